"""Why our grades differ from textstat's: the same page counted in steps, one cause at a time.

python tools/differences.py PAGE…     prints a table for each Markdown page
"""

import os
import sys
from collections import Counter
from typing import NamedTuple

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src"))

from ketaudit.knowledge.pack import core_pack
from ketaudit.language.prose import prose_of
from ketaudit.language.scan import scan
from ketaudit.readability import Prose, measure, reference
from ketaudit.readability.formulas import flesch_kincaid_grade, smog_index
from ketaudit.readability.words import words_of
from ketaudit.readers import read
from ketaudit.report_readability import ReadabilityCounts
from ketaudit.text import syllables

_MOST = 5  # words named


class Step(NamedTuple):
    """One way of counting a page, and what is counted then."""

    name: str
    counts: ReadabilityCounts


def steps(source: str) -> tuple[list[Step], Prose]:
    """Count a page as textstat does the file, then change one thing at a time until it is ours."""
    document = read(source, format="markdown", language="en")
    prose = prose_of(scan(document, core_pack()))
    pieces = [prose.text[start:end] for start, end in prose.sentences]
    found = [
        Step("textstat, the file as it is", reference.counts(source)),
        Step("without the markup", reference.counts(document.text)),
        Step("without headings, captions and buttons", reference.counts(" ".join(pieces))),
        Step("sentences parted as we part them", reference.counts(reference.parted(pieces))),
        Step("words and syllables as we count them", measure(prose).counts),
    ]
    return found, prose


def table(source: str) -> str:
    """Return the steps as a Markdown table, and the words whose syllables differ."""
    found, prose = steps(source)
    rows = "".join(_row(step) for step in found)
    head = (
        "| | words | sentences | syllables | of 3 or more | Flesch–Kincaid | SMOG |\n"
        "|---|--:|--:|--:|--:|--:|--:|\n"
    )
    return f"{head}{rows}\nOther syllables: {_syllables(prose)}.\n"


def _row(step: Step) -> str:
    counts = step.counts
    grades = f"{flesch_kincaid_grade(counts) or 0:.2f} | {smog_index(counts) or 0:.2f}"
    return (
        f"| {step.name} | {counts.words} | {counts.sentences} | {counts.syllables} |"
        f" {counts.polysyllables} | {grades} |\n"
    )


def _syllables(prose: Prose) -> str:
    """Name the words that make most of the difference: theirs, then ours, and how often."""
    words = Counter(
        word if word.isupper() else word.lower()
        for start, end in prose.sentences
        for word in words_of(prose.text, start, end)
    )
    differ = {
        word: (reference.counts(word).syllables, syllables.count(word), times)
        for word, times in words.items()
        if reference.counts(word).syllables != syllables.count(word)
    }
    ranked = sorted(
        differ.items(), key=lambda row: (-abs(row[1][0] - row[1][1]) * row[1][2], row[0])
    )
    named = [
        f"*{word}* {theirs} and {ours}" + (f" ({times} times)" if times > 1 else "")
        for word, (theirs, ours, times) in ranked[:_MOST]
    ]
    return ", ".join(named) or "none"


def main(paths: list[str]) -> int:
    """Print the table of each page; return the exit code."""
    for path in paths:
        with open(path, encoding="utf-8") as file:
            print(f"{path}\n\n{table(file.read())}")
    return 0 if paths else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
