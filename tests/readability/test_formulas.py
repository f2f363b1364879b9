"""Each formula against an example worked by hand, and what must hold of all of them.

Only Coleman and Liau's is printed in its source; the others put round numbers into the formula.
"""

from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readability import formulas
from ketaudit.readability.counts import Sample
from ketaudit.report import ReadabilityCounts

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


def test_smog_of_30_sentences_follows_mclaughlins_rule_of_thumb() -> None:
    """100 polysyllables in 30 sentences; the root is 10, plus 3 makes 13."""
    score = formulas.smog_index(NOTHING._replace(words=600, sentences=30, polysyllables=100))
    assert score == pytest.approx(13.56, abs=0.005)
    by_rule_of_thumb = 10 + 3
    assert score == pytest.approx(by_rule_of_thumb, abs=1)


def test_flesch_and_kincaid_at_the_middle_of_plain_english() -> None:
    """17 words a sentence and 147 syllables in 100 words: between 60 and 70, "standard"."""
    counts = NOTHING._replace(words=1700, sentences=100, syllables=2499)
    assert formulas.flesch_reading_ease(counts) == pytest.approx(65.22, abs=0.01)
    assert formulas.flesch_kincaid_grade(counts) == pytest.approx(8.386, abs=0.001)


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


def test_forcast_counts_monosyllables_in_150_words() -> None:
    """90 one-syllable words in 150 make grade 20 - 9 = 11."""
    assert formulas.forcast(NOTHING._replace(words=150, monosyllables=90)) == 11


@pytest.mark.parametrize("formula", OF_COUNTS)
def test_without_words_there_is_no_score(formula: object) -> None:
    assert callable(formula)
    assert formula(NOTHING) is None


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
