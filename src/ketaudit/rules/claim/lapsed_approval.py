"""The rule claim.lapsed-approval."""

from collections.abc import Iterator

from ketaudit.knowledge.pack import ApprovedClaim
from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_LIBRARY = """
[[approved_claim]]
wording = "{treatment} may relieve {condition}"
qualifier = "results differ"
within = 1
reference = "MLR-2026-014"
"""


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[Ketamine may relieve depression.]] Ask us about the cost.",
        "[[Ketamine may relieve anxiety]]. We open at nine. We close at five. Results differ.",
    ),
    allows=(
        "Ketamine may relieve depression. Results differ.",
        "Ketamine may relieve depression in some people.",
    ),
    better=(
        (
            "Ketamine may relieve depression.",
            "Ketamine may relieve depression. Results differ from person to person.",
        ),
    ),
    references=("FTC-HPCG-2022",),
    pack=_LIBRARY,
)
def lapsed_approval(analysis: Analysis) -> Iterator[Hit]:
    """Wording that the team approved stands without its qualifier, or after its last day.

    Asked only where a pack has approved claims.
    An approval is given on terms: words that must stand near by, and a day on which it ends.
    While the terms are kept, what other rules say of the sentence is withheld and listed under
    `suppressed`; once they are not, it is said again, and this rule says why.
    """
    for approval in analysis.approvals:
        if approval.standing == "kept":
            continue
        claim = approval.claim
        message, advice = _expired(claim) if approval.standing == "expired" else _bare(claim)
        span = analysis.scan.sentences[approval.sentence].span
        yield Hit(span, message, suggestions=(advice,))


def _expired(claim: ApprovedClaim) -> tuple[str, str]:
    return (
        f"the approval of this wording ({claim.reference}) ended on {claim.expires}",
        "have the wording approved again, or leave it out",
    )


def _bare(claim: ApprovedClaim) -> tuple[str, str]:
    near = f"within {claim.within} sentence{'' if claim.within == 1 else 's'}"
    return (
        f"this wording is approved ({claim.reference}) only with “{claim.shown}” {near} of it",
        f"add “{claim.shown}”",
    )
