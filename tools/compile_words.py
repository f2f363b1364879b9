"""Compile the word tables: text files for people -> two files that load in a millisecond or two.

python tools/compile_words.py [--check]

syllables.bin holds the syllable tables; words.bin what readability counts of common words: the
Dale-Chall list, its regular inflections, and the words of the core pack.
"""

import marshal
import os
import sys
from typing import Any

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "src"))

from ketaudit.knowledge.build import compile_core
from ketaudit.knowledge.inflect import inflect
from ketaudit.knowledge.phrases import Index
from ketaudit.readability import sums
from ketaudit.readability.familiar import easy_words
from ketaudit.text import syllables
from ketaudit.text.reckoning import filed
from ketaudit.text.wordtable import pack_words

MARSHAL_VERSION = 4  # read by every CPython since 3.4


def syllable_tables() -> list[Any]:
    """Return exceptions and medical words as tables, the weights, and the capitals."""
    exceptions, medical, weights, capitals = syllables.read_words()
    return [pack_words(exceptions), pack_words(medical), filed(weights), sorted(capitals)]


def common_words() -> list[str]:
    """Return the words that English health pages are mostly made of, in order."""
    packed = Index(compile_core()["index"]).leading()
    inflected = {
        form
        for word in easy_words()
        for kind in ("verb", "noun")
        if word.isalpha() and len(word) > 2
        for form in inflect(word, kind)
    }
    spoken = easy_words() | packed | inflected
    return sorted(word for word in spoken if word.isascii() and word[:1].isalpha())


def common_numbers() -> list[Any]:
    """Return each different number once, and a table from words to their numbers."""
    worked_out = {word: sums.work_out(word) for word in common_words()}
    rows = sorted(set(worked_out.values()))
    place = {row: at for at, row in enumerate(rows)}
    return [rows, pack_words({word: place[row] for word, row in worked_out.items()})]


def main(argv: list[str]) -> int:
    """Write both files, or with --check say whether the committed ones are fresh."""
    stale = 0
    for path, make in ((syllables.COMPILED, syllable_tables), (sums.COMPILED, common_numbers)):
        fresh = make()
        if "--check" not in argv:
            with open(path, "wb") as file:
                marshal.dump(fresh, file, MARSHAL_VERSION)
            continue
        with open(path, "rb") as file:
            if marshal.load(file) != fresh:  # noqa: S302 - the file this tool writes
                print(f"{os.path.basename(path)} is stale: run python tools/compile_words.py")
                stale = 1
    return stale


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
