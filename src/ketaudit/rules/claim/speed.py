"""The rule claim.speed."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.kinds import enlarged, says
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.claim._wording import first_of_each, hit
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine [[relieves depression within hours]].",
        "The infusions give [[instant relief]] from anxiety.",
        "Ketamine [[rapidly reduces symptoms]] of depression.",
    ),
    allows=(
        "Ketamine relieves depression within hours. The effect fades after a week.",
        "Ketamine can ease depression within a day, but it may not last.",
        "You can go home within two hours.",
        "It is not an instant fix for depression.",
        "Ketamine can cause a rapid heartbeat.",
    ),
    better=(
        (
            "instant relief",
            "some people feel better within a day; the effect often fades within a week or two",
        ),
    ),
    references=("COCHRANE-2021", "KETECT-2022", "FTC-HPCG-2022"),
)
def speed(analysis: Analysis) -> Iterator[Hit]:
    """A fast effect is claimed, and not how long it lasts.

    Those who respond may feel better within a day; single infusions separate from placebo for
    days, and 70 % of the people who had recovered with ketamine relapsed within a year (KetECT).
    So speed is half of the truth, unless the same or the next sentence says how long the effect
    lasts or that it may not come.
    "Rapid" and "fast" are a note, "instant" and "within hours" a warning.
    """
    for found in first_of_each(enlarged(analysis, "speed")):
        if says(analysis, found.sentence, "until"):
            continue
        yield hit(
            analysis,
            found,
            "says how soon it helps and not for how long",
            "say in how many people, how soon, and how long it lasted",
            severity=Severity.NOTE if found.soft else None,
        )
