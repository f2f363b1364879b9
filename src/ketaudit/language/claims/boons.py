"""Benefit frames of a noun: a benefit that is given, had, seen or praised."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import (
    BE,
    MODALS,
    PERFECT,
    PREPOSITIONS,
    is_adverbial,
    is_participle,
    same_clause,
)
from ketaudit.language.scan import Sentence

_DEGREES = frozenset("as quite nothing short of so just".split())
_OPENING = frozenset("on of for in from to with".split())
_DETAIL = 6  # tokens from a benefit to its verb: "improvements in mood and sleep are seen"


def boon_frames(words: list[str], boon: Match, sentence: Sentence) -> list[Frame]:
    """Return the frame of a benefit noun, if the sentence says that there is the benefit."""
    cls = boon.entry.attrs["cls"]
    if cls == "effect" or (cls == "relief" and _given_by(words, boon, sentence)):
        return [Frame("effect", boon.first, boon.stop, boon.first)]
    qualities = sentence.matches.get("quality", [])
    praised = _praised(words, qualities, boon.first)
    if praised and words[praised.first - 1 : praised.stop] == ["for", "best"]:
        return []  # "taken with food for best results"
    if praised:
        return [Frame("effect", praised.first, boon.stop, boon.first)]
    told = _predicated(words, boon, qualities)
    if told is None and "plain" not in boon.entry.attrs:
        told = _seen(words, boon, sentence)
        told = told or _soon(words, boon, sentence)
    if told:
        return [Frame("effect", boon.first, told.stop, boon.first)]
    return _given(words, boon, sentence) if cls == "relief" else []


def _given(words: list[str], boon: Match, sentence: Sentence) -> list[Frame]:
    """A benefit with the verb that gives or has it before it: "offers much relief"."""
    given = _nearest_before(words, sentence.matches.get("give", []), boon.first, 6)
    if given and given.stop < boon.first and words[boon.first - 1] == "for":
        return []  # "offers massage for relaxation"
    if given is None or (
        words[given.first] in BE and not PREPOSITIONS.isdisjoint(words[given.stop : boon.first])
    ):
        return []
    if not _between(sentence.matches.get("seek", []), given.stop, boon.first):
        return [Frame("effect", given.first, boon.stop, boon.first)]
    return []


def _given_by(words: list[str], boon: Match, sentence: Sentence) -> bool:
    """A relative clause, also without its pronoun: "the relief (that) ketamine provides"."""
    for subject in sentence.matches.get("subject", ()):
        cls = subject.entry.attrs["cls"]
        acts = cls in ("named", "people", "provider") or words[subject.first] in ("it", "they")
        if subject.first - boon.stop in (0, 1) and acts:
            at = subject.stop
            while at < sentence.stop and _is_auxiliary(words[at]):
                at += 1
            return any(give.first == at for give in sentence.matches.get("give", ()))
    return False


def _praised(words: list[str], qualities: list[Match], at: int) -> Match | None:
    """Return the adjective before a noun, with one word or "and …" between at most."""
    for quality in reversed(qualities):
        gap = at - quality.stop
        between = words[quality.stop : at]
        if (gap == 0 or (gap == 1 and between[0].isalnum())) or (gap == 2 and between[0] == "and"):
            return quality
    return None


def _predicated(words: list[str], boon: Match, qualities: list[Match]) -> Match | None:
    """Return the adjective of "relief is rapid", "results in adults have been very good"."""
    for quality in qualities:
        at = quality.first
        while at > boon.stop and _may_link(words[at - 1]):
            at -= 1
        between = words[boon.stop : at]
        if BE.isdisjoint(words[at : quality.first]):
            continue
        if not between or (
            len(between) <= _DETAIL and between[0] in _OPENING and "," not in between
        ):
            return quality
    return None


def _may_link(word: str) -> bool:
    return _is_auxiliary(word) or is_adverbial(word) or word in _DEGREES


def _is_auxiliary(word: str) -> bool:
    return word in BE or word in MODALS or word in PERFECT


def _seen(words: list[str], boon: Match, sentence: Sentence) -> Match | None:
    """Return the verb of "progress is often seen", "relief can be felt"."""
    for give in sentence.matches.get("give", ()):
        at = give.first - 1
        if not 0 < give.first - boon.stop <= _DETAIL or not is_participle(words[give.first]):
            continue
        while at > boon.stop and is_adverbial(words[at]):
            at -= 1
        if words[at] not in BE or not same_clause(words, boon.stop, at):
            continue
        while at > boon.stop and (_is_auxiliary(words[at - 1]) or is_adverbial(words[at - 1])):
            at -= 1
        between = words[boon.stop : at]
        if not between or (between[0] in PREPOSITIONS and "," not in between):
            return give
    return None


def _soon(words: list[str], boon: Match, sentence: Sentence) -> Match | None:
    """Return the point in time of "relief within hours", "results in as little as one visit"."""
    if words[boon.stop : boon.stop + 1] not in (["in"], ["within"], ["after"], ["from"]):
        return None
    for moment in sentence.matches.get("moment", ()):
        far = moment.first - boon.stop
        if 0 < far <= _DETAIL and same_clause(words, boon.stop, moment.first):
            return moment
    return None


def _between(matches: list[Match], first: int, stop: int) -> bool:
    return any(first <= match.first < stop for match in matches)


def _nearest_before(words: list[str], matches: list[Match], at: int, far: int) -> Match | None:
    """Return the last match that ends at most ``far`` tokens before ``at`` in its clause."""
    for match in reversed(matches):
        if 0 <= at - match.stop <= far and same_clause(words, match.stop, at):
            return match
    return None
