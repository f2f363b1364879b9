"""Fit the ketaudit estimate to the teachers' ratings of the CLEAR corpus.

    python tools/fit_estimate.py            fit, and write readability/data/estimate.txt
    python tools/fit_estimate.py --check    exit 1 where that file is not what the fit gives

Needs numpy and ../shared/data/clear__data.jsonl; ``--check`` says so and exits 0 without them.
Two steps, each a ridge regression:
the weights of letter groups, from the unfamiliar words of each excerpt;
then the coefficients of the traits, the strangeness of an excerpt's words taken from weights that
were learnt on other excerpts.
"""

import importlib.util
import json
import os
import sys
from base64 import b64encode
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src"))

from ketaudit.readability.counts import Tally, count
from ketaudit.readability.estimate import (
    BUCKETS,
    COEFFICIENTS,
    SEGMENT,
    UNIT,
    Habit,
    Traits,
    letter_groups,
    looks_like,
    pieces,
    repetitions,
    traits,
    weighed,
)
from ketaudit.readability.words import features, words_in
from ketaudit.text.sentences import sentences

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[np.float64]]

CLEAR = os.path.join(os.path.dirname(__file__), "..", "..", "shared", "data", "clear__data.jsonl")
FOLDS = 10
LETTER_PENALTY = 5.0  # in units of the mean squared length of a row
TRAIT_PENALTY = 0.3  # in units of a trait's variance
USUAL_WORD = 5.0  # makes the strangeness of a usual unfamiliar word about 1


class Excerpt(NamedTuple):
    """A text, how hard teachers find it, and its published Flesch-Kincaid grade."""

    text: str
    tally: Tally
    hardness: float
    grade: float

    def chunks(self) -> list[list[str]]:
        """Return what stands between spaces, sentence by sentence."""
        return pieces(self.text, self.tally)


class Fit(NamedTuple):
    """What one fit gives: hardness is ``constant`` + ``weights`` · traits."""

    constant: float
    weights: "Array"
    habit: Habit
    letters: list[int]


def is_possible() -> bool:
    """Tell whether numpy and the corpus are at hand; if not, say so."""
    if importlib.util.find_spec("numpy") and os.path.isfile(CLEAR):
        return True
    print("without numpy and ../shared/data the estimate can be neither fitted nor compared")
    return False


def read_clear() -> list[Excerpt]:
    """Return the excerpts in the order of the file."""
    with open(CLEAR, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [excerpt(row["text"], -float(row["label"]), float(row["FKGL"])) for row in rows]


def excerpt(text: str, hardness: float, grade: float) -> Excerpt:
    """Return a plain text as an excerpt."""
    return Excerpt(text, count(text, sentences(text)), hardness, grade)


class Rows(NamedTuple):
    """The letter groups of each excerpt, and the products of any two excerpts' rows."""

    rows: "Array"
    products: "Array"

    def of(self, chosen: list[int]) -> "Rows":
        """Return the part of some excerpts."""
        return Rows(self.rows[chosen], self.products[chosen][:, chosen])


def fit(excerpts: list[Excerpt], rows: Rows) -> Fit:
    """Fit letter weights and coefficients."""
    import numpy as np  # noqa: PLC0415 - a check without it must run

    goal = np.array([one.hardness for one in excerpts])
    habit = fit_habit(excerpts)
    found = np.zeros((len(excerpts), len(Traits._fields)))
    for kept, out in parts(excerpts):
        letters = fit_letters(rows.of(kept), goal[kept])
        found[out] = trait_rows([excerpts[at] for at in out], letters, habit)
    constant, weights = fit_traits(found, goal)
    return Fit(constant, weights, habit, fit_letters(rows, goal))


def parts(excerpts: list[Excerpt]) -> list[tuple[list[int], list[int]]]:
    """Return what to fit to and what to judge, for each part of a cross-validation.

    Its text decides which part an excerpt belongs to.
    """
    numbers = [crc32(one.text.encode()) % FOLDS for one in excerpts]
    return [
        (
            [at for at, number in enumerate(numbers) if number != part],
            [at for at, number in enumerate(numbers) if number == part],
        )
        for part in sorted(set(numbers))
    ]


def cross_validated(excerpts: list[Excerpt]) -> list[float]:
    """Return the hardness of each excerpt as told by a fit to the nine parts it is not in."""
    told = [0.0] * len(excerpts)
    rows = letter_rows(excerpts)
    for kept, out in parts(excerpts):
        made = fit([excerpts[at] for at in kept], rows.of(kept))
        found = trait_rows([excerpts[at] for at in out], made.letters, made.habit)
        for at, value in zip(out, found @ made.weights + made.constant, strict=True):
            told[at] = float(value)
    return told


def fit_habit(excerpts: list[Excerpt]) -> Habit:
    """Return the mean repetition, and how well the halves of a segment agree, for a whole one."""
    import numpy as np  # noqa: PLC0415

    firsts = [repetitions(flat(one))[:1] for one in excerpts]
    halves = [repetitions(flat(one), segment=SEGMENT // 2)[:2] for one in excerpts]
    usual = float(np.mean([first[0] for first in firsts if first]))
    alike = float(np.corrcoef(np.array([pair for pair in halves if len(pair) == 2]).T)[0, 1])
    return Habit(round(usual, 4), round(2 * alike / (1 + alike), 4))


def flat(one: Excerpt) -> list[str]:
    """Return all chunks of an excerpt in order."""
    return [chunk for chunks in one.chunks() for chunk in chunks]


def letter_rows(excerpts: list[Excerpt]) -> Rows:
    """Return the share of each letter group in each excerpt, of unfamiliar words alone."""
    import numpy as np  # noqa: PLC0415

    rows = np.zeros((len(excerpts), BUCKETS))
    for row, one in zip(rows, excerpts, strict=True):
        words = [word for chunk in flat(one) for word in words_in(chunk)]
        for word in words:
            if features(word).difficult_word:
                groups = letter_groups(word)
                np.add.at(row, groups, 1 / len(words) / len(groups) ** 0.5)
    return Rows(rows, rows @ rows.T)


def fit_letters(rows: Rows, goal: "Array") -> list[int]:
    """Return the ridge weights of the letter groups, in whole units."""
    import numpy as np  # noqa: PLC0415

    size = len(goal)
    means = rows.products.mean(0)
    centred = rows.products - means - means[:, None] + means.mean()
    penalty = LETTER_PENALTY * np.trace(centred) / size
    solved = np.linalg.solve(centred + penalty * np.eye(size), goal - goal.mean())
    weights = (rows.rows - rows.rows.mean(0)).T @ solved
    return [int(weight) for weight in np.rint(UNIT / USUAL_WORD * weights)]


def trait_rows(excerpts: list[Excerpt], letters: list[int], habit: Habit) -> "Array":
    """Return the traits of each excerpt, its words looked at with the given letter weights."""
    import numpy as np  # noqa: PLC0415

    numbers = weighed(lambda word: looks_like(word, letters))
    return np.array(
        [traits(one.chunks(), one.tally, numbers=numbers, habit=habit) for one in excerpts]
    )


def fit_traits(rows: "Array", goal: "Array") -> tuple[float, "Array"]:
    """Return constant and coefficients of a ridge regression on standardised traits."""
    import numpy as np  # noqa: PLC0415

    mean, spread = rows.mean(0), rows.std(0)
    scaled = (rows - mean) / spread
    penalty = TRAIT_PENALTY * len(rows) * np.eye(rows.shape[1])
    solved = np.linalg.solve(scaled.T @ scaled + penalty, scaled.T @ (goal - goal.mean()))
    weights = solved / spread
    return float(goal.mean() - mean @ weights), weights


def as_grades(made: Fit, excerpts: list[Excerpt]) -> tuple[float, "Array"]:
    """Return constant and coefficients with the mean and spread of Flesch-Kincaid grades."""
    import numpy as np  # noqa: PLC0415

    told = trait_rows(excerpts, made.letters, made.habit) @ made.weights + made.constant
    grades = np.array([one.grade for one in excerpts])
    scale = grades.std() / told.std()
    constant = float(grades.mean() - scale * told.mean())
    return constant + scale * made.constant, scale * made.weights


def coefficients() -> str:
    """Return the data file as the fit to the whole corpus gives it."""
    excerpts = read_clear()
    made = fit(excerpts, letter_rows(excerpts))
    constant, weights = as_grades(made, excerpts)
    numbers = {"constant": constant, **dict(zip(Traits._fields, weights, strict=True))}
    lines = [f"{name} {number:.4f}" for name, number in numbers.items()]
    lines += [f"{name} {number:.4f}" for name, number in made.habit._asdict().items()]
    packed = b"".join(weight.to_bytes(2, "little", signed=True) for weight in made.letters)
    return "\n".join([*lines, f"letters {b64encode(packed).decode()}"]) + "\n"


def main(arguments: list[str]) -> int:
    """Write or check the data file; return the exit code."""
    if not is_possible():
        return 0 if "--check" in arguments else 2
    fresh = coefficients()
    if "--check" not in arguments:
        with open(COEFFICIENTS, "w", encoding="utf-8", newline="\n") as file:
            file.write(fresh)
        print(fresh.partition("letters ")[0], end="")
        return 0
    with open(COEFFICIENTS, encoding="utf-8") as file:
        is_fresh = file.read() == fresh
    print("estimate.txt", "is fresh" if is_fresh else "is stale: run tools/fit_estimate.py")
    return int(not is_fresh)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
