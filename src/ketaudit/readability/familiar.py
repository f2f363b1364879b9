"""Which words Dale and Chall count as familiar: a list and its regular inflections."""

import os

_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("n", ("",)),
    ("ily", ("y",)),
    ("ly", ("", "le")),
)
_lists: dict[str, frozenset[str]] = {}


def is_familiar(word: str) -> bool:
    """Return whether Dale and Chall (1948) count a lower-case word as familiar.

    Familiar are the words of the list, their regular plurals, possessives, verb forms (-s, -ed,
    -ing, -n), adverbs in -ly, comparatives and superlatives, numerals, and hyphenated words made
    of familiar ones.
    """
    easy = easy_words()
    if word in easy:
        return True
    if "-" in word:
        return all(is_familiar(part) for part in word.split("-"))
    if "'" in word:
        stem, _, ending = word.partition("'")
        return ending in ("", "s", "d", "ll", "ve", "re", "t", "m") and is_familiar(stem)
    if word[:1].isdecimal():
        return True
    return any(stem in easy for stem in _stems(word)) or _is_compared(word)


def easy_words() -> frozenset[str]:
    """Return the list of Dale and Chall."""
    return _list("dale_chall.txt")


def _stems(word: str) -> list[str]:
    """Return what a word may be a regular inflection of."""
    found = []
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found += [stem + letter for letter in instead]
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


def _is_compared(word: str) -> bool:
    """Return whether a word is the comparative or superlative of an adjective on the list.

    In "healer" or "buyer" the -er makes a noun, which Dale and Chall count as unfamiliar; so the
    adjectives that are compared are listed.
    """
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            bases = {stem, stem + "e", stem[:-1] + "y" if stem[-1] == "i" else stem}
            if stem[-1] == stem[-2]:
                bases.add(stem[:-1])
            if bases & _list("compared_adjectives.txt") & easy_words():
                return True
    return False


def _list(name: str) -> frozenset[str]:
    """Return a word list of the package, read when it is first needed."""
    if name not in _lists:
        with open(os.path.join(os.path.dirname(__file__), "data", name), encoding="utf-8") as file:
            _lists[name] = frozenset(file.read().split())
    return _lists[name]
