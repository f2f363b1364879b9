"""The rule claim.unhedged-efficacy."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.claim._wording import by_weight, hedge_it
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine [[relieves depression]].",
        "The infusions [[provide rapid relief]] from anxiety.",
        "Ketamine is [[effective]] for PTSD.",
        "“The treatment [[restored my mood]],” says one patient.",
    ),
    allows=(
        "Ketamine may relieve depression in some people.",
        "Ketamine is not effective for everyone.",
        "Does ketamine relieve depression?",
        "Unlike antidepressants, which can relieve depression, ketamine acts on NMDA receptors.",
    ),
    better=(
        ("Ketamine relieves depression.", "Ketamine may relieve depression in some people."),
        (
            "It provides rapid relief.",
            "Some people feel better within a day; the effect often fades within a week or two.",
        ),
    ),
    references=("SUMNER-2014", "FTC-HPCG-2022", "21CFR202.1"),
)
def unhedged_efficacy(analysis: Analysis) -> Iterator[Hit]:
    """A benefit of the treatment is stated as a fact.

    No treatment works for everyone, and a page that leaves no room for doubt says otherwise.
    A claim counts as unhedged when no hedge governs the benefit in its own clause:
    "may cause nausea but relieves depression" is unhedged.
    "Studies show" and "proven" boost a claim and do not hedge it.
    The words of staff and patients in quotation marks are the advertiser's words too.
    Where no known turn of phrase states the benefit, the words of the sentence are weighed
    together; such a finding has low confidence and names the weightiest of them.
    """
    for claim in analysis.claims:
        if claim.strength != "unhedged" or claim.level == 7:
            continue
        span = analysis.scan.span(claim.first, claim.stop)
        yield Hit(
            span,
            f"“{span.of(analysis.document.text)}” is stated as a fact",
            suggestions=hedge_it(analysis, claim),
            confidence="medium" if claim.quoted else "high",
        )
    for claim in analysis.weighed:
        if claim.strength == "unhedged":
            yield by_weight(analysis, claim, "reads like a benefit stated as a fact")
