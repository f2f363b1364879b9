"""Which unfamiliar words are technical: jargon, medical words and forms, abbreviations."""

import os
from functools import cache

from ketaudit.readability.terms import phrases
from ketaudit.text.syllables import table

_SHORTEST = 6  # letters of a word that is judged by its parts


def is_technical(word: str) -> bool:
    """Return whether an unfamiliar word, as written, is a technical term of health or science.

    Technical are the one-word terms of the jargon list, the words of the reviewed medical list,
    abbreviations with two capitals or more, and words built with the combining forms of medicine
    ("cardio-", "-itis").
    """
    if sum(map(str.isupper, word)) > 1:
        return True
    lower = word.lower()
    if any(len(form) == 1 for form, _ in phrases().get(lower, ())) or lower in table().medical:
        return True
    beginnings, endings = _forms()
    return len(lower) >= _SHORTEST and (lower.endswith(endings) or lower.startswith(beginnings))


@cache
def _forms() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the combining forms that begin and that end a technical word."""
    path = os.path.join(os.path.dirname(__file__), "data", "estimate_technical.txt")
    with open(path, encoding="utf-8") as file:
        rows = dict(line.split(" ", 1) for line in file.read().splitlines())
    return tuple(rows["beginnings"].split()), tuple(rows["endings"].split())
