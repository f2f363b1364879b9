"""Cues and scopes of ``ketaudit.cues`` against the BioScope abstracts (Vincze et al. 2008)."""

import sys
from collections.abc import Set  # noqa: PYI025 - the abstract set: dict keys are one
from typing import NamedTuple

import ketaudit
from tests.evaluation.corpora import PARTS, Item, f1, is_available, read

SET = "bioscope__abstracts"
KINDS = ("speculation", "negation")

Counts = list[int]  # right, false, missed
Places = dict[tuple[int, int], tuple[int, int]]  # cue -> scope, in code points


class Figures(NamedTuple):
    """How well one part went, 0-1.

    ``scopes`` is the share of gold cues found whose scope is exact to the letter,
    ``scopes_of_all`` the same share of all gold cues, those not found included.
    """

    sentence_f1: float
    cue_f1: dict[str, float]
    scopes: dict[str, float]
    scopes_of_all: dict[str, float]


def measure(part: str) -> Figures:
    """Return the figures of one part of the set; abstracts stay whole."""
    sentences: Counts = [0, 0, 0]
    cues: dict[str, Counts] = {kind: [0, 0, 0] for kind in KINDS}
    exact = dict.fromkeys(KINDS, 0)
    for item in read(SET, part, key="doc"):
        found = ketaudit.cues(item["text"])
        guess = any(cue.kind == "speculation" for cue in found)
        _count(sentences, {"speculative"} & {item["label"]}, {"speculative"} if guess else set())
        for kind in KINDS:
            gold = _gold(item, kind)
            ours: Places = {
                (cue.start, cue.end): (cue.scope_start, cue.scope_end)
                for cue in found
                if cue.kind == kind
            }
            _count(cues[kind], gold.keys(), ours.keys())
            exact[kind] += sum(gold[at] == ours[at] for at in gold.keys() & ours.keys())
    return Figures(
        f1(*sentences),
        {kind: f1(*cues[kind]) for kind in KINDS},
        {kind: exact[kind] / cues[kind][0] for kind in KINDS},
        {kind: exact[kind] / (cues[kind][0] + cues[kind][2]) for kind in KINDS},
    )


def main() -> int:
    """Print the figures of both parts."""
    if not is_available(SET):
        return 0
    sys.stdout.write(f"{'part':9} {'measure':34} {'speculation':>11} {'negation':>9}\n")
    for part in PARTS:
        figures = measure(part)
        _print(part, "speculative sentence F1", figures.sentence_f1)
        for name, values in (
            ("cue exact F1", figures.cue_f1),
            ("scope exact, cue found", figures.scopes),
            ("scope exact, of all cues", figures.scopes_of_all),
        ):
            _print(part, name, *(values[kind] for kind in KINDS))
    return 0


def _gold(item: Item, kind: str) -> Places:
    scopes = {scope["id"]: (scope["start"], scope["end"]) for scope in item["scopes"]}
    return {
        (cue["start"], cue["end"]): scopes.get(cue["ref"], (-1, -1))
        for cue in item["cues"]
        if cue["type"] == kind
    }


def _count(counts: Counts, gold: Set[object], found: Set[object]) -> None:
    """Add the right, the false and the missed."""
    counts[0] += len(gold & found)
    counts[1] += len(found - gold)
    counts[2] += len(gold - found)


def _print(part: str, name: str, *values: float) -> None:
    numbers = " ".join(f"{value:{width}.3f}" for value, width in zip(values, (11, 9), strict=False))
    sys.stdout.write(f"{part:9} {name:34} {numbers}\n")
