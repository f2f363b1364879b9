"""Whether a benefit is another's: of another treatment, a part of the body, or the illness."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.own import name_of
from ketaudit.language.scan import Sentence

_COMPARISON = frozenset("unlike than to with over versus vs from".split())
_ANY = frozenset("medication medications medicine medicines drugs pills tablets surgery".split())
_OPENERS = frozenset("if when although though where after".split())
_THROUGH = frozenset("through via from with by using".split())
_PREPOSITIONS = frozenset("for of in during with to from after before by on like as at".split())


def is_anothers(words: list[str], sentence: Sentence, frame: Frame, own: frozenset[str]) -> bool:
    """The effect is another's, treatment or part of the body: it acts, or does it "through" it."""
    subject = ""
    for match in sentence.matches.get("subject", ()):
        cls = match.entry.attrs["cls"]
        if cls == "other" and own and name_of(words, match) in own:
            cls = "named"
        if _is_bare_medicine(words, sentence, match):
            cls = "other"
        if match.stop <= frame.first:
            if cls == "other" and (
                words[match.first - 1] == "no"
                or (_is_object(words, sentence, match) and not _relates(words, match, frame))
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


def _is_bare_medicine(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether a sentence begins with any medicine: "Medication can be effective, but"."""
    return match.first == sentence.first and " ".join(words[match.first : match.stop]) in _ANY


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


def _relates(words: list[str], match: Match, frame: Frame) -> bool:
    """The benefit is told of the treatment before: "unlike pills, which can relieve …, …"."""
    for at in range(match.stop, min(match.stop + 2, frame.first)):
        if words[at] in ("which", "that", "who"):
            return "," not in words[at : frame.first]
    return False


def _compared(words: list[str], sentence: Sentence, other: Match, *, strict: bool = False) -> bool:
    """The other treatment is only what this one is compared with."""
    before = words[max(sentence.first, other.first - 3) : other.first]
    if strict:
        return bool({"unlike", "than", "compared", "versus", "distinct"} & set(before))
    if "," in before and "unlike" not in before:
        before = before[before.index(",") + 1 :]
    return bool(_COMPARISON & set(before)) or "where" in before or "compared" in before
