"""Learn from words and their syllables how many syllables each vowel group has in its context.

The dictionary says how many syllables a word has, and not which letters sound.
So a group's number is hidden: its weights give it a score, the score gives each number from 0 to 3
a probability (ordinal logistic), and a step of learning makes the word's own total more probable.
"""

import random
from collections import Counter
from collections.abc import Iterable
from math import exp

from ketaudit.text import reckoning

EPOCHS, RATE, DECAY, SHRINK = 16, 0.15, 0.3, 0.003
STEEPNESS = 5.0  # of the logistic curve, a syllable
SURE = 0.3  # a word that is right with every score this near a whole number teaches nothing
SEEN = 2  # times a context must occur before it may have a weight
MOST = 3  # syllables of one vowel group

Word = tuple[list[list[str]], int]
"""The contexts of each vowel group, and the syllables of all of them."""


def learn(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Learn a weight for each vowel context, shrunk towards nought, in units of the table.

    Stochastic gradient descent in a fixed order of shuffling, so that the result is the same on
    every machine with the same arithmetic.
    """
    spoken = [(reckoning.contexts(word), n) for word, n in counts]
    seen = Counter(context for groups, _ in spoken for group in groups for context in group)
    words: list[Word] = [
        ([[context for context in group if seen[context] >= SEEN] for group in groups], n)
        for groups, n in spoken
        if 0 < n <= MOST * len(groups)
    ]
    weights: dict[str, float] = dict.fromkeys((c for c in seen if seen[c] >= SEEN), 0.0)
    order = random.Random(1)  # noqa: S311 - a shuffle, not a secret
    for epoch in range(EPOCHS):
        order.shuffle(words)
        _descend(words, weights, RATE / (1 + epoch * DECAY))
    whole = {context: round(weight * reckoning.UNIT) for context, weight in weights.items()}
    return {context: weight for context, weight in whole.items() if weight}


def _descend(words: list[Word], weights: dict[str, float], rate: float) -> None:
    """Go once through the words, then shrink every weight a little."""
    weight_of = weights.__getitem__
    for groups, n in words:
        scores = [1.0 + sum(map(weight_of, group)) for group in groups]
        if _is_sure(scores, n):
            continue
        for group, slope in zip(groups, _slopes(scores, n), strict=True):
            step = rate * slope / (len(group) or 1) ** 0.5
            for context in group:
                weights[context] += step
    for context, weight in weights.items():
        shrunk = max(0.0, abs(weight) - SHRINK)
        weights[context] = shrunk if weight > 0 else -shrunk


def _is_sure(scores: list[float], n: int) -> bool:
    """Return whether the scores give the right total, each of them near a whole number."""
    near = [max(0, round(score)) for score in scores]
    if sum(near) != n:
        return False
    return all(abs(score - whole) <= SURE for score, whole in zip(scores, near, strict=True))


def _slopes(scores: list[float], n: int) -> list[float]:
    """Return for each score how fast the logarithm of the total's probability rises with it."""
    chances = [_chances(score) for score in scores]
    before = [[1.0]]
    for chance, _ in chances:
        before.append(_totals(before[-1], chance))
    after = [[1.0]]
    for chance, _ in reversed(chances):
        after.append(_totals(after[-1], chance))
    after.reverse()
    total = before[-1][n]
    slopes = []
    for at, (_, rises) in enumerate(chances):
        others = _totals(before[at], after[at + 1])
        rise = sum([others[n - k] * r for k, r in enumerate(rises) if 0 <= n - k < len(others)])
        slopes.append(max(-20.0, min(20.0, rise / total)) / STEEPNESS)
    return slopes


def _chances(score: float) -> tuple[list[float], list[float]]:
    """Return the probability of 0, 1, 2 and 3 syllables, and how each changes with the score."""
    above = [1.0, *[_logistic(STEEPNESS * (score - k + 0.5)) for k in range(1, MOST + 1)], 0.0]
    slope = [STEEPNESS * p * (1 - p) for p in above]
    numbers = range(MOST + 1)
    return (
        [above[k] - above[k + 1] + 1e-12 for k in numbers],
        [slope[k] - slope[k + 1] for k in numbers],
    )


def _logistic(x: float) -> float:
    return 1 / (1 + exp(-x)) if x > -500 else 0.0


def _totals(left: list[float], right: list[float]) -> list[float]:
    """Return the probabilities of the sum of two independent numbers."""
    found = [0.0] * (len(left) + len(right) - 1)
    for i, chance in enumerate(left):
        for j, other in enumerate(right):
            found[i + j] += chance * other
    return found
