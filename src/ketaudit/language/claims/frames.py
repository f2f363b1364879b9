"""Benefit frames: the stretches of a sentence that say a treatment does good.

A frame is an act on something it helps to act on ("reduces anxiety"), a benefit given or had
("offers rapid relief"), a quality of the treatment ("an effective option"), an idiom ("get your
life back") or a promise ("has shown promise in treating").
Whether the frame is asserted, by whom and how strongly is not decided here.
"""

from ketaudit.language.claims.acts import act_frames
from ketaudit.language.claims.boons import boon_frames
from ketaudit.language.claims.causes import cause_frames
from ketaudit.language.claims.changes import change_frames
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.people import of_people
from ketaudit.language.claims.predicates import predicates
from ketaudit.language.claims.promises import promises
from ketaudit.language.claims.qualities import quality_frames
from ketaudit.language.claims.results import results
from ketaudit.language.claims.rivals import rival_frames
from ketaudit.language.claims.stories import told
from ketaudit.language.claims.turns import turned
from ketaudit.language.scan import Sentence

_MAKERS = frozenset(
    "idiom boon quality target cue result story cause rank turn self living".split()
)  # no claim without one


def find_frames(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence, unjudged."""
    found = sentence.matches
    if _MAKERS.isdisjoint(found):
        return []
    frames = [
        Frame(m.entry.attrs["cls"], m.first, m.stop, m.first)
        for m in found.get("idiom", ())
        if "where" not in m.entry.attrs
    ]
    for act in found.get("act", ()):
        frames += act_frames(words, act, found.get("target", []))
    for boon in found.get("boon", ()):
        frames += boon_frames(words, boon, sentence)
    for quality in found.get("quality", ()):
        frames += quality_frames(words, quality, sentence)
    frames += promises(words, sentence) + cause_frames(words, sentence)
    frames += rival_frames(words, sentence) + change_frames(words, sentence)
    frames += predicates(words, sentence) + of_people(words, sentence)
    return frames + results(words, sentence) + told(words, sentence) + turned(words, sentence)
