"""Readability against teachers' ratings of ease: the CLEAR corpus (Crossley et al. 2022)."""

import sys
from collections.abc import Callable

from tools import fit_estimate

from ketaudit.readability import formulas
from ketaudit.readability.counts import Tally
from ketaudit.readability.estimate import estimate
from tests.evaluation.corpora import correlation, is_available

SET = "clear__data"
CLASSICS: dict[str, Callable[[Tally], float | None]] = {
    "SMOG": lambda tally: formulas.smog_index(tally.counts),
    "Dale-Chall": lambda tally: formulas.dale_chall(tally.counts),
    "Flesch-Kincaid": lambda tally: formulas.flesch_kincaid_grade(tally.counts),
    "Flesch ease": lambda tally: formulas.flesch_reading_ease(tally.counts),
}


def measure() -> dict[str, float]:
    """Return Pearson's r with hardness of each formula on all excerpts.

    The estimate was fitted to these very excerpts: "cross-validated" is its honest figure, each
    excerpt judged by a fit to the nine tenths of the corpus that it is not in.
    """
    excerpts = fit_estimate.read_clear()
    hardness = [one.hardness for one in excerpts]
    told: dict[str, list[float]] = {
        name: [formula(one.tally) or 0.0 for one in excerpts] for name, formula in CLASSICS.items()
    }
    told["ketaudit estimate, fitted"] = [estimate(one.text, one.tally) or 0.0 for one in excerpts]
    if fit_estimate.is_possible():
        told["ketaudit estimate, cross-validated"] = fit_estimate.cross_validated(excerpts)
    return {name: correlation(values, hardness) for name, values in told.items()}


def main() -> int:
    """Print r of each formula."""
    if is_available(SET):
        for name, r in measure().items():
            sys.stdout.write(f"{name:36} r {r:6.3f}\n")
    return 0
