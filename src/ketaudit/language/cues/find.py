"""Hedges, boosters and negations, each with the stretch of its sentence that it governs."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import REACH, Place
from ketaudit.language.cues.contexts import fits
from ketaudit.language.cues.scopes import scope_of
from ketaudit.language.scan import Scan, Sentence
from ketaudit.typed import Any
from ketaudit.values import Value


class Cue(Value):
    """A cue in token numbers; ``scope_first``..``scope_stop`` holds the cue itself."""

    kind: str
    cls: str
    first: int
    stop: int
    scope_first: int
    scope_stop: int

    def governs(self, first: int) -> bool:
        """Say whether the token lies in the scope, outside the cue itself."""
        inside = self.scope_first <= first < self.scope_stop
        return inside and not self.first <= first < self.stop


def unmatched(words: list[str], cue: Cue) -> bool:
    """Nothing else "acts as fast", "no better relief": it denies what others do."""
    if words[cue.first] not in ("no", "nothing", "never"):
        return False
    other = words[cue.stop]
    compared = other in _BETTER and words[cue.stop + 1] not in ("than", "or", "and", ".")
    return compared or (other in ("else", "other") and words[cue.first] != "never")


_BETTER = frozenset("faster better quicker safer stronger greater surer gentler easier".split())


class CuePlace(Value):
    """A cue in code points of the text, as ``ketaudit.cues`` gives it.

    ``kind`` is speculation, negation or booster; ``cls`` is the sort of cue (modal, quantifier,
    limited-evidence, …).
    """

    kind: str
    cls: str
    start: int
    end: int
    scope_start: int
    scope_end: int

    def to_dict(self) -> dict[str, Any]:
        """Return the fields as a dict, in order."""
        return dict(zip(self._fields, self, strict=True))


def find_cues(scan: Scan) -> list[list[Cue]]:
    """Return the cues of every sentence that bear on a claim's strength, in order."""
    return [_cues_of(scan, sentence, "text") for sentence in scan.sentences]


def listed_cues(scan: Scan) -> list[list[Cue]]:
    """Return the cues of every sentence in the linguist's sense, in order.

    Weak limiters ("can", "help", "often") are left out: they soften a benefit claim, but mark
    neither speculation nor negation.
    """
    return [_cues_of(scan, sentence, "claims") for sentence in scan.sentences]


def place(scan: Scan, cue: Cue) -> CuePlace:
    """Return a cue with offsets in the clean text."""
    at, scope = scan.span(cue.first, cue.stop), scan.span(cue.scope_first, cue.scope_stop)
    return CuePlace(cue.kind, cue.cls, at.start, at.end, scope.start, scope.end)


def _cues_of(scan: Scan, sentence: Sentence, unwanted: str) -> list[Cue]:
    matches = sentence.matches.get("cue")
    if not matches:
        return []
    cues = [
        _cue(scan, sentence, match)
        for match in matches
        if match.entry.attrs["kind"] != "none"
        and match.entry.attrs.get("use") != unwanted
        and fits(scan, sentence, match)
    ]
    return _correlated(scan.words, cues)


def _cue(scan: Scan, sentence: Sentence, match: Match) -> Cue:
    attrs = match.entry.attrs
    begin = max(sentence.first, match.first - REACH)
    end = min(sentence.stop, match.stop + REACH)
    spot = Place(scan.words, match.first, match.stop, begin, end, scan)
    left, right = scope_of(spot, attrs.get("scope", ""), attrs["direction"])
    return Cue(attrs["kind"], attrs["cls"], match.first, match.stop, left, right)


def _correlated(words: list[str], cues: list[Cue]) -> list[Cue]:
    """Give "neither … nor" and "not … nor" one scope that holds both."""
    last = -1
    for at, cue in enumerate(cues):
        if cue.kind != "negation":
            continue
        if last >= 0 and words[cue.first] == "nor":
            left, right = cues[last].scope_first, max(cue.scope_stop, cues[last].scope_stop)
            for number in (last, at):
                kind, cls, first, stop, _, _ = cues[number]
                cues[number] = Cue(kind, cls, first, stop, left, right)
        last = at
    return cues
