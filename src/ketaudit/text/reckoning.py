"""Reckons the syllables of an unknown word by learnt weights of its vowel groups in context."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from ketaudit.text.wordtable import Column, column, whole_numbers

UNIT = 16
"""The learnt weights are whole sixteenths of a syllable."""

LONGEST = 64
"""Letters; a longer "word" is a slip, and is counted by vowel groups alone."""

VOWELS = re.compile("[aeiouy]+")

Contexts = tuple[str, ...]
"""A vowel group with letters on either side, in eleven ways; see ``contexts``."""

Score = Callable[[Contexts], int]
"""What the weights of the contexts of a vowel group add up to."""

Filed = tuple[str, str, Column, Column]
"""Weights as they are stored: what the contexts in a file share, the files, where the weights of
each begin, and the weights."""

_BEFORE, _AFTER = "abcdefghijklmnopqrstuvwxyz<", "abcdefghijklmnopqrstuvwxyz>"


def reckon(letters: str, score: Score) -> int:
    """Return what the learnt weights say of a lower-case word of the letters a to z.

    A vowel group has one syllable, and its contexts add to that or take from it; what a group
    comes to is rounded, and the groups are added up.
    """
    if len(letters) > LONGEST:
        return max(1, len(VOWELS.findall(letters)))
    sounded = [max(0, (3 * UNIT + 2 * score(around)) // (2 * UNIT)) for around in contexts(letters)]
    return max(1, sum(sounded))


def contexts(letters: str) -> list[Contexts]:
    """Return of each vowel group of a word its contexts: the group with letters on either side.

    The group is in capitals, there are up to four letters around it, and "<" and ">" stand for
    the edges of the word.
    """
    edged = f"<<<{letters}>>>>"
    found: list[Contexts] = []
    for match in VOWELS.finditer(edged):
        start, end = match.span()
        group = match.group().upper()
        one, two, three = edged[start - 1], edged[start - 2 : start], edged[start - 3 : start]
        after = edged[end]
        pair, triple = edged[end : end + 2], edged[end : end + 3]
        found.append(
            (
                group,
                f"{one}{group}{after}",
                f"{group}{pair}",
                f"{two}{group}",
                f"{two}{group}{after}",
                f"{one}{group}{pair}",
                f"{two}{group}{pair}",
                f"{one}{group}{triple}",
                f"{group}{edged[end : end + 4]}",
                f"{three}{group}{after}",
                f"{three}{group}{triple}",
            )
        )
    return found


def score_of(weights: Mapping[str, int]) -> Score:
    """Return what adds up weights."""
    return lambda around: sum(filter(None, map(weights.get, around)))


def score_of_filed(filed: Filed) -> Score:
    """Return what adds up filed weights; a file is opened when a word first needs it."""
    shared, files, starts, weights = filed
    lines, begins, numbers = files.split("\n"), whole_numbers(starts), whole_numbers(weights)
    place = {name: at for at, name in enumerate(shared.split(" "))}

    @cache
    def opened(name: str) -> dict[str, int]:
        at = place.get(name)
        if at is None:
            return {}
        return dict(zip(lines[at].split(" "), numbers[begins[at] : begins[at + 1]], strict=True))

    def score(around: Contexts) -> int:
        # Nine of the eleven share the group and the letter behind it, two the group alone.
        near, far = opened(around[1][1:]), opened(around[0])
        return sum(filter(None, [*map(near.get, around), *map(far.get, around)]))

    return score


def filed(weights: Mapping[str, int]) -> Filed:
    """File weights by the vowel group of the context, and the letter after it if there is one."""
    files: dict[str, list[str]] = {}
    for context in sorted(weights):
        behind = context.lstrip(_BEFORE)
        group = behind.rstrip(_AFTER)
        files.setdefault(behind[: len(group) + 1], []).append(context)
    names = sorted(files)
    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(files[name]))
    return (
        " ".join(names),
        "\n".join([" ".join(files[name]) for name in names]),
        column(starts),
        column([weights[context] for name in names for context in files[name]]),
    )
