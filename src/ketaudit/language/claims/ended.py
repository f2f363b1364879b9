"""Benefit frames of an ill that ended: "no longer dreads Mondays", "hasn't needed a pill since".

Less of the bad is good (Niu et al. 2005): a word that ends or denies stands with something bad.
Which word is which is knowledge (packs/core/claims_turns.toml, claims_living.toml).
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import Turns, after, before, is_light, who
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.cues.wordclasses import AUXILIARIES
from ketaudit.language.risk.negation import is_negator

_TO_ILL, _TO_DENIED = 4, 11
_DETERMINED = frozenset("the my his her their all that".split())
_NOT_HAVE = frozenset(["haven't", "hasn't"])
_DATES = frozenset("since years months weeks year month week".split())
_ABILITY = frozenset("can can't cannot could couldn't able".split())
_OBJECTS = frozenset("me him her them us my his their".split())
_NOW = frozenset("don't doesn't isn't aren't ain't".split())
_NO_HABITS = frozenset("feeling being taking seeing accepting offering".split())
_OPEN = frozenset("no never don't doesn't didn't do does did".split())


def ended(turns: Turns) -> list[Frame]:
    """Return the frames that say of an ill that it ended."""
    frames: list[Frame] = []
    for end in turns.of("ended"):
        frames += _ended(turns, end)
    for anymore in turns.of("anymore"):
        frames += _anymore(turns, anymore)
    return frames + _unneeded(turns) + _undone(turns)


def _frame(first: int, stop: int, head: int) -> Frame:
    return Frame("idiom", first, stop, head)


def _ended(turns: Turns, end: Match) -> list[Frame]:
    """What is no longer so: an ill, or anything that one person had to live with."""
    words, stop = turns.words, turns.sentence.stop
    gone = _gone_before(turns, end)
    if gone:
        return [gone]
    by = "" if words[end.first - 1] in _ABILITY else who(turns, end.first)
    if end.entry.id == "rarely" and by != "one":
        return []
    ill = after(turns.ills, end.stop, _TO_ILL, clause_end(words, end.stop, stop))
    recur = after(turns.of("recur"), end.stop, 0, stop)
    good = after(turns.of("good"), end.stop, 0, stop)
    if by and not good and (ill or (recur and words[recur.stop] in _OBJECTS)):
        return [_frame(end.first, ill.stop if ill else end.stop + 2, end.first)]
    quits = end.entry.id == "stopped" and _is_habit(words[end.stop])
    if by == "one" and (quits or words[end.first] in _OPEN) and _is_burden(turns, end.stop):
        return [_frame(end.first, end.stop + 1, end.first)]
    return []


def _is_habit(word: str) -> bool:
    return word.endswith("ing") and word not in _NO_HABITS


def _gone_before(turns: Turns, end: Match) -> Frame | None:
    """Return the frame of an ill that stands before what ends it: "the crying has stopped"."""
    words = turns.words
    if end.entry.id == "no-longer":
        ill = before(turns.ills, end.first, 2, turns.sentence.first)
        bare = ill and all(word in AUXILIARIES for word in words[ill.stop : end.first])
        if ill and bare and _is_burden(turns, end.stop):
            return _frame(ill.first, end.stop + 1, ill.first)
    elif end.entry.id == "stopped":
        ill = before(turns.of("bad"), end.first, 2, turns.sentence.first)
        if ill and words[ill.first - 1] in _DETERMINED:
            return _frame(ill.first, end.stop, ill.first)
    return None


def _is_burden(turns: Turns, at: int) -> bool:
    """Say whether what somebody no longer does is a burden: neither good nor nothing to them."""
    words, stop = turns.words, turns.sentence.stop
    while at < stop and (is_light(words[at]) or words[at] in AUXILIARIES):
        at += 1
    if at >= stop or not words[at].isalpha():
        return False
    nothing = after(turns.of("plain"), at, 0, stop)
    return not (nothing or after(turns.goods, at, 3, clause_end(words, at, stop)))


def _anymore(turns: Turns, anymore: Match) -> list[Frame]:
    """What is denied before "anymore": "it doesn't control me anymore"."""
    words = turns.words
    left = clause_start(words, anymore.first, turns.sentence.first)
    for at in range(anymore.first - 1, max(left, anymore.first - _TO_DENIED) - 1, -1):
        if not is_negator(words[at]):
            continue
        if words[at] in _ABILITY or words[at - 1] in _ABILITY:
            return []
        ill = before(turns.ills, at, 2, left)
        if ill and words[anymore.first] != "at":
            return [_frame(ill.first, anymore.stop, ill.first)]
        inside = before(turns.ills, anymore.first, _TO_DENIED, at + 1)
        again = before(turns.of("recur"), anymore.first, 4, at + 1)
        open_ended = words[anymore.first] != "at" and who(turns, at) == "one"
        by = who(turns, at) and not turns.has("visit")
        if (inside and by) or again or (open_ended and _is_burden(turns, at + 1)):
            return [_frame(at, anymore.stop, at)]
        return []
    return []


def _unneeded(turns: Turns) -> list[Frame]:
    """What has not been needed or had for long: "he hasn't needed a pill since"."""
    words, sentence = turns.words, turns.sentence
    if not (turns.ills or turns.has("need")):
        return []
    for at in range(sentence.first, sentence.stop - 2):
        denied = words[at] in ("have", "has") and is_negator(words[at + 1])
        if words[at] not in _NOT_HAVE and not denied:
            continue
        end = clause_end(words, at, sentence.stop + 1)
        if _DATES.isdisjoint(words[at : sentence.stop]):
            return []
        need = after([*turns.of("need"), *turns.ills], at + 1, 4, end)
        if need and not turns.has("visit"):
            return [_frame(at, need.stop, at)]
    return []


def _undone(turns: Turns) -> list[Frame]:
    """An ill that somebody does not do now, or did not after treatment: "my hands don't shake"."""
    words, sentence = turns.words, turns.sentence
    if turns.has("visit"):
        return []
    since = _is_after(turns)
    for ill in turns.ills:
        for at in range(ill.first - 1, max(sentence.first, ill.first - 3) - 1, -1):
            am_not = words[at] == "not" and words[at - 1] in ("i'm", "am", "'s", "do", "does")
            denies = since and words[at].endswith("n't")
            if (am_not or denies or words[at] in _NOW) and who(turns, at) == "one":
                return [_frame(at, ill.stop, at)]
    return []


def _is_after(turns: Turns) -> bool:
    """Say whether a sentence tells of the time after a stage of treatment."""
    story = turns.sentence.matches.get("story", ())
    staged = any(match.entry.attrs["cls"] == "stage" for match in story)
    inside = turns.words[turns.sentence.first : turns.sentence.stop]
    return staged and not {"after", "since", "following", "by"}.isdisjoint(inside)
