"""The rule claim.false-approval."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.approvals import fact, months_old, sources
from ketaudit.language.risk.granted import StatusClaim
from ketaudit.language.risk.status import find_status
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_THING = "the FDA approves medicines and devices, not clinics, facilities or protocols"
_COPY = "ketamine and compounded products are not Spravato, and there is no generic of it"
_PROOF = "a designation speeds development and review on early evidence; it is no proof of effect"
_LISTING = "to be registered or listed with the FDA is no approval, and says nothing of effect"
_SAID = {"thing": _THING, "copy": _COPY, "proof": _PROOF, "listing": _LISTING}
_SEVERITY = {
    "thing": Severity.WARNING,
    "listing": Severity.WARNING,
    "device": Severity.NOTE,
    "copy": Severity.WARNING,
    "proof": Severity.NOTE,
}
_BETTER = {
    "use": ("used off-label: the FDA has not approved it for this",),
    "none": ("not approved by the FDA",),
    "listing": ("leave it out: registration is no approval",),
    "device": ("cleared by the FDA: devices of this kind are cleared, not approved",),
    "thing": ("say which agency licenses the clinic, and for what",),
    "proof": ("leave it out, or say that it speeds review and proves nothing yet",),
    "copy": ("a different product, not approved by the FDA for depression",),
}


@rule(
    severity=Severity.ERROR,
    since="0.1",
    flags=(
        "We offer [[FDA-approved ketamine therapy]] for depression.",
        "Recently the [[FDA approved ketamine nasal sprays]].",
        "[[FDA-cleared at-home ketamine]] by post.",
        "[[Spravato is approved for bipolar depression]].",
        "We are an [[FDA-registered clinic]].",
        "Ask for [[generic Spravato]].",
        "We send an [[FDA-registered lozenge]].",
        "[[Ketamine is licensed for depression in the UK]].",
        "[[Esketamine is approved for adolescents]].",
    ),
    allows=(
        "Ketamine is FDA-approved as an anaesthetic.",
        "Ketamine is not FDA-approved for depression.",
        "Esketamine (Spravato) is approved for treatment-resistant depression.",
        "Esketamine has an FDA Breakthrough Therapy designation.",
        "TMS is FDA-cleared for depression.",
        "Esketamine is licensed for depression in the UK.",
        "The company seeks FDA approval of ketamine for depression.",
    ),
    better=(
        (
            "FDA-approved ketamine therapy for depression",
            "ketamine is FDA-approved as an anaesthetic; its use for depression is off-label",
        ),
    ),
    references=("FDA-2023-10-10", "POLITIFACT-FDA-2025"),
)
def false_approval(analysis: Analysis) -> Iterator[Hit]:
    """A product is said to have an approval that it does not have.

    Off-label prescribing is lawful; saying that a regulator approved the use when it did not is
    misleading, and 1 of 17 advertisers audited in 2023 did (Crane et al.).
    The facts are in a dated table (status.toml): what is approved or cleared, for what, where and
    in which form; an agency that is named (FDA, MHRA, EMA, TGA, Health Canada) decides the place.
    A device that is called approved where it is cleared is a note.
    Denials, applications and designations are left alone; a designation told as proof is a note.
    A note says so when the facts are older than the profile allows.
    """
    claims = find_status(analysis.scan, analysis.jurisdiction.id)
    for claim in claims:
        if claim.fault:
            yield _false(analysis, claim)
    yield from _stale(analysis, claims)


def _false(analysis: Analysis, claim: StatusClaim) -> Hit:
    span = analysis.scan.span(claim.first, claim.stop)
    return Hit(
        span,
        f"“{span.of(analysis.document.text)}”: {_fact(claim)}",
        suggestions=_BETTER[claim.fault],
        references=sources(claim.product, claim.place) or ("POLITIFACT-FDA-2025",),
        severity=_SEVERITY.get(claim.fault),
    )


def _fact(claim: StatusClaim) -> str:
    return _SAID.get(claim.fault) or fact(claim.product, claim.place)


def _stale(analysis: Analysis, claims: list[StatusClaim]) -> Iterator[Hit]:
    """Say once a page that the facts it was judged by want checking."""
    limit, today = analysis.limits.fact_months, analysis.today
    dated = [claim for claim in claims if "shown" in claim.product.attrs]
    if today is None or not dated:
        return
    claim = dated[0]
    age = months_old(claim.product, today)
    if age > limit:
        yield Hit(
            analysis.scan.span(claim.first, claim.stop),
            f"what is approved was last checked in {claim.product.attrs['as_of']}, {age} months"
            f" ago (the profile allows {limit}): check it before you rely on it",
            references=sources(claim.product, claim.place),
            severity=Severity.NOTE,
        )
