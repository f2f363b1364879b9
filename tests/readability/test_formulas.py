"""Each formula against its source, and what must hold of all of them.

From the sources themselves: Coleman and Liau's own abstract, Flesch's table of styles,
McLaughlin's rule of thumb with the conversion table that was made of it, and Dale and Chall's
table of grades (test_grade.py).
FORCAST's is the example that a published calculator prints.
Of the others no worked example from the source was at hand: they are worked step by step here,
from given counts.
"""

from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readability.pages import counted

from ketaudit.readability import formulas
from ketaudit.readability.counts import Sample
from ketaudit.report_readability import ReadabilityCounts

NOTHING = ReadabilityCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
OF_COUNTS = (
    formulas.flesch_reading_ease,
    formulas.flesch_kincaid_grade,
    formulas.smog_index,
    formulas.gunning_fog,
    formulas.coleman_liau_index,
    formulas.automated_readability_index,
    formulas.dale_chall,
    formulas.lix,
    formulas.rix,
    formulas.forcast,
)


@st.composite
def any_counts(draw: st.DrawFn) -> ReadabilityCounts:
    words = draw(st.integers(1, 10_000))
    share = st.integers(0, words)
    letters, digits = draw(st.integers(0, 20 * words)), draw(st.integers(0, words))
    return ReadabilityCounts(
        letters,
        letters + digits,
        words,
        draw(st.integers(1, words)),
        draw(st.integers(words, 6 * words)),
        *[draw(share) for _ in range(5)],
    )


def test_coleman_liau_gives_the_grade_its_own_abstract_prints() -> None:
    """The abstract of Coleman and Liau 1975: 639 letters, 119 words, 5 sentences, grade 14.5."""
    counts = NOTHING._replace(letters=639, words=119, sentences=5)
    assert formulas.coleman_liau_index(counts) == pytest.approx(14.5, abs=0.05)


@pytest.mark.parametrize(
    ("polysyllables", "grade"),
    [
        (2, 4),
        (6, 5),
        (12, 6),
        (20, 7),
        (30, 8),
        (42, 9),
        (56, 10),
        (72, 11),
        (90, 12),
        (110, 13),
        (132, 14),
        (156, 15),
        (182, 16),
        (210, 17),
        (240, 18),
    ],
)
def test_smog_agrees_with_its_conversion_table(polysyllables: int, grade: int) -> None:
    """McGraw's table of McLaughlin's rule: the most polysyllables in 30 sentences of each grade.

    The rule takes the root of the nearest square and adds 3; the formula is the regression behind
    it, and the paper gives its standard error as 1.5 grades.
    """
    counts = NOTHING._replace(words=600, sentences=30, polysyllables=polysyllables)
    assert formulas.smog_index(counts) == pytest.approx(grade, abs=1.5)
    assert round(polysyllables**0.5 - 0.01) + 3 == grade


def test_smog_of_100_polysyllables_in_30_sentences() -> None:
    """The root of 100 is 10; 1.0430 * 10 + 3.1291 = 13.5591."""
    counts = NOTHING._replace(words=600, sentences=30, polysyllables=100)
    assert formulas.smog_index(counts) == pytest.approx(13.5591)
    assert formulas.smog_index(counts._replace(sentences=15, polysyllables=50)) == pytest.approx(
        13.5591
    )


@pytest.mark.parametrize(
    ("length", "syllables", "low", "high"),
    [
        (8, 123, 90, 100),  # very easy: comics
        (11, 131, 80, 90),  # easy: pulp fiction
        (14, 139, 70, 80),  # fairly easy: slick fiction
        (17, 147, 60, 70),  # standard: digests
        (21, 155, 50, 60),  # fairly difficult: quality magazines
        (25, 167, 30, 50),  # difficult: academic
        (29, 192, 0, 30),  # very difficult: scientific
    ],
)
def test_flesch_of_each_style_lies_in_its_range(
    length: int, syllables: int, low: int, high: int
) -> None:
    """Flesch's table: the typical words a sentence and syllables in 100 words of each style."""
    counts = NOTHING._replace(words=100 * length, sentences=100, syllables=syllables * length)
    assert low <= (formulas.flesch_reading_ease(counts) or -1) <= high


def test_flesch_and_kincaid_step_by_step() -> None:
    """17 words a sentence, 1.47 syllables a word.

    206.835 - 1.015 * 17 - 84.6 * 1.47 = 206.835 - 17.255 - 124.362 = 65.218;
    0.39 * 17 + 11.8 * 1.47 - 15.59 = 6.63 + 17.346 - 15.59 = 8.386.
    """
    counts = NOTHING._replace(words=1700, sentences=100, syllables=2499)
    assert formulas.flesch_reading_ease(counts) == pytest.approx(65.218)
    assert formulas.flesch_kincaid_grade(counts) == pytest.approx(8.386)


def test_fog_adds_sentence_length_and_share_of_hard_words() -> None:
    """20 words a sentence and 10 hard words in 100 make 0.4 (20 + 10) = 12."""
    counts = NOTHING._replace(words=100, sentences=5, complex_words=10)
    assert formulas.gunning_fog(counts) == pytest.approx(12)


def test_ari_of_five_strokes_a_word_and_ten_words_a_sentence() -> None:
    """4.71 * 5 + 0.5 * 10 - 21.43 = 7.12."""
    counts = NOTHING._replace(words=100, sentences=10, characters=500)
    assert formulas.automated_readability_index(counts) == pytest.approx(7.12)


def test_dale_chall_adds_its_constant_above_five_in_a_hundred_only() -> None:
    """0.1579 * 10 + 0.0496 * 20 + 3.6365 = 6.2075."""
    counts = NOTHING._replace(words=100, sentences=5, difficult_words=10)
    assert formulas.dale_chall(counts) == pytest.approx(6.2075)
    assert formulas.dale_chall(counts._replace(difficult_words=5)) == pytest.approx(1.7815)


def test_linsear_write_halves_above_twenty_and_takes_two_below() -> None:
    """80 easy and 20 hard words in 5 sentences: 140 / 5 = 28, halved 14."""
    assert formulas.linsear_write(Sample(80, 20, 5)) == 14
    assert formulas.linsear_write(Sample(80, 20, 7)) == 9  # 20, less 2, halved
    assert formulas.linsear_write(Sample(0, 0, 0)) is None


def test_lix_and_rix() -> None:
    """20 words a sentence and 30 long in 100 make 50, and 30 / 5 = 6."""
    counts = NOTHING._replace(words=100, sentences=5, long_words=30)
    assert formulas.lix(counts) == 50
    assert formulas.rix(counts) == 6


def test_forcast_of_80_monosyllables_in_150_words_is_grade_12() -> None:
    """The example of readabilityformulas.com: 20 - 80 / 10 = 12."""
    assert formulas.forcast(NOTHING._replace(words=150, monosyllables=80)) == 12


@pytest.mark.parametrize("formula", OF_COUNTS)
def test_without_words_there_is_no_score(formula: object) -> None:
    assert callable(formula)
    assert formula(NOTHING) is None


@given(any_counts())
@settings(deadline=None)
def test_longer_sentences_are_never_easier(counts: ReadabilityCounts) -> None:
    longer = counts._replace(sentences=max(1, counts.sentences // 2))
    assert (formulas.flesch_reading_ease(longer) or 0) <= (
        formulas.flesch_reading_ease(counts) or 0
    )
    for formula in OF_COUNTS[1:]:
        assert (formula(longer) or 0) >= (formula(counts) or 0)


@given(st.text(), st.lists(st.text(), max_size=6))
@settings(deadline=None)
def test_scores_of_any_text_are_finite_or_none(first: str, rest: list[str]) -> None:
    tally = counted(first, *rest)
    for score in formulas.scores(tally.counts, tally.sample):
        assert score is None or isfinite(score)


@given(any_counts())
@settings(deadline=None)
def test_scores_are_finite(counts: ReadabilityCounts) -> None:
    *scores, estimate = formulas.scores(counts, Sample(60, 40, 3.5))
    assert estimate is None  # it needs the words, not their counts
    assert all(score is not None and isfinite(score) for score in scores)


@given(any_counts(), st.integers(2, 9))
@settings(deadline=None)
def test_a_text_said_several_times_keeps_its_scores(counts: ReadabilityCounts, times: int) -> None:
    many = ReadabilityCounts(*[number * times for number in counts])
    for formula in OF_COUNTS:
        assert formula(many) == pytest.approx(formula(counts))


@given(any_counts())
@settings(deadline=None)
def test_more_syllables_are_never_easier(counts: ReadabilityCounts) -> None:
    more = counts._replace(syllables=counts.syllables + 1)
    ease, grade = formulas.flesch_reading_ease, formulas.flesch_kincaid_grade
    assert (ease(more) or 0) < (ease(counts) or 0)
    assert (grade(more) or 0) > (grade(counts) or 0)


@given(any_counts())
@settings(deadline=None)
def test_more_hard_words_are_never_easier(counts: ReadabilityCounts) -> None:
    harder = counts._replace(
        polysyllables=counts.polysyllables + 1,
        complex_words=counts.complex_words + 1,
        long_words=counts.long_words + 1,
        difficult_words=counts.difficult_words + 1,
        letters=counts.letters + 1,
        characters=counts.characters + 1,
        monosyllables=counts.monosyllables - 1,
    )
    for formula in OF_COUNTS[2:]:
        assert (formula(harder) or 0) > (formula(counts) or 0)


def test_scores_are_rounded_only_at_the_end() -> None:
    counts = NOTHING._replace(words=7, sentences=3, syllables=11)
    assert formulas.scores(counts, Sample(7, 0, 3)).flesch_reading_ease == round(
        206.835 - 1.015 * 7 / 3 - 84.6 * 11 / 7, 2
    )
