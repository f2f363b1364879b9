"""Benefit frames of people free of an ill: "wake without dread", "less reactive", "free of pain".

Which word is which is knowledge (packs/core/claims_turns.toml, claims_living.toml).
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import Turns, after, before, is_light, who
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE
from ketaudit.language.risk.negation import is_negator

_TO_NONE, _TO_DEED, _TO_FADE = 2, 8, 7
_FADING = frozenset(["vanish", "reduce"])
_HANGS = frozenset("in of around inside behind on over that which from".split())
_HAVE = frozenset("have has had having i've they've feel feels felt with".split())
_LIFE = frozenset(
    "life living world days years weeks months month week day year lives future night nights"
    " morning mornings evening evenings weekend hour hours".split()
)
_BECOME = BE | frozenset(
    "feel feels felt become became becomes stay stays stayed live lives lived remain remained"
    " set break broke wake woke walk sleep finally now".split()
)
_SELVES = frozenset("yourself myself himself herself themselves".split())
_DONE = frozenset("did had was happened".split())


def freed(turns: Turns) -> list[Frame]:
    """Return the frames that say of people that they are free of an ill, or have less of it."""
    frames: list[Frame] = []
    for free in turns.of("free"):
        frames += _free(turns, free)
    for recall in turns.of("recall"):
        frames += _recalled(turns, recall)
    for recur in turns.of("recur"):
        frames += _recurs(turns, recur)
    for less in turns.of("less"):
        frames += _less(turns, less)
    return frames + _faded(turns)


def _frame(first: int, stop: int, head: int) -> Frame:
    return Frame("idiom", first, stop, head)


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
