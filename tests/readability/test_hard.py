"""The hardest sentences, with places, grades, causes and where they could be parted."""

import pytest
from tests.readability.pages import counted, joined

from ketaudit.readability import hard
from ketaudit.report_readability import HardSentence

EASY = "We will call you back in a day."
HARD = "Considerable neurobiological heterogeneity " * 4
HARDER = "Considerable neurobiological heterogeneity " * 8


def found(*sentences: str, target: float = 8) -> tuple[HardSentence, ...]:
    return hard.hard_sentences(joined(*sentences)[0], counted(*sentences), target=target)


def test_only_sentences_above_the_target_are_named_hardest_first() -> None:
    sentences = found(EASY, HARD, HARDER)
    assert [sentence.words for sentence in sentences] == [24, 12]
    assert sentences[0].start > sentences[1].start
    assert sentences[0].grade > sentences[1].grade > 8


def test_a_grade_is_that_of_the_sentence_alone() -> None:
    (sentence,) = found("we will call you back in a day " * 4, target=0)
    assert sentence.grade == round(0.39 * 32 + 11.8 * 1 - 15.59, 2)


def test_a_short_sentence_is_not_hard_and_the_list_is_short() -> None:
    assert found("neurobiological " * 5) == ()
    many = found(*[HARD] * 50)
    assert len(many) == hard.MOST
    assert [sentence.start for sentence in many] == sorted(sentence.start for sentence in many)


def test_causes_are_counted_and_the_weightiest_comes_first() -> None:
    (sentence,) = found(
        "The administration of medication requires the evaluation of each patient by a nurse who"
        " is trained, because the elevation of blood pressure, which is common, needs attention."
    )
    causes = {cause.kind: cause for cause in sentence.causes}
    assert causes["length"].count == sentence.words == 27
    assert causes["clauses"].count == 4  # the main one, who, because, which
    assert causes["nominalisations"].examples == (
        "administration",
        "evaluation",
        "elevation",
        "attention",
    )
    assert causes["polysyllables"].count == 6
    assert [*causes] == ["nominalisations", "polysyllables", "clauses", "length"]
    assert hard.in_words(sentence.causes[:1]) == "4 nouns made of verbs"


@pytest.mark.parametrize("word", ["administration", "improvements", "abilities", "avoidance"])
def test_nouns_made_of_verbs_and_adjectives(word: str) -> None:
    assert hard.is_nominalisation(word)


@pytest.mark.parametrize("word", ["medication", "moments", "city", "questions", "ketamine"])
def test_other_nouns(word: str) -> None:
    assert not hard.is_nominalisation(word)
