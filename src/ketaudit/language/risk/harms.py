"""Mentions of harms, limits and precautions, judged: said of this treatment, framed, not denied.

The word "nausea" discloses nothing by itself.
It does after "may cause", in a list led in by "Possible side effects:" or under a heading "Risks";
it does not after "relieves", after "unlike opioids, which cause" or after "no".
"""

from collections.abc import Iterator

from ketaudit.knowledge.matcher import Match
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.framing import (
    is_barred,
    is_endangering,
    is_rivals,
)
from ketaudit.language.risk.governing import place_of
from ketaudit.language.risk.illness import Place
from ketaudit.language.risk.needs import DENIAL_INSIDE, NEEDS
from ketaudit.language.risk.negation import is_negator, negated_between
from ketaudit.language.risk.sections import Setting, settings
from ketaudit.language.risk.signs import find_signs
from ketaudit.language.scan import Scan
from ketaudit.values import Value

_YES = frozenset({"yes", "possibly", "sometimes", "unfortunately", "occasionally"})
_CAN = frozenset((who, can) for who in ("it", "they", "this") for can in ("can", "may", "might"))
_BEFORE = 3  # tokens before a limit in which a negation denies it
_ENDANGERED = frozenset({"risk", "harm", "event", "symptom", "watch", "bar", "state", "who"})
_TOLD_BY = frozenset({"harm", "ail"})
_TOLD_BY_ANSWER = {
    "yes": _ENDANGERED | {"alone"},
    "no": frozenset({"denied", "forbidden", "asked"}),
    "open": frozenset({"open", "asked"}),
}
_ANSWERS = (["a", ":"], ["answer", ":"])
_OPENING = 5  # tokens in which an answer says yes or no
_UNKNOWN = frozenset("know knows known unknown unclear uncertain say tell depends".split())


class Mention(Value):
    """Tokens ``first``..``stop`` of sentence number ``sentence`` speak of ``topics``.

    ``concrete`` is False for category words ("there are risks").
    """

    sentence: int
    first: int
    stop: int
    topics: tuple[str, ...]
    concrete: bool


def find_mentions(scan: Scan) -> list[Mention]:
    """Return every mention of a topic that counts, concrete or generic."""
    where = settings(scan)
    return [
        mention
        for number, sentence in enumerate(scan.sentences)
        if not _TOLD_BY.isdisjoint(sentence.matches)
        for mention in (
            _asked(scan, number)
            if scan.words[sentence.stop - 1] == "?"
            else _stated(scan, number, where[number])
        )
    ]


def _stated(scan: Scan, number: int, setting: Setting) -> Iterator[Mention]:
    for piece in pieces(scan.sentences[number]):
        yield from _mentions(number, place_of(scan.words, piece, setting))


def _asked(scan: Scan, number: int) -> Iterator[Mention]:
    """Read a question with its answer: "Is it addictive? It can be", "Can I drive? No"."""
    told = _TOLD_BY_ANSWER.get(_answer(scan, number + 1), frozenset())
    for match in scan.sentences[number].matches.get("harm", ()):
        if match.entry.attrs["needs"] in told:
            topics = tuple(match.entry.attrs["topic"].split())
            yield Mention(number, match.first, match.stop, topics, concrete=True)


def _answer(scan: Scan, number: int) -> str:
    """Return what a sentence answers: "yes", "no", "open" ("we do not know"), or nothing."""
    if number >= len(scan.sentences):
        return ""
    sentence = scan.sentences[number]
    first = sentence.first
    if scan.words[first : first + 2] in _ANSWERS:
        first += 2
    opening = scan.words[first : min(first + _OPENING, sentence.stop)]
    if (opening[:1] and opening[0] in _YES) or tuple(opening[:2]) in _CAN:
        return "yes"
    if not _UNKNOWN.isdisjoint(opening):
        return "open"
    return "no" if any(map(is_negator, opening)) else ""


def _mentions(number: int, place: Place) -> Iterator[Mention]:
    signs = find_signs(place.words, place.sentence)
    for match in (*place.sentence.matches.get("harm", ()), *signs):
        if _counts(place, match):
            topics = _topics(place, match)
            concrete = match.entry.attrs["needs"] != "never"
            yield Mention(number, match.first, match.stop, topics, concrete)


def _topics(place: Place, match: Match) -> tuple[str, ...]:
    attrs = match.entry.attrs
    topics = tuple(attrs["topic"].split())
    also = attrs.get("barred")
    return (*topics, also) if also and is_barred(place, match) else topics


def _counts(place: Place, match: Match) -> bool:
    """Say whether a mention has what its entry needs."""
    needs = match.entry.attrs["needs"]
    if needs in ("other", "absent"):
        return needs == "other"
    if needs in _ENDANGERED:
        return is_endangering(place, match, needs)
    if match.entry.attrs["topic"] != "interactions" and is_rivals(place, match):
        return False
    if needs not in DENIAL_INSIDE:
        first = max(place.sentence.first, match.first - _BEFORE)
        if negated_between(place.words, first, match.first):
            return False
    return NEEDS[needs](place, match)
