"""Benefit frames of bringing people to do well: "enables veterans to thrive"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import is_adverbial
from ketaudit.language.scan import Sentence

_TO_THRIVE = 3  # tokens of "to", "finally" and the like before what people do


def cause_frames(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the frames of a verb, the people it is done to and what they then do well."""
    found = sentence.matches.get("cause", [])
    thriving = [match for match in found if _is(match, "thrive")]
    frames = []
    for cause in found:
        for thrive in thriving:
            if _is(cause, "means") and thrive.first == cause.stop:
                frames.append(Frame("effect", cause.first, thrive.stop, thrive.first))
            elif _is(cause, "cause") and _brings(words, sentence, cause, thrive):
                frames.append(Frame("effect", cause.first, thrive.stop, thrive.first))
                break
    return frames


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
