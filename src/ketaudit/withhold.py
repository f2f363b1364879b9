"""Findings that a team's claim library answers are withheld, with its reference as the reason."""

from collections.abc import Iterable

from ketaudit.language.analysis import Analysis
from ketaudit.merge import OF_THE_PAGE
from ketaudit.report import Finding, Suppressed

_ANSWERED = frozenset({"claim", "hype"})
_MINIMISED = "risk.minimised"


def withhold(
    findings: Iterable[Finding], analysis: Analysis
) -> tuple[list[Finding], list[Suppressed]]:
    """Part findings into those that stand and those in sentences that say an approved claim.

    An approval answers what is said of the claim and its words; hard reading, risks that the page
    leaves out and what is said of the page as a whole still stand.
    """
    kept, withheld = [], []
    scan = analysis.scan
    approved = [
        (analysis.document.locate(scan.sentences[approval.sentence].span), approval.claim)
        for approval in analysis.approvals
        if approval.standing == "kept"
    ]
    for finding in findings:
        claims = [
            claim
            for place, claim in approved
            if place.start <= finding.start and finding.end <= place.end and _answers(finding)
        ]
        if claims:
            withheld.append(Suppressed(finding, "config", claims[0].reference, claims[0].expires))
        else:
            kept.append(finding)
    return kept, withheld


def _answers(finding: Finding) -> bool:
    if finding.rule in OF_THE_PAGE:
        return False
    return finding.family in _ANSWERED or finding.rule == _MINIMISED
