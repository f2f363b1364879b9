"""The sentences that push the grade up, hardest first."""

from collections.abc import Sequence

from ketaudit.readability.counts import syllables_of
from ketaudit.report import HardSentence

LEAST_WORDS = 8
"""A sentence of fewer words is not hard to follow, however long its words are."""

MOST = 10
"""How many sentences are named; an editor begins at the top."""


def hard_sentences(
    spans: Sequence[tuple[int, int]], words: Sequence[list[str]], *, target: float
) -> tuple[HardSentence, ...]:
    """Return the sentences whose Flesch-Kincaid grade is above the target, hardest first.

    Spans are of the clean text, and there is one for each list of words.
    """
    found = []
    for (start, end), sentence in zip(spans, words, strict=True):
        size = len(sentence)
        if size >= LEAST_WORDS:
            grade = 0.39 * size + 11.8 * syllables_of(sentence) / size - 15.59
            if grade > target:
                found.append(HardSentence(start, end, round(grade, 2), size))
    found.sort(key=lambda hard: (-hard.grade, hard.start))
    return tuple(found[:MOST])
