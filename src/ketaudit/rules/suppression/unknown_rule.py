"""The rule suppression.unknown-rule."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=("[[.. ketaudit: ignore[hpye] a patient's own words]]\n\nKetamine is a miracle drug.",),
    allows=(".. ketaudit: ignore[hype] a patient's own words\n\nKetamine is a miracle drug.",),
    better=(("ketaudit: ignore[hpye] …", "ketaudit: ignore[hype] …"),),
    references=(),
)
def unknown_rule(analysis: Analysis) -> Iterator[Hit]:
    """A suppression names a rule or family that does not exist.

    The other names in its list count; `ketaudit rules` lists what there is.
    Findings about suppressions cannot be hidden in the page: leave the rule out for all pages
    with `--ignore suppression` or in the settings.
    """
    for judged in analysis.suppressions:
        for name, near in judged.unknown:
            yield Hit(judged.directive.place, f"there is no rule {name[:60]!r}{near}")
