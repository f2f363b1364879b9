"""The rule claim.indication-inflation."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.indications import Treated, treated
from ketaudit.rules._rule import Hit, Remark, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    scope="page",
    flags=(
        "Ketamine treats [[depression, anxiety, PTSD, OCD, fibromyalgia and migraine]].",
        "Ketamine relieves [[depression, anxiety, PTSD]]. It treats CRPS, migraine and OCD.",
    ),
    allows=(
        "Ketamine relieves depression and anxiety.",
        "Do not take ketamine if you have OCD, PTSD, migraine, psychosis, addiction or dementia.",
        "Depression, anxiety, PTSD, OCD, migraine and fibromyalgia are common.",
        "Ketamine may ease depression, anxiety, PTSD, OCD, migraine or CRPS in some people.",
    ),
    better=(
        (
            "treats depression, anxiety, PTSD, OCD, migraine and fibromyalgia",
            "say for each condition what trials showed; for most they are few and small",
        ),
    ),
    references=("KIM-2024", "CRANE-2023", "FTC-HPCG-2022"),
)
def indication_inflation(analysis: Analysis) -> Iterator[Hit]:
    """One treatment is said to treat a long list of conditions.

    Ten Ontario clinics named 47 conditions between them (Kim et al. 2024).
    Evidence differs from one to the next: short relief of depression has trials behind it,
    most of the others have few or none, and a list hides the difference.
    Conditions are counted once each over the page, where something is said to treat them;
    what is hedged, only a fact about an illness, or a reason not to have it does not count.
    """
    places: dict[int, list[Treated]] = {}
    names: dict[str, None] = {}
    for found in treated(analysis):
        places.setdefault(found.sentence, []).append(found)
        names.setdefault(found.entry.attrs["counts"])
    if len(names) < analysis.limits.max_conditions:
        return
    groups = [*places.values()]
    first = next((group for group in groups if len(group) > 1), groups[0])
    others = [group for group in groups if group is not first]
    shown = ", ".join(names)
    yield Hit(
        analysis.scan.span(*_ends(first)),
        f"{len(names)} conditions are said to be treated: {shown}",
        suggestions=("say for each what trials showed, or keep to those with good evidence",),
        related=tuple(
            Remark(analysis.scan.span(*_ends(group)), "more conditions") for group in others
        ),
        confidence="medium",
    )


def _ends(group: list[Treated]) -> tuple[int, int]:
    """Return the tokens from the first condition of a sentence to the last."""
    return min(found.first for found in group), max(found.stop for found in group)
