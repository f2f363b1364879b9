"""Hedges, boosters and negations, each with the stretch of its clause that it governs.

The idea is ConText's (Harkema et al. 2009): a cue has a direction, and its scope runs that way
until a word that ends the clause.
"""

from typing import Any, NamedTuple

from ketaudit.language.scan import Scan, Sentence

# Where a clause ends: punctuation that sets clauses apart, contrast, and relative pronouns.
_ENDS = frozenset(
    "; : ( ) [ ] — – -- - \u201c \u201d \" but however although though whereas while yet except"
    " which who whom whose because since".split()
)


class Cue(NamedTuple):
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


class CuePlace(NamedTuple):
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
    """Return the cues of every sentence, in order."""
    return [_cues_of(scan.words, sentence) for sentence in scan.sentences]


def place(scan: Scan, cue: Cue) -> CuePlace:
    """Return a cue with offsets in the clean text."""
    at, scope = scan.span(cue.first, cue.stop), scan.span(cue.scope_first, cue.scope_stop)
    return CuePlace(cue.kind, cue.cls, at.start, at.end, scope.start, scope.end)


def _cues_of(words: list[str], sentence: Sentence) -> list[Cue]:
    cues = []
    for first, stop, entry in sentence.matches.get("cue", ()):
        kind = entry.attrs["kind"]
        if kind == "none":
            continue
        direction = entry.attrs["direction"]
        left = clause_start(words, first, sentence.first) if direction != "forward" else first
        right = clause_end(words, stop, sentence.stop) if direction != "backward" else stop
        cues.append(Cue(kind, entry.attrs["cls"], first, stop, left, right))
    return cues


def clause_end(words: list[str], at: int, limit: int) -> int:
    """Return where the clause that runs on from token ``at`` ends, at most ``limit``."""
    while at < limit and words[at] not in _ENDS:
        at += 1
    return at


def clause_start(words: list[str], at: int, limit: int) -> int:
    """Return where the clause that token ``at`` stands in begins, at least ``limit``."""
    while at > limit and words[at - 1] not in _ENDS:
        at -= 1
    return at
