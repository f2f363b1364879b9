"""Sentence boundaries against two treebanks and a table of golden rules, ours beside Punkt's."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from ketaudit.text import punkt
from ketaudit.text.sentences import paragraphs, sentences

Spans = list[tuple[int, int]]
DATA = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data")
SETS = ("ud_ewt__dev", "ud_gum__dev", "pysbd_golden__data")


class Figures(NamedTuple):
    """How well a splitter did on one set; shares from 0 to 1, ``exact`` and ``texts`` counts."""

    f1: float  # ends of sentences; those that are ends of paragraphs, and so given, not counted
    span_f1: float  # whole sentences, both ends right
    exact: int  # texts without a mistake
    texts: int


def available() -> bool:
    """Tell whether the public sets are at hand."""
    return all(os.path.isfile(os.path.join(DATA, f"{name}.jsonl")) for name in SETS)


def by_punkt(text: str) -> Spans:
    """Split a plain text with Punkt."""
    return [span for start, end in paragraphs(text) for span in punkt.split(text, start, end)]


def measure(splitter: Callable[[str], Spans]) -> dict[str, Figures]:
    """Return the figures of a splitter on each set."""
    return {name: _figures(splitter, name) for name in SETS}


def main() -> int:
    """Print the figures of both splitters."""
    if not available():
        sys.stdout.write("skipped: the public sets are not in ../shared/data\n")
        return 0
    sys.stdout.write(f"{'set':20} {'engine':9} {'boundary F1':>11} {'span F1':>8} {'exact':>11}\n")
    ours, theirs = measure(sentences), measure(by_punkt)
    for name in SETS:
        for engine, figures in (("ketaudit", ours[name]), ("punkt", theirs[name])):
            exact = f"{figures.exact} of {figures.texts}"
            sys.stdout.write(
                f"{name:20} {engine:9} {figures.f1:11.3f} {figures.span_f1:8.3f} {exact:>11}\n"
            )
    return 0


def _figures(splitter: Callable[[str], Spans], name: str) -> Figures:
    ends, spans = [0, 0, 0], [0, 0, 0]
    exact = texts = 0
    with open(os.path.join(DATA, f"{name}.jsonl"), encoding="utf-8") as lines:
        for item in map(json.loads, lines):
            text = item["text"]
            gold, found = set(_located(text, item["sents"])), set(splitter(text))
            given = {end for _, end in paragraphs(text)}
            _count(ends, {end for _, end in gold} - given, {end for _, end in found} - given)
            _count(spans, gold, found)
            exact += gold == found
            texts += 1
    return Figures(_f1(ends), _f1(spans), exact, texts)


def _located(text: str, parts: list[str]) -> Spans:
    """Return the spans of the labelled sentences, which the sets give as strings in order."""
    spans = []
    at = 0
    for part in parts:
        at = text.index(part, at)
        spans.append((at, at + len(part)))
        at += len(part)
    return spans


def _count(counts: list[int], gold: set[Any], found: set[Any]) -> None:
    """Add the true positives, false positives and false negatives."""
    counts[0] += len(gold & found)
    counts[1] += len(found - gold)
    counts[2] += len(gold - found)


def _f1(counts: list[int]) -> float:
    right, false, missed = counts
    return 2 * right / (2 * right + false + missed) if right else 0.0
