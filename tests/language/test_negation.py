"""Negation read word by word: what denies, how far, and what only looks like it."""

import pytest

from ketaudit.language.risk.negation import denied, negated_between
from ketaudit.text.words import tokenize


@pytest.mark.parametrize(
    "before",
    ["not", "not yet", "has not yet been fully", "isn't", "not currently FDA", "never been"],
)
def test_light_words_let_a_negation_through(before: str) -> None:
    words = tokenize(f"it {before} approved").words
    assert denied(words, len(words) - 1, 0)


@pytest.mark.parametrize("before", ["not only", "not sad but", "not, we say,", "no doubt it was"])
def test_other_words_and_clause_edges_stop_it(before: str) -> None:
    words = tokenize(f"{before} approved").words
    assert not denied(words, len(words) - 1, 0)


def test_a_comma_ends_the_reach_of_a_negation() -> None:
    assert negated_between(["no", "known", "risk"], 0, 3)
    assert not negated_between(["no", ",", "risk"], 0, 3)
    assert not negated_between(["not", "only", "risk"], 0, 3)
