"""The rule claim.prescription-promotion."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.disclosures import strongest_claim
from ketaudit.language.risk.marks import names
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity
from ketaudit.spans import TextSpan

_BETTER = (
    "offer a consultation instead, and name no medicine",
    "give plain facts on a page that sells nothing",
)

_DOES = {Severity.ERROR: "claims a benefit of", Severity.WARNING: "offers"}
_RULES = {
    "named": "rules in {} let an advertisement give its name, price and quantity only",
    "barred": "rules in {} bar advertising it to the public",
}


@rule(
    severity=Severity.ERROR,
    since="0.1",
    scope="page",
    flags=(
        "We offer ketamine. It [[relieves depression]].",
        "Ketamine [[may relieve depression]] in some people.",
        "Book now: [[ketamine]] infusions in Leeds.",
    ),
    allows=(
        "We offer a consultation about depression that has not got better.",
        "TMS improves mood in weeks.",
        "Researchers say ketamine may relieve depression. Participants had one infusion.",
    ),
    better=(
        ("Book your ketamine infusion today.", "Book a consultation with a psychiatrist today."),
    ),
    references=("UK-HMR-284", "UK-CAP-12", "EU-2001-83-88", "AU-TGA-42DL", "CA-FDR-C01044"),
    profile="uk",
)
def prescription_promotion(analysis: Analysis) -> Iterator[Hit]:
    """A prescription medicine is promoted to the public where advertising rules bar that.

    Asked in the profiles `uk`, `eu`, `au` and `ca`.
    A page that claims a benefit of the medicine is an error, one that offers it by name a warning
    (in Canada name, price and quantity are allowed).
    News and leaflets that offer no treatment are left alone, and so are pages that offer a
    consultation and name no medicine.
    """
    ads = analysis.jurisdiction.prescription_ads
    if ads == "fair" or not _promotes(analysis):
        return
    for substance in analysis.pack.substances.values():
        if substance.kind != "prescription medicine" or substance.id not in analysis.marks:
            continue
        severity, span = _worst(analysis, substance.id)
        if severity is Severity.ERROR or ads == "barred":
            yield Hit(
                span,
                f"the page {_DOES[severity]} {substance.title.lower()}, a prescription medicine:"
                f" {_RULES[ads].format(analysis.jurisdiction.title)}",
                suggestions=_BETTER,
                references=analysis.jurisdiction.sources,
                severity=severity,
            )


def _promotes(analysis: Analysis) -> bool:
    purpose = analysis.purpose
    return purpose.offers or (purpose.owes and purpose.kind in ("service", "blog"))


def _worst(analysis: Analysis, substance: str) -> tuple[Severity, TextSpan]:
    """Return the strongest claim, or else the first naming."""
    number = strongest_claim(analysis.claims)
    if number is not None and analysis.purpose.owes:
        claim = analysis.claims[number]
        return Severity.ERROR, analysis.scan.span(claim.first, claim.stop)
    name = names(analysis.scan, substance)[0]
    return Severity.WARNING, analysis.scan.span(name.first, name.stop)
