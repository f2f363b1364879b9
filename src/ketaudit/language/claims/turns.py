"""Benefit frames composed of a turn and a state: less of the bad, more of the good."""

from ketaudit.language.claims.ended import ended
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.freed import freed
from ketaudit.language.claims.journeys import journeys
from ketaudit.language.claims.regained import regained
from ketaudit.language.claims.slogans import slogans
from ketaudit.language.claims.thriving import thriving
from ketaudit.language.claims.turning import turns_of
from ketaudit.language.scan import Sentence


def turned(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence in which a state turns into its opposite."""
    turns = turns_of(words, sentence)
    if turns is None:
        return []
    frames = ended(turns) + freed(turns)
    if turns.has("career"):
        return frames
    return frames + regained(turns) + thriving(turns) + journeys(turns) + slogans(turns)
