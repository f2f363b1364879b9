"""The ketaudit estimate: a grade from unfamiliar words, technical terms, length and repetition.

How it was fitted, what it is worth and where not to use it: docs/explanation/ketaudit-estimate.md.
"""

import os
from binascii import a2b_base64
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain
from math import sqrt
from zlib import crc32

from ketaudit.readability import sums
from ketaudit.readability.counts import Tally
from ketaudit.readability.technical import is_technical
from ketaudit.readability.words import SHOUTED, words_in
from ketaudit.text.function_words import FUNCTION_WORDS
from ketaudit.text.wordtable import whole_numbers
from ketaudit.values import Value

BUCKETS = 4096
"""How many weights the letter groups share; a group finds its own by its CRC-32."""

UNIT = 500
"""The weights of letter groups are whole numbers of this part of the strangeness of a word."""

SEGMENT = 60
"""Content words among which repetition is counted."""

_TECHNICAL = 2  # what a technical term weighs beyond an unfamiliar word, which weighs 1
_PRIOR = 20  # words added to a sentence, so that one strange word in a short one is not a landslide
_MOST = 150  # words of a sentence; more of them make it no harder
_LONGEST = 64  # letters of a word that are looked at
_GRAIN = 1000  # weights are added as whole thousandths,
_SHIFT = 64  # those of strangeness this many bits above the others
_LOW = (1 << _SHIFT) - 1
COEFFICIENTS = os.path.join(os.path.dirname(__file__), "data", "estimate.txt")
"""What tools/fit_estimate.py writes."""


class Traits(Value):
    """What the estimate is made of; means over words, each of which stands for its sentence.

    ``load`` is the root of what the sentence asks of a reader's vocabulary: 1 for an unfamiliar
    word, 2 more for a technical one, and its strangeness.
    ``length`` is the root of its words, ``strangeness`` the sum of its words' strangeness over its
    words and 20 more.
    ``repetition`` is the share of content words that stood before among the last sixty, drawn
    towards what is usual the more, the shorter the text.
    """

    load: float
    length: float
    strangeness: float
    repetition: float


class Habit(Value):
    """The repetition that is usual, and how far one segment of a text tells of the others, 0-1."""

    usual: float
    reliability: float


class Model(Value):
    """The fitted numbers."""

    constant: float
    weights: Traits
    habit: Habit
    letters: Sequence[int]


Look = Callable[[str], float]
Numbers = Callable[[str], int]


def estimate(text: str, tally: Tally) -> float | None:
    """Return the estimate for the sentences of a text, None where there is no word.

    A school grade on the scale of Flesch-Kincaid: it has the mean and the spread of that formula
    on the texts it was fitted to, and no bounds of its own.
    """
    if not tally.spans:
        return None
    known = model()
    found = traits(pieces(text, tally), tally, numbers=_number, habit=known.habit)
    return known.constant + sum([a * b for a, b in zip(known.weights, found, strict=True)])


def pieces(text: str, tally: Tally) -> list[list[str]]:
    """Return what stands between spaces, sentence by sentence, as it is weighed.

    The first word of a sentence loses its capital unless it stands with one inside a sentence too.
    """
    found = []
    for (start, end), total in zip(tally.spans, tally.sums, strict=True):
        piece = text[start:end]
        is_shouted = piece.isupper() and total & sums.MASK >= SHOUTED
        found.append((piece.lower() if is_shouted else piece).split())
    inside: set[str] = set()
    for chunks in found:
        first = chunks[0].lower()
        if first != chunks[0] and _is_unfamiliar(first):
            inside = inside or set(chain.from_iterable([others[1:] for others in found]))
            if chunks[0] in inside:
                continue
        chunks[0] = first
    return found


def traits(chunked: Sequence[list[str]], tally: Tally, *, numbers: Numbers, habit: Habit) -> Traits:
    """Return the traits of a text with at least one word.

    ``numbers`` weighs a chunk, as ``weighed`` does.
    """
    load = length = strange = 0.0
    words = 0
    for chunks, total in zip(chunked, tally.sums, strict=True):
        number, size = sum(map(numbers, chunks)), total & sums.MASK
        share = min(1.0, _MOST / size)
        load += size * sqrt(share * (number & _LOW) / _GRAIN)
        length += size * sqrt(share * size)
        strange += size * (number >> _SHIFT) / _GRAIN / (size + _PRIOR)
        words += size
    again = _drawn(repetitions(chain.from_iterable(chunked)), habit)
    return Traits(load / words, length / words, strange / words, again)


def repetitions(chunks: Iterable[str], *, segment: int = SEGMENT) -> list[float]:
    """Return for each whole segment the share of content words that stood before in it."""
    content = list(filter(None, map(_content, chunks)))
    whole = range(0, len(content) - segment + 1, segment)
    return [1 - len(set(content[at : at + segment])) / segment for at in whole]


def weighed(look: Look) -> Numbers:
    """Return what weighs a chunk: its load, and high above that its strangeness.

    ``look`` says how strange an unfamiliar word looks.  What is worked out once is remembered.
    """

    def work_out(chunk: str) -> int:
        number = 0
        if not _is_unfamiliar(chunk):
            return number
        for word in filter(_is_unfamiliar, words_in(chunk)):
            strange = look(word)
            load = 1 + strange + (_TECHNICAL if is_technical(word) else 0)
            number += round(_GRAIN * load) + (round(_GRAIN * strange) << _SHIFT)
        return number

    return sums.Memory(work_out).__getitem__


def looks_like(word: str, letters: Sequence[int]) -> float:
    """Return the strangeness of a word by the given weights of letter groups."""
    groups = letter_groups(word)
    return max(0.0, sum([letters[group] for group in groups]) / UNIT / sqrt(len(groups)))


def letter_groups(word: str) -> list[int]:
    """Return the bucket of each three, four and five letters in a row; "<" and ">" are edges."""
    edged = f"<{word[:_LONGEST].lower()}>".encode("utf-8", "surrogatepass")
    pieces = [
        edged[at : at + size] for size in (3, 4, 5) for at in range(max(0, len(edged) - size + 1))
    ]
    return [crc32(piece) % BUCKETS for piece in pieces or [edged]]


@cache
def model() -> Model:
    """Return the fitted numbers, read when they are first needed."""
    with open(COEFFICIENTS, encoding="utf-8") as file:
        rows = dict(line.split(" ", 1) for line in file.read().splitlines())
    weights = Traits(*[float(rows[name]) for name in Traits._fields])
    habit = Habit(float(rows["usual"]), float(rows["reliability"]))
    letters = whole_numbers(("h", a2b_base64(rows["letters"])))
    return Model(float(rows["constant"]), weights, habit, letters)


def _drawn(segments: list[float], habit: Habit) -> float:
    """Return the mean of some segments, as far as so many of them can be relied on."""
    size, alike = len(segments), habit.reliability
    if not size:
        return habit.usual
    trust = size * alike / (1 + (size - 1) * alike)  # Spearman and Brown 1910
    return habit.usual + trust * (sum(segments) / size - habit.usual)


def _is_unfamiliar(chunk: str) -> bool:
    return bool(sums.of(chunk) >> sums.DIFFICULT_WORDS & sums.MASK)


def _work_out_content(chunk: str) -> str:
    """Return the first word of a chunk in lower case, nothing for a function word."""
    core = chunk.strip(sums.MARKS)
    word = (core if core.isalpha() else next(iter(words_in(chunk)), "")).lower()
    return "" if word in FUNCTION_WORDS else word


_number = weighed(lambda word: looks_like(word, model().letters))
_content: Callable[[str], str] = sums.Memory(_work_out_content).__getitem__
