"""The rule risk.buried."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.balance import sentences_with_risk
from ketaudit.rules._rule import Hit, Remark, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    scope="page",
    flags=(
        (
            "Ketamine relieves depression. It lifts mood within a day. Our rooms are quiet, and our"
            " nurses are kind. We take most plans, and you can book on the phone or on the web at"
            " any hour of the day or night. [[It can cause nausea]]."
        ),
    ),
    allows=(
        "Ketamine can cause nausea. It may relieve depression in some people.",
        "Our rooms are quiet. It can cause nausea.",
        "Ketamine relieves depression.",
    ),
    better=(("benefits first, risks in the last line", "risks right after the first benefit"),),
    references=("21CFR202.1", "FDA-RISK-2009", "FTC-HPCG-2022"),
)
def buried(analysis: Analysis) -> Iterator[Hit]:
    """The first risk stands far behind the first benefit.

    Readers stop early: a risk in the last part of a page is a risk few people read.
    The share of the page's words that may pass before the first risk is set by the profile.
    """
    balance, limit = analysis.balance, analysis.limits.buried_share
    if not analysis.purpose.owes:
        return
    if balance.first_claim_at is None or balance.first_risk_at is None:
        return
    if balance.first_risk_at <= limit or balance.first_claim_at >= balance.first_risk_at:
        return
    scan = analysis.scan
    first = scan.sentences[sentences_with_risk(scan, analysis.topics)[0]]
    claim = analysis.claims[0]
    yield Hit(
        first.span,
        f"the first risk comes after {balance.first_risk_at:.0%} of the page,"
        f" the first benefit after {balance.first_claim_at:.0%}",
        suggestions=("put the risks beside the first benefit",),
        related=(Remark(scan.span(claim.first, claim.stop), "the first benefit"),),
        about="page",
    )
