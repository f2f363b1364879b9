"""Which product a statement of status is about, and which uses it covers."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.scan import Scan, Sentence

REACH = 6  # tokens between "FDA-approved" and what is called approved
_UNPROVEN = frozenset({"-", "anaesthesia"})
_OPENING = 5  # tokens before a grant that opens a sentence
_PURPOSE = frozenset("for to as in of with treat treating against on".split())
_JOINS = frozenset(
    ", and or as well severe other the treatment of management treating such including also in"
    " for to treat both its use a general surgical".split()
)
_NOUNS = frozenset(
    {"approval", "clearance", "authorisation", "authorization", "green", "blessing", "nod"}
)
_CLOSING = frozenset({")", "]"})
_BESIDE = frozenset("unlike than of from not to versus vs like".split())


def of_role(matches: list[Match], role: str) -> list[Match]:
    """Return the matches of one role."""
    return [m for m in matches if m.entry.attrs["role"] == role]


def product_of(
    words: list[str], sentence: Sentence, grant: Match, matches: list[Match]
) -> Match | None:
    """Return what is called approved: right after the word, else before it in the clause."""
    products = of_role(matches, "product")
    for product in products:
        gap = words[grant.stop : product.first]
        named = words[grant.first] in _NOUNS and len(gap) == 1 and gap[0] in ("to", "of", "for")
        named = named or gap == ["the", "use", "of"]
        if named or (0 <= product.first - grant.stop <= REACH and not _PURPOSE.intersection(gap)):
            return product
        if _follows_opening(words, sentence, grant, product):
            return product
    left = clause_start(words, grant.first, sentence.first)
    before = [p for p in products if p.stop <= grant.first]
    inside = [p for p in before if p.first >= left]
    meant = [p for p in inside if words[p.first - 1] not in _BESIDE] or inside
    if meant:
        return meant[0]
    return before[-1] if before else None


def own_product(scan: Scan) -> Match | None:
    """Return the product that a page is about; None where it may be one that is approved.

    A page that names esketamine or a device beside ketamine may mean either by "our treatment".
    """
    named = [m for s in scan.sentences for m in of_role(s.matches.get("status", []), "product")]
    allowed = {match.entry.attrs["allowed"] for match in named}
    return named[0] if named and allowed <= _UNPROVEN else None


def _follows_opening(words: list[str], sentence: Sentence, grant: Match, product: Match) -> bool:
    """Find "approved by the FDA for anxiety, ketamine …": the product after the first comma."""
    opens = grant.first - sentence.first <= _OPENING
    commas = words[grant.stop : product.first].count(",")
    return opens and commas == 1 and words[product.first - 1] == ","


def carried_product(
    words: list[str], sentence: Sentence, grant: Match, subject: Match | None
) -> Match | None:
    """Return the product of the sentence before: "It is FDA-approved", "used for years, it is"."""
    near = range(max(sentence.first, grant.first - REACH), grant.first)
    for at in (sentence.first, *near):
        opens = at == sentence.first or words[at - 1] in (",", ";", "and")
        if opens and words[at] in ("it", "this", "these", "they"):
            return subject
    return None


def uses_of(words: list[str], sentence: Sentence, grant: Match, product: Match) -> list[Match]:
    """Return the uses that the approval is said to cover: the first after it and those joined on.

    "Approved as an anaesthetic, now used for depression" covers anaesthesia alone;
    two products before one list share it, so that it says nothing of the approved one.
    """
    matches = sentence.matches["status"]
    start = grant.stop + (words[grant.stop] in _CLOSING)  # "ketamine (FDA-approved) for pain"
    right = clause_end(words, min(start, sentence.stop), sentence.stop)
    chain: list[Match] = []
    for use in of_role(matches, "use"):
        if not grant.stop <= use.first < right or _is_excepted(words, use, grant):
            continue
        if chain and not _JOINS.issuperset(words[chain[-1].stop : use.first]):
            break
        if not chain and _shared(matches, grant, product, use):
            break
        chain.append(use)
    return chain or _named_before(words, grant, product, matches)


def _is_excepted(words: list[str], use: Match, grant: Match) -> bool:
    """Say whether a use is denied: "approved, just not for depression"."""
    if denied(words, use.first, grant.stop):
        return True
    return words[use.first - 1] in _PURPOSE and is_negator(words[use.first - 2])


def _named_before(
    words: list[str], grant: Match, product: Match, matches: list[Match]
) -> list[Match]:
    """Find "ketamine for PTSD is FDA-approved": the use stands right behind the product."""
    return [
        use
        for use in of_role(matches, "use")
        if product.stop + 1 == use.first < grant.first and words[product.stop] == "for"
    ]


def _shared(matches: list[Match], grant: Match, product: Match, use: Match) -> bool:
    return any(
        other is not product and grant.stop <= other.first < use.first
        for other in of_role(matches, "product")
    )


def is_denied_product(words: list[str], sentence: Sentence, product: Match) -> bool:
    """Say whether the product itself is denied: "no ketamine lozenge has been approved"."""
    return product.first > sentence.first and is_negator(words[product.first - 1])
