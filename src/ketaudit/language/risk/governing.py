"""Which frame governs a mention: whose condition holds, and which stands nearest.

The nearest frame before the mention in its clause governs it, else the nearest after it:
"may cause nausea", "nausea is common", "relieves headaches".
"""

from functools import cache

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.risk.illness import Place
from ketaudit.language.risk.negation import denied, negated_between
from ketaudit.language.risk.sections import Setting
from ketaudit.language.scan import Sentence

MODALS = frozenset("may might can could will would should possibly sometimes often some".split())
_GOVERNS = frozenset({"risk", "weak", "watch", "bar", "who", "relief", "disease"})
_ASIDE = frozenset('( : — – -- " “ ‘'.split())
_WEAK = frozenset({"weak"})
_CAUSES = frozenset({"cause", "cause-fixed"})
_DANGER = frozenset({"risk", "watch", "bar", "who"})
_EDGES = frozenset("; ( ) — – -- but however although though whereas because since".split())
_AFTER = 2  # tokens between a harm and the relief that follows it
_AHEAD = 9  # tokens between a bare "may" and the harm that it makes possible
_BESIDE = frozenset("so and , ; : please — – - “ then but or therefore".split())
_TELLERS = frozenset(
    "some many most several few half third quarter % percent everyone everybody others you you'll"
    " people patients users participants clients volunteers subjects members guests men women"
    " veterans adults folks guys recipients us them i minority majority".split()
)
_TOLD = 3  # tokens between "some patients" and "really felt"
_FAR = 6  # tokens between "no" and "study has followed"


def place_of(words: list[str], sentence: Sentence, setting: Setting) -> Place:
    """Return a sentence with the frames whose own condition holds."""
    frames = [f for f in sentence.matches.get("frame", ()) if _holds(words, sentence, f)]
    return Place(words, sentence, frames, setting)


def gives(frame: Match) -> frozenset[str]:
    """Return what a frame gives, as a set."""
    return _parts(frame.entry.attrs["gives"])


@cache
def _parts(text: str) -> frozenset[str]:
    return frozenset(text.split())


def governor_of(place: Place, match: Match, needs: str) -> Match | None:
    """Return the frame that governs a mention: the nearest before it, else the nearest after."""
    words, sentence = place.words, place.sentence
    left = clause_start(words, match.first, sentence.first)
    right = clause_end(words, match.stop, sentence.stop)
    governing = [frame for frame in place.frames if not gives(frame).isdisjoint(_GOVERNS)]
    before = _before(place, governing, match, left)
    if before is not None:
        return before
    if left > sentence.first and words[left - 1] in _ASIDE:
        outside = [frame for frame in governing if frame.stop <= left]
        return outside[-1] if outside else None
    after = next(
        (
            frame
            for frame in governing
            if match.stop <= frame.first < right
            and not _looks_ahead(frame)
            and not (needs == "state" and gives(frame) == _WEAK)
            and (needs == "state" or frame.entry.id not in _CAUSES)
        ),
        None,
    )
    if after and "relief" in gives(after) and after.first - match.stop > _AFTER:
        return None
    return after


def _before(place: Place, governing: list[Match], match: Match, left: int) -> Match | None:
    """Return the nearest frame before a mention; a bare "may" yields to words of danger."""
    nearest = None
    for frame in reversed(governing):
        if frame.first > match.first or frame.stop < left:
            continue
        if gives(frame) != _WEAK:
            danger = not gives(frame).isdisjoint(_DANGER)
            return frame if nearest is None or danger else nearest
        if nearest is None and not (_looks_ahead(frame) and match.first - frame.stop > _AHEAD):
            nearest = frame
    return nearest or _barring(place, governing, match)


def _barring(place: Place, governing: list[Match], match: Match) -> Match | None:
    """Return words that bar a list of people: "we cannot treat guests who …, or who had …"."""
    bars = [f for f in governing if "bar" in gives(f) and f.stop <= match.first]
    if not bars or not _EDGES.isdisjoint(place.words[bars[-1].stop : match.first]):
        return None
    return bars[-1]


def _looks_ahead(frame: Match) -> bool:
    return frame.entry.attrs.get("if") == "ahead"


def _holds(words: list[str], sentence: Sentence, frame: Match) -> bool:
    condition = frame.entry.attrs.get("if")
    if condition == "denied":
        return denied(words, frame.first, sentence.first)
    if condition == "bidden":
        return frame.first == sentence.first or words[frame.first - 1] in _BESIDE
    if condition == "negated":
        return negated_between(words, max(sentence.first, frame.first - _FAR), frame.first)
    first = max(sentence.first, frame.first - _TOLD)
    if condition == "modal":
        return not (MODALS | _TELLERS).isdisjoint(words[first : frame.first])
    return condition != "told" or not _TELLERS.isdisjoint(words[first : frame.first])
