"""The grade, its band, and the texts that have none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readability import grade
from ketaudit.readability.counts import count

LINE = [
    "most",
    "people",
    "feel",
    "calm",
    "and",
    "rest",
    "at",
    "home",
    "after",
    "a",
    "short",
    "stay",
]
HARD = ["considerable", "antidepressant", "responsiveness", "characterises", "intervention"]


def test_the_weights_add_up_and_smog_leads() -> None:
    assert sum(grade.WEIGHTS.values()) == pytest.approx(1)
    assert max(grade.WEIGHTS, key=grade.WEIGHTS.__getitem__) == "smog_index"
    assert min(grade.WEIGHTS, key=grade.WEIGHTS.__getitem__) == "coleman_liau_index"


def test_plain_prose_gets_a_low_grade_with_a_band() -> None:
    verdict = grade.judge(count([LINE] * 30))
    assert verdict.reliable
    assert verdict.reasons == ()
    value, low, high = verdict.band
    assert value is not None
    assert low is not None
    assert high is not None
    assert low <= value <= high < 7


def test_hard_prose_gets_a_high_grade() -> None:
    value = grade.judge(count([HARD * 4] * 30)).band.value
    assert value is not None
    assert value > 16


@pytest.mark.parametrize(
    ("sentences", "reason"),
    [
        ([LINE] * 3, "only 36 words of prose"),
        ([LINE * 4] * 9, "only 9 sentences"),
        ([["So", "calm"]] * 60, "60 of 60 sentences have fewer than 4 words"),
        ([], "only 0 words of prose"),
    ],
)
def test_short_and_broken_texts_have_reasons_instead_of_a_grade(
    sentences: list[list[str]], reason: str
) -> None:
    verdict = grade.judge(count(sentences))
    assert not verdict.reliable
    assert verdict.band == (None, None, None)
    assert any(reason in told for told in verdict.reasons)


def test_smog_under_thirty_sentences_is_a_remark() -> None:
    verdict = grade.judge(count([LINE] * 12))
    assert verdict.reliable
    assert verdict.reasons == ("SMOG is approximate under 30 sentences; there are 12",)


@pytest.mark.parametrize(
    ("raw", "school"),
    [(0.0, 1.0), (4.9, 4.0), (5.0, 5.0), (6.0, 7.0), (8.0, 11.0), (9.0, 13.0), (10.0, 16.0)],
)
def test_dale_chall_scores_become_grades_by_the_published_table(raw: float, school: float) -> None:
    assert grade.dale_chall_grade(raw) == pytest.approx(school)


@given(st.floats(-5, 50), st.floats(-5, 50))
@settings(deadline=None)
def test_a_higher_dale_chall_score_is_no_lower_grade(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 1 <= grade.dale_chall_grade(low) <= grade.dale_chall_grade(high) <= 18


def test_exempt_words_lower_the_grade_only_through_the_graded_counts() -> None:
    sentences = [[*LINE, "hypertension", "dissociation"]] * 30
    tally = count(sentences)
    eased = count(sentences, exempt=frozenset({"hypertension", "dissociation"})).counts
    plain, spared = grade.judge(tally).band.value, grade.judge(tally, graded=eased).band.value
    assert plain is not None
    assert spared is not None
    assert spared < plain
