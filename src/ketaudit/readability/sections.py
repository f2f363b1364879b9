"""A grade for what stands under each heading, so that an editor knows where to begin."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from ketaudit.readability import sums
from ketaudit.readability.counts import Tally
from ketaudit.readability.grade import NO_GRADE, consensus, is_long_enough, parts
from ketaudit.report_readability import GradeBand, ReadabilityCounts, Section

LEAST_WORDS = 30
LEAST_SENTENCES = 3
"""Below either a section has no grade at all; a short one has a rough grade."""


def grade_sections(headings: Sequence[tuple[int, str]], tally: Tally) -> tuple[Section, ...]:
    """Return the sections that have prose, in order; spans are of the clean text.

    ``headings`` are where each begins and what it says; prose above the first has none.
    """
    starts = [start for start, _ in headings]
    numbers = [bisect_right(starts, start) - 1 for start, _ in tally.spans]
    found = []
    for number, group in groupby(range(len(numbers)), numbers.__getitem__):
        members = list(group)
        first, last = members[0], members[-1]
        counts = sums.unpack(sum(tally.sums[first : last + 1]), len(members))
        start, heading = headings[number] if number >= 0 else (tally.spans[first][0], None)
        end = tally.spans[last][1]
        reliable = is_long_enough(counts)
        found.append(Section(heading, start, end, counts.words, _grade(counts), reliable))
    return tuple(found)


def _grade(counts: ReadabilityCounts) -> GradeBand:
    if counts.words < LEAST_WORDS or counts.sentences < LEAST_SENTENCES:
        return NO_GRADE
    return consensus(parts(counts))
