"""Strength of health claims: ``ketaudit.claim_strength`` against Yu, Li and Wang (2019)."""

import sys

import ketaudit
from tests.evaluation.corpora import PARTS, class_f1, is_available, macro_f1, read

SET = "causal_pubmed__data"
CLASSES = ("none", "correlational", "conditional", "causal")
_NAMES = {"conditional_causal": "conditional"}


def measure(part: str) -> list[tuple[str, str]]:
    """Return the (wanted, given) classes of one part of the set."""
    pairs: list[tuple[str, str]] = []
    for item in read(SET, part):
        label: str = item["label"]
        pairs.append((_NAMES.get(label, label), ketaudit.claim_strength(item["text"])))
    return pairs


def main() -> int:
    """Print macro-F1 and the F1 of each class for both parts."""
    if not is_available(SET):
        return 0
    sys.stdout.write(f"{'part':9} {'macro-F1':>8} {' '.join(f'{name:>13}' for name in CLASSES)}\n")
    for part in PARTS:
        pairs = measure(part)
        each = " ".join(f"{class_f1(pairs, name):13.3f}" for name in CLASSES)
        sys.stdout.write(f"{part:9} {macro_f1(pairs, CLASSES):8.3f} {each}\n")
    return 0
