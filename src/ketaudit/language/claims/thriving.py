"""Benefit frames of people who are well: "sober for a year", "my mind is quiet", "leave lighter".

Which word is which is knowledge (packs/core/claims_selves.toml, claims_living.toml).
"""

from itertools import pairwise

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import Turns, after, before, denied, is_light, told, who
from ketaudit.language.cues.clauses import clause_start
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE, MODALS
from ketaudit.language.risk.negation import is_negator

_TO_PART, _TO_LIFE, _TO_STATE = 6, 4, 3
_LINKS = BE | frozenset(
    "i'm they're we're you're i've 've 'm 's feel feels felt seem seems seemed become becomes"
    " became get gets got stay stays stayed look looks looked remain remains has have been went"
    " grew turned came feeling".split()
)
_EASED = frozenset(["eased", "grown"])
_FEEL = frozenset("feel feels felt feeling wake wakes woke grew became become".split())
_LASTS = frozenset("for since now ever today these almost over nearly all every most".split())
_LIVE = frozenset("live lives lived living lead leads led leading enjoy enjoying".split())
_SLEEP = frozenset("sleep sleeps slept sleeping".split())
_DEGREES = frozenset("just actually finally really".split())
_STAYS = frozenset("stay stays stayed staying remain remains remained".split())
_ENDS = frozenset("before until then but".split())
_BETTER = frozenset("better faster longer deeper easier".split())
_NOT_OF_ALL = ("work", "run", "eat", "read", "write", "ran")
_MANY = frozenset("six seven eight nine ten 6 7 8 9 10".split())
_FEELING = frozenset("feeling in with looking more".split())


def thriving(turns: Turns) -> list[Frame]:
    """Return the frames that say of people that they are well."""
    frames: list[Frame] = []
    for steady in turns.of("steady"):
        frames += _steady(turns, steady)
    for fine in turns.of("fine"):
        frames += _well(turns, fine)
    for life in turns.of("life"):
        frames += _lives(turns, life)
    for okay in turns.of("okay"):
        frames += _okay(turns, okay)
    for down in turns.of("downto"):
        frames += _down(turns, down)
    for went in turns.of("went"):
        frames += _leaves(turns, went)
    return frames + _sleeps(turns) + _day_by_day(turns) + _by_then(turns) + _does_better(turns)


def _steady(turns: Turns, steady: Match) -> list[Frame]:
    """People who are and stay well: "sober for a year", "now in remission"."""
    words, sentence = turns.words, turns.sentence
    at = steady.first - 1
    while at > sentence.first and is_light(words[at]):
        at -= 1
    verb = words[steady.first] in _STAYS
    linked = at >= sentence.first and words[at] in _LINKS and who(turns, at + 1)
    if not (linked or (verb and who(turns, steady.first))):
        return []
    if denied(turns, steady.first) or turns.has("visit") or _for_a_while(turns, at):
        return []
    alone = "alone" in steady.entry.attrs
    lasts = steady.stop < sentence.stop and words[steady.stop] in _LASTS
    grown = steady.entry.id == "grown" and (words[at] in _FEEL or at + 1 < steady.first)
    if lasts or grown or turns.has("atlast") or alone:
        return [told(at, steady.stop)]
    return []


def _for_a_while(turns: Turns, verb: int) -> bool:
    """Say whether it is told how it ended: "he was sober for a year before he relapsed"."""
    words, stop = turns.words, turns.sentence.stop
    return words[verb] in ("was", "were", "felt") and not _ENDS.isdisjoint(words[verb:stop])


def _okay(turns: Turns, okay: Match) -> list[Frame]:
    """How one person feels these days: "I just feel okay"."""
    words, first = turns.words, turns.sentence.first
    at = okay.first - 1
    while at > first and is_light(words[at]):
        at -= 1
    speaks = words[at] == "i'm" or words[at - 1 : at + 1] in (["i", "feel"], ["i", "am"])
    past = turns.has("visit") or turns.has("sameday") or at < first
    past = past or any(is_negator(word) for word in words[at : okay.first])
    speaks = speaks or (words[at - 1] in _DEGREES and words[at - 2 : at - 1] == ["i"])
    return [told(at, okay.stop)] if speaks and not past else []


def _down(turns: Turns, down: Match) -> list[Frame]:
    """People who are down to less of an ill: "I am down to one pill a day"."""
    words = turns.words
    at = down.first - 1
    while at > turns.sentence.first and is_light(words[at]):
        at -= 1
    if words[at] not in _LINKS or who(turns, at + 1) != "one":
        return []
    return [told(at, down.stop)]


def _well(turns: Turns, fine: Match) -> list[Frame]:
    """What is somebody's own and is well: "my mind is quiet", "his marriage is stronger"."""
    words = turns.words
    left = clause_start(words, fine.first, turns.sentence.first)
    at = fine.first - 1
    while at > left and (is_light(words[at]) or words[at] in _LINKS):
        at -= 1
    verb = words[at + 1 : fine.first]
    if not verb or turns.has("visit") or any(is_negator(word) for word in verb):
        return []
    part = before(turns.of("part"), at + 1, _TO_PART, left)
    if part is None and fine.entry.id in _EASED:
        burdens = [ill for ill in turns.ills if ill.entry.lexicon == "target"]
        part = before(burdens, at + 1, _TO_PART, left)
    if part is None or any(_breaks(word) for word in words[part.stop : at + 1]):
        return []
    return [told(part.first, fine.stop)]


def _breaks(word: str) -> bool:
    return word == "," or word in MODALS or word in AUXILIARIES or is_negator(word)


def _lives(turns: Turns, life: Match) -> list[Frame]:
    """People who live a life that is good: "lead fuller lives"."""
    words = turns.words
    for at in range(life.first - 1, max(turns.sentence.first, life.first - _TO_LIFE) - 1, -1):
        if words[at] in _LIVE and not denied(turns, at):
            return [told(at, life.stop)]
    return []


def _leaves(turns: Turns, went: Match) -> list[Frame]:
    """People who leave well: "leave in remission", "walk out feeling hopeful"."""
    words, stop = turns.words, turns.sentence.stop
    if not who(turns, went.first) or denied(turns, went.first):
        return []
    at = went.stop
    while at < stop and (words[at] in _FEELING or is_light(words[at])):
        at += 1
    states = turns.sentence.matches.get("quality", [])
    states = [m for m in states if m.entry.attrs["cls"] == "state"]
    state = after([*turns.of("steady"), *states], went.stop, at - went.stop, stop)
    return [told(went.first, state.stop)] if state else []


def _sleeps(turns: Turns) -> list[Frame]:
    """People who sleep for many hours: "slept eight hours straight"."""
    words = turns.words
    for deed in turns.of("good"):
        near = words[deed.stop : deed.stop + 5]
        if words[deed.first] not in _SLEEP or "hours" not in near or _MANY.isdisjoint(near):
            continue
        if who(turns, deed.first) == "one" and not denied(turns, deed.first):
            return [told(deed.first, deed.stop + near.index("hours") + 1)]
    return []


def _day_by_day(turns: Turns) -> list[Frame]:
    """The days of one person, told verb by verb: "I sleep, I laugh, I call my kids"."""
    words = turns.words
    deeds = [deed for deed in turns.of("good") if words[deed.first - 1] in ("i", "he", "she")]
    for deed, further in pairwise(deeds):
        if further.first - deed.stop <= _TO_STATE and words[deed.stop] in (",", "and", "."):
            return [told(deed.first, further.stop)]
    return []


def _by_then(turns: Turns) -> list[Frame]:
    """What is better by a numbered stage: "by the third visit the silence felt lighter"."""
    words, sentence = turns.words, turns.sentence
    times = [m for m in turns.story("time") if words[m.first] in ("by", "after", "within")]
    for fine in turns.of("fine"):
        verb = fine.first - 1
        while verb > sentence.first and (
            is_light(words[verb]) or words[verb] in (",", "different")
        ):
            verb -= 1
        dated = before(times, verb, sentence.stop, sentence.first)
        if dated and fine.entry.id == "grown" and words[verb] in _LINKS and not turns.has("visit"):
            return [told(verb, fine.stop)]
    return []


def _does_better(turns: Turns) -> list[Frame]:
    """What people do better than before: "students concentrate better"."""
    words = turns.words
    for deed in turns.of("good"):
        listed = words[deed.first - 1] in (",", "and", "or")  # its first verb says how strongly
        told_of = deed.entry.id == "deed" and not listed
        told_of = told_of and not words[deed.first].startswith(_NOT_OF_ALL)
        if not told_of or words[deed.stop] not in _BETTER or words[deed.stop + 1] == "than":
            continue
        if who(turns, deed.first) and not denied(turns, deed.first) and not turns.has("visit"):
            return [told(deed.first, deed.stop + 1)]
    return []
