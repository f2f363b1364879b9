"""Benefit frames of a way from ill to well: "walked in with a cane and walked out without it".

Which word is which is knowledge (packs/core/claims_turns.toml, claims_living.toml).
"""

from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import Turns, after, before, is_light, told, who
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE
from ketaudit.language.risk.negation import is_negator

_TO_DOOR, _TO_END, _TO_LACK = 14, 10, 14
_GONE = frozenset("went go goes gone going moved moves came risen".split())
_WHEN = frozenset("after within an one two on the in at and to . ,".split())
_TELLERS = frozenset("i i'm i've i'd he she".split())
_LACKED = frozenset("given unable lost".split())
_WOULD = frozenset("wouldn't couldn't".split())


def journeys(turns: Turns) -> list[Frame]:
    """Return the frames that tell of a before and an after."""
    return (
        _gone_from(turns)
        + _walked_out(turns)
        + _deeds(turns)
        + _in_spite(turns)
        + _but_for_it(turns)
    )


def _gone_from(turns: Turns) -> list[Frame]:
    """People who went from an ill to a good: "from never leaving the house to coaching"."""
    words, sentence = turns.words, turns.sentence
    for at in range(sentence.first + 1, sentence.stop - 3):
        if words[at] != "from" or words[at - 1] not in _GONE:
            continue
        for to in range(at + 2, min(sentence.stop - 1, at + _TO_END)):
            good = words[to] == "to" and after(turns.goods, to + 1, 1, sentence.stop)
            ill = after(turns.ills, at + 1, to - at - 2, to)
            if good and (ill or any(is_negator(word) for word in words[at:to])):
                return [Frame("idiom", at - 1, good.stop, at - 1)]
    return []


def _walked_out(turns: Turns) -> list[Frame]:
    """People who come as ill and leave as well: "walk in with a cane and out without it"."""
    words, sentence = turns.words, turns.sentence
    burdens = [*turns.ills, *turns.story("lack")]
    for came in turns.of("came"):
        left = after(turns.of("went"), came.stop + 1, _TO_DOOR, sentence.stop)
        if left is None:
            continue
        changed = words[came.first].startswith("walk") and words[left.stop] not in _WHEN
        if changed or after(burdens, came.stop, _TO_DOOR, left.first):
            return [told(came.first, left.stop + 1)]
    return []


def _deeds(turns: Turns) -> list[Frame]:
    """What one person does after a stage of treatment: "after two visits I sang in the car"."""
    words, sentence = turns.words, turns.sentence
    times, lacks = turns.story("time", "stage"), turns.story("lack")
    for deed in turns.of("good"):
        if deed.entry.id != "deed" or who(turns, deed.first) != "one":
            continue
        at = deed.first - 1
        while is_light(words[at]) or words[at] in BE or words[at] in AUXILIARIES:
            at -= 1
        if words[at] not in _TELLERS or any(is_negator(w) for w in words[at : deed.first]):
            continue
        if before(times, at, 2, sentence.first) or before(lacks, at, 9, sentence.first):
            return [told(at, deed.stop)]
    return []


def _in_spite(turns: Turns) -> list[Frame]:
    """Those who could not, and do: "patients who could not leave the house are driving"."""
    words, sentence = turns.words, turns.sentence
    for deed in turns.of("good"):
        now = words[deed.first - 1] in ("are", "is", "now") and words[deed.first].endswith("ing")
        if not now:
            continue
        for at in range(max(sentence.first + 1, deed.first - _TO_LACK), deed.first - 2):
            lacked = is_negator(words[at]) or words[at] in _LACKED
            if lacked and "who" in words[max(sentence.first, at - 4) : at]:
                return [Frame("idiom", at, deed.stop, at)]
    return []


def _but_for_it(turns: Turns) -> list[Frame]:
    """What would not be so without it: "I wouldn't be walking without the injections"."""
    words, sentence = turns.words, turns.sentence
    if "without" not in words[sentence.first : sentence.stop]:
        return []
    for at in range(sentence.first, sentence.stop - 3):
        if words[at] not in _WOULD and words[at : at + 2] not in (
            ["would", "not"],
            ["could", "not"],
        ):
            continue
        good = after(turns.goods, at + 1, 3, sentence.stop)
        if good and who(turns, at) == "one" and "without" in words[good.stop : sentence.stop]:
            return [Frame("idiom", at, good.stop, at)]
    return []
