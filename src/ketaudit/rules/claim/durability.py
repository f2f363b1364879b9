"""The rule claim.durability."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.evidence import evidence_of
from ketaudit.language.claims.kinds import enlarged
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.claim._wording import first_of_each, hit
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine brings [[lasting relief]] from depression.",
        "The infusions [[relieve pain for good]].",
        "You can enjoy [[long-term relief]] with ketamine.",
    ),
    allows=(
        "Relief from depression lasted two weeks in most people.",
        "Ketamine does not bring lasting relief.",
        "Ketamine may relieve long-term pain.",
        "Ketamine relieves long-term pain in some people.",
        "The long-term effects of ketamine are not known.",
    ),
    better=(
        ("lasting relief", "relief for days to a few weeks; many people need more sessions"),
        ("long-term relief", "say how long people were followed, and how many had relapsed"),
    ),
    references=("KETECT-2022", "SUSTAIN-1", "SANACORA-2017"),
)
def durability(analysis: Analysis) -> Iterator[Hit]:
    """A lasting benefit is claimed, and no study that followed people for long.

    70 % of the people who had recovered with ketamine relapsed within twelve months (KetECT),
    and about a quarter of those who stayed on esketamine (SUSTAIN-1).
    A claim with its study is left alone, and so is a length of time ("for up to two weeks").
    """
    for found in first_of_each(enlarged(analysis, "durability")):
        if evidence_of(analysis.scan, found.sentence) == "cited":
            continue
        yield hit(
            analysis,
            found,
            "promises that the benefit stays; it often fades within days or weeks",
            "say how long it lasted, in how many people, in which study",
        )
