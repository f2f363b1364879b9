"""The rule claim.cure-or-guarantee."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.ERROR,
    since="0.1",
    flags=(
        "Ketamine [[cures]] depression.",
        "We offer [[guaranteed results]].",
        "It [[permanently ends]] chronic pain.",
    ),
    allows=(
        "Ketamine is not a cure.",
        "There is no known cure for bipolar disorder.",
        "We cannot guarantee results.",
    ),
    better=(
        ("cures depression", "may ease depression for days in some people"),
        ("guaranteed results", "results differ from person to person"),
    ),
    references=("FTC-RED-FLAGS", "FTC-HPCG-2022", "EU-2001-83-90"),
)
def cure_or_guarantee(analysis: Analysis) -> Iterator[Hit]:
    """A cure, a guarantee or a permanent effect is promised.

    No treatment for a psychiatric or pain condition cures everyone or works for good.
    In one trial, 70 % of the people whose depression had lifted with ketamine had relapsed
    within twelve months (KetECT, 2022).
    """
    for claim in analysis.claims:
        if claim.level != 7:
            continue
        span = analysis.scan.span(claim.first, claim.stop)
        yield Hit(
            span,
            f"“{span.of(analysis.document.text)}” promises a certain or lasting result",
            suggestions=("may ease symptoms in some people", "leave it out"),
        )
