"""The rule claim.bare-statistic."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.evidence import cites
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_NO_RATE = frozenset(
    "safe natural organic vegan pure off confidential online virtual legal secure satisfaction"
    " committed free private drug non discount".split()
)


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[70%]] of our patients have significant relief from depression.",
        "Ketamine relieves depression in [[7 out of 10]] patients.",
    ),
    allows=(
        "In a trial of 73 patients, ketamine relieved depression in 64% after a day.",
        "About 20% of adults have depression.",
        "We offer 20% off the first visit.",
    ),
    better=(
        (
            "70% of patients improve",
            "46 of 100 people felt better after a day, 26 of 100 on midazolam (Cochrane 2021)",
        ),
    ),
    references=("FDA-QUANT-2023", "DISCERN-4"),
)
def bare_statistic(analysis: Analysis) -> Iterator[Hit]:
    """A success rate comes without source, comparison or sample.

    A percentage means little without the number of people, what they were compared with,
    the time, and what counted as success; FDA's guidance asks for absolute frequencies
    and the control group.
    """
    for claim in analysis.claims:
        sentence = analysis.scan.sentences[claim.sentence]
        place = _rate(analysis.scan.words, sentence.first, sentence.stop)
        if place and not cites(analysis.scan.words, sentence):
            span = analysis.scan.span(*place)
            words = span.of(analysis.document.text)
            yield Hit(
                span,
                f"“{words}” names no source, number of people or comparison",
                suggestions=("give the study, how many people, compared with what, and when",),
            )


def _rate(words: list[str], first: int, stop: int) -> tuple[int, int] | None:
    """Return the tokens of a percentage or "7 out of 10" in the sentence of a claim."""
    for at in range(first, stop - 1):
        if not words[at].isdecimal():
            continue
        if words[at + 1] in ("%", "percent"):
            if words[at + 2] in _NO_RATE:
                continue
            return (at, at + 2)
        if words[at + 1 : at + 3] == ["out", "of"] and words[at + 3 : at + 4]:
            return (at, min(stop, at + 4))
    return None
