"""Familiar words after Dale and Chall: the list and its regular inflections."""

import os

import pytest

from ketaudit.readability import familiar


@pytest.mark.parametrize(
    "word",
    [
        "doctor",
        "doctors",
        "doctor's",
        "stories",
        "walked",
        "stopped",
        "hurried",
        "running",
        "making",
        "slowly",
        "happily",
        "gently",
        "older",
        "biggest",
        "happier",
        "well-made",
        "2019",
        "20th",
    ],
)
def test_the_list_and_its_inflections_are_familiar(word: str) -> None:
    assert familiar.is_familiar(word)


@pytest.mark.parametrize(
    "word", ["ketamine", "treatment", "patient", "healer", "dose-dependent", "nmda", "dissociative"]
)
def test_other_words_are_not(word: str) -> None:
    assert not familiar.is_familiar(word)


@pytest.mark.parametrize("name", ["dale_chall.txt", "compared_adjectives.txt"])
def test_lists_are_sorted_unique_and_lower_case(name: str) -> None:
    path = os.path.join(os.path.dirname(familiar.__file__), "data", name)
    with open(path, encoding="utf-8") as file:
        words = file.read().splitlines()
    assert words == sorted(set(words))
    assert all(word == word.lower().strip() for word in words)


def test_the_list_is_the_one_that_textstat_ships() -> None:
    import importlib.util

    spec = importlib.util.find_spec("textstat")
    if spec is None or spec.origin is None:
        pytest.skip("textstat is not installed")
    path = os.path.join(os.path.dirname(spec.origin), "resources", "en", "easy_words.txt")
    with open(path, encoding="utf-8") as file:
        assert set(file.read().split()) == familiar.easy_words()
