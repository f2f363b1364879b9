"""The rule risk.unbalanced."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.disclosures import strongest_claim
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    scope="page",
    flags=(
        (
            "Ketamine [[relieves depression]] within a day, and patients who have had it tell us"
            " that they sleep and eat better than they have in years. The infusions ease anxiety,"
            " lift mood and restore energy in people who had tried many other medicines before."
            " It can cause nausea."
        ),
    ),
    allows=(
        "Ketamine relieves depression. It can cause nausea, dizziness and high blood pressure.",
        "Ketamine may cause nausea.",
    ),
    better=(
        (
            "five sentences of benefit and “side effects are possible”",
            "for each benefit, the risks and limits that go with it, in as many words",
        ),
    ),
    references=("21CFR202.1", "FTC-HPCG-2022", "DISCERN-6"),
)
def unbalanced(analysis: Analysis) -> Iterator[Hit]:
    """Far more words speak of benefit than of risk.

    Fair balance asks for risks in a measure that fits the benefits, not for a line of small print.
    Counted are the words of sentences that claim a benefit and of sentences that disclose a harm
    or a limit; the profile sets the least ratio, and how many words of benefit it takes.
    """
    balance, limit = analysis.balance, analysis.limits.min_risk_ratio
    if not analysis.purpose.owes or balance.ratio is None:
        return
    if balance.ratio >= limit or balance.benefit_words < analysis.limits.ratio_words:
        return
    number = strongest_claim(analysis.claims)
    if number is None:
        return
    claim = analysis.claims[number]
    yield Hit(
        analysis.scan.span(claim.first, claim.stop),
        f"{balance.benefit_words} words claim a benefit and {balance.risk_words} name a risk"
        f" or limit (ratio {balance.ratio:.2f}, least {limit:.2f})",
        suggestions=("name the risks and limits of each benefit beside it",),
        about="page",
    )
