"""Whether an adjective is hype where it stands, against the guidelines of Batalo et al. (2026).

An adjective counts as hype where a finding of the hype family touches it.
The sets are few and small, so they are not divided, and the rules were written in sight of them:
the figures say how well the rules fit the guidelines, not how they do on unseen grants.
"""

import re
import sys

import ketaudit
from tests.evaluation.corpora import PARTS, Item, class_f1, is_available, macro_f1, read

SETS = ("hype_nih__guideline_examples", "hype_nih__train_sample")
CLASSES = ("hype", "not_hype")


def measure(name: str) -> list[tuple[str, str]]:
    """Return the (wanted, given) classes of one set; borderline examples are left out."""
    items = [item for part in PARTS for item in read(name, part)]
    return [(item["label"], judge(item)) for item in items if item["label"] in CLASSES]


def judge(item: Item) -> str:
    """Return "hype" or "not_hype" for one adjective in its sentence."""
    text: str = item["text"]
    terms = [m.span() for m in re.finditer(rf"\b{re.escape(item['term'])}\b", text, re.IGNORECASE)]
    praised = any(
        first < finding.end and finding.start < stop
        for finding in ketaudit.audit(text).findings
        if finding.family == "hype"
        for first, stop in terms
    )
    return "hype" if praised else "not_hype"


def main() -> int:
    """Print macro-F1 and the F1 of each class for both sets."""
    if not is_available(*SETS):
        return 0
    sys.stdout.write(f"{'set':30} {'items':>5} {'macro-F1':>8} {'hype':>6} {'not hype':>8}\n")
    for name in SETS:
        pairs = measure(name)
        hype, plain = (class_f1(pairs, label) for label in CLASSES)
        macro = macro_f1(pairs, CLASSES)
        sys.stdout.write(f"{name:30} {len(pairs):5} {macro:8.3f} {hype:6.3f} {plain:8.3f}\n")
    return 0
