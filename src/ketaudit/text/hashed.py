"""Tables of words that need no loading: sorted hashes with a small number each.

A dict of twenty thousand words takes longer to build than a page takes to audit.
Looking one word up here costs a microsecond, and a page has a few hundred different words.
A table that is asked so often that a dict would have paid for itself becomes one.
"""

import sys
from binascii import crc32
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Literal

_WORTH = 6  # entries of a dict that are built in the time that it saves in one look-up


class Hashed:
    """A read-only table from words to whole numbers between -32,768 and 32,767.

    Words are kept as 32-bit checksums: a word that is not in the table is taken for one that is
    once in some hundred thousand; ``pack`` proves that the table's own words are told apart.
    """

    __slots__ = ("_asked", "_dict", "_hashes", "_numbers")

    def __init__(self, packed: bytes) -> None:
        """Take the bytes that ``pack`` made."""
        size = len(packed) // 6
        self._hashes = whole_numbers(packed[: 4 * size], "I")
        self._numbers = whole_numbers(packed[4 * size :], "h")
        self._dict: dict[int, int] | None = None
        self._asked = 0

    def get(self, word: str) -> int | None:
        """Return the number of a word, None if it has none."""
        key = crc32(word.encode("utf-8", "surrogatepass"))
        if self._dict is not None:
            return self._dict.get(key)
        self._asked += 1
        if self._asked * _WORTH > len(self._hashes):
            self._dict = dict(zip(self._hashes, self._numbers, strict=True))
        at = bisect_left(self._hashes, key)
        if at < len(self._hashes) and self._hashes[at] == key:
            return self._numbers[at]
        return None

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __len__(self) -> int:
        return len(self._hashes)


def pack(table: Mapping[str, int]) -> bytes:
    """Return a table as bytes; raise ValueError where two words share a checksum."""
    hashed: dict[int, int] = {}
    for word, number in table.items():
        key = crc32(word.encode("utf-8", "surrogatepass"))
        if key in hashed:
            raise ValueError(f"{word!r} shares its checksum with another word")
        hashed[key] = number
    keys = sorted(hashed)
    numbers = (hashed[key].to_bytes(2, "little", signed=True) for key in keys)
    return b"".join(key.to_bytes(4, "little") for key in keys) + b"".join(numbers)


def whole_numbers(packed: bytes, code: Literal["I", "h"]) -> Sequence[int]:
    """Return little-endian numbers of four bytes ("I") or two, signed ("h"), without a copy."""
    if sys.byteorder == "little":
        return memoryview(packed).cast(code)
    from array import array  # noqa: PLC0415 - only where bytes stand the other way round

    numbers = array(code, packed)
    numbers.byteswap()
    return numbers
