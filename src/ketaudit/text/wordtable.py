"""Tables of words that need no loading: sorted words, in which one is looked up as it is met.

A dict of twenty thousand words takes longer to build than a page takes to audit.
Looking one word up here costs a microsecond, and a page has a few hundred different words.
A table that is asked so often that a dict would have paid for itself becomes one.
"""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

_LINE = 16  # words
_WORTH = 6  # entries of a dict that are built in the time that it saves in one look-up
_WIDTHS = {"B": 1, "b": 1, "H": 2, "h": 2, "I": 4}

Column = tuple[str, bytes]
"""Whole numbers as they are stored: a letter of the array module, and little-endian bytes."""

Packed = tuple[str, Column]
"""A table as it is stored: sorted words, sixteen to a line between tabs, and their numbers."""


class WordTable:
    """A read-only table from words to whole numbers."""

    __slots__ = ("_asked", "_dict", "_lines", "_numbers")

    def __init__(self, words: str, numbers: Sequence[int]) -> None:
        """Take words as ``in_lines`` joined them, and the number of each in the same order."""
        self._lines = words.split("\n") if words else []
        self._numbers = numbers
        self._dict: dict[str, int] | None = None
        self._asked = 0

    def get(self, word: str) -> int | None:
        """Return the number of a word, None if it has none."""
        if self._dict is not None:
            return self._dict.get(word)
        self._asked += 1
        if self._asked * _WORTH > len(self._numbers):
            self._dict = self.all()
        # A line feed comes after the tab behind a line's first word, and before all else.
        line = bisect_left(self._lines, f"\t{word}\n") - 1
        if line < 0:
            return None
        place = self._lines[line].find(f"\t{word}\t")
        if place < 0:
            return None
        return self._numbers[line * _LINE + self._lines[line].count("\t", 0, place)]

    def all(self) -> dict[str, int]:
        """Return the whole table, unfolded."""
        words = [word for line in self._lines for word in line[1:-1].split("\t")]
        return dict(zip(words, self._numbers, strict=True))

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __len__(self) -> int:
        return len(self._numbers)


def pack_words(table: Mapping[str, int]) -> Packed:
    """Return a table as it is stored."""
    words = sorted(table)
    return in_lines(words), column([table[word] for word in words])


def unpack_words(packed: Packed) -> WordTable:
    """Return the table that was stored."""
    words, numbers = packed
    return WordTable(words, whole_numbers(numbers))


def in_lines(words: Sequence[str]) -> str:
    """Join sorted words into lines; raise ValueError for one with a control character in it."""
    for word in words:
        if not word or min(word) < " ":
            raise ValueError(f"{word!r} cannot stand in a table of words")
    starts = range(0, len(words), _LINE)
    return "\n".join(["\t".join(["", *words[start : start + _LINE], ""]) for start in starts])


def column(numbers: Iterable[int]) -> Column:
    """Return numbers in the fewest bytes that hold each; OverflowError beyond four."""
    kept = list(numbers)
    low, high = min(kept, default=0), max(kept, default=0)
    for code, width in _WIDTHS.items():
        signed = code.islower()
        if -(signed << 8 * width - 1) <= low and high < 1 << 8 * width - signed:
            break
    packed = b"".join([n.to_bytes(width, "little", signed=signed) for n in kept])
    return code, packed


def whole_numbers(packed: Column) -> Sequence[int]:
    """Return the numbers of a column, without a copy where the bytes stand the right way round."""
    code, numbers = packed
    if sys.byteorder == "little" or _WIDTHS[code] == 1:
        return memoryview(numbers).cast(code)  # type: ignore[call-overload,no-any-return]
    from array import array  # noqa: PLC0415 - only where bytes stand the other way round

    swapped = array(code, numbers)
    swapped.byteswap()
    return swapped
