"""What is a word, which words are complex, and which are familiar."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readability import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A game-changer, they say.", ["A", "game-changer", "they", "say"]),
        ("Give 0.5 mg/kg over 1,200 s.", ["Give", "0.5", "mg", "kg", "over", "1,200", "s"]),
        ("About 70% feel it—briefly.", ["About", "70", "feel", "it", "briefly"]),
        ("It’s the patient's own.", ["It’s", "the", "patient's", "own"]),
        ("See https://example.org/a?b=1 now", ["See", "https://example.org/a?b=1", "now"]),
        ("Ask care@example.org first", ["Ask", "care@example.org", "first"]),
        ("rapid/safe 🙂 & calm", ["rapid", "safe", "calm"]),
        ("e.g. i.v. use", ["e.g", "i.v", "use"]),
        ("CALL US TODAY", ["call", "us", "today"]),
        ("NMDA, IV", ["NMDA", "IV"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words.words_of(text, 0, len(text)) == expected


def test_words_are_those_of_the_span() -> None:
    assert words.words_of("One two. Three four.", 9, 20) == ["Three", "four"]


@pytest.mark.parametrize(
    ("word", "is_complex"),
    [
        ("medication", True),
        ("bookkeeper", False),  # a combination of easy words
        ("created", False),  # a verb form
        ("trespasses", False),  # another
        ("everyone", False),
        ("long-lasting", False),
        ("well-established", True),
        ("capable", True),
        ("Allison", False),
        ("2019", False),
    ],
)
def test_complex_words_after_gunning(word: str, *, is_complex: bool) -> None:
    assert words.features(word).complex_word == is_complex


def test_an_address_counts_as_a_word_without_letters_or_syllables() -> None:
    for address in ("www.example.org", "https://example.org", "a.b@example.org", "example.org"):
        assert set(words.features(address)) == {0}


def test_long_words_have_more_than_six_letters() -> None:
    assert [words.features(w).long_word for w in ("doctor", "doctors", "don't", "1234567")] == [
        0,
        1,
        0,
        0,
    ]


def test_letters_and_digits_are_counted_apart() -> None:
    found = words.features("COVID-19")
    assert (found.letters, found.characters) == (5, 7)


@given(st.text())
@settings(deadline=None)
def test_any_text_has_words_with_features(text: str) -> None:
    for word in words.words_of(text, 0, len(text)):
        assert min(words.features(word)) >= 0
