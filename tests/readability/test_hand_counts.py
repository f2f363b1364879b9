"""The page counted by hand in counts.md: each word, then the sums of the whole page."""

import os
import re

import pytest

import ketaudit
from ketaudit.readability import words
from ketaudit.report_readability import ReadabilityCounts

Row = tuple[str, int, int, int, frozenset[str]]
_CASE = re.compile(r"^## (.+)\n\n> (.+)\n\n((?:\|.*\n?)+)", re.MULTILINE)


def page() -> str:
    path = os.path.join(os.path.dirname(__file__), "counts.md")
    with open(path, encoding="utf-8") as file:
        return file.read()


def rows(table: str) -> list[Row]:
    found = []
    for line in table.splitlines()[2:]:
        word, letters, characters, syllables, marks, _why = (
            cell.strip() for cell in line.strip("|").split("|")
        )
        counts = int(letters), int(characters), int(syllables)
        found.append((word, *counts, frozenset(marks.split())))
    return found


CASES = [(title, sentence, rows(table)) for title, sentence, table in _CASE.findall(page())]


def test_every_case_of_the_page_is_read() -> None:
    assert len(CASES) == page().count("\n> ") == 11


@pytest.mark.parametrize(("sentence", "counted"), [case[1:] for case in CASES])
def test_each_word_is_counted_as_by_hand(sentence: str, counted: list[Row]) -> None:
    found = words.words_of(sentence, 0, len(sentence))
    assert found == [row[0] for row in counted]
    for word, letters, characters, syllables, marks in counted:
        features = words.features(word)
        assert (features.letters, features.characters) == (letters, characters), word
        assert features.syllables == syllables, word
        assert marks == {
            name
            for name, marked in (
                ("complex", features.complex_word),
                ("long", features.long_word),
                ("difficult", features.difficult_word),
            )
            if marked
        }, word


def test_the_report_of_the_page_has_the_sums() -> None:
    html = page().split("```html\n")[1].split("```")[0]
    counted = [row for _, _, table in CASES for row in table]
    marks = [mark for *_, marks in counted for mark in marks]
    expected = ReadabilityCounts(
        letters=sum(row[1] for row in counted),
        characters=sum(row[2] for row in counted),
        words=len(counted),
        sentences=len(CASES),
        syllables=sum(row[3] for row in counted),
        monosyllables=sum(row[3] == 1 for row in counted),
        polysyllables=sum(row[3] >= 3 for row in counted),
        complex_words=marks.count("complex"),
        long_words=marks.count("long"),
        difficult_words=marks.count("difficult"),
    )
    assert ketaudit.audit(html, format="html").readability.counts == expected
