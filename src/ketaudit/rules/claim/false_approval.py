"""The rule claim.false-approval."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.status import StatusClaim, find_false_status
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_THING = "the FDA approves medicines and devices, not clinics, facilities or protocols"
_COPY = "ketamine and compounded products are not Spravato, and there is no generic of it"
_BETTER = {
    "use": ("used off-label: the FDA has not approved it for this",),
    "none": ("not approved by the FDA",),
    "thing": ("say which agency licenses the clinic, and for what",),
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
    ),
    allows=(
        "Ketamine is FDA-approved as an anaesthetic.",
        "Ketamine is not FDA-approved for depression.",
        "Esketamine (Spravato) is approved for treatment-resistant depression.",
        "Esketamine has an FDA Breakthrough Therapy designation.",
        "TMS is FDA-cleared for depression.",
        "The company seeks FDA approval of ketamine for depression.",
    ),
    better=(
        (
            "FDA-approved ketamine therapy for depression",
            "ketamine is FDA-approved as an anaesthetic; its use for depression is off-label",
        ),
    ),
    references=("FDA-2023-10-10", "FDA-IS-IT-APPROVED"),
)
def false_approval(analysis: Analysis) -> Iterator[Hit]:
    """A product is said to have an approval that it does not have.

    Off-label prescribing is lawful; saying that a regulator approved the use when it did not is
    misleading, and 1 of 17 advertisers audited in 2023 did (Crane et al.).
    The facts are in a dated table (status.toml): what is approved or cleared, for what.
    Denials, applications and designations are left alone.
    """
    for claim in find_false_status(analysis.scan):
        span = analysis.scan.span(claim.first, claim.stop)
        yield Hit(
            span,
            f"“{span.of(analysis.document.text)}”: {_fact(claim)}",
            suggestions=_BETTER[claim.fault],
            references=claim.product.sources or ("FDA-IS-IT-APPROVED",),
            severity=Severity.WARNING if claim.fault in ("thing", "copy") else None,
        )


def _fact(claim: StatusClaim) -> str:
    if claim.fault == "thing":
        return _THING
    if claim.fault == "copy":
        return _COPY
    attrs = claim.product.attrs
    return f"{attrs['shown'].rstrip('.')} (as of {attrs['as_of']})"
