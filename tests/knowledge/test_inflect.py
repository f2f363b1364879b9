"""Inflection and brace expansion, which build packs."""

import pytest

from ketaudit.knowledge.inflect import braces, inflect


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("relieve", "relieve relieves relieved relieving"),
        ("free", "free frees freed freeing"),
        ("stop", "stop stops stopped stopping"),
        ("carry", "carry carries carried carrying"),
        ("enjoy", "enjoy enjoys enjoyed enjoying"),
        ("crush", "crush crushes crushed crushing"),
        ("break", "break breaks broke broken breaking"),
    ],
)
def test_verbs(verb: str, forms: str) -> None:
    assert inflect(verb, "verb") == forms.split()


def test_phrases_inflect_the_word_that_carries_the_form() -> None:
    assert inflect("regain control", "verb")[1] == "regains control"
    assert inflect("panic attack", "noun") == ["panic attack", "panic attacks"]
    assert inflect("as is", "fixed") == ["as is"]


def test_unknown_forms_are_refused() -> None:
    with pytest.raises(ValueError, match="verb, noun or fixed"):
        inflect("x", "adverb")


def test_braces_multiply_and_may_be_empty() -> None:
    assert braces("{a,the} cure{,s}") == ["a cure", "a cures", "the cure", "the cures"]
    assert braces("a {very,} big claim") == ["a very big claim", "a big claim"]


@pytest.mark.parametrize("pattern", ["{a,b", "a}", "{a,{b}}"])
def test_broken_braces_are_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        braces(pattern)
