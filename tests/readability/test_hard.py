"""The hardest sentences, with places and grades."""

from ketaudit.readability import hard

EASY = ["we", "will", "call", "you", "back", "in", "a", "day"]
HARD = ["considerable", "neurobiological", "heterogeneity"] * 4
HARDER = ["considerable", "neurobiological", "heterogeneity"] * 8


def test_only_sentences_above_the_target_are_named_hardest_first() -> None:
    found = hard.hard_sentences([(0, 9), (10, 19), (20, 29)], [EASY, HARD, HARDER], target=8)
    assert [sentence.start for sentence in found] == [20, 10]
    assert [sentence.words for sentence in found] == [24, 12]
    assert found[0].grade > found[1].grade > 8


def test_a_grade_is_that_of_the_sentence_alone() -> None:
    found = hard.hard_sentences([(0, 9)], [EASY * 4], target=0)
    assert found[0].grade == round(0.39 * 32 + 11.8 * 1 - 15.59, 2)


def test_a_short_sentence_is_not_hard_and_the_list_is_short() -> None:
    assert hard.hard_sentences([(0, 5)], [["neurobiological"] * 5], target=8) == ()
    many = hard.hard_sentences([(n, n + 1) for n in range(50)], [HARD] * 50, target=8)
    assert len(many) == hard.MOST
    assert [sentence.start for sentence in many] == list(range(hard.MOST))
