"""Grades under each heading."""

from tests.readability.pages import counted, joined

from ketaudit.readability import Prose, measure
from ketaudit.readability.sections import grade_sections

EASY = "We call you the day before."
HARD = "Comprehensive multidisciplinary evaluation precedes individualized recommendations always."


def test_each_section_has_its_own_grade() -> None:
    sentences = [*["We will call you on the day before and ask how you slept."] * 12, *[HARD] * 12]
    text, spans = joined(*sentences)
    hard_at = spans[12][0]
    easy, hard = grade_sections([(hard_at, "How we choose")], counted(*sentences))
    assert (easy.heading, hard.heading) == (None, "How we choose")
    assert text[easy.start : easy.end].count("\n") == 11
    assert (hard.start, hard.end) == (hard_at, len(text))
    assert (easy.grade.value or 99) < 6
    assert (hard.grade.value or 0) > 16
    assert easy.reliable
    assert not hard.reliable  # 84 words
    assert easy.words + hard.words == counted(*sentences).counts.words


def test_a_section_of_a_few_words_has_no_grade_and_one_without_prose_is_left_out() -> None:
    headings = [(0, "Call us"), (0, "Empty")]
    (section,) = grade_sections(headings, counted(EASY))
    assert section.heading == "Empty"
    assert section.grade == (None, None, None)
    assert grade_sections(headings, counted()) == ()


def test_a_page_without_headings_is_one_section() -> None:
    text, spans = joined(*[EASY] * 20)
    measured = measure(Prose(text, spans))
    (section,) = measured.sections
    assert section.grade == measured.grade
    assert section.words == measured.counts.words
