"""Fit the weights of the words that claim a benefit where no frame names it.

    python tools/fit_weights.py             fit, and write language/claims/data/weights.txt
    python tools/fit_weights.py --measure   say what the weights find in sentences held out
    python tools/fit_weights.py --check     exit 1 where that file was fitted to another corpus

A multinomial logistic regression with a ridge penalty (Hoerl and Kennard 1970), on the sentences
of corpus/claims and, where they are at hand, of ../shared/gold, in which no frame is seen.
Needs numpy, but for ``--check``.
"""

import glob
import hashlib
import json
import os
import sys
from base64 import b64encode
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src"))

from ketaudit.engine import Auditor
from ketaudit.language.claims import weighed
from ketaudit.language.claims.frames import find_frames
from ketaudit.language.claims.weighed import LEAST, STRENGTHS, UNIT, WEIGHTS, traits
from ketaudit.readers import read

if TYPE_CHECKING:
    import numpy as np

    from ketaudit.language.analysis import Analysis

    Array = np.ndarray[Any, np.dtype[np.float64]]

HOME = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
CORPUS = os.path.join(HOME, "corpus", "claims")
GOLD = os.path.join(HOME, "..", "shared", "gold", "dev.json")
LABELS = {"n": "none", "h": "hedged", "w": "weak", "u": "unhedged", "d": "disputed"}
CLASSES = ("none", *STRENGTHS)
PENALTY = 7.0
GOLD_COUNTS = 2  # real pages count double: the corpus has more claims than they have
DOCUMENTS = 4  # in which a trait must stand to have a weight
FOLDS = 5
ROUNDS = 400


class Page(NamedTuple):
    """A document with its labelled sentences: where each begins and ends, and its label."""

    name: str
    text: str
    format: str
    labels: list[tuple[int, int, str]]


class Row(NamedTuple):
    """A sentence: its page, what is weighed in it, its label, and what a frame says of it."""

    page: str
    traits: frozenset[str]
    label: str
    frame: str | None


def pages_of(path: str) -> Iterator[Page]:
    """Yield the documents of a file of the corpus; corpus/README.md tells its format."""
    with open(path, encoding="utf-8") as file:
        parts = file.read().split("=== ")[1:]
    for part in parts:
        head, *lines = part.splitlines()
        text, labels, gap = "", list[tuple[int, int, str]](), ""
        for line in lines:
            label, bar, words = line.partition("|")
            if not bar:
                gap = "\n\n"
                continue
            if text and (words[0] in "#*" or text.rpartition("\n")[2][:1] in ("#", "*")):
                gap = "\n\n"
            text += gap if text else ""
            labels.append((len(text), len(text) + len(words), LABELS[label]))
            text, gap = text + words, " "
        yield Page(head.split()[0], text, "markdown", labels)


def gold() -> list[Page]:
    """Return the labelled real documents, where they are at hand."""
    if not os.path.isfile(GOLD):
        return []
    with open(GOLD, encoding="utf-8") as file:
        documents = json.load(file)
    return [
        Page(
            one["doc"],
            one["text"],
            "text" if one["source"] == "seed" else "markdown",
            [(s["start"], s["end"], s["claim"]) for s in one["sentences"]],
        )
        for one in documents
    ]


def corpus() -> list[Page]:
    """Return the documents of the corpus in the order of their files."""
    paths = sorted(glob.glob(os.path.join(CORPUS, "*.txt")))
    return [page for path in paths for page in pages_of(path)]


def digest(pages: list[Page]) -> str:
    """Return the SHA-256 of some documents and their labels."""
    return hashlib.sha256(repr([tuple(page) for page in pages]).encode()).hexdigest()


def rows_of(pages: list[Page]) -> list[Row]:
    """Return the sentences of some pages that are long enough, without the disputed ones."""
    auditor = Auditor()
    return [row for page in pages for row in _rows(page, auditor)]


def _rows(page: Page, auditor: Auditor) -> Iterator[Row]:
    document = read(page.text, format=page.format, name=None)
    analysis: Analysis = auditor._analyse(document)[0]  # noqa: SLF001 - what rules are handed
    strengths = {claim.sentence: str(claim.strength) for claim in analysis.claims}
    words = analysis.scan.words
    for number, sentence in enumerate(analysis.scan.sentences):
        span = document.locate(sentence.span)
        labels = {label for a, b, label in page.labels if a < span.end and span.start < b}
        if sentence.stop - sentence.first < LEAST or not labels or "disputed" in labels:
            continue
        if number not in strengths and find_frames(words, sentence):
            continue
        found = traits(words, sentence, analysis.cues[number])
        label = max(labels, key=CLASSES.index)
        yield Row(page.name, frozenset(found), label, strengths.get(number))


class Fit(NamedTuple):
    """A constant for each class, the traits that have weights, and a row of weights for each."""

    constants: list[int]
    traits: list[str]
    weights: "Array"


def fit(rows: list[Row]) -> Fit:
    """Fit to the sentences in which there is no frame; pages of GOLD count more."""
    import numpy as np  # noqa: PLC0415 - a check must run without it

    rows = [row for row in rows if row.frame is None]
    pages: dict[str, set[str]] = {}
    for row in rows:
        for trait in row.traits:
            pages.setdefault(trait, set()).add(row.page)
    known = sorted(trait for trait, where in pages.items() if len(where) >= DOCUMENTS)
    at = {trait: number for number, trait in enumerate(known)}
    table = np.zeros((len(rows), len(known) + 1))
    table[:, -1] = 1.0
    goal = np.zeros((len(rows), len(CLASSES)))
    counts = np.ones((len(rows), 1))
    for number, row in enumerate(rows):
        table[number, [at[trait] for trait in row.traits if trait in at]] = 1.0
        goal[number, CLASSES.index(row.label)] = 1.0
        counts[number] = GOLD_COUNTS if row.page.startswith("dev-") else 1
    weights = _descended(table, goal, counts)
    whole = np.clip(np.rint(weights * UNIT), -127, 127)
    return Fit([int(n) for n in np.rint(weights[-1] * UNIT)], known, whole[:-1])


def _descended(table: "Array", goal: "Array", counts: "Array") -> "Array":
    """Minimise the penalised loss by accelerated gradient descent (Nesterov 1983)."""
    import numpy as np  # noqa: PLC0415

    penalty = np.full((table.shape[1], 1), PENALTY)
    penalty[-1] = 1e-3  # the constants are free
    steep = 0.5 * _steepest(table * np.sqrt(counts)) + PENALTY
    weights = ahead = np.zeros((table.shape[1], goal.shape[1]))
    for number in range(ROUNDS):
        scores = table @ ahead
        odds = np.exp(scores - scores.max(1, keepdims=True))
        slope = table.T @ (counts * (odds / odds.sum(1, keepdims=True) - goal)) + penalty * ahead
        before, weights = weights, ahead - slope / steep
        ahead = weights + number / (number + 3) * (weights - before)
    return weights


def _steepest(table: "Array") -> float:
    """Return a little more than the largest eigenvalue of a table's products (power iteration)."""
    import numpy as np  # noqa: PLC0415

    way = np.ones(table.shape[1])
    for _ in range(50):
        way = table.T @ (table @ (way / np.linalg.norm(way)))
    return 1.05 * float(np.linalg.norm(way))


def as_model(made: Fit) -> weighed.Model:
    """Return a fit in the form that an audit reads."""
    rows = [tuple(int(number) for number in row) for row in made.weights]
    return weighed.Model(tuple(made.constants), dict(zip(made.traits, rows, strict=True)), "")


def written(made: Fit, fitted_to: str) -> str:
    """Return the text of the weights file."""
    columns = [
        b64encode(bytes(int(number) & 0xFF for number in column)).decode()
        for column in made.weights.T
    ]
    constants = " ".join(map(str, made.constants))
    return "\n".join([fitted_to, constants, "\t".join(made.traits), *columns]) + "\n"


def measure(rows: list[Row]) -> None:
    """Print precision, recall and F1 of frames alone and with the weights of the other parts."""
    parts = [crc32(row.page.encode()) % FOLDS for row in rows]
    told: list[str | None] = [row.frame for row in rows]
    for part in range(FOLDS):
        known = as_model(
            fit([row for row, other in zip(rows, parts, strict=True) if other != part])
        )
        for number, row in enumerate(rows):
            if parts[number] == part and row.frame is None:
                told[number] = weighed.judged(row.traits, known)
    kinds = {"the corpus": False, "real pages": True}
    for name, is_real in kinds.items():
        chosen = [n for n, row in enumerate(rows) if row.page.startswith("dev-") == is_real]
        if not chosen:
            continue
        print(f"\n{name}: {len(chosen)} sentences{'':16}  precision  recall     F1")
        for label in ("any claim", *STRENGTHS):
            for way, answers in (("frames", [row.frame for row in rows]), ("and weights", told)):
                print(f"  {label:10} {way:12}{'':20}", _figures(rows, answers, chosen, label))


def _figures(rows: list[Row], answers: list[str | None], chosen: list[int], label: str) -> str:
    def is_it(word: str | None) -> bool:
        return word not in (None, "none") if label == "any claim" else word == label

    said = [n for n in chosen if is_it(answers[n])]
    true = [n for n in chosen if is_it(rows[n].label)]
    both = len(set(said) & set(true))
    scores = (
        both / max(1, len(said)),
        both / max(1, len(true)),
        2 * both / max(1, len(said) + len(true)),
    )
    return "  ".join(f"{score:7.3f}" for score in scores)


def main() -> int:
    """Fit, measure or check; return the exit status."""
    ours = corpus()
    if "--check" in sys.argv:
        fresh = weighed.model().fitted_to == digest(ours)
        print("weights.txt", "is fresh" if fresh else "is stale: run tools/fit_weights.py")
        return 0 if fresh else 1
    rows = rows_of(ours) + rows_of(gold())
    if "--measure" in sys.argv:
        measure(rows)
        return 0
    with open(WEIGHTS, "w", encoding="utf-8", newline="\n") as file:
        file.write(written(fit(rows), digest(ours)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
