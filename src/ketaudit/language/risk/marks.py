"""The marks on a page: the treatment it is about, where it is given, to whom, what it does."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.scan import Scan

OTHER = "other"
"""The mark of a page that names no substance the pack knows."""

_ASIDE = 4
"""A substance named this many times less often than another is only compared with it."""


def find_marks(scan: Scan) -> frozenset[str]:
    """Return the marks on a page; one that is about no substance of the pack is marked "other"."""
    named = [
        frozenset(match.entry.attrs["mark"].split())
        for sentence in scan.sentences
        for match in sentence.matches.get("mark", ())
    ]
    substances = _substances(scan, named)
    aside = scan.pack.substances.keys() - substances
    found = frozenset().union(*(marks for marks in named if marks.isdisjoint(aside)))
    return found if substances else found | {OTHER}


def _substances(scan: Scan, named: list[frozenset[str]]) -> set[str]:
    """Return the substances that a page is about, and not only names in passing."""
    counts = {name: sum(name in marks for marks in named) for name in scan.pack.substances}
    most = max(counts.values(), default=0)
    return {name for name, count in counts.items() if count and count * _ASIDE > most}


def names(scan: Scan, substance: str) -> list[Match]:
    """Return the places where a page names a substance, in order."""
    return [
        match
        for sentence in scan.sentences
        for match in sentence.matches.get("mark", ())
        if substance in match.entry.attrs["mark"].split()
    ]
