"""Finds every phrase of every lexicon in one walk over the tokens."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from ketaudit.knowledge.lexicon import Entry, phrase_words
from ketaudit.text.hashed import Hashed, pack, whole_numbers
from ketaudit.values import Value, maker

# A trie over words. The key "" holds what ends here: 2 * entry number, + 1 for a look-alike.
Trie = dict[str, Any]

# The compiled form: a hashed table from first words to rows, where each row begins, and all rows
# in UTF-8: "first word\x02second word\x02…\x01lines\x02…", a line "the other words<TAB>codes".
Packed = tuple[bytes, bytes, bytes]
Phrases = tuple[str, ...]
_KEPT = 50_000  # first words remembered, most of them of no row
_LONGEST = 64  # letters; a longer "word" is a slip and not worth remembering


class Index(dict[str, Trie]):
    """Phrases by their first and second word, unfolded as a page meets them.

    A word that begins no phrase has an empty trie.
    What is remembered is derived from the packed form alone, so threads may share an index.
    """

    def __init__(self, packed: Packed) -> None:
        """Take what ``build_index`` made."""
        super().__init__()
        first_words, starts, self._rows = packed
        self._row_of = Hashed(first_words)
        self._starts = whole_numbers(starts, "I")

    def rows(self, word: str) -> Trie:
        """Return the lines below a first word, by second word, folded."""
        row = self._row_of.get(word)
        if row is not None:
            heads, lines = _row(self._rows, self._starts[row], self._starts[row + 1])
            written, *seconds = heads
            if written == word:
                return dict(zip(seconds, lines, strict=True))
        return {}

    def __missing__(self, word: str) -> Trie:
        below = self.rows(word)
        if len(word) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = below
        return below


class Layered(Index):
    """An index with the phrases of a pack laid over those of another.

    Entries whose number is in ``masked`` are not found; of two entries with one phrase the one
    laid over it wins.
    """

    def __init__(self, below: Index, packed: Packed, masked: frozenset[int]) -> None:
        """Lay what ``build_index`` made over another index."""
        super().__init__(packed)
        self._below = below
        self._masked = masked

    def rows(self, word: str) -> Trie:
        """Join the lines of both, without the entries that are masked; the pack's come last."""
        joined = super().rows(word)
        for second, lines in self._below.rows(word).items():
            kept = [line for line in map(self._kept, lines.split("\n")) if line]
            if kept:
                joined[second] = "\n".join([*kept, *filter(None, [joined.get(second)])])
        return joined

    def _kept(self, line: str) -> str:
        """Return a line with the codes that are not masked, nothing where all are."""
        rest, _, codes = line.partition("\t")
        left = [code for code in codes.split() if int(code) >> 1 not in self._masked]
        return f"{rest}\t{' '.join(left)}" if left else ""


class Match(Value):
    """Tokens ``first``..``stop`` (half-open) are a surface form of ``entry``."""

    first: int
    stop: int
    entry: Entry


_match = maker(Match)


def build_index(entries: Iterable[tuple[int, Phrases, Phrases]]) -> Packed:
    """Index the phrases and look-alikes of numbered entries by their first two words."""
    codes: dict[tuple[str, ...], set[int]] = {}
    for number, *forms in entries:
        for lookalike, phrases in enumerate(forms):
            for phrase in phrases:
                codes.setdefault(phrase_words(phrase), set()).add(2 * number + lookalike)
    rows: dict[str, dict[str, list[str]]] = {}
    for (first, *others), ends in sorted(codes.items()):
        line = " ".join(others[1:]) + "\t" + " ".join(map(str, sorted(ends)))
        second = others[0] if others else ""
        rows.setdefault(first, {}).setdefault(second, []).append(line)
    starts, packed = [0], b""
    for first, below in rows.items():
        heads = "\x02".join([first, *below])
        lines = "\x02".join(["\n".join(lines) for lines in below.values()])
        packed += f"{heads}\x01{lines}".encode()
        starts.append(len(packed))
    first_words = pack({first: row for row, first in enumerate(rows)})
    return first_words, b"".join(start.to_bytes(4, "little") for start in starts), packed


def _row(packed: bytes, start: int, end: int) -> tuple[list[str], list[str]]:
    """Return a first word with its second words, and the lines below each of these."""
    heads, lines = packed[start:end].decode().split("\x01")
    return heads.split("\x02"), lines.split("\x02")


def common_words(packed: Packed) -> set[str]:
    """Return the first and second words of all phrases."""
    _, starts, rows = packed
    cuts = whole_numbers(starts, "I")
    return {word for cut in pairwise(cuts) for word in _row(rows, *cut)[0]} - {""}


def _unfold(lines: str) -> Trie:
    """Turn the lines of two first words into a trie over the other words."""
    trie: Trie = {}
    for line in lines.split("\n"):
        rest, _, codes = line.partition("\t")
        node = trie
        for word in rest.split():
            node = node.setdefault(word, {})
        node[""] = [*node.get("", ()), *map(int, codes.split())]
    return trie


def find(words: list[str], index: Index, entries: list[Entry]) -> dict[str, list[Match]]:
    """Return the matches of each lexicon, leftmost-longest and without overlap inside it.

    A look-alike is learnt by the same index and silences every match of its own entry that it
    overlaps: "Breakthrough Therapy designation" leaves no "breakthrough".
    """
    raw = _walk(words, index)
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


def _walk(words: list[str], index: Index) -> list[tuple[int, int, int]]:
    """Return every phrase at every place as (first, stop, code); at one place longest first."""
    raw: list[tuple[int, int, int]] = []
    words = [*words, ""]
    for at, word in enumerate(words):
        below = index[word]
        if not below:
            continue
        stop = at + 1
        alone = below.get("")
        node = below.get(words[stop]) if words[stop] else None
        if alone is node is None:
            continue
        here: list[tuple[int, int, int]] = []
        if alone is not None:
            here = [(at, stop, code) for code in _node(below, "", alone)[""]]
        if node is not None:
            node = _node(below, words[stop], node)
        while node is not None:
            stop += 1
            codes = node.get("")
            if codes:
                here += [(at, stop, code) for code in codes]
            node = node.get(words[stop]) if words[stop] else None
        here.reverse()
        raw += here
    return raw


def _node(below: Trie, word: str, node: Any) -> Trie:
    """Return the trie below two words, unfolded once; two threads would unfold the same."""
    if node.__class__ is str:
        node = below[word] = _unfold(node)
    trie: Trie = node
    return trie
