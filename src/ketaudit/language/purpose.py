"""What a page does (offer, claim, report, inform), which kind of page it is, and what it owes.

This is the one place that decides whether a page owes its readers the risks.
"""

from ketaudit.language.claims import ClaimFrame
from ketaudit.report import Kind
from ketaudit.values import Value

KINDS: tuple[Kind, ...] = ("service", "blog", "news", "leaflet")

MANY_RISKS = 5
"""Risk topics that a page which sells nothing must name to be taken for a leaflet."""


class Purpose(Value):
    """What a page does; ``reason`` says it in plain words.

    ``offers``: it offers treatment.  ``owes``: it has to name the risks.
    """

    kind: Kind
    reason: str
    offers: bool
    owes: bool


def find_purpose(
    marks: frozenset[str], claims: list[ClaimFrame], risks: int, kind: Kind | None = None
) -> Purpose:
    """Return what a page does; ``risks`` is how many risk topics it names.

    A page that claims no benefit owes nothing, and neither does news that offers no treatment:
    an article that reports and claims only with a hedge, the abstract of a trial, a report that
    criticises what is promised, or any page that is ``kind`` news.
    """
    offers, reports = "offer" in marks, "report" in marks
    hedged = all(claim.strength == "hedged" for claim in claims)
    if kind is None and _recounts(marks):
        kind = "news"
    elif kind is None and hedged:
        kind = _kind(marks, claims, risks, reports=reports)
    elif kind is None:
        kind = _stating(marks, len(claims), risks)
    owes = bool(claims) and not (kind == "news" and not offers)
    does = _does(claims, marks, hedged=hedged)
    return Purpose(kind, does if owes else f"{does}: it owes no disclosure", offers, owes)


def _recounts(marks: frozenset[str]) -> bool:
    """Say whether a page that sells nothing tells what a trial found, or what others overstate."""
    return marks.isdisjoint({"offer", "blog"}) and (_is_abstract(marks) or _criticises(marks))


def _is_abstract(marks: frozenset[str]) -> bool:
    return {"method", "statistic"} <= marks


def _criticises(marks: frozenset[str]) -> bool:
    return {"report", "criticism"} <= marks


def _selling(marks: frozenset[str]) -> Kind:
    """Tell a service page from a blog, where a benefit is stated as a fact or treatment offered."""
    return "service" if "offer" in marks and "blog" not in marks else "blog"


def _stating(marks: frozenset[str], claims: int, risks: int) -> Kind:
    """Tell the kind of a page that states a benefit as a fact; one that warns of more informs."""
    informs = marks.isdisjoint({"offer", "blog"}) and risks >= max(MANY_RISKS, claims)
    return "leaflet" if informs else _selling(marks)


def _kind(marks: frozenset[str], claims: list[ClaimFrame], risks: int, *, reports: bool) -> Kind:
    """Tell the kind of a page that claims a benefit only with hedges, or none."""
    if "offer" in marks:
        return _selling(marks)
    if reports:
        return "news"
    if risks >= MANY_RISKS:
        return "leaflet"
    return "blog" if claims or "blog" in marks else "service"


def _does(claims: list[ClaimFrame], marks: frozenset[str], *, hedged: bool) -> str:
    """Say what the page does: "offers treatment and claims a benefit"."""
    offers = "offer" in marks
    does = ["offers treatment"] if offers else []
    does += ["reports research"] if "report" in marks else []
    does += ["sums up a trial"] if _is_abstract(marks) else []
    does += ["criticises what is promised"] if _criticises(marks) else []
    if claims:
        does.append("claims a benefit only with hedges" if hedged else "claims a benefit")
    lacks = [] if offers else ["offers no treatment"]
    lacks += [] if claims else ["claims no benefit"]
    return _listed(does + lacks)


def _listed(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))
