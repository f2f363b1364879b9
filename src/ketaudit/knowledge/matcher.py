"""Finds every phrase of every lexicon in one walk over the tokens."""

from typing import NamedTuple

from ketaudit.knowledge.lexicon import Entry, phrase_words

Candidate = tuple[list[str], int, int]  # the words after the first, entry number, 1 if look-alike
Index = dict[str, list[Candidate]]


class Match(NamedTuple):
    """Tokens ``first``..``stop`` (half-open) are a surface form of ``entry``."""

    first: int
    stop: int
    entry: Entry


def build_index(entries: list[Entry]) -> Index:
    """Index phrases and look-alikes by first word, longest first."""
    index: Index = {}
    for number, entry in enumerate(entries):
        for lookalike, phrases in enumerate((entry.phrases, entry.unless)):
            for phrase in phrases:
                first, *rest = phrase_words(phrase)
                index.setdefault(first, []).append((rest, number, lookalike))
    for candidates in index.values():
        candidates.sort(key=lambda c: (-len(c[0]), c[0], c[1], c[2]))
    return {word: index[word] for word in sorted(index)}


def find(words: list[str], index: Index, entries: list[Entry]) -> dict[str, list[Match]]:
    """Return the matches of each lexicon, leftmost-longest and without overlap inside it.

    A look-alike is learnt by the same index and silences every match of its own entry that it
    overlaps: "Breakthrough Therapy designation" leaves no "breakthrough".
    """
    raw: list[tuple[int, int, int, int]] = []
    for at, word in enumerate(words):
        candidates = index.get(word)
        if candidates:
            for rest, number, lookalike in candidates:
                stop = at + 1 + len(rest)
                if not rest or words[at + 1 : stop] == rest:
                    raw.append((at, stop, number, lookalike))
    silenced = [(at, stop, number) for at, stop, number, lookalike in raw if lookalike]
    found: dict[str, list[Match]] = {}
    last: dict[str, int] = {}
    for at, stop, number, lookalike in raw:
        entry = entries[number]
        if lookalike or at < last.get(entry.lexicon, 0):
            continue
        if silenced and _is_silenced(at, stop, number, silenced):
            continue
        last[entry.lexicon] = stop
        found.setdefault(entry.lexicon, []).append(Match(at, stop, entry))
    return found


def _is_silenced(at: int, stop: int, number: int, silenced: list[tuple[int, int, int]]) -> bool:
    return any(n == number and a < stop and at < s for a, s, n in silenced)

