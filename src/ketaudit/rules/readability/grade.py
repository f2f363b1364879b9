"""The rule readability.grade."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.readability.hard import in_words
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity
from ketaudit.spans import TextSpan

_HARD_PAGE = (
    "Intravenous administration of subanesthetic ketamine necessitates comprehensive"
    " multidisciplinary evaluation preceding individualized therapeutic recommendations. " * 12
).strip()
_EASY_PAGE = "We will call you the day before. Please eat a light meal. Bring a friend. " * 12


@rule(
    severity=Severity.NOTE,
    since="0.1",
    scope="page",
    flags=(f"[[{_HARD_PAGE}]]",),
    allows=(_EASY_PAGE, "Too short to judge."),
    better=(
        (
            "Administration necessitates comprehensive evaluation.",
            "Before we give it, we check your health.",
        ),
    ),
    references=("AMA-NIH-GRADE", "MCLAUGHLIN-1969", "CDC-CCI"),
)
def grade(analysis: Analysis) -> Iterator[Hit]:
    """The page reads above the grade that its readers need.

    Health bodies ask for about grade 6 to 8; the average adult in the United States reads at
    about grade 8.
    The grade is a consensus led by SMOG, which predicts full understanding.
    Words and sentences that name risks never raise it.
    On a text too short to measure the rule says nothing.
    """
    measured, limits = analysis.readability, analysis.limits
    value = measured.grade.value
    if not measured.reliable or value is None or value <= limits.target_grade:
        return
    first = measured.hard_sentences[0] if measured.hard_sentences else None
    span = analysis.scan.sentences[0].span if first is None else TextSpan(first.start, first.end)
    causes = in_words(first.causes) if first else ""
    yield Hit(
        span,
        f"the page reads at grade {value:.1f} (range {measured.grade.low:.1f} to"
        f" {measured.grade.high:.1f}); aim for {limits.target_grade:g}."
        f" This is its hardest sentence{f': {causes}' if causes else ''}",
        suggestions=("split long sentences and use the plain words suggested for jargon",),
        severity=Severity.WARNING if value > limits.warning_grade else None,
        about="page",
    )
