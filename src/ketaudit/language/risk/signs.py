"""Signs told by two words that stand together: a part of body or mind, and what happens to it.

"Your heart may really start to race", "trouble with short-term memory": no list of phrases holds
them all, so the pack has the parts (heart, memory) and the ails (race, trouble) apart, and each
ail says which topic it makes with which part.
"""

from collections.abc import Iterator
from functools import cache

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.negation import negated_between
from ketaudit.language.scan import Sentence

_NEAR = 5  # tokens between a part and what happens to it
_EDGES = frozenset(
    "; : . ! ? ( ) — – -- , but however although though whereas while because so who when if"
    " after before until".split()
)


def find_signs(words: list[str], sentence: Sentence) -> Iterator[Match]:
    """Yield each pair of a part and its nearest ail as one mention of a harm."""
    parts = sentence.matches.get("part", ())
    ails = sentence.matches.get("ail", ())
    if not (parts and ails):
        return
    for part in parts:
        near = [ail for ail in ails if _topic(part, ail) and _is_near(words, part, ail)]
        if near:
            ail = min(near, key=lambda ail: _gap(part, ail))
            yield _sign(words, part, ail)


def _gap(part: Match, ail: Match) -> int:
    return max(ail.first - part.stop, part.first - ail.stop)


def _is_near(words: list[str], part: Match, ail: Match) -> bool:
    between = words[min(part.stop, ail.stop) : max(part.first, ail.first)]
    return 0 <= _gap(part, ail) <= _NEAR and _EDGES.isdisjoint(between)


def _sign(words: list[str], part: Match, ail: Match) -> Match:
    """Return the pair; a denial between the two ("breathing does not slow") is left outside it."""
    first, stop = min(part.first, ail.first), max(part.stop, ail.stop)
    said = ail.first > part.first and ail.entry.attrs.get("is") != "noun"
    if said and negated_between(words, part.stop, ail.first):
        return Match(first, stop, _entry(_topic(part, ail), "absent"))
    needs = ail.entry.attrs.get("needs") or ("event" if said else "risk")
    return Match(first, stop, _entry(_topic(part, ail), needs))


def _topic(part: Match, ail: Match) -> str:
    return _topics(ail.entry.attrs["of"]).get(part.entry.attrs["cls"], "")


@cache
def _topics(of: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in of.split())


@cache
def _entry(topic: str, needs: str) -> Entry:
    return Entry("sign", "harm", (), "", (), {"topic": topic, "needs": needs})
