"""Cues: hedges, boosters and negations, where they count and how far they reach."""

from ketaudit.language.cues.find import (
    Cue,
    CuePlace,
    find_cues,
    listed_cues,
    place,
    unmatched,
)

__all__ = ["Cue", "CuePlace", "find_cues", "listed_cues", "place", "unmatched"]
