"""Benefit frames that put a treatment before another: "longer lasting than tablets"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import same_clause
from ketaudit.language.scan import Sentence

_OURS = frozenset("this our the these that its".split())
_TO_THAN, _TO_RIVAL = 3, 3  # tokens from a comparative to "than", and on to the rival


def rival_frames(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the frames of a comparison with a treatment that is named for contrast."""
    frames = []
    for rank in sentence.matches.get("rank", ()):
        at = rank.stop
        if rank.entry.attrs["cls"] == "comparative":
            at = _than(words, rank.stop, sentence.stop)
        for rival in sentence.matches.get("subject", ()) if at else ():
            near = 0 <= rival.first - at <= _TO_RIVAL and same_clause(words, at, rival.first)
            if near and _is_rival(words, rival):
                frames.append(Frame("works", rank.first, rank.stop, rank.first))
    return frames


def _is_rival(words: list[str], rival: Match) -> bool:
    """Say whether a treatment is another's: "antidepressants", "any other therapy", "medicine"."""
    cls = rival.entry.attrs["cls"]
    return cls == "other" or (cls == "generic" and words[rival.first - 1] not in _OURS)


def _than(words: list[str], first: int, stop: int) -> int:
    """Return the token after the "than" that follows a comparative, or 0."""
    for at in range(first, min(stop, first + _TO_THAN)):
        if words[at] in ("than", "to"):
            return at + 1
    return 0
