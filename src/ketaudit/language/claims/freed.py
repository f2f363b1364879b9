"""Benefit frames of an ill that is no more: "no longer dreads Mondays", "hasn't needed a pill".

Less of the bad is good (Niu et al. 2005): a word that ends something stands with something bad.
Which word is which is knowledge (packs/core/claims_turns.toml, claims_living.toml).
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import Turns, after, before, is_light, who
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE
from ketaudit.language.risk.negation import is_negator

_TO_ILL, _TO_NONE, _TO_DEED, _TO_DENIED, _TO_FADE = 4, 2, 8, 11, 7
_FADING = frozenset(["vanish", "reduce"])
_HANGS = frozenset("in of around inside behind on over that which from".split())
_HAVE = frozenset("have has had having i've they've feel feels felt with".split())
_LIFE = frozenset("life living world days years weeks months day year lives future".split())
_BECOME = BE | frozenset(
    "feel feels felt become became becomes stay stays stayed live lives lived remain remained"
    " set break broke wake woke walk sleep finally now".split()
)
_SELVES = frozenset("yourself myself himself herself themselves".split())
_DETERMINED = frozenset("the my his her their all that".split())
_DONE = frozenset("did had was happened".split())
_NOT_HAVE = frozenset(["haven't", "hasn't"])
_DATES = frozenset("since years months weeks year month week".split())
_ABILITY = frozenset("can can't cannot could couldn't able".split())
_OBJECTS = frozenset("me him her them us my his their".split())
_NOW = frozenset("don't doesn't isn't aren't ain't".split())
_OPEN = frozenset("no never don't doesn't didn't do does did".split())


def freed(turns: Turns) -> list[Frame]:
    """Return the frames that say of an ill that it is no more."""
    frames: list[Frame] = []
    for ended in turns.of("ended"):
        frames += _ended(turns, ended)
    for anymore in turns.of("anymore"):
        frames += _anymore(turns, anymore)
    for free in turns.of("free"):
        frames += _free(turns, free)
    for recall in turns.of("recall"):
        frames += _recalled(turns, recall)
    for recur in turns.of("recur"):
        frames += _recurs(turns, recur)
    for less in turns.of("less"):
        frames += _less(turns, less)
    return frames + _unneeded(turns) + _undone(turns) + _faded(turns)


def _frame(first: int, stop: int, head: int) -> Frame:
    return Frame("idiom", first, stop, head)


def _ended(turns: Turns, ended: Match) -> list[Frame]:
    """What is no longer so: an ill, or anything that one person had to live with."""
    words, stop = turns.words, turns.sentence.stop
    gone = _gone_before(turns, ended)
    if gone:
        return [gone]
    by = "" if words[ended.first - 1] in _ABILITY else who(turns, ended.first)
    ill = after(turns.ills, ended.stop, _TO_ILL, clause_end(words, ended.stop, stop))
    recur = after(turns.of("recur"), ended.stop, 0, stop)
    good = after(turns.of("good"), ended.stop, 0, stop)
    if by and not good and (ill or (recur and words[recur.stop] in _OBJECTS)):
        return [_frame(ended.first, ill.stop if ill else ended.stop + 2, ended.first)]
    quits = ended.entry.id == "stopped" and words[ended.stop].endswith("ing")
    if by == "one" and (quits or words[ended.first] in _OPEN) and _is_burden(turns, ended.stop):
        return [_frame(ended.first, ended.stop + 1, ended.first)]
    return []


def _gone_before(turns: Turns, ended: Match) -> Frame | None:
    """Return the frame of an ill that stands before what ends it: "the crying has stopped"."""
    words = turns.words
    if ended.entry.id == "no-longer":
        ill = before(turns.ills, ended.first, 2, turns.sentence.first)
        bare = ill and all(word in AUXILIARIES for word in words[ill.stop : ended.first])
        if ill and bare and _is_burden(turns, ended.stop):
            return _frame(ill.first, ended.stop + 1, ill.first)
    elif ended.entry.id == "stopped":
        ill = before(turns.of("bad"), ended.first, 2, turns.sentence.first)
        if ill and words[ill.first - 1] in _DETERMINED:
            return _frame(ill.first, ended.stop, ill.first)
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
        inside = before(turns.ills, anymore.first, _TO_DENIED, at + 1)
        again = before(turns.of("recur"), anymore.first, 4, at + 1)
        open_ended = words[anymore.first] != "at" and who(turns, at) == "one"
        by = who(turns, at) and not turns.has("visit")
        if (inside and by) or again or (open_ended and _is_burden(turns, at + 1)):
            return [_frame(at, anymore.stop, at)]
        return []
    return []


def _free(turns: Turns, free: Match) -> list[Frame]:
    """None of an ill where people live: "wake without dread", "I have almost no pain"."""
    words, sentence = turns.words, turns.sentence
    ill = after(turns.ills, free.stop, _TO_NONE, clause_end(words, free.stop, sentence.stop))
    if ill is None or turns.has("visit"):
        return []
    left = clause_start(words, free.first, sentence.first)
    deed = before(turns.of("good"), free.first, _TO_DEED, left)
    if deed and who(turns, deed.first):
        kind = "regained" if who(turns, deed.first) == "one" else "idiom"
        return [Frame(kind, deed.first, ill.stop, free.first)]
    if words[free.first] in _LIFE:
        return [_frame(free.first, ill.stop, ill.first)]
    at = free.first - 1
    while at > left and is_light(words[at]):
        at -= 1
    return [_frame(at, ill.stop, ill.first)] if at >= left and _is_rid(turns, free, at) else []


def _is_rid(turns: Turns, free: Match, at: int) -> bool:
    """Say whether a token before "free of" or "no" says that somebody is so now."""
    word = turns.words[at]
    if word in _LIFE or word in _SELVES:
        return True
    if not who(turns, at + 1):
        return False
    become = turns.words[free.stop - 1] in ("of", "from") and word in _BECOME
    return become or (word in _HAVE and _is_news(turns, free))


def _is_news(turns: Turns, free: Match) -> bool:
    """Say whether it was otherwise before: "now", "since", "almost no"."""
    if free.stop - free.first > 1 or turns.has("atlast"):
        return True
    times = turns.sentence.matches.get("story", ())
    return any(match.entry.attrs["cls"] in ("time", "stage", "lack") for match in times)


def _recalled(turns: Turns, recall: Match) -> list[Frame]:
    """What was so long ago that nobody remembers it: "can't recall the last time I cried"."""
    words, stop = turns.words, turns.sentence.stop
    ill = after(turns.ills, recall.stop, 6, stop)
    if not ill and _DONE.isdisjoint(words[recall.stop : recall.stop + 3]):
        return []
    for at in range(recall.first - 1, max(turns.sentence.first, recall.first - 4) - 1, -1):
        if is_negator(words[at]):
            return [_frame(at, ill.stop if ill else recall.stop, at)]
    forgot = words[recall.first].startswith("forg")
    return [_frame(recall.first, recall.stop, recall.first)] if forgot else []


def _recurs(turns: Turns, recur: Match) -> list[Frame]:
    """What an ill, or a part that was ill, does not do: "my knee doesn't bother me"."""
    words, sentence = turns.words, turns.sentence
    left = clause_start(words, recur.first, sentence.first)
    for at in range(recur.first - 1, max(left, recur.first - 4) - 1, -1):
        if is_negator(words[at]) and not turns.has("visit"):
            had = at
            while words[had - 1] in AUXILIARIES and had > left:
                had -= 1
            subjects = [*turns.of("part"), *turns.ills]
            ill = before(sorted(subjects, key=lambda m: m.first), had, 1, left)
            return [_frame(ill.first, recur.stop, ill.first)] if ill else []
    return []


def _less(turns: Turns, less: Match) -> list[Frame]:
    """People who are less ill than they were: "less reactive with their kids"."""
    words = turns.words
    ill = after(turns.of("bad"), less.stop, 0, turns.sentence.stop)
    at = less.first - 1
    while at > turns.sentence.first and is_light(words[at]):
        at -= 1
    if ill is None or words[at] not in _BECOME or not who(turns, at + 1):
        return []
    return [_frame(at, ill.stop, ill.first)]


def _faded(turns: Turns) -> list[Frame]:
    """An ill with what hangs on it that fades: "the storm in my head has calmed"."""
    words, sentence = turns.words, turns.sentence
    acts = [m for m in sentence.matches.get("act", ()) if m.entry.attrs["cls"] in _FADING]
    for act in acts:
        at = act.first - 1
        while at > sentence.first and (words[at] in AUXILIARIES or is_light(words[at])):
            at -= 1
        alone = act.entry.attrs["cls"] == "vanish" or "alone" in act.entry.attrs
        if not (alone or at + 1 < act.first):
            continue
        for ill in turns.ills:
            between = words[ill.stop : at + 1]
            if 0 < len(between) <= _TO_FADE and between[0] in _HANGS and not _cuts(between):
                return [Frame("effect", ill.first, act.stop, ill.first)]
    return []


def _cuts(words: list[str]) -> bool:
    return any(word in AUXILIARIES or word in (",", "and", "but") for word in words)


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
