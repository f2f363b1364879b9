"""One school grade with its band, and whether the text can bear one."""

from itertools import pairwise

from ketaudit.readability import formulas
from ketaudit.readability.counts import Tally
from ketaudit.report import GradeBand, ReadabilityCounts
from ketaudit.values import Value

LEAST_WORDS = 100
LEAST_SENTENCES = 10
SMOG_SENTENCES = 30

# SMOG leads: it predicts full comprehension, where Flesch-Kincaid predicts about three quarters and
# falls 1.2 to 2.6 grades short on health pages. Coleman-Liau sees only letters and agrees least
# with people's ratings of medical sentences.
WEIGHTS = {
    "smog_index": 0.40,
    "flesch_kincaid_grade": 0.20,
    "gunning_fog": 0.10,
    "automated_readability_index": 0.10,
    "dale_chall": 0.15,
    "coleman_liau_index": 0.05,
}
_OUT_OF_BAND = "coleman_liau_index"

# Raw score to grade, from the table of Dale and Chall 1948: 5 to 5.9 is grades 5-6, …, 9 to 9.9 is
# 13-15, 10 and more is 16 and above; straight lines between.
_DALE_CHALL_STEPS = ((0.0, 1.0), (4.9, 4.0), (5.0, 5.0), (9.0, 13.0), (10.0, 16.0), (12.0, 18.0))


class Verdict(Value):
    """Whether the text can bear a grade, why not or with what reserve, and the grade."""

    reliable: bool
    reasons: tuple[str, ...]
    band: GradeBand


def judge(tally: Tally, *, graded: ReadabilityCounts | None = None) -> Verdict:
    """Return the grade of a text, or the reasons why it has none.

    ``graded`` are the counts to grade by where some words are exempt; the text's own otherwise.
    """
    against, remarks = reasons(tally)
    if against:
        return Verdict(
            reliable=False, reasons=(*against, *remarks), band=GradeBand(None, None, None)
        )
    return Verdict(reliable=True, reasons=remarks, band=consensus(graded or tally.counts))


def reasons(tally: Tally) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what speaks against any grade, and what is only to be kept in mind."""
    words, sentences = tally.counts.words, tally.counts.sentences
    against = []
    if words < LEAST_WORDS:
        against.append(f"only {words} words of prose; a grade needs {LEAST_WORDS}")
    if sentences < LEAST_SENTENCES:
        against.append(f"only {sentences} sentences; a grade needs {LEAST_SENTENCES}")
    if sentences and tally.fragments * 2 > sentences:
        against.append(f"{tally.fragments} of {sentences} sentences have fewer than 4 words")
    few = f"SMOG is approximate under {SMOG_SENTENCES} sentences; there are {sentences}"
    remarks = (few,) if 0 < sentences < SMOG_SENTENCES else ()
    return tuple(against), remarks


def consensus(counts: ReadabilityCounts) -> GradeBand:
    """Return the weighted mean of the grade formulas, and the least and greatest of them.

    Coleman-Liau has a small voice in the mean and none in the band.
    """
    grades = {name: _grade(name, counts) for name in WEIGHTS}
    known = {name: grade for name, grade in grades.items() if grade is not None}
    if len(known) < len(WEIGHTS):
        return GradeBand(None, None, None)
    band = [grade for name, grade in known.items() if name != _OUT_OF_BAND]
    low, high = min(band), max(band)
    mean = sum([WEIGHTS[name] * grade for name, grade in known.items()])
    return GradeBand(round(min(max(mean, low), high), 1), round(low, 1), round(high, 1))


def dale_chall_grade(raw: float) -> float:
    """Return the school grade, 1 to 18, for a raw Dale-Chall score."""
    steps = _DALE_CHALL_STEPS
    for (left, low), (right, high) in pairwise(steps):
        if raw < right:
            return low + (high - low) * max(0.0, raw - left) / (right - left)
    return steps[-1][1]


def _grade(name: str, counts: ReadabilityCounts) -> float | None:
    score: float | None = getattr(formulas, name)(counts)
    if score is not None and name == "dale_chall":
        score = dale_chall_grade(score)
    return None if score is None else max(0.0, score)
