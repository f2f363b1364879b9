"""One school grade with its band, and whether the text can bear one."""

from itertools import pairwise

from ketaudit.readability import formulas
from ketaudit.readability.counts import Tally
from ketaudit.readability.exempt import Candid
from ketaudit.report_readability import Basis, GradeBand, GradePart, ReadabilityCounts
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
NO_GRADE = GradeBand(None, None, None)

# Raw score to grade, from the table of Dale and Chall 1948: 5 to 5.9 is grades 5-6, …, 9 to 9.9 is
# 13-15, 10 and more is 16 and above; straight lines between.
_DALE_CHALL_STEPS = ((0.0, 1.0), (4.9, 4.0), (5.0, 5.0), (9.0, 13.0), (10.0, 16.0), (12.0, 18.0))


class Verdict(Value):
    """Whether the text can bear a grade, why not or with what reserve, the grade and its make-up.

    ``basis`` is None where there is no grade.
    """

    reliable: bool
    reasons: tuple[str, ...]
    band: GradeBand
    basis: Basis | None


def judge(tally: Tally, candid: Candid | None = None) -> Verdict:
    """Return the grade of a text, or the reasons why it has none.

    With ``candid`` the names of risks are spared: the words that name them count as easy ones,
    and the hard sentences that name them count only where they do not raise the grade.
    """
    against, remarks = reasons(tally)
    if against:
        return Verdict(reliable=False, reasons=(*against, *remarks), band=NO_GRADE, basis=None)
    bases = [_basis(tally.counts)]
    if candid is not None and candid.named:
        bases = [_basis(candid.eased, eased_words=candid.eased_words)]
        if candid.set_aside and is_long_enough(candid.rest):
            bases.append(
                _basis(
                    candid.rest,
                    eased_words=candid.rest_eased_words,
                    set_aside=candid.set_aside,
                )
            )
    graded = [(consensus(basis.parts), basis) for basis in bases]
    band, basis = min(graded, key=lambda option: option[0].value or 0.0)
    return Verdict(reliable=True, reasons=remarks, band=band, basis=basis)


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


def is_long_enough(counts: ReadabilityCounts) -> bool:
    """Return whether there is enough text to bear a grade."""
    return counts.words >= LEAST_WORDS and counts.sentences >= LEAST_SENTENCES


def parts(counts: ReadabilityCounts) -> tuple[GradePart, ...]:
    """Return what each formula says as a school grade, 0 or more, with its weight; none of none."""
    if not (counts.words and counts.sentences):
        return ()
    return tuple([GradePart(name, _grade(name, counts), WEIGHTS[name]) for name in WEIGHTS])


def consensus(made_of: tuple[GradePart, ...]) -> GradeBand:
    """Return the weighted mean of the grade formulas, and the least and greatest of them.

    Coleman-Liau has a small voice in the mean and none in the band.
    """
    if not made_of:
        return NO_GRADE
    band = [part.grade for part in made_of if part.score != _OUT_OF_BAND]
    low, high = min(band), max(band)
    mean = sum([part.weight * part.grade for part in made_of])
    return GradeBand(round(min(max(mean, low), high), 1), round(low, 1), round(high, 1))


def _basis(counts: ReadabilityCounts, *, eased_words: int = 0, set_aside: int = 0) -> Basis:
    return Basis(counts.words, counts.sentences, eased_words, set_aside, parts(counts))


def dale_chall_grade(raw: float) -> float:
    """Return the school grade, 1 to 18, for a raw Dale-Chall score."""
    steps = _DALE_CHALL_STEPS
    for (left, low), (right, high) in pairwise(steps):
        if raw < right:
            return low + (high - low) * max(0.0, raw - left) / (right - left)
    return steps[-1][1]


def _grade(name: str, counts: ReadabilityCounts) -> float:
    """Return a formula's grade as the report prints it, so that the mean can be checked by hand."""
    score: float = getattr(formulas, name)(counts)
    if name == "dale_chall":
        score = dale_chall_grade(score)
    return round(max(0.0, score), 2)
