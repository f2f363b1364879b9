"""Whether a clinical concept is negated, told from the negation scopes of ``ketaudit.cues``.

The set is the NegEx test kit (Chapman et al. 2001): a concept counts as negated where it lies
inside the scope of a negation.
"""

import re
import sys

import ketaudit
from tests.evaluation.corpora import PARTS, Item, class_f1, is_available, read

SET = "negex_kit__data"


def measure(part: str) -> float:
    """Return the F1 of "negated", 0-1, on one part of the set."""
    return class_f1([(item["label"], judge(item)) for item in read(SET, part)], "negated")


def judge(item: Item) -> str:
    """Return "negated" or "affirmed" for one concept in its sentence."""
    scopes = [
        (cue.scope_start, cue.scope_end)
        for cue in ketaudit.cues(item["text"])
        if cue.kind == "negation"
    ]
    for first, stop in _places(item["concept"], item["text"]):
        if any(start <= first and stop <= end for start, end in scopes):
            return "negated"
    return "affirmed"


def main() -> int:
    """Print the figure of both parts."""
    if is_available(SET):
        for part in PARTS:
            sys.stdout.write(f"{part:9} negated F1 {measure(part):.3f}\n")
    return 0


def _places(concept: str, text: str) -> list[tuple[int, int]]:
    """Return where the concept stands: in capitals, as the kit marks it, else anywhere."""
    pattern = re.compile(r"\s+".join(map(re.escape, concept.split())), re.IGNORECASE)
    found = list(pattern.finditer(text))
    marked = [match for match in found if match.group().isupper()]
    return [match.span() for match in marked or found]
