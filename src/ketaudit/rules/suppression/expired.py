"""The rule suppression.expired."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        (
            "[[.. ketaudit: ignore[hype] until the new leaflet is out (until 2020-06-30)]]\n\n"
            "Ketamine is a miracle drug."
        ),
    ),
    allows=(
        (
            ".. ketaudit: ignore[hype] until the new leaflet is out (until 2999-12-31)\n\n"
            "Ketamine is a miracle drug."
        ),
    ),
    better=(("(until 2020-06-30), two years ago", "the page is changed, or the date is renewed"),),
    references=(),
)
def expired(analysis: Analysis) -> Iterator[Hit]:
    """The last day of a suppression is past, so it hides nothing any more.

    The date was a promise to look again.
    A suppression holds on its last day and not on the next;
    through the library nothing expires unless `Auditor(today=…)` says what day it is.
    """
    for judged in analysis.suppressions:
        if judged.wrong == "expired":
            yield Hit(
                judged.directive.place,
                f"this suppression ended on {judged.directive.until} and hides nothing",
                suggestions=("change the page, or decide again and set a new date",),
            )
