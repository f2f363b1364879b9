"""What makes a benefit frame no claim: it is asked, denied, sought, weighed, or another's."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.frames import find_frames
from ketaudit.language.claims.own import name_of
from ketaudit.language.claims.results import of_controls_alone
from ketaudit.language.cues import Cue, unmatched
from ketaudit.language.cues.wordclasses import is_adverbial
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.scan import Sentence

_SAYS_NOT = frozenset(["idiom", "works", "regained"])
_TO_IF = 6  # tokens from "if you" to what the reader may have
_PLEDGES = frozenset("promise guarantee say claim know predict assume ensure swear".split())
_COMPARISON = frozenset("unlike than to with over versus vs from".split())
_OPENERS = frozenset("if when although though where after".split())
_THROUGH = frozenset("through via from with by using".split())
_HAVING = frozenset("have has had do did".split())
_STATES = frozenset(["idiom", "told", "regained"])
_SOBER_AGAIN = frozenset("normal themselves myself yourself self selves".split())
_THIS = frozenset("this these our its".split())
_AS = frozenset("back like feel feels".split())
_SAME_DAY = frozenset(
    "minutes minute hour hours evening dinner lunch supper tea effects drive home wears wear worn"
    " afterward afterwards tonight bedtime afternoon".split()
)
_PREPOSITIONS = frozenset("for of in during with to from after before by on like as at".split())


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
        or _anothers(words, sentence, frame, own)
        or _people_act(words, sentence, frame)
        or _weighed(words, sentence, frame)
        or _hoped(words, frame)
        or _narrows(words, sentence, frame)
        or _explained(words, sentence)
        or _unpromised(words, sentence, frame)
        or _supposed(words, sentence, frame)
        or _wears_off(words, sentence, frame)
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
        if words[seek.first].startswith("recogni") and "as" in words[seek.stop : frame.first]:
            continue
        if not _given_between(sentence, seek.stop, frame.first):
            return True
    return False


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


def _given_between(sentence: Sentence, first: int, stop: int) -> bool:
    between = [*sentence.matches.get("give", ()), *sentence.matches.get("act", ())]
    return any(first <= match.first < stop for match in between)


def _anothers(words: list[str], sentence: Sentence, frame: Frame, own: frozenset[str]) -> bool:
    """The effect is another's, treatment or part of the body: it acts, or does it "through" it."""
    subject = ""
    for match in sentence.matches.get("subject", ()):
        cls = match.entry.attrs["cls"]
        if cls == "other" and own and name_of(words, match) in own:
            cls = "named"
        if match.stop <= frame.first:
            if cls == "other" and (
                words[match.first - 1] == "no"
                or _is_object(words, sentence, match)
                or _is_aside(words, sentence, match, frame)
            ):
                continue
            if cls == "body" and not _acts_itself(words, sentence, match, frame):
                continue
            if cls in ("named", "generic", "other", "provider", "body"):
                subject = cls
        elif cls == "other" and match.first >= frame.stop and _comes_through(words, frame, match):
            return not _compared(words, sentence, match, strict=True)
    if subject == "provider" and frame.kind == "treat":
        return True  # "our clinic treats depression" says what it is open for
    return subject in ("other", "body") or (not subject and _illness_acts(sentence, frame))


def _is_aside(words: list[str], sentence: Sentence, match: Match, frame: Frame) -> bool:
    """The other treatment stands in an opening clause: "if you are tired of pills, …"."""
    opens = words[sentence.first] in _OPENERS
    return opens and "," in words[match.stop : frame.first]


def _comes_through(words: list[str], frame: Frame, match: Match) -> bool:
    """Relief "through self-care": what follows the benefit is where it comes from."""
    between = words[frame.stop : match.first]
    return len(between) <= 4 and not _THROUGH.isdisjoint(between) and "not" not in between


def _acts_itself(words: list[str], sentence: Sentence, match: Match, frame: Frame) -> bool:
    """A part of the body acts: it begins the sentence, or "which" follows it."""
    if match.first - sentence.first <= 2:
        return True
    relative = {"which", "that"} & set(words[match.stop : match.stop + 3])
    return bool(relative) and "," not in words[match.stop + 3 : frame.first]


def _is_object(words: list[str], sentence: Sentence, match: Match) -> bool:
    """The word is what something is done to or compared with, not what acts."""
    before = words[match.first - 1] if match.first > sentence.first else ""
    if before in _PREPOSITIONS or words[max(0, match.first - 2)] in _PREPOSITIONS:
        relative = words[match.stop : match.stop + 3]
        return not {"which", "who", "that"} & set(relative)
    return _compared(words, sentence, match)


def _illness_acts(sentence: Sentence, frame: Frame) -> bool:
    """The sentence begins with the illness: "PTSD can have lasting effects on well-being"."""
    for target in sentence.matches.get("target", ()):
        if target.entry.attrs["cls"] == "bad" and target.first == sentence.first:
            people = any(who.first == target.stop for who in sentence.matches.get("subject", ()))
            return frame.first >= target.stop and not people
    return False


def _compared(words: list[str], sentence: Sentence, other: Match, *, strict: bool = False) -> bool:
    """The other treatment is only what this one is compared with."""
    before = words[max(sentence.first, other.first - 3) : other.first]
    if strict:
        return bool({"unlike", "than", "compared", "versus", "distinct"} & set(before))
    if "," in before and "unlike" not in before:
        before = before[before.index(",") + 1 :]
    return bool(_COMPARISON & set(before)) or "where" in before or "compared" in before


def _people_act(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Patients who fight or manage their illness make no claim: "individuals battling anxiety"."""
    if not words[frame.first].endswith("ing") or frame.head == frame.first:
        return False
    for match in sentence.matches.get("subject", ()):
        if match.entry.attrs["cls"] == "people" and match.stop == frame.first:
            return words[frame.first] not in ("experiencing", "enjoying", "feeling", "achieving")
    return False


def _weighed(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Benefits "and risks", "safety and" efficacy: in one breath it is balance, not a claim."""
    around = words[max(sentence.first, frame.first - 4) : min(sentence.stop, frame.stop + 5)]
    if words[frame.head] in ("benefits", "advantages", "potential"):
        return "risks" in around
    return words[frame.head] in ("efficacy", "effectiveness") and "safety" in around


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
