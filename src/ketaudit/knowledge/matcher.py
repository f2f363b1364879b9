"""Finds every phrase of every lexicon in one walk over the tokens."""

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.phrases import Index, Layered
from ketaudit.values import Value, maker


class Match(Value):
    """Tokens ``first``..``stop`` (half-open) are a surface form of ``entry``."""

    first: int
    stop: int
    entry: Entry


_match = maker(Match)


def find(words: list[str], index: Index | Layered, entries: list[Entry]) -> dict[str, list[Match]]:
    """Return the matches of each lexicon, leftmost-longest and without overlap inside it.

    An entry with a condition (its column ``when``) may turn out not to be meant, so it hides none
    of the others. A look-alike is learnt by the same index and silences every match of its own
    entry that it overlaps: "Breakthrough Therapy designation" leaves no "breakthrough".
    """
    raw = index.walk(words)
    silenced: dict[int, list[tuple[int, int]]] = {}
    for at, stop, code in raw:
        if code & 1:
            silenced.setdefault(code >> 1, []).append((at, stop))
    for places in silenced.values():
        places.reverse()
    found: dict[str, list[Match]] = {}
    last: dict[str, int] = {}
    for at, stop, code in raw:
        if code & 1:
            continue
        entry = entries[code >> 1]
        lexicon = entry.lexicon
        if at < last.get(lexicon, 0):
            continue
        quiet = silenced.get(code >> 1)
        if quiet and _is_silenced(quiet, at, stop):
            continue
        if entry.attrs.get("when", "always") == "always":
            last[lexicon] = stop
        found.setdefault(lexicon, []).append(_match((at, stop, entry)))
    return found


def _is_silenced(quiet: list[tuple[int, int]], at: int, stop: int) -> bool:
    """Say whether a look-alike overlaps ``at``..``stop``.

    ``quiet`` has the next look-alike last; those that end before ``at`` are dropped, so that a
    page is walked over once.
    """
    while quiet and quiet[-1][1] <= at:
        quiet.pop()
    for first, end in reversed(quiet):
        if first >= stop:
            break
        if at < end:
            return True
    return False
