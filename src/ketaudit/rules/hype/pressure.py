"""The rule hype.pressure."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.hype._words import hits
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[Act now]]: [[places fill quickly]].",
        "Read the [[success stories]] of our patients.",
    ),
    allows=(
        "To make an appointment, call the front desk.",
        "Do not wait to call 911 in an emergency.",
    ),
    better=(("Limited spots! Book now.", "To make an appointment, call us."),),
    references=("FTC-RED-FLAGS",),
)
def pressure(analysis: Analysis) -> Iterator[Hit]:
    """Hurry and popularity: act now, limited spots, success stories.

    Scarcity and social proof move people to buy before they have weighed risk and benefit.
    Regulators list them among the signs of health fraud.
    """
    return hits(analysis, "pressure")
