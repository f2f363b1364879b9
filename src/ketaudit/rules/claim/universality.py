"""The rule claim.universality."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.kinds import Enlarged, enlarged, stretch
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.claim._wording import first_of_each
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine [[relieves depression in every patient]].",
        "[[All our patients feel better]] after the infusions.",
        "The treatment [[always reduces anxiety]].",
        "Ketamine [[will relieve your depression]].",
        "We [[ensure the best outcomes]].",
    ),
    allows=(
        "Ketamine does not relieve depression in every patient.",
        "Every patient is different, and ketamine relieves depression in some.",
        "We always check your blood pressure.",
        "Our goal is to help every patient feel better.",
        "A nurse will help you.",
    ),
    better=(
        ("relieves depression in every patient", "may relieve depression in some people"),
        ("you will feel better", "about half of the people in trials felt better after a day"),
    ),
    references=("COCHRANE-2021", "FTC-RED-FLAGS", "FTC-HPCG-2022"),
)
def universality(analysis: Analysis) -> Iterator[Hit]:
    """The benefit is promised to everybody, or to the reader, without exception.

    In the Cochrane review of 2021, 47 of 100 people responded to ketamine within a day and
    26 of 100 to the comparison drug: more than half did not respond.
    "Will" promises as much as "always" does.
    """
    for found in first_of_each(enlarged(analysis, "universality")):
        if _is_aim(found):
            continue
        words = analysis.scan.text(found.first, found.stop)
        yield Hit(
            analysis.scan.span(*stretch(analysis.scan, found)),
            f"“{words}” promises the benefit to everybody; many people do not respond",
            suggestions=("say in how many people, with the source, or “some people”",),
        )


def _is_aim(found: Enlarged) -> bool:
    """Say whether the sentence states only what somebody aims at: "our goal is to help every …"."""
    return found.claim is not None and any(cue.cls == "purpose" for cue in found.claim.hedges)
