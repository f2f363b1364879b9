"""The ketaudit estimate: any length, any input, and in the order a reader would give."""

import os
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tools import fit_estimate

import ketaudit
from ketaudit.readability.counts import count
from ketaudit.readability.estimate import (
    BUCKETS,
    SEGMENT,
    Habit,
    Traits,
    estimate,
    letter_groups,
    model,
    pieces,
    repetitions,
    traits,
    weighed,
)
from ketaudit.readability.technical import is_technical

HABIT = Habit(0.15, 0.66)
EASY = "You can ask the nurse to stop the drip at any time."
HARD = "Concomitant benzodiazepine administration potentiates respiratory depression."


def plainly(text: str) -> Traits:
    """Return the traits of one sentence to which no word looks strange."""
    tally = count(text, [(0, len(text))])
    return traits(pieces(text, tally), tally, numbers=weighed(lambda _: 0.0), habit=HABIT)


def score(text: str) -> float:
    found = ketaudit.readability(text).scores.ketaudit_estimate
    assert found is not None
    return found


def pairs() -> list[tuple[str, str]]:
    """Return pairs of sentences on one matter, the easier first."""
    path = os.path.join(os.path.dirname(__file__), "medical_pairs.txt")
    with open(path, encoding="utf-8") as file:
        blocks = file.read().strip().split("\n\n")
    return [(block.splitlines()[0], block.splitlines()[1]) for block in blocks]


def test_the_harder_of_two_medical_sentences_has_the_higher_estimate() -> None:
    given_pairs = pairs()
    wrong = [pair for pair in given_pairs if score(pair[0]) >= score(pair[1])]
    assert len(given_pairs) >= 70
    assert len(wrong) <= len(given_pairs) // 20, wrong


def test_the_estimate_is_the_last_of_the_scores() -> None:
    told = ketaudit.readability(EASY).to_dict()
    assert list(told["scores"])[-1] == "ketaudit_estimate"
    assert isinstance(told["scores"]["ketaudit_estimate"], float)
    assert told["reliable"] is False


def test_a_text_of_jargon_is_harder_than_the_same_text_in_familiar_words() -> None:
    assert score(HARD) > score(EASY) + 5
    assert score(" ".join([HARD] * 30)) > score(" ".join([EASY] * 30)) + 5


def test_a_longer_sentence_of_the_same_words_is_harder() -> None:
    assert score("You can ask the nurse, and the nurse can ask you.") > score(
        "You can ask the nurse. The nurse can ask you."
    )


def test_a_technical_term_counts_for_more_than_an_unfamiliar_word() -> None:
    assert plainly("ask about doctor").load == 0
    assert plainly("ask about (brochure),").load == 1
    assert plainly("ask about gastroparesis").load == pytest.approx(3**0.5)
    assert plainly("ask about brochure/gastroparesis").load == 2


def test_a_capital_makes_a_name_inside_a_sentence_and_not_at_its_beginning() -> None:
    assert plainly("ask about Brochure").load == 0
    assert plainly("Brochure, please").load == 1
    assert plainly("ASK ABOUT BROCHURE").load == 1
    text = "Larkspur is a place. Ask about Larkspur today."
    tally = count(text, [(0, 20), (21, len(text))])
    assert pieces(text, tally)[0][0] == "Larkspur"


@pytest.mark.parametrize(
    "word", ["NMDA", "SSRIs", "ketamine", "Esketamine", "nephritis", "cardiotoxic", "bradycardia"]
)
def test_terms_of_medicine_are_technical(word: str) -> None:
    assert is_technical(word)


@pytest.mark.parametrize("word", ["brochure", "appointment", "Tuesday", "website", "cozy"])
def test_other_unfamiliar_words_are_not(word: str) -> None:
    assert not is_technical(word)


def test_no_words_have_no_estimate() -> None:
    assert estimate("", count("", [])) is None
    assert ketaudit.readability("*** …").scores.ketaudit_estimate is None


def test_repetition_is_counted_in_whole_segments_of_content_words() -> None:
    some = [f"word{number}" for number in range(SEGMENT)]
    assert repetitions(some[1:]) == []
    assert repetitions(["The", *some, "and", "—"]) == [0]
    assert repetitions([*some, *["sleep", "Sleep,"] * (SEGMENT // 2)]) == [0, 1 - 1 / SEGMENT]


def test_a_short_text_has_the_usual_repetition_and_a_long_one_its_own() -> None:
    def found(segments: int) -> float:
        return plainly("sleep " * SEGMENT * segments).repetition

    assert plainly("sleep").repetition == HABIT.usual
    assert HABIT.usual < found(1) < found(10) < 1


def test_letter_groups_see_the_edges_and_no_case() -> None:
    assert letter_groups("Ketamine") == letter_groups("ketamine")
    assert len(letter_groups("at")) == 3  # <at at> <at>
    assert set(letter_groups("acid")) != set(letter_groups("acidic"))


def test_the_fitted_numbers_make_harder_what_is_harder() -> None:
    known = model()
    assert min(known.weights.load, known.weights.length, known.weights.strangeness) > 0
    assert known.weights.repetition < 0
    assert len(known.letters) == BUCKETS


def test_a_fit_finds_what_makes_texts_hard() -> None:
    """Two kinds of made-up excerpts, told apart by their unfamiliar words."""
    pytest.importorskip("numpy")
    plain = "The nurse can help. Ask for a glass of water."
    strange = "Nephritis impairs filtration. Hepatitis elevates bilirubin. "
    made = []
    for number in range(60):
        filler = " ".join(f"word{at % (15 + number % 14)}" for at in range(70))
        hard = number % 2
        text = f"Page {number} {filler}. {strange * 5 * hard}{plain}"
        made.append(fit_estimate.excerpt(text, hard, 5 + hard))
    found = fit_estimate.fit(made, fit_estimate.letter_rows(made))
    constant, weights = fit_estimate.as_grades(found, made)
    told = fit_estimate.trait_rows(made, found.letters, found.habit) @ weights + constant
    assert min(told[1::2]) > max(told[::2])
    assert told.mean() == pytest.approx(5.5)


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text_has_a_finite_estimate_and_the_same_each_time(text: str) -> None:
    measured = ketaudit.readability(text)
    found = measured.scores.ketaudit_estimate
    assert (found is None) == (measured.counts.words == 0)
    assert found is None or isfinite(found)
    assert found == ketaudit.readability(text).scores.ketaudit_estimate


def test_a_sentence_without_end_stays_on_the_scale() -> None:
    assert score("word " * 20_000) < 30
    assert score("pneumonoultramicroscopic " * 20_000) < 100
