"""Statements of regulatory status, read as who granted what to which product for which use."""

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_ASSERTS = frozenset({"grant", "label", "copy"})
_REACH = 6  # tokens between "FDA-approved" and what is called approved
_AGENCY_REACH = 8
_PURPOSE = frozenset("for to as in of with treat treating against on".split())
_EXISTING = frozenset("current existing approved labelled labeled all its established".split())
_JOINS = frozenset(
    ", and or as well severe other the treatment of management treating such including also in"
    " for to treat both its use a general surgical".split()
)


class StatusClaim(Value):
    """Tokens ``first``..``stop`` say something false of the status of a product.

    ``fault``: use (approved, but not for this), none (nothing of this kind is approved),
    thing (a clinic cannot be approved), copy (another product sold as the approved one).
    ``product`` is the entry that holds the fact, its date and its source.
    """

    sentence: int
    first: int
    stop: int
    fault: str
    product: Entry
    uses: tuple[str, ...]


def find_false_status(scan: Scan) -> list[StatusClaim]:
    """Return the statements of status that the dated table contradicts."""
    found = []
    subject: Match | None = None  # the product last spoken of, for "It is FDA-approved for …"
    for number, sentence in enumerate(scan.sentences):
        if "status" not in sentence.matches:
            continue
        for piece in pieces(sentence):
            matches = piece.matches.get("status", [])
            if not _ASSERTS.isdisjoint([m.entry.attrs["role"] for m in matches]):
                claim = _judge(scan.words, number, piece, matches, subject)
                if claim is not None:
                    found.append(claim)
            subject = next(iter(_of(matches, "product")), subject)
    return found


def _of(matches: list[Match], role: str) -> list[Match]:
    return [m for m in matches if m.entry.attrs["role"] == role]


def _judge(
    words: list[str],
    number: int,
    sentence: Sentence,
    matches: list[Match],
    subject: Match | None,
) -> StatusClaim | None:
    if words[sentence.stop - 1] == "?":
        return None
    for copy in _of(matches, "copy"):
        if not denied(words, copy.first, sentence.first):
            return StatusClaim(number, copy.first, copy.stop, "copy", copy.entry, ())
    for label in _of(matches, "label"):
        claim = _labelled(words, number, label, matches)
        if claim is not None:
            return claim
    for grant in _of(matches, "grant"):
        if not _granted(words, sentence, grant, matches):
            continue
        claim = _granted_to(words, number, sentence, grant, subject)
        if claim is not None:
            return claim
    return None


def _labelled(
    words: list[str], number: int, label: Match, matches: list[Match]
) -> StatusClaim | None:
    """Judge "all existing ketamine indications, including pain": one of them does not exist."""
    if _EXISTING.isdisjoint(words[max(0, label.first - 4) : label.stop]):
        return None
    for product in _of(matches, "product"):
        uses = _of(matches, "use")
        false = tuple(u.entry.id for u in uses if u.entry.id not in _allowed(product))
        near = abs(product.first - label.first) <= _REACH
        if near and false and len(uses) > len(false):
            stop = max(label.stop, product.stop, *(u.stop for u in uses))
            first = min(label.first, product.first)
            return StatusClaim(number, first, stop, "use", product.entry, false)
    return None


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


def _granted_to(
    words: list[str], number: int, sentence: Sentence, grant: Match, subject: Match | None
) -> StatusClaim | None:
    matches = sentence.matches["status"]
    agencies = [
        a
        for a in _of(matches, "agency")
        if -_AGENCY_REACH <= a.first - grant.first <= _AGENCY_REACH
    ]
    thing = _thing(words, grant, matches)
    if agencies and thing is not None:
        first = min(grant.first, agencies[0].first)
        return StatusClaim(number, first, thing.stop, "thing", thing.entry, ())
    product = _product(words, sentence, grant, matches) or _carried(words, sentence, grant, subject)
    if product is None or words[grant.first] in ("registered", "certified"):
        return None
    if _is_none(words, sentence, product):
        return None
    uses = _uses(words, sentence, grant, product)
    false = tuple(u.entry.id for u in uses if u.entry.id not in _allowed(product))
    if not agencies and not (false and words[grant.first] in ("approved", "cleared", "indicated")):
        return None
    fault = _fault(product, uses, false)
    if fault is None:
        return None
    spans = [grant, *agencies[:1], *(u for u in uses if u.entry.id in false)]
    if product in matches:
        spans.append(product)
    first, stop = min(m.first for m in spans), max(m.stop for m in spans)
    return StatusClaim(number, first, stop, fault, product.entry, false)


def _fault(product: Match, uses: list[Match], false: tuple[str, ...]) -> str | None:
    allowed = _allowed(product)
    if allowed == {"-"}:
        return "none"
    if false:
        return "use"
    if uses or "depression" in allowed:
        return None
    # "FDA-approved ketamine therapy": the therapy is psychiatric; a "medication" may be the
    # anaesthetic.
    return "use" if product.stop - product.first > 1 else None


def _allowed(product: Match) -> set[str]:
    return set(product.entry.attrs["allowed"].split())


def _thing(words: list[str], grant: Match, matches: list[Match]) -> Match | None:
    """Return what cannot be approved: "FDA-registered clinic", two words at most between."""
    for thing in _of(matches, "thing"):
        if 0 <= thing.first - grant.stop <= 2 and "," not in words[grant.stop : thing.first]:
            return thing
    return None


def _product(
    words: list[str], sentence: Sentence, grant: Match, matches: list[Match]
) -> Match | None:
    """Return what is called approved: right after the word, else before it in the clause."""
    products = _of(matches, "product")
    for product in products:
        gap = words[grant.stop : product.first]
        if 0 <= product.first - grant.stop <= _REACH and not _PURPOSE.intersection(gap):
            return product
    left = clause_start(words, grant.first, sentence.first)
    before = [p for p in products if p.stop <= grant.first]
    inside = [p for p in before if p.first >= left]
    if inside:
        return inside[0]
    return before[-1] if before else None


def _carried(
    words: list[str], sentence: Sentence, grant: Match, subject: Match | None
) -> Match | None:
    """Return the product of the sentence before: "It is FDA-approved", "used for years, it is"."""
    for at in range(max(sentence.first, grant.first - _REACH), grant.first):
        opens = at == sentence.first or words[at - 1] in (",", ";", "and")
        if opens and words[at] in ("it", "this", "these", "they"):
            return subject
    return None


def _uses(words: list[str], sentence: Sentence, grant: Match, product: Match) -> list[Match]:
    """Return the uses that the approval is said to cover: the first after it and those joined on.

    "Approved as an anaesthetic, now used for depression" covers anaesthesia alone;
    two products before one list share it, so that it says nothing of the approved one.
    """
    matches = sentence.matches["status"]
    right = clause_end(words, grant.stop, sentence.stop)
    chain: list[Match] = []
    for use in _of(matches, "use"):
        if not grant.stop <= use.first < right or denied(words, use.first, grant.stop):
            continue
        if chain and not _JOINS.issuperset(words[chain[-1].stop : use.first]):
            break
        if not chain and _shared(matches, grant, product, use):
            break
        chain.append(use)
    return chain


def _shared(matches: list[Match], grant: Match, product: Match, use: Match) -> bool:
    return any(
        other is not product and grant.stop <= other.first < use.first
        for other in _of(matches, "product")
    )


def _is_none(words: list[str], sentence: Sentence, product: Match) -> bool:
    """Say whether the product itself is denied: "no ketamine lozenge has been approved"."""
    return product.first > sentence.first and is_negator(words[product.first - 1])
