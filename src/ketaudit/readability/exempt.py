"""What the grade does not hold against a page: the words and sentences that name its risks."""

from bisect import bisect_right
from collections.abc import Sequence

from ketaudit.readability import sums
from ketaudit.readability.counts import Tally
from ketaudit.readability.words import words_of
from ketaudit.report import ReadabilityCounts
from ketaudit.values import Value

EASED = 2
"""Syllables that a word which names a risk is taken to have at most."""


class Candid(Value):
    """The counts of a page as if naming its risks were easy, and how many words were eased.

    ``rest`` are the counts without the sentences that name a risk, ``named`` how many those are.
    """

    eased: ReadabilityCounts
    eased_words: int
    rest: ReadabilityCounts
    named: int


def candid(text: str, tally: Tally, risks: Sequence[tuple[int, int]]) -> Candid:
    """Count a page again, sparing the words in ``risks``, which are spans of its text."""
    starts = [start for start, _ in tally.spans]
    named: set[int] = set()
    spared: list[int] = []
    done = 0
    for start, end in sorted(risks):
        at = bisect_right(starts, start) - 1
        if at >= 0 and done < end <= tally.spans[at][1]:
            named.add(at)
            spared += [_number(word) for word in words_of(text, max(start, done), end)]
            done = end
    total = sum(tally.sums)
    rest = total - sum([tally.sums[at] for at in named])
    return Candid(
        _ease(tally.counts, spared),
        len(spared),
        sums.unpack(rest, len(tally.sums) - len(named)),
        len(named),
    )


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
