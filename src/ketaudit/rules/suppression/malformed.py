"""The rule suppression.malformed."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[.. ketaudit: ignroe[hype] a patient's own words]]\n\nKetamine is a miracle drug.",
        "[[.. ketaudit: ignore hype a patient's own words]]\n\nKetamine is a miracle drug.",
        "[[.. ketaudit-disable hype]]\n\nKetamine is a miracle drug.",
        "[[.. ketaudit: ignore-start[hype] the old leaflet]]\n\nKetamine is a miracle drug.",
        "[[.. ketaudit: ignore[hype] the old leaflet (until June)]]\n\nKetamine is a miracle drug.",
    ),
    allows=(
        (
            ".. ketaudit: ignore-start[hype] the old leaflet\n\nKetamine is a miracle drug.\n\n"
            ".. ketaudit: ignore-end"
        ),
        ".. ketaudit report of last week",
    ),
    better=(
        ("ketaudit: ignore hype", "ketaudit: ignore[hype] a patient's own words"),
        ("(until June)", "(until 2027-06-30)"),
    ),
    references=(),
)
def malformed(analysis: Analysis) -> Iterator[Hit]:
    """A comment for ketaudit cannot be understood, so it hides nothing.

    Better a complaint than a finding that somebody believes to be hidden, or one that is hidden
    by mistake: a misspelt word, a missing bracket, a date that is none, a range that is never
    closed.
    """
    for judged in analysis.suppressions:
        if judged.wrong == "malformed":
            yield Hit(judged.directive.place, judged.directive.fault)
