"""One whole number for each written word, so that adding the numbers adds every count at once.

A number holds eleven counts of 32 bits each, in the order of ``FIELDS``.
The sum over a sentence, a section or a page is again such a number; nothing is counted twice.
What is remembered is the number of a chunk, which is what stands between two spaces: "mood." is
one word, "mg/kg" two, "—" none.
"""

import marshal
import os
import re
from collections.abc import Callable
from functools import cache

from ketaudit.readability import words
from ketaudit.readability.terms import phrases
from ketaudit.report_readability import ReadabilityCounts
from ketaudit.text.wordtable import WordTable, unpack_words
from ketaudit.typed import Any

FIELDS = (
    "words",
    "syllables",
    "names",  # words with one capital, at their beginning
    "terms",  # words that begin a term of the jargon list
    "letters",
    "characters",
    "monosyllables",
    "polysyllables",
    "complex_words",
    "long_words",
    "difficult_words",
)
BITS = 32
MASK = (1 << BITS) - 1
SYLLABLES, NAMES, TERMS, POLYSYLLABLES, DIFFICULT_WORDS = (
    FIELDS.index(name) * BITS
    for name in ("syllables", "names", "terms", "polysyllables", "difficult_words")
)
_NOT_OF_NAMES = sum(
    [MASK << BITS * FIELDS.index(name) for name in ("complex_words", "difficult_words")]
)
COMPILED = os.path.join(os.path.dirname(__file__), "data", "words.bin")
"""The numbers of common words as tools/compile_words.py works them out."""

KEPT = 60_000
"""How many chunks are remembered before the older half of memory is let go."""

_LONGEST = 64
MARKS = ".,;:!?()[]\"'“”‘’…"
"""What may stand around a word in a chunk."""

_PARTS = re.compile(r"[^\W_]+")


class Memory(dict[str, Any]):
    """What is known of chunks, worked out when one is first met.

    When it is full it becomes the old memory, from which what is met again comes back; so words
    that are used stay, and the rest go.
    """

    __slots__ = ("_old", "_work_out")

    def __init__(self, work_out: Callable[[str], Any]) -> None:
        """Take what works a chunk out."""
        super().__init__()
        self._work_out = work_out
        self._old: dict[str, Any] = {}

    def __missing__(self, chunk: str) -> Any:
        """Remember a chunk, unless it is too long to come again."""
        found = self._old[chunk] if chunk in self._old else self._work_out(chunk)
        if len(chunk) <= _LONGEST:
            if len(self) >= KEPT:
                self._old = dict(self)
                self.clear()
            self[chunk] = found
        return found


def work_out(word: str) -> int:
    """Work out the number of one word as it stands inside a sentence."""
    found = words.features(word)
    counts = (
        1,
        found.syllables,
        int(is_capitalised(word)),
        int(not phrases().keys().isdisjoint(_PARTS.findall(word.lower()))),
        found.letters,
        found.characters,
        found.monosyllable,
        found.polysyllable,
        found.complex_word,
        found.long_word,
        found.difficult_word,
    )
    return sum([count << BITS * at for at, count in enumerate(counts)])


def is_capitalised(word: str) -> bool:
    """Return whether a word has a capital at its beginning and nowhere else."""
    return word[:1].isupper() and word[1:] == word[1:].lower()


def unpack(total: int, sentences: int) -> ReadabilityCounts:
    """Return the counts that a sum of numbers holds; the sentences are counted by the caller."""
    number, syllables, _, _, letters, characters, *others = [
        total >> BITS * at & MASK for at in range(len(FIELDS))
    ]
    return ReadabilityCounts(letters, characters, number, sentences, syllables, *others)


def _of_chunk(chunk: str) -> int:
    core = chunk.strip(MARKS)
    if not core.isalpha():
        return sum(map(_of_word, words.words_in(chunk)))
    return _of_word(core) if core == chunk else of(core)


of: Callable[[str], int] = Memory(_of_chunk).__getitem__
"""Return the number of a chunk or of a word."""


def _of_word(word: str) -> int:
    rows, common = _common()
    row = common.get(word)
    if row is not None:
        return rows[row]
    if len(word) > 1 and word.istitle() and word.isalpha():
        row = common.get(word.lower())
        if row is not None:  # a name is neither complex nor difficult, and otherwise the same
            return rows[row] & ~_NOT_OF_NAMES | 1 << NAMES
    return work_out(word)


@cache
def _common() -> tuple[list[int], WordTable]:
    """Return the numbers of common words, so that a cold start need not work them out."""
    with open(COMPILED, "rb") as file:
        rows, common = marshal.loads(file.read())  # noqa: S302 - our own file
    return rows, unpack_words(common)
