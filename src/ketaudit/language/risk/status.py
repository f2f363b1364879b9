"""Statements of regulatory status, read as who granted what to which product for which use."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_start
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.approvals import HOME, allowed
from ketaudit.language.risk.granted import (
    AGENCY_REACH,
    Line,
    StatusClaim,
    agencies_named,
    is_listing,
    manner,
    owned,
    unapprovable,
)
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.risk.products import (
    REACH,
    carried_product,
    is_denied_product,
    of_role,
    own_product,
    product_of,
    uses_of,
)
from ketaudit.language.scan import Scan, Sentence

_ASSERTS = frozenset({"grant", "label", "copy", "title"})
_PROOF_REACH = 12
_PROOF = frozenset(
    "proves prove proof proven shows show confirms confirm because thanks recognizes recognises"
    " recognized recognised demonstrates demonstrating confirming proving evidence means".split()
)
_WORKS = frozenset(
    "works work effective effectiveness efficacy power powerful benefit benefits success"
    " superior safe safety".split()
)
_EXISTING = frozenset("current existing approved labelled labeled all its established".split())


def find_status(scan: Scan, home: str = HOME) -> list[StatusClaim]:
    """Return the statements of status that the dated table can judge, false and true.

    ``home`` is the place (us, uk, eu, au, ca) that is meant where no agency is named.
    """
    found = []
    own = own_product(scan)
    subject: Match | None = None  # the product last spoken of, for "It is FDA-approved for …"
    for number, sentence in enumerate(scan.sentences):
        if "status" not in sentence.matches:
            continue
        for piece in pieces(sentence):
            matches = piece.matches.get("status", [])
            if not _ASSERTS.isdisjoint([m.entry.attrs["role"] for m in matches]):
                claim = _judge(Line(scan.words, number, piece, matches, subject, home, own))
                if claim is not None:
                    found.append(claim)
            subject = next(iter(of_role(matches, "product")), subject)
    return found


def _judge(line: Line) -> StatusClaim | None:
    """Return the first false statement of a sentence, else its first true one."""
    words, number, sentence, matches = line.words, line.number, line.sentence, line.matches
    if _asks(words, sentence) and words[sentence.stop + 1 : sentence.stop + 2] != ["yes"]:
        return None
    for match in (*of_role(matches, "title"), *of_role(matches, "copy")):
        if _misleads(words, sentence, match):
            fault = "proof" if match.entry.attrs["role"] == "title" else "copy"
            return StatusClaim(number, match.first, match.stop, fault, match.entry, (), HOME)
    for label in of_role(matches, "label"):
        claim = _labelled(line, label)
        if claim is not None:
            return claim
    grants = [g for g in of_role(matches, "grant") if _granted(words, sentence, g, matches)]
    claims = [claim for g in grants if (claim := _granted_to(line, g)) is not None]
    return next((claim for claim in claims if claim.fault), claims[0] if claims else None)


def _labelled(line: Line, label: Match) -> StatusClaim | None:
    """Judge "all existing ketamine indications, including pain": one of them does not exist."""
    words, matches = line.words, line.matches
    if _EXISTING.isdisjoint(words[max(0, label.first - 4) : label.stop]):
        return None
    for product in of_role(matches, "product"):
        uses = of_role(matches, "use")
        known = allowed(product.entry, line.home) or frozenset()
        false = tuple(u.entry.id for u in uses if u.entry.id not in known)
        near = abs(product.first - label.first) <= REACH
        if near and false and len(uses) > len(false):
            stop = max(label.stop, product.stop, *(u.stop for u in uses))
            first = min(label.first, product.first)
            return StatusClaim(line.number, first, stop, "use", product.entry, false, line.home)
    return None


def _asks(words: list[str], sentence: Sentence) -> bool:
    """Say whether a sentence asks; "did you know that …?" tells."""
    opening = words[sentence.first : sentence.first + 3]
    return words[sentence.stop - 1] == "?" and opening != ["did", "you", "know"]


def _misleads(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Find a copy sold as the approved product, and a designation told as proof of effect."""
    if denied(words, match.first, sentence.first):
        return False
    if match.entry.attrs["role"] == "copy":
        return True
    first = max(sentence.first, match.first - _PROOF_REACH)
    window = words[first : min(match.stop + _PROOF_REACH, sentence.stop)]
    doubted = any(map(is_negator, window))
    return not doubted and not _PROOF.isdisjoint(window) and not _WORKS.isdisjoint(window)


def _granted(words: list[str], sentence: Sentence, grant: Match, matches: list[Match]) -> bool:
    """Approval is said to be given: not denied, not sought, no mere designation."""
    if denied(words, grant.first, sentence.first) or _unapproved(sentence):
        return False
    left = clause_start(words, grant.first, sentence.first)
    for other in matches:
        role = other.entry.attrs["role"]
        if role == "ahead" and left <= other.first < grant.stop + 3:
            return False
        if role == "title" and abs(other.first - grant.first) <= 3:
            return False
    return True


def _unapproved(sentence: Sentence) -> bool:
    """Say whether the sentence itself calls the use off-label."""
    return any(m.entry.id == "off-label" for m in sentence.matches.get("harm", ()))


def _granted_to(line: Line, grant: Match) -> StatusClaim | None:
    words, number, sentence, matches = line.words, line.number, line.sentence, line.matches
    agencies = [a for a in agencies_named(matches) if abs(a.first - grant.first) <= AGENCY_REACH]
    fault_of_thing = unapprovable(line, grant, agencies)
    if fault_of_thing is not None:
        return fault_of_thing
    product = (
        product_of(words, sentence, grant, matches)
        or owned(line, grant)
        or carried_product(words, sentence, grant, line.subject)
    )
    if product is None or is_listing(words, grant, product):
        return None
    if is_denied_product(words, sentence, product):
        return None
    place = agencies[0].entry.attrs["where"] if agencies else line.home
    known = allowed(product.entry, place)
    if known is None:
        return None
    uses = uses_of(words, sentence, grant, product)
    false = tuple(u.entry.id for u in uses if u.entry.id not in known)
    if not agencies and not (false and words[grant.first] in ("approved", "cleared", "indicated")):
        return None
    fault = _fault(product, uses, false, known) or manner(line, grant, product, uses)
    spans = [grant, *agencies[:1], *(u for u in uses if u.entry.id in false)]
    if product in matches:
        spans.append(product)
    first, stop = min(m.first for m in spans), max(m.stop for m in spans)
    return StatusClaim(number, first, stop, fault, product.entry, false, place)


def _fault(product: Match, uses: list[Match], false: tuple[str, ...], known: frozenset[str]) -> str:
    if not known:
        return "none"
    if false:
        return "use"
    if uses or "depression" in known:
        return ""
    # "FDA-approved ketamine therapy": the therapy is psychiatric; a "medication" may be the
    # anaesthetic.
    return "use" if product.stop - product.first > 1 else ""
