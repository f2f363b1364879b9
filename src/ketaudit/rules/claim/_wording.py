"""Fairer wordings of a claim, built from the sentence where that can be done safely."""

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims import ClaimFrame

_PLAIN = "say who was helped, how much, compared with what and for how long, with the source"


def hedge_it(analysis: Analysis, claim: ClaimFrame) -> tuple[str, ...]:
    """Return "may relieve … in some people" for a finite verb, and always what a fair claim needs.

    A verb is turned only where its base form is known from the pack and the words that follow
    stay as they are.
    """
    scan = analysis.scan
    verb = scan.words[claim.first]
    base = _base(verb)
    if base is None or not claim.treatment or claim.treatment.stop != claim.first:
        return (_PLAIN,)
    rest = scan.text(claim.first + 1, claim.stop) if claim.stop > claim.first + 1 else ""
    return (f"may {base} {rest} in some people".replace("  ", " "), _PLAIN)


def _base(verb: str) -> str | None:
    """Return the base of a third-person verb: "relieves" → "relieve"."""
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if verb.endswith(("sses", "shes", "ches", "xes")):
        return verb[:-2]
    if verb.endswith("s") and not verb.endswith(("ss", "us", "is")):
        return verb[:-1]
    return None
