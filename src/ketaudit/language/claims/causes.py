"""Benefit frames of bringing people to do well: "enables veterans to thrive"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import is_adverbial
from ketaudit.language.scan import Sentence

_THIS = frozenset("this these our it the its".split())
_TO_TREATMENT = 3  # tokens from "benefit from" to the treatment
_TO_THRIVE = 3  # tokens of "to", "finally" and the like before what people do


def cause_frames(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the frames of a verb, the people it is done to and what they then do well."""
    found = sentence.matches.get("cause", [])
    thriving = [match for match in found if _is(match, "thrive")]
    frames = []
    for cause in found:
        if _is(cause, "gain"):
            frames += _gained(words, sentence, cause)
        elif _is(cause, "lift"):
            frames += _lifted(words, sentence, cause)
        for thrive in thriving:
            if _is(cause, "means") and thrive.first == cause.stop:
                frames.append(Frame("effect", cause.first, thrive.stop, thrive.first))
            elif _is(cause, "cause") and _brings(words, sentence, cause, thrive):
                frames.append(Frame("effect", cause.first, thrive.stop, thrive.first))
                break
    return frames


def _gained(words: list[str], sentence: Sentence, gain: Match) -> list[Frame]:
    """Return the frame of "children benefit from massage": the treatment follows closely."""
    for thing in sentence.matches.get("subject", ()):
        cls = thing.entry.attrs["cls"]
        said = not _THIS.isdisjoint(words[gain.stop : thing.stop])
        ours = cls == "named" or (said and cls in ("generic", "pronoun"))
        if ours and 0 <= thing.first - gain.stop <= _TO_TREATMENT:
            return [Frame("effect", gain.first, thing.stop, gain.first)]
    return []


def _lifted(words: list[str], sentence: Sentence, lift: Match) -> list[Frame]:
    """Return the frame of "it calms you": people follow at once."""
    for who in sentence.matches.get("subject", ()):
        at_once = words[lift.stop : who.first] in ([], ["the"]) and who.first >= lift.stop
        if at_once and who.entry.attrs["cls"] == "people":
            return [Frame("effect", lift.first, who.stop, lift.first)]
    return []


def _is(match: Match, cls: str) -> bool:
    return match.entry.attrs["cls"] == cls


def _brings(words: list[str], sentence: Sentence, cause: Match, thrive: Match) -> bool:
    """Say whether people, and no more than "to" and adverbs, stand between the two verbs."""
    if words[cause.first].startswith(("let", "get")) and words[thrive.first].endswith("ing"):
        return False
    found = sentence.matches
    helped: list[Match] = [*found.get("subject", ()), *found["cause"]]
    for who in helped:
        if who.entry.attrs["cls"] not in ("people", "who") or not 0 <= who.first - cause.stop <= 2:
            continue
        between = words[who.stop : thrive.first]
        if len(between) <= _TO_THRIVE and all(w == "to" or is_adverbial(w) for w in between):
            return who.stop <= thrive.first
    return False
