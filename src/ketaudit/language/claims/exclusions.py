"""What makes a benefit frame no claim: it is asked, denied, sought, weighed, or another's."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.frames import find_frames
from ketaudit.language.claims.others import is_anothers
from ketaudit.language.claims.people import OURS, subject_ending
from ketaudit.language.claims.results import of_controls_alone
from ketaudit.language.claims.wishes import (
    advised,
    announced,
    doubted,
    managed,
    passes,
    people_act,
    slight,
    wanted,
)
from ketaudit.language.cues import Cue, unmatched
from ketaudit.language.cues.wordclasses import is_adverbial
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.scan import Sentence

_SAYS_NOT = frozenset(["idiom", "works", "regained"])
_TO_IF = 6  # tokens from "if you" to what the reader may have
_PLEDGES = frozenset("promise guarantee say claim know predict assume ensure swear".split())
_WORTH = frozenset(["efficacy", "effectiveness"])
_TO_SHOWN = 9  # tokens from "its efficacy" to "has been established"
_SHOWN = tuple("establish demonstrating demonstrated proven proving confirm".split())
_HAD = frozenset(["find", "get"])
_HAVING = frozenset("have has had do did".split())
_STATES = frozenset(["idiom", "told", "regained"])
_SOBER_AGAIN = frozenset("normal themselves myself yourself self selves".split())
_THIS = frozenset("this these our its".split())
_AS = frozenset("back like feel feels".split())
_SAME_DAY = frozenset(
    "minutes minute hour hours evening dinner lunch supper tea effects drive home wears wear worn"
    " afterward afterwards tonight bedtime afternoon".split()
)


def asserted_frames(
    words: list[str], sentence: Sentence, cues: list[Cue], own: frozenset[str] = frozenset()
) -> list[Frame]:
    """Return the frames of a sentence that are neither asked, denied, sought nor another's.

    ``own`` are the treatments that the page is about and that elsewhere are another's.
    """
    if "?" in words[max(sentence.first, sentence.stop - 2) : sentence.stop]:
        return []
    frames = find_frames(words, sentence)
    return [frame for frame in frames if not _excluded(words, sentence, cues, frame, own)]


def _excluded(
    words: list[str], sentence: Sentence, cues: list[Cue], frame: Frame, own: frozenset[str]
) -> bool:
    return (
        _denied(words, cues, frame)
        or _sought(words, sentence, frame)
        or is_anothers(words, sentence, frame, own)
        or people_act(words, sentence, frame)
        or _weighed(words, sentence, frame)
        or _hoped(words, frame)
        or _narrows(words, sentence, frame)
        or _explained(words, sentence)
        or _unpromised(words, sentence, frame)
        or _supposed(words, sentence, frame)
        or _wears_off(words, sentence, frame)
        or announced(words, sentence)
        or managed(words, sentence, frame)
        or wanted(sentence, cues, frame)
        or slight(words, frame)
        or doubted(words, sentence, frame)
        or advised(words, sentence, frame)
        or passes(words, sentence, frame)
        or of_controls_alone(words, sentence)
    )


def _denied(words: list[str], cues: list[Cue], frame: Frame) -> bool:
    """A negation governs the benefit and no comma stands between.

    "No" and "without" reach only as far as their noun.
    """
    for cue in cues:
        if cue.kind != "negation" or unmatched(words, cue) or _says_not(cue, frame):
            continue
        for at in (frame.first, frame.head):
            if not cue.governs(at):
                continue
            if cue.first > at:
                return True
            near = at - cue.stop <= 4 or words[cue.first] not in ("no", "without")
            if near and "," not in words[cue.stop : at]:
                return True
    return False


def _says_not(cue: Cue, frame: Frame) -> bool:
    """The negation is part of the benefit: "does not stand a chance", "no longer has pain"."""
    if not frame.first <= cue.first < frame.stop:
        return False
    return frame.kind in _SAYS_NOT or cue.first == frame.first


def _unpromised(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Nobody promises, says or knows it: "we cannot guarantee that you will feel better"."""
    before = words[sentence.first : frame.first]
    if _PLEDGES.isdisjoint(before):
        return False
    for at, word in enumerate(before):
        if word in _PLEDGES and any(_denies(w) for w in before[max(0, at - 3) : at]):
            return not {",", ";", "but"} & set(before[at:])
    return False


def _denies(word: str) -> bool:
    return word == "nobody" or is_negator(word)


def _sought(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Somebody seeks, needs or studies the benefit: "seeking relief", "need for solutions"."""
    for seek in sentence.matches.get("seek", ()):
        gap = frame.first - seek.stop
        if not 0 <= gap <= 6 or any(w in ",;:()" for w in words[seek.stop : frame.first]):
            continue
        if words[seek.first] == "whether" and seek.first == sentence.first:
            continue  # "whether it helps is unclear" says that it may
        if _is_presumed(words, seek, frame):
            continue
        if words[seek.first].startswith("seek") and _is_ours(words, sentence, seek):
            continue
        if words[seek.first] == "safety" and words[frame.head] in _WORTH:
            continue  # which is weighed
        if words[seek.first].startswith("recogni") and "as" in words[seek.stop : frame.first]:
            continue
        if words[seek.first] == "whether" or not _given_between(words, sentence, seek, frame):
            return True
    return False


def _is_ours(words: list[str], sentence: Sentence, seek: Match) -> bool:
    """Say whether it is the treatment that "seeks to" do good."""
    who = subject_ending(sentence, seek.first)
    return who is not None and words[seek.stop] == "to" and who.entry.attrs["cls"] in OURS


def _is_presumed(words: list[str], seek: Match, frame: Frame) -> bool:
    """Say whether what is wanted is said to work: "access to the fastest relief"."""
    if words[seek.first] == "access" and words[frame.first].endswith("est"):
        return True
    return frame.kind == "works" and not _THIS.isdisjoint(words[seek.stop : frame.first])


def _supposed(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """The benefit is what a reader may have or want: "if you feel better, call us"."""
    left = max(sentence.first, frame.first - _TO_IF)
    if "if" not in words[left : frame.first]:
        return False
    for at in range(frame.first - 1, left - 1, -1):
        if words[at] in (",", ";", ":"):
            return False
        if words[at] == "if":
            return words[at + 1] in ("you", "your", "someone", "anyone", "i", "we")
    return False


def _wears_off(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """People are "back to normal by dinner": what ends is the medicine's effect, no illness."""
    inside = words[frame.first : frame.stop]
    if frame.kind not in _STATES or _SOBER_AGAIN.isdisjoint(inside) or _AS.isdisjoint(inside):
        return False
    if "until" in words[sentence.first : frame.first]:
        return True
    return not _SAME_DAY.isdisjoint(words[sentence.first : sentence.stop])


def _given_between(words: list[str], sentence: Sentence, seek: Match, frame: Frame) -> bool:
    """Say whether the benefit is given or done before it is reached: not "wants to find"."""
    between = [*sentence.matches.get("give", ()), *sentence.matches.get("act", ())]
    return any(
        seek.stop <= match.first < frame.first
        and not (words[match.first - 1] == "to" and words[match.first] in _HAD)
        for match in between
    )


def _weighed(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Benefits "and risks", "safety and" efficacy: in one breath it is balance, not a claim."""
    around = words[max(sentence.first, frame.first - 4) : min(sentence.stop, frame.stop + 5)]
    if words[frame.head] in ("benefits", "advantages", "potential"):
        return "risks" in around
    if words[frame.head] not in _WORTH or "safety" not in around:
        return False
    after = words[max(sentence.first, frame.first - 4) : min(sentence.stop, frame.stop + _TO_SHOWN)]
    return not any(word.startswith(_SHOWN) for word in after)


def _narrows(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Those "who got better" are named, not promised: a relative clause right after "who"."""
    at = frame.first - 1
    while at > sentence.first and (words[at] in _HAVING or is_adverbial(words[at])):
        at -= 1
    return at > sentence.first and words[at] == "who" and words[sentence.first] != "join"


def _hoped(words: list[str], frame: Frame) -> bool:
    """Hope "in managing depression" is hope and no effect."""
    before = words[max(0, frame.first - 2) : frame.first]
    return before[:1] == ["hope"] and before[-1] in ("in", "of", "for")


def _explained(words: list[str], sentence: Sentence) -> bool:
    """A heading that asks how: "How ketamine works for depression"."""
    return (
        sentence.block.kind in ("heading", "title")
        and "how" in words[sentence.first : sentence.first + 3]
    )
