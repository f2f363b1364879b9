"""Benefit frames of a way from ill to well: "walked in with a cane and walked out without it".

Which word is which is knowledge (packs/core/claims_turns.toml, claims_living.toml).
"""

from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.turning import ONE, Turns, after, before, is_light, told, who
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE, PREPOSITIONS
from ketaudit.language.risk.negation import is_negator

_TO_DOOR, _TO_END, _TO_LACK, _TO_THANKS, _TO_JOINT, _TO_BURDEN = 14, 10, 14, 6, 18, 5
_WHEN = PREPOSITIONS | frozenset(
    "an one two three four five ten the and to our your my early late when once back here there"
    " home again together then alone earlier sooner".split()
)
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty".split()
)
_ARE = frozenset("are is now were was".split())
_TIMES = frozenset("years months weeks decades ages since".split())
_NEVER = frozenset("hadn't couldn't".split())
_JOINTS = frozenset("; — – . but and then".split())
_THEN = frozenset("now today then last this yesterday one".split())
_WORSE = frozenset("bad worse severe unbearable worst".split())
_OWN = frozenset("my his her their".split())
_LACKED = frozenset("given unable lost".split())
_WOULD = frozenset("wouldn't couldn't".split())


def journeys(turns: Turns) -> list[Frame]:
    """Return the frames that tell of a before and an after."""
    return (
        _gone_from(turns)
        + _walked_out(turns)
        + _deeds(turns)
        + _in_spite(turns)
        + _and_then(turns)
        + _cut_down(turns)
        + _but_for_it(turns)
        + _traded(turns)
        + _counted_down(turns)
        + _credited(turns)
    )


def _gone_from(turns: Turns) -> list[Frame]:
    """People who went from an ill to a good, or an ill that shrank: "from scream to whisper"."""
    words, stop = turns.words, turns.sentence.stop
    for gone in turns.of("fell"):
        burden = before(turns.ills, gone.first, _TO_BURDEN, turns.sentence.first)
        for to in range(gone.stop + 1, min(stop - 1, gone.stop + _TO_END)):
            if words[to] != "to":
                continue
            good = after(turns.goods, to + 1, 1, stop)
            ill = after(turns.ills, gone.stop, to - gone.stop - 1, to)
            lacked = ill or any(is_negator(word) for word in words[gone.stop : to])
            shrank = burden and not _counts(words, gone.stop) and words[to + 1] not in _WORSE
            if (good and lacked) or shrank:
                return [Frame("idiom", gone.first, good.stop if good else to + 2, gone.first)]
    return []


def _counts(words: list[str], at: int) -> bool:
    return _number(words, at) is not None


def _walked_out(turns: Turns) -> list[Frame]:
    """People who come as ill and leave as well: "arrive wrung out and leave humming"."""
    words, sentence = turns.words, turns.sentence
    burdens = [*turns.ills, *turns.story("lack")]
    for came in turns.of("came"):
        left = after(turns.of("went"), came.stop + 1, _TO_DOOR, sentence.stop)
        if left is None:
            continue
        changed = _is_state(words[came.stop]) and _is_state(words[left.stop])
        changed = changed or words[left.stop] == "on" or words[came.first].startswith("walked")
        if changed or after(burdens, came.stop, _TO_DOOR, left.first):
            first = came.first - (words[came.first - 1] == "who")
            return [Frame("idiom", first, left.stop + 1, first)]
    return []


def _is_state(word: str) -> bool:
    """Say whether how people come or leave may follow: no place, time or manner of going."""
    return word.isalpha() and word not in _WHEN and not word.endswith("ly")


def _deeds(turns: Turns) -> list[Frame]:
    """What one person does after a stage of treatment: "after two visits I sang in the car"."""
    words, sentence = turns.words, turns.sentence
    times, lacks = turns.story("time", "stage"), turns.story("lack")
    if not (times or lacks):
        return []
    for deed in turns.of("good"):
        if deed.entry.id != "deed" or who(turns, deed.first) != "one":
            continue
        at = deed.first - 1
        while is_light(words[at]) or words[at] in BE or words[at] in AUXILIARIES:
            at -= 1
        if words[at] not in ONE or any(is_negator(w) for w in words[at : deed.first]):
            continue
        if before(times, at, 2, sentence.first) or before(lacks, at, 9, sentence.first):
            return [told(at, deed.stop)]
    return []


def _in_spite(turns: Turns) -> list[Frame]:
    """Those who could not, and do: "patients who could not leave the house are driving"."""
    words, sentence = turns.words, turns.sentence
    if "who" not in words[sentence.first : sentence.stop]:
        return []
    for deed in range(sentence.first + 4, sentence.stop):
        if not words[deed].endswith("ing") or words[deed - 1] not in _ARE:
            continue
        good = any(match.first == deed for match in turns.of("good"))
        for at in range(max(sentence.first + 1, deed - _TO_LACK), deed - 2):
            lacked = is_negator(words[at]) or words[at] in _LACKED or _is_ill(turns, at)
            before_it = words[max(sentence.first, at - 4) : at]
            timed = good or not _TIMES.isdisjoint(words[at:deed])
            if lacked and timed and "who" in before_it:
                first = at - len(before_it) + before_it.index("who")
                return [Frame("idiom", first, deed + 1, first)]
    return []


def _and_then(turns: Turns) -> list[Frame]:
    """What one person could not for years, and then did: "…; last week she drove to the sea"."""
    words, sentence = turns.words, turns.sentence
    if _TIMES.isdisjoint(words[sentence.first : sentence.stop]):
        return []
    for at in range(sentence.first, sentence.stop - 6):
        lacked = words[at] in _NEVER or (words[at] in ("had", "could") and words[at + 1] == "not")
        if not lacked or _TIMES.isdisjoint(words[at : at + _TO_LACK]):
            continue
        for joint in range(at + 3, min(sentence.stop - 3, at + _TO_JOINT)):
            then = words[joint] in _JOINTS and _THEN & set(words[joint + 1 : joint + 4])
            if then and ONE & set(words[joint + 1 : joint + 6]):
                return [Frame("idiom", at, joint + 2, at)]
    return []


def _is_ill(turns: Turns, at: int) -> bool:
    return any(ill.first == at for ill in turns.ills)


def _but_for_it(turns: Turns) -> list[Frame]:
    """What would not be so without it: "I wouldn't be walking without the injections"."""
    words, sentence = turns.words, turns.sentence
    if "without" not in words[sentence.first : sentence.stop]:
        return []
    without = words.index("without", sentence.first)
    for good in turns.goods:
        for at in range(good.first - 1, max(sentence.first, good.first - 4), -1):
            never = words[at] == "not" and words[at - 1] in ("would", "could")
            if (never or words[at] in _WOULD) and who(turns, at) == "one":
                return [Frame("idiom", min(at, without), good.stop, min(at, without))]
    return []


def _traded(turns: Turns) -> list[Frame]:
    """An ill given for something better: "trade dread for daylight"."""
    words, stop = turns.words, turns.sentence.stop
    for trade in turns.of("trade"):
        ill = after(turns.ills, trade.stop, 2, stop)
        for_it = ill and not {"for", "with", "into"}.isdisjoint(words[ill.stop : ill.stop + 2])
        if ill and for_it and who(turns, trade.first):
            return [told(trade.first, ill.stop)]
    return []


def _counted_down(turns: Turns) -> list[Frame]:
    """A count of an ill that fell: "from twelve migraines a month to one"."""
    words, stop = turns.words, turns.sentence.stop
    for gone in turns.of("fell"):
        high = _number(words, gone.stop)
        if high is None or who(turns, gone.first) != "one":
            continue
        for to in range(gone.stop + 1, min(stop - 1, gone.stop + _TO_END)):
            low = _number(words, to + 1) if words[to] == "to" else None
            if low is not None and low < high:
                return [told(gone.first, to + 2)]
    return []


def _number(words: list[str], at: int) -> int | None:
    """Return the number at a token or, past an article or "about", at the next."""
    while words[at] in ("a", "an", "about", "maybe", "just", "only"):
        at += 1
    if words[at] in _COUNTED:
        return _COUNTED.index(words[at])
    return int(words[at]) if words[at].isdecimal() and len(words[at]) < 4 else None


def _credited(turns: Turns) -> list[Frame]:
    """Who thanks a treatment for it: "credits the infusions with saving her marriage"."""
    words, stop = turns.words, turns.sentence.stop
    for credit in turns.of("credit"):
        for link in range(credit.stop + 1, min(stop - 1, credit.stop + _TO_THANKS)):
            if words[link] in ("with", "for") and words[link + 1].endswith("ing"):
                return [told(credit.first, link + 2)]
    return []


def _cut_down(turns: Turns) -> list[Frame]:
    """People who take less of what they leant on: "sixty percent cut their pain medicine"."""
    words, stop = turns.words, turns.sentence.stop
    stopped = [end for end in turns.of("ended") if end.entry.id == "stopped"]
    for cut in [*turns.of("cut"), *stopped]:
        crutch = after([*turns.of("crutch"), *turns.of("bad")], cut.stop + 1, 3, stop)
        own = words[cut.stop] in _OWN and words[cut.first - 1] not in ("to", "not", "never")
        if crutch and own and not turns.has("visit"):
            return [told(cut.first, crutch.stop)]
    return []
