"""Benefit frames of slogans: fragments that set less of an ill against more of a good."""

from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import Turns, after, told

_LONGEST = 9  # tokens of a slogan
_DEGREES = frozenset("less more fewer".split())
_OWN = frozenset("your a".split())
_TRUST = frozenset("keep feel trust count see build".split())


def slogans(turns: Turns) -> list[Frame]:
    """Return the frames of a sentence that is a slogan: a short one without a finite verb."""
    sentence = turns.sentence
    if sentence.stop - sentence.first > _LONGEST:
        return []
    return _less_and_more(turns) + _brighter(turns) + _to_keep(turns)


def _less_and_more(turns: Turns) -> list[Frame]:
    """Less of one and more of another: "Less noise, more you"."""
    words, first, stop = turns.words, turns.sentence.first, turns.sentence.stop
    if words[first] not in _DEGREES:
        return []
    for at in range(first + 2, stop - 1):
        if words[at] in _DEGREES - {words[first]} and words[at - 1] in (",", ".", "and"):
            return [told(first, at + 2)]
    return []


def _brighter(turns: Turns) -> list[Frame]:
    """A life that is better: "Your life, only brighter"."""
    words, sentence = turns.words, turns.sentence
    lives = words[sentence.first] in _OWN and words[sentence.first + 1] in ("life", "world", "mind")
    better = lives and after(turns.of("fine"), sentence.first + 2, _LONGEST, sentence.stop)
    return [told(sentence.first, better.stop)] if better else []


def _to_keep(turns: Turns) -> list[Frame]:
    """A good to trust in: "Peace you can keep"."""
    words, sentence = turns.words, turns.sentence
    good = after(turns.goods, sentence.first, 1, sentence.stop)
    if good is None or words[good.stop : good.stop + 2] != ["you", "can"]:
        return []
    trusted = words[good.stop + 2] in _TRUST
    return [Frame("idiom", good.first, good.stop + 3, good.first)] if trusted else []
