"""Rates and agreement: by hand, and where there is nothing to divide."""

import pytest

from ketaudit.evaluate.metrics import Agreement, Rates, agreement, rates


def test_rates_by_hand() -> None:
    assert rates("abcd", "abx") == Rates(0.667, 0.5, 0.571, 2, 1, 2)
    assert rates("ab", "xy") == Rates(0.0, 0.0, 0.0, 0, 2, 2)
    assert rates("", "x") == Rates(0.0, None, None, 0, 1, 0)
    assert rates("x", "") == Rates(None, 0.0, None, 0, 0, 1)
    assert rates("", "") == Rates(None, None, None, 0, 0, 0)


def test_agreement_by_hand() -> None:
    # Observed 3/4; by chance 1/2 * 1/4 + 1/2 * 3/4 = 1/2; kappa (3/4 - 1/2) / (1 - 1/2).
    made = agreement(["x", "x", "y", "y"], ["x", "y", "y", "y"])
    assert made.items == 4
    assert made.kappa == pytest.approx(0.5)
    # Krippendorff: 1 - 7 * 2 / (3 * 5), with 3 x, 5 y and 2 disagreeing values.
    assert made.alpha == pytest.approx(1 - 14 / 30, abs=0.001)


def test_agreement_that_is_not_defined() -> None:
    assert agreement([], []) == Agreement(0, None, None)
    assert agreement(["x"], ["x"]) == Agreement(1, None, None)
    assert agreement("xy", "xy").kappa == 1.0
