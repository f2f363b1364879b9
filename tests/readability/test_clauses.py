"""Clauses in a sentence, and where it could be parted."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readability.clauses import LEAST, MOST, clauses, split_places
from ketaudit.text.words import tokenize


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("We will call you the day before.", 1),
        ("We will call you if the time must change.", 2),
        ("The nurse who checks you stays until you can walk.", 3),
        ("Studies show that some people relapse.", 2),
        ("At that time we call you.", 1),
        ("You rest for an hour, and we check your blood pressure.", 2),
        ("You may feel dizzy, sick and tired.", 1),
        ("It can raise blood pressure; it can also cause nausea.", 2),
    ],
)
def test_clauses(sentence: str, number: int) -> None:
    assert clauses(tokenize(sentence).words) == number


# "|" marks where a part could end.
SPLIT = [
    (
        "You will rest in a chair for two hours after the dose|, and we will check your"
        " blood pressure before you may go home with a friend."
    ),
    (
        "Ketamine blocks a kind of signal receiver in the brain|, which may start a chain of"
        " changes that help nerve cells to talk with each other again."
    ),
    (
        "We ask you to stay at the clinic for two hours| because your blood pressure may rise and"
        " you may feel far away from your body."
    ),
    (
        "The first visit takes about an hour and a half in all|; the next visits are shorter and"
        " you can come with a friend or by taxi."
    ),
]


@pytest.mark.parametrize("marked", SPLIT)
def test_a_long_sentence_is_parted_at_its_best_joint(marked: str) -> None:
    sentence = marked.replace("|", "")
    assert split_places(tokenize(sentence))[0] == marked.index("|")


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Common effects are nausea, dizziness, headache, a dry mouth, blurred vision, raised"
            " blood pressure, feeling sleepy, and feeling far away from your body."
        ),
        (
            "The clinic (which opened in May, and it is still small, because few people know of it"
            " so far) has two nurses on most days of the week."
        ),
    ],
)
def test_lists_and_brackets_are_not_parted(sentence: str) -> None:
    assert split_places(tokenize(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Ketamine has been in use as an anaesthetic since the 1970s and in low doses for people"
            " with a very low mood in many parts of the world."
        ),
        (
            "Patients who take a dose at home should stay there with a friend until the following"
            " morning after a long and good night of sleep."
        ),
        (
            "You must be watched in a certified clinic with trained staff for at least two hours"
            " because of the risk of sleep and of low blood oxygen."
        ),
        (
            'Our nurse told us "the care gave me my old life back, and I can now enjoy long days'
            ' with my children again" after the last visit.'
        ),
    ],
)
def test_what_is_no_clause_or_is_quoted_is_not_parted(sentence: str) -> None:
    assert split_places(tokenize(sentence)) == []


@given(st.lists(st.sampled_from([*"wxyz", ",", ";", "and", "which", "it", "because", "(", ")"])))
@settings(deadline=None)
def test_places_are_few_in_order_and_leave_whole_parts(words: list[str]) -> None:
    sentence = " ".join(words)
    places = split_places(tokenize(sentence))
    assert len(places) <= MOST
    assert places == sorted(set(places))
    edges = [0, *places, len(sentence)]
    for left, right in pairwise(edges):
        size = sum(word[0].isalnum() for word in tokenize(sentence[left:right]).words)
        assert not places or size >= LEAST
