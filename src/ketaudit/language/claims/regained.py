"""Benefit frames of a good that is back: "back at her desk", "I can now hike", "able to smile".

More of the good is good (Niu et al. 2005): a word of return or beginning stands with something
that people do who are well.
Which word is which is knowledge (packs/core/claims_turns.toml, claims_living.toml).
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import (
    Turns,
    after,
    before,
    denied,
    is_light,
    of_a_day,
    told,
    who,
)
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE, PRONOUNS

_TO_GOOD, _TO_ABLE, _TO_AGAIN, _TO_PLACE, _FRAGMENT = 3, 6, 8, 2, 8
_ABLE = frozenset("can could able".split())
_LIGHT = AUXILIARIES | BE | PRONOUNS | frozenset("feel feels felt get gets got".split())
_AGAIN = frozenset("again anew once".split())
_ORDERED = frozenset("start begin keep continue want look dare".split())
_PAST = frozenset("was were been am is".split())


def regained(turns: Turns) -> list[Frame]:
    """Return the frames that say of a good that it is back, or there at last."""
    frames: list[Frame] = []
    for back in turns.of("back"):
        frames += _back(turns, back)
    for found in turns.of("found"):
        frames += _found(turns, found)
    for last in turns.of("atlast"):
        frames += _at_last(turns, last)
    for begun in turns.of("begin"):
        frames += _begun(turns, begun)
    for again in turns.of("restored"):
        if who(turns, again.first) and not denied(turns, again.first):
            frames.append(told(again.first, again.stop))
    for able in turns.of("able"):
        frames += _able(turns, able)
    return frames + _i_can(turns)


def _back(turns: Turns, back: Match) -> list[Frame]:
    """People who are back at what they did: "she has gone back to teaching"."""
    words, stop = turns.words, turns.sentence.stop
    by = who(turns, back.first)
    if not by or of_a_day(turns, back.first) or denied(turns, back.first):
        return []
    if by == "all" and "when" in words[max(turns.sentence.first, back.first - 7) : back.first]:
        return []
    places = [*turns.goods, *turns.of("walk")]
    good = after(places, back.stop, _TO_PLACE, clause_end(words, back.stop, stop))
    if good:
        return [told(back.first, good.stop)]
    doing = words[back.stop] if back.stop < stop else ""
    ill = after(turns.ills, back.stop, 1, stop)
    if by == "one" and doing.endswith("ing") and len(doing) > 4 and not ill:
        return [told(back.first, back.stop + 1)]
    return []


def _found(turns: Turns, found: Match) -> list[Frame]:
    """People who find themselves doing what is no ill, or able to: "caught myself humming"."""
    words, stop = turns.words, turns.sentence.stop
    at = found.stop
    while at < stop and is_light(words[at]):
        at += 1
    plain = words[at] != "able" and after(turns.of("plain"), at, 0, stop)
    if at >= stop or plain or after(turns.ills, at, 1, stop):
        return []
    good = after(turns.goods, at, _TO_GOOD, clause_end(words, at, stop))
    own = words[found.stop - 1] in ("myself", "himself", "herself")
    if good or words[at] == "able" or (own and words[at].endswith("ing")):
        return [told(found.first, good.stop if good else at + 1)]
    return []


def _at_last(turns: Turns, last: Match) -> list[Frame]:
    """What people can do or do at last, now or again: "I can finally breathe"."""
    words = turns.words
    left = clause_start(words, last.first, turns.sentence.first)
    end = clause_end(words, last.first, turns.sentence.stop)
    if of_a_day(turns, last.first):
        return []
    if words[last.first] in _AGAIN:
        return _again(turns, last, left)
    for at in range(max(left, last.first - _TO_ABLE), min(end, last.stop + _TO_ABLE)):
        if words[at] in _ABLE and who(turns, at) and not denied(turns, at):
            return _can(turns, at, min(at, last.first))
    return _fragment(turns, last) or _does_now(turns, last, left, end)


def _does_now(turns: Turns, last: Match, left: int, end: int) -> list[Frame]:
    """A deed of one person beside "now": "today he bakes", "he makes eye contact now"."""
    done = before(turns.of("good"), last.first, 1, left)
    if (
        done
        and done.entry.id == "deed"
        and turns.words[last.first] in ("now", "at")
        and who(turns, done.first) == "one"
    ):
        return [told(done.first, last.stop)]
    good = after(turns.goods, last.stop, _TO_GOOD, end)
    if good and who(turns, good.first) == "one" and _is_deed(turns, last.stop, good.first):
        return [told(min(last.first, good.first), good.stop)]
    return []


def _fragment(turns: Turns, last: Match) -> list[Frame]:
    """A good that is there at last, without a verb: "Finally, a full night's rest"."""
    sentence = turns.sentence
    if last.first != sentence.first or sentence.stop - last.stop > _FRAGMENT:
        return []
    if turns.words[last.first] not in ("finally", "at"):
        return []
    states = [*turns.goods, *turns.of("steady"), *turns.of("fine")]
    good = after(sorted(states, key=lambda m: m.first), last.stop, _TO_GOOD, sentence.stop)
    return [told(last.first, good.stop)] if good else []


def _again(turns: Turns, again: Match, left: int) -> list[Frame]:
    """Something good that people do again: "enjoy time with your family again"."""
    for good in turns.goods:
        near = left <= good.first and again.first - _TO_AGAIN <= good.stop <= again.first
        if near and who(turns, good.first) and not denied(turns, good.first):
            return [Frame("regained", good.first, again.stop, good.first)]
    return []


def _can(turns: Turns, at: int, first: int) -> list[Frame]:
    """What people can do: something good, or for one person anything that is not plain."""
    words, stop = turns.words, turns.sentence.stop
    verb = at + 1
    while verb < stop and (words[verb] == "to" or is_light(words[verb])):
        verb += 1
    good = after(turns.goods, verb, _TO_GOOD, stop)
    if good:
        return [Frame("regained", first, good.stop, good.first)]
    plain = after(turns.of("plain"), verb, 0, stop) or after(turns.ills, verb, 1, stop)
    if who(turns, at) == "one" and not plain and verb < stop and words[verb].isalpha():
        return [Frame("regained", first, verb + 1, verb)]
    return []


def _is_deed(turns: Turns, first: int, stop: int) -> bool:
    """Say whether nothing but helping words stands before a deed."""
    return all(word in _LIGHT or is_light(word) for word in turns.words[first:stop])


def _begun(turns: Turns, begun: Match) -> list[Frame]:
    """People who began what is good: "she started smiling", "began to enjoy meals"."""
    by = who(turns, begun.first)
    if not by or begun.first == turns.sentence.first or denied(turns, begun.first):
        return []
    good = after(turns.of("good"), begun.stop, 0, turns.sentence.stop)
    past = turns.words[begun.stop - 1] not in _ORDERED
    if good and (past or by == "one") and not turns.has("visit"):
        return [told(begun.first, good.stop)]
    return []


def _able(turns: Turns, able: Match) -> list[Frame]:
    """What one person was able to do after treatment, or people of what is good or spared them."""
    words, stop = turns.words, turns.sentence.stop
    by = who(turns, able.first)
    if turns.has("visit") or turns.has("sameday") or not by or denied(turns, able.first):
        return []
    past = words[able.first - 1] in _PAST or is_light(words[able.first - 1])
    good = after([*turns.of("spared"), *turns.of("good")], able.stop, 2, stop)
    if good and (past or by == "one"):
        return [Frame("regained", able.first, good.stop, good.first)]
    if by == "one" and past and turns.story("time", "stage"):
        return _can(turns, able.stop - 1, able.first)
    return []


def _i_can(turns: Turns) -> list[Frame]:
    """What the one who speaks can do: "I can think straight"."""
    words = turns.words
    if turns.has("visit") or turns.has("sameday"):
        return []
    for good in turns.of("good"):
        if words[good.first - 2 : good.first] == ["i", "can"] and good.first > 1:
            return [Frame("regained", good.first - 2, good.stop, good.first)]
    return []
