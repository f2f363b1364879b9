"""What is said to be approved, and how it is said: by whom, of what, in which words."""

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.approvals import HOME
from ketaudit.language.risk.products import of_role
from ketaudit.language.scan import Sentence
from ketaudit.values import Value

_LISTED = frozenset({"registered", "certified", "licensed"})
_CLOSE = 3  # tokens between "FDA" and "approved clinic"
AGENCY_REACH = 8


class StatusClaim(Value):
    """Tokens ``first``..``stop`` say something of the status of a product in a ``place``.

    ``fault``: use (approved, but not for this), none (nothing of this kind is approved),
    thing (a clinic cannot be approved), listing (a product that is registered is not approved),
    device (cleared, not approved), copy (another product sold as the approved one),
    proof (a designation is used as proof of effect), or "" where the table agrees.
    ``product`` is the entry that holds the fact, its date and its source.
    """

    sentence: int
    first: int
    stop: int
    fault: str
    product: Entry
    uses: tuple[str, ...]
    place: str


class Line(Value):
    """One sentence, the product spoken of before it, the place that is meant by default.

    ``own`` is the product that "our treatment" is on this page, if one is certain.
    """

    words: list[str]
    number: int
    sentence: Sentence
    matches: list[Match]
    subject: Match | None
    home: str
    own: Match | None


def agencies_named(matches: list[Match]) -> list[Match]:
    """Return the agencies named, and the countries whose agencies are meant."""
    return of_role(matches, "agency") + of_role(matches, "place")


def unapprovable(line: Line, grant: Match, agencies: list[Match]) -> StatusClaim | None:
    """Find "FDA-approved clinic", and "FDA-registered spray": registration is no approval."""
    words, matches = line.words, line.matches
    close = [a for a in agencies if abs(a.first - grant.first) <= _CLOSE]
    named = {"thing": _next(words, grant, of_role(matches, "thing"))}
    if words[grant.first] in _LISTED:
        named["listing"] = _next(words, grant, of_role(matches, "item"))
    for fault, what in named.items():
        if close and what is not None:
            first = min(grant.first, close[0].first)
            return StatusClaim(line.number, first, what.stop, fault, what.entry, (), HOME)
    return None


def owned(line: Line, grant: Match) -> Match | None:
    """Read "our treatment is FDA-approved" as said of the product that the page is about."""
    near = [
        own for own in of_role(line.matches, "own") if 0 <= grant.first - own.stop <= AGENCY_REACH
    ]
    if not near or line.own is None:
        return None
    return line.own._replace(first=near[-1].first, stop=near[-1].stop)


def manner(line: Line, grant: Match, product: Match, uses: list[Match]) -> str:
    """Tell a device that is called approved, and a medicine that is called cleared."""
    said, device = line.words[grant.first], product.entry.attrs["form"].startswith("device")
    if device:
        return "device" if said.startswith("approv") and line.home == HOME else ""
    attributive = 0 <= product.first - grant.stop <= 1
    return "use" if said == "cleared" and attributive and not uses else ""


def is_listing(words: list[str], grant: Match, product: Match) -> bool:
    """Say whether a maker or a person is registered, and not "FDA-registered ketamine"."""
    return words[grant.first] in ("registered", "certified") and product.first != grant.stop


def _next(words: list[str], grant: Match, things: list[Match]) -> Match | None:
    """Return the first thing right behind a grant, two words at most between."""
    for thing in things:
        if 0 <= thing.first - grant.stop <= 2 and "," not in words[grant.stop : thing.first]:
            return thing
    return None
