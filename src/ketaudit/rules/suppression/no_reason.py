"""The rule suppression.no-reason."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[.. ketaudit: ignore[hype]]]\n\nKetamine is a miracle drug.",
        "[[.. ketaudit: ignore-file[hype] (until 2999-12-31)]]\n\nKetamine is a miracle drug.",
    ),
    allows=(".. ketaudit: ignore[hype] a patient's own words\n\nKetamine is a miracle drug.",),
    better=(("ketaudit: ignore[hype]", "ketaudit: ignore[hype] a patient's own words"),),
    references=(),
)
def no_reason(analysis: Analysis) -> Iterator[Hit]:
    """A suppression does not say why, so it hides nothing.

    The reason stands in every report beside what it hides: it is what an auditor reads.
    A house that does not want to ask for one sets `require-reason = false` under `[suppress]`;
    a suppression of every rule at once always needs one.
    """
    for judged in analysis.suppressions:
        if judged.wrong == "no-reason":
            yield Hit(
                judged.directive.place,
                "this suppression gives no reason and hides nothing",
                suggestions=("say in a few words why this may stay",),
            )
