"""What the grade does not hold against a page: the words and sentences that name its risks."""

from bisect import bisect_right
from collections.abc import Sequence

from ketaudit.readability import sums
from ketaudit.readability.counts import Tally, sentence_grade
from ketaudit.readability.words import words_of
from ketaudit.report_readability import ReadabilityCounts
from ketaudit.values import Value

EASED = 2
"""Syllables that a word which names a risk is taken to have at most."""


class Candid(Value):
    """The counts of a page as if naming its risks were easy, and how many words were eased.

    ``rest`` are those counts without the ``set_aside`` sentences that name a risk and are hard by
    themselves.
    """

    named: int
    eased: ReadabilityCounts
    eased_words: int
    rest: ReadabilityCounts
    rest_eased_words: int
    set_aside: int


def candid(
    text: str, tally: Tally, risks: Sequence[tuple[int, int]], *, target: float = 8.0
) -> Candid:
    """Count a page again, sparing the words in ``risks``, which are spans of its text.

    A sentence is hard by itself where its own Flesch-Kincaid grade is above the target.
    """
    spared = _spared(text, tally, risks)
    hard = [at for at in spared if sentence_grade(tally.sums[at]) > target]
    rest = sums.unpack(
        sum(tally.sums) - sum([tally.sums[at] for at in hard]), len(tally.sums) - len(hard)
    )
    words = [word for found in spared.values() for word in found]
    kept = [word for at, found in spared.items() if at not in set(hard) for word in found]
    return Candid(
        len(spared), _ease(tally.counts, words), len(words), _ease(rest, kept), len(kept), len(hard)
    )


def _spared(text: str, tally: Tally, risks: Sequence[tuple[int, int]]) -> dict[int, list[int]]:
    """Return the numbers of the words that name a risk, by the sentence they stand in."""
    starts = [start for start, _ in tally.spans]
    spared: dict[int, list[int]] = {}
    done = 0
    for start, end in sorted(risks):
        at = bisect_right(starts, start) - 1
        if at >= 0 and done < end <= tally.spans[at][1]:
            found = words_of(text, max(start, done), end)
            spared.setdefault(at, []).extend(map(_number, found))
            done = end
    return spared


def _number(word: str) -> int:
    return sums.of(word.lower() if sums.is_capitalised(word) else word)


def _ease(counts: ReadabilityCounts, spared: list[int]) -> ReadabilityCounts:
    """Return the counts with each spared word short, familiar and of two syllables at most."""
    found = sums.unpack(sum(spared), 0)
    saved = sum([max(0, (word >> sums.SYLLABLES & sums.MASK) - EASED) for word in spared])
    return counts._replace(
        syllables=counts.syllables - saved,
        polysyllables=max(0, counts.polysyllables - found.polysyllables),
        complex_words=max(0, counts.complex_words - found.complex_words),
        long_words=max(0, counts.long_words - found.long_words),
        difficult_words=max(0, counts.difficult_words - found.difficult_words),
    )
