"""How many syllables an English word has when it is read aloud.

A word is looked up among the exceptions, then in the reviewed medical list, and is reckoned by
learnt weights of its vowel groups where neither knows it.
The exceptions are exactly the words of the CMU Pronouncing Dictionary for which the reckoning is
wrong, so the answer equals the dictionary's first pronunciation for every word that it holds.
"""

import marshal
import os
import re
from collections.abc import Iterable

from ketaudit.text import numerals
from ketaudit.text.reckoning import LONGEST, VOWELS, Score, reckon, score_of_filed
from ketaudit.text.wordtable import unpack_words
from ketaudit.typed import TYPE_CHECKING, Protocol
from ketaudit.values import Value

_KEPT = 20_000  # words remembered; a page has about a thousand different ones
_DATA = os.path.join(os.path.dirname(__file__), "data")
COMPILED = os.path.join(_DATA, "syllables.bin")
"""The tables as tools/compile_words.py writes them: they load ten times faster than text."""

# Compiled on first use, which re remembers: a page need not have such words.
_PART = r"([0-9]+(?:[.,][0-9]+)*)(st|nd|rd|th)?\b|\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*"
_CAPITALS = r"([A-Z]{2,5})(?:'?s)?\Z"
_SIBILANT = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")


if TYPE_CHECKING:

    class Lookup(Protocol):
        """What a table of words must do: a dict does it, and so does WordTable."""

        def get(self, word: str, /) -> int | None:
            """Return the number of a word, None if it has none."""

        def __contains__(self, word: object, /) -> bool: ...


class Table(Value):
    """What is known by heart: words of the dictionary, medical words, weights, capitals."""

    exceptions: "Lookup"
    medical: "Lookup"
    score: Score
    capitals: frozenset[str]


_tables: list[Table] = []
_counted: dict[str, int] = {}


def count(word: str) -> int:
    """Return the syllables of a word as written, at least 1 where it has a letter or a digit.

    Capitals of two to five letters are spelled out (NMDA 4, IV 2; W has 3) unless they are read
    as a word (NASA, NOT); numbers are read aloud (2019 is "twenty nineteen", 4); the parts of a
    hyphenated word are added up.
    Policies and sources: docs/reference/readability.md.
    """
    known = _counted.get(word)
    if known is not None:
        return known
    syllables = by_table(word, table())
    if len(word) <= LONGEST:
        if len(_counted) >= _KEPT:
            _counted.clear()
        _counted[word] = syllables
    return syllables


def table() -> Table:
    """Return the tables, loaded from their compiled form when they are first needed."""
    if not _tables:
        with open(COMPILED, "rb") as file:
            exceptions, medical, weights, capitals = marshal.loads(file.read())  # noqa: S302 - ours
        tables = unpack_words(exceptions), unpack_words(medical), score_of_filed(weights)
        _tables.append(Table(*tables, frozenset(capitals)))
    return _tables[0]


def read_words() -> tuple[dict[str, int], dict[str, int], dict[str, int], list[str]]:
    """Read exceptions, medical words, weights and capitals from the files that people edit."""
    return (
        _grouped("syllable_exceptions.txt"),
        {word: int(n) for word, n in map(str.split, _lines("medical_syllables.txt"))},
        _grouped("syllable_weights.txt"),
        list(_lines("capitals_read_as_words.txt")),
    )


def by_table(word: str, known: Table) -> int:
    """Return the syllables of a word of any case by the given tables, nothing remembered."""
    found = known.exceptions.get(word)
    if found:
        return found
    if word.isalpha() and word.isascii() and word.islower():
        return _plain(word, known)
    if not word.isascii():
        word = _ascii(word)
    word = word.strip("'")
    lower = word.lower()
    if lower == word or lower[1:] == word[1:]:  # no capitals to spell out
        word = lower
        found = known.exceptions.get(lower)
        if found:
            return found
    if word.isalpha():
        return _letters(word, known)
    return sum([_part(part, known) for part in re.finditer(_PART, word)])


def _part(part: re.Match[str], known: Table) -> int:
    """Return the syllables of one part of a word: a number, capitals or letters."""
    written, number, ordinal = part.group(0, 1, 2)
    if number:
        return numerals.said(number) + (numerals.ordinal(number, ordinal) if ordinal else 0)
    if written[0].isdecimal():
        return numerals.said(written)
    return _letters(written, known)


def _letters(written: str, known: Table) -> int:
    """Return the syllables of letters as written: of capitals, which are spelled, or of a word."""
    capitals = re.match(_CAPITALS, written) if written[:2].isupper() else None
    if capitals and capitals.group(1).lower() not in known.capitals:
        return _spelled(capitals.group(1).lower())
    lower = written.lower()
    return known.exceptions.get(lower) or _plain(lower, known)


def _plain(word: str, known: Table) -> int:
    """Return the syllables of a lower-case word without digits or hyphens."""
    reviewed = known.medical.get(word)
    if reviewed:
        return reviewed
    for ending in ("'s", "s"):
        stem = word.removesuffix(ending)
        if stem != word and (stem in known.medical or ending == "'s"):
            base = known.exceptions.get(stem) or _plain(stem, known)
            return base + stem.endswith(_SIBILANT)
    letters = word if word.isascii() and word.isalpha() else re.sub("[^a-z]+", "", word)
    if letters and not VOWELS.search(letters):
        return _spelled(letters)
    return reckon(letters, known.score)


def _spelled(letters: str) -> int:
    """Return the syllables of letters named one by one: each is one, w is "double-u"."""
    return len(letters) + 2 * letters.count("w")


def _ascii(word: str) -> str:
    """Return a word with straight apostrophes and plain hyphens, and without accents."""
    import unicodedata  # noqa: PLC0415 - most words never need it

    for curly in "\u2019\u02bc":
        word = word.replace(curly, "'")
    for hyphen in "\u2010\u2011":
        word = word.replace(hyphen, "-")
    apart = unicodedata.normalize("NFKD", word)
    return "".join(
        [letter for letter in apart if not unicodedata.combining(letter) and letter != "\xad"]
    )


def _grouped(name: str) -> dict[str, int]:
    """Read a file of lines "number word word …"."""
    table: dict[str, int] = {}
    for line in _lines(name):
        number, _, words = line.partition(" ")
        table.update(dict.fromkeys(words.split(" "), int(number)))
    return table


def _lines(name: str) -> Iterable[str]:
    with open(os.path.join(_DATA, name), encoding="utf-8") as file:
        return file.read().splitlines()
