"""The rule hype.emotive."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.hype._words import hits
from ketaudit.severity import Severity


@rule(
    severity=Severity.NOTE,
    since="0.1",
    flags=(
        "Begin your [[journey to healing]] with us.",
        "Infusions let you [[reclaim your life]].",
    ),
    allows=(
        "The journey takes about an hour by bus.",
        "Most people rest for an hour after the infusion.",
    ),
    better=(
        (
            "Break free from the grip of depression.",
            "Some people have fewer symptoms of depression for days.",
        ),
    ),
    references=("HNR-CRITERIA", "BATALO-2026"),
)
def emotive(analysis: Analysis) -> Iterator[Hit]:
    """Images in place of outcomes: a journey to healing, light at the end of the tunnel.

    An image cannot be checked, and it speaks to people at a bad moment in their lives.
    Name the outcome that was measured instead: a mood score, hours of sleep, days at work.
    """
    return hits(analysis, "emotive")
