"""Benefit frames of an ill or a good that is better now: "libido was higher"."""

from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import BE, LINKING, MODALS, PERFECT, is_adverbial
from ketaudit.language.scan import Sentence

_GETTING = LINKING | frozenset("get gets got grow grows grew feel feels felt".split())
_FAR = 5  # tokens from the good or the ill to what it is


def change_frames(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the frames of goods that are said to be more and ills that are said to be less."""
    wanted = {"up": "good", "down": "bad"}
    return [
        Frame("effect", target.first, degree.stop, target.first)
        for degree in sentence.matches.get("degree", ())
        for target in sentence.matches.get("target", ())
        if target.entry.attrs["cls"] == wanted[degree.entry.attrs["cls"]]
        and 0 < degree.first - target.stop <= _FAR
        and _links(words[target.stop : degree.first])
    ]


def _links(between: list[str]) -> bool:
    """Say whether only a linking verb with its auxiliaries and adverbs stands between."""
    linked = not _GETTING.isdisjoint(between)
    return linked and all(
        word in _GETTING or word in BE or word in MODALS or word in PERFECT or _grades(word)
        for word in between
    )


def _grades(word: str) -> bool:
    return is_adverbial(word) or word in ("much", "far", "a", "lot", "bit", "little", "steadily")
