"""Everything the formulas need, counted once from the words of each sentence."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import mul

from ketaudit.readability.words import Features, features
from ketaudit.report import ReadabilityCounts
from ketaudit.values import Value

_SAMPLE = 100


class Sample(Value):
    """The first 100 words of a text, for Linsear Write; a cut sentence counts by its share."""

    easy: int
    hard: int
    sentences: float


class Tally(Value):
    """The counts of a text, its 100-word sample and how many sentences are fragments."""

    counts: ReadabilityCounts
    sample: Sample
    fragments: int


def count(sentences: Sequence[list[str]], *, exempt: frozenset[str] = frozenset()) -> Tally:
    """Count the words of each sentence, as written; a sentence without words is none.

    ``exempt`` words, in lower case, are taken for easy ones of at most two syllables.
    """
    settled = settle(sentences)
    bag = Counter(chain.from_iterable(settled))
    rows = [_eased(word, exempt) if exempt else features(word) for word in bag]
    times = list(bag.values())
    totals = [sum(map(mul, column, times)) for column in zip(*rows, strict=True)] or [0] * 8
    letters, characters, syllables, *others = totals
    counts = ReadabilityCounts(letters, characters, sum(times), len(settled), syllables, *others)
    return Tally(counts, _sample(settled), sum([len(words) < 4 for words in settled]))


def settle(sentences: Sequence[list[str]]) -> list[list[str]]:
    """Return the sentences that have words, each first word without its capital.

    Inside a sentence a capital marks a name; at its beginning only where the page writes the
    word with a capital inside a sentence too.
    """
    kept = [words for words in sentences if words]
    inside = set(chain.from_iterable([words[1:] for words in kept]))
    settled = []
    for words in kept:
        first = words[0]
        if first not in inside and first[:1].isupper() and first[1:] == first[1:].lower():
            settled.append([first.lower(), *words[1:]])
        else:
            settled.append(words)
    return settled


def syllables_of(words: list[str]) -> int:
    """Return the syllables of a sentence."""
    return sum([features(word).syllables for word in words])


def _eased(word: str, exempt: frozenset[str]) -> Features:
    found = features(word)
    if word.lower() not in exempt:
        return found
    return found._replace(
        syllables=min(2, found.syllables),
        polysyllable=0,
        complex_word=0,
        long_word=0,
        difficult_word=0,
    )


def _sample(sentences: Sequence[list[str]]) -> Sample:
    """Take the first 100 words, or all of a shorter text."""
    hard = taken = 0
    share = 0.0
    for words in sentences:
        part = words[: _SAMPLE - taken]
        hard += sum([features(word).polysyllable for word in part])
        taken += len(part)
        share += len(part) / len(words)
        if taken == _SAMPLE:
            break
    return Sample(taken - hard, hard, share)
