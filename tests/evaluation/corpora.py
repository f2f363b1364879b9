"""The public labelled sets in ../shared/data; a third of each was held out from writing rules."""

import json
import os
import sys
from collections.abc import Sequence
from math import fsum, sqrt
from typing import Any
from zlib import crc32

DATA = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data")
PARTS = ("seen", "held out")

Item = dict[str, Any]


def is_available(*names: str) -> bool:
    """Tell whether the sets are at hand; if not, say so on standard output."""
    if all(os.path.isfile(path_of(name)) for name in names):
        return True
    sys.stdout.write(f"skipped: {', '.join(names)} not in ../shared/data\n")
    return False


def read(name: str, part: str, key: str = "id") -> list[Item]:
    """Return one part of a set; items of one ``key`` (a document, say) stay together."""
    with open(path_of(name), encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    return [item for item in items if PARTS[crc32(item[key].encode()) % 3 == 0] == part]


def f1(right: int, false: int, missed: int) -> float:
    """Return the harmonic mean of precision and recall, 0-1."""
    return 2 * right / (2 * right + false + missed) if right else 0.0


def macro_f1(pairs: list[tuple[str, str]], classes: tuple[str, ...]) -> float:
    """Return the mean F1 over classes of (wanted, given) pairs."""
    return sum(class_f1(pairs, name) for name in classes) / len(classes)


def class_f1(pairs: list[tuple[str, str]], name: str) -> float:
    """Return the F1 of one class of (wanted, given) pairs."""
    right = sum(wanted == given == name for wanted, given in pairs)
    false = sum(given == name != wanted for wanted, given in pairs)
    missed = sum(wanted == name != given for wanted, given in pairs)
    return f1(right, false, missed)


def correlation(left: Sequence[float], right: Sequence[float]) -> float:
    """Return Pearson's r, 0 where one side does not vary."""
    mean, other = fsum(left) / len(left), fsum(right) / len(right)
    both = fsum((a - mean) * (b - other) for a, b in zip(left, right, strict=True))
    spread = fsum((a - mean) ** 2 for a in left) * fsum((b - other) ** 2 for b in right)
    return both / sqrt(spread) if spread else 0.0


def rank_correlation(left: Sequence[float], right: Sequence[float]) -> float:
    """Return Spearman's rho; equal values share the mean of their ranks."""
    return correlation(_ranks(left), _ranks(right))


def path_of(name: str) -> str:
    """Return where a set is, if it is there."""
    return os.path.join(DATA, f"{name}.jsonl")


def _ranks(values: Sequence[float]) -> list[float]:
    places: dict[float, list[int]] = {}
    for rank, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(rank)
    return [sum(places[value]) / len(places[value]) for value in values]
