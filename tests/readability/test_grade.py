"""The grade, its band, and the texts that have none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readability.pages import counted, joined

from ketaudit.readability import grade
from ketaudit.readability.exempt import candid

LINE = "Most people feel calm and rest at home after a short stay."
HARD = "Considerable antidepressant responsiveness characterises intervention " * 4
RISK = "Uncontrolled hypertension and aneurysmal disease are contraindications to administration."


def test_the_weights_add_up_and_smog_leads() -> None:
    assert sum(grade.WEIGHTS.values()) == pytest.approx(1)
    assert max(grade.WEIGHTS, key=grade.WEIGHTS.__getitem__) == "smog_index"
    assert min(grade.WEIGHTS, key=grade.WEIGHTS.__getitem__) == "coleman_liau_index"


def test_plain_prose_gets_a_low_grade_with_a_band() -> None:
    verdict = grade.judge(counted(*[LINE] * 30))
    assert verdict.reliable
    assert verdict.reasons == ()
    value, low, high = verdict.band
    assert value is not None
    assert low is not None
    assert high is not None
    assert low <= value <= high < 7


def test_hard_prose_gets_a_high_grade() -> None:
    value = grade.judge(counted(*[HARD] * 30)).band.value
    assert value is not None
    assert value > 16


@pytest.mark.parametrize(
    ("sentences", "reason"),
    [
        ([LINE] * 3, "only 36 words of prose"),
        ([f"{LINE} " * 4] * 9, "only 9 sentences"),
        (["So calm."] * 60, "60 of 60 sentences have fewer than 4 words"),
        ([], "only 0 words of prose"),
    ],
)
def test_short_and_broken_texts_have_reasons_instead_of_a_grade(
    sentences: list[str], reason: str
) -> None:
    verdict = grade.judge(counted(*sentences))
    assert not verdict.reliable
    assert verdict.band == (None, None, None)
    assert any(reason in told for told in verdict.reasons)


def test_smog_under_thirty_sentences_is_a_remark() -> None:
    verdict = grade.judge(counted(*[LINE] * 12))
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


def names(*words: str, text: str) -> list[tuple[int, int]]:
    return [(at, at + len(word)) for word in words for at in [text.rindex(word)]]


def test_words_that_name_a_risk_are_graded_as_easy_ones() -> None:
    sentences = [LINE] * 12 + [RISK]
    text, _ = joined(*sentences)
    tally = counted(*sentences)
    spared = grade.judge(tally, candid(text, tally, names("hypertension", text=text)))
    plain = grade.judge(tally)
    assert spared.basis is not None
    assert plain.basis is not None
    assert plain.basis.eased_words == plain.basis.set_aside == 0
    assert (spared.band.value or 0) < (plain.band.value or 0)


def test_a_hard_sentence_that_names_a_risk_counts_only_where_it_makes_the_page_easier() -> None:
    hard, easy = [LINE] * 12 + [RISK], [*[RISK] * 2, *[LINE] * 12, "It can harm the liver."]
    for sentences, word, set_aside in ((hard, "hypertension", 1), (easy, "liver", 0)):
        text, _ = joined(*sentences)
        tally = counted(*sentences)
        basis = grade.judge(tally, candid(text, tally, names(word, text=text))).basis
        assert basis is not None
        assert basis.set_aside == set_aside


@given(st.integers(0, 8))
@settings(deadline=None, max_examples=9)
def test_naming_risks_never_raises_the_grade(risks: int) -> None:
    before, sentences = counted(*[LINE] * 12), [LINE] * 12 + [RISK] * risks
    text, spans = joined(*sentences)
    named = [(start, start + 26) for start, _ in spans[12:]]
    tally = counted(*sentences)
    after = grade.judge(tally, candid(text, tally, named)).band.value
    assert (after or 99) <= (grade.judge(before).band.value or 0)


def test_the_make_up_gives_the_grade() -> None:
    verdict = grade.judge(counted(*[LINE, HARD] * 15))
    assert verdict.basis is not None
    parts = verdict.basis.parts
    assert verdict.band.value == round(sum(part.weight * part.grade for part in parts), 1)
    assert verdict.band == grade.consensus(parts)
