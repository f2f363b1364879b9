"""What readability counts as a word, and what each formula must know about it."""

import re

from ketaudit.readability.familiar import easy_words, is_familiar
from ketaudit.text import syllables
from ketaudit.values import Value

# Apostrophes, hyphens and stops inside a word belong to it (don't, well-being, e.g., 0.5), commas
# only inside a number; slashes, dashes and spaces part two words.
_JOINED = (
    r"[^\W_]+(?:(?:['.\-\xad]|[\u2010\u2011\u2019]|[\u02bc\u0300-\u036f]|(?<=\d),(?=\d))[^\W_]+)*"
)
_WORD = re.compile(_JOINED)
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"]+|(?<![\w.+\-])[\w.+\-]++@[\w\-]+(?:\.[\w\-]+)+"
# Compiled on first use, which re remembers: most pages need neither.
_WORD_OR_ADDRESS = f"{_ADDRESS}|{_JOINED}"
_IS_ADDRESS = rf"(?:{_ADDRESS})\Z|(?=.*[^\W\d_]{{3}})[^\W_][\w\-]*(?:\.[^\W_][\w\-]*)+\Z"
SHOUTED = 3
"""Words in capitals that make a sentence shouted and not a row of abbreviations."""


class Features(Value):
    """One word's share in every count, in the order of ReadabilityCounts."""

    letters: int
    characters: int
    syllables: int
    monosyllable: int
    polysyllable: int
    complex_word: int
    long_word: int
    difficult_word: int


_ADDRESS_FEATURES = Features(0, 0, 0, 0, 0, 0, 0, 0)


def words_of(text: str, start: int, end: int) -> list[str]:
    """Return the words of a sentence as written; a sentence in capitals comes in lower case."""
    piece = text[start:end]
    words = words_in(piece)
    if piece.isupper() and len(words) >= SHOUTED:
        return [word.lower() for word in words]
    return words


def words_in(piece: str) -> list[str]:
    """Return the words of a piece of text as written."""
    may_address = "@" in piece or "://" in piece or "www." in piece
    return (re.compile(_WORD_OR_ADDRESS) if may_address else _WORD).findall(piece)


def features(word: str) -> Features:
    """Return what the formulas must know of a word as it stands inside a sentence."""
    if word.isascii() and word.isalpha() and word.islower():
        letters, digits, capitals = len(word), 0, 0
    elif ("." in word or ":" in word) and re.match(_IS_ADDRESS, word):
        return _ADDRESS_FEATURES
    else:
        word = _straight(word)
        letters = sum(map(str.isalpha, word))
        digits = sum(map(str.isdecimal, word))
        capitals = sum(map(str.isupper, word))
    is_name = capitals > 0 and word[0].isupper() and capitals < letters
    is_word = letters > digits
    lower, count = word.lower(), syllables.count(word)
    return Features(
        letters,
        letters + digits,
        count,
        int(count == 1),
        int(count >= 3),
        int(is_word and not capitals and is_complex(lower, count)),
        int(letters > 6),
        int(is_word and not is_name and not is_familiar(lower.replace(".", ""))),
    )


def is_complex(word: str, count: int) -> bool:
    """Return whether Gunning (1952) counts a lower-case word of so many syllables as hard.

    Hard are words of three or more syllables, except combinations of short easy words and verb
    forms whose third syllable is -es, -ed or -ing; names are left out by ``features``.
    """
    if count < 3:
        return False
    if "-" in word:
        parts = [part for part in word.split("-") if part]
        return any(is_complex(part, syllables.count(part)) for part in parts)
    plain = word.partition("'")[0]
    if count == 3 and _third_is_ending(plain):
        return False
    return not _is_compound(plain, easy_words())


def _straight(word: str) -> str:
    """Return a word with straight apostrophes and plain hyphens."""
    word = word.replace("\u2019", "'").replace("\u02bc", "'")
    return word.replace("\u2010", "-").replace("\u2011", "-")


def _third_is_ending(word: str) -> bool:
    """Return whether -es, -ed or -ing is a syllable of its own, added to a word of two."""
    stem = word.removesuffix("ing")
    if stem == word:
        spoken = ("ted", "ded", "ses", "zes", "xes", "ches", "shes", "ces", "ges")
        stem = word[:-2] if word.endswith(spoken) else ""
    return len(stem) > 2 and 2 in (syllables.count(stem), syllables.count(stem + "e"))


def _is_compound(word: str, easy: frozenset[str]) -> bool:
    """Return whether a word is two short easy words written as one: bookkeeper, everyone.

    Each half has three to seven letters; "-able" is an ending.
    """
    for cut in range(max(3, len(word) - 7), min(7, len(word) - 3) + 1):
        if word[:cut] in easy and _is_half(word[cut:], easy):
            return True
    return False


def _is_half(word: str, easy: frozenset[str]) -> bool:
    if word == "able":
        return False
    return any(word.removesuffix(ending) in easy for ending in ("", "s", "er", "ers", "ing"))
