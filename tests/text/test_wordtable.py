"""Tables of words: what went in comes out, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.text.wordtable import column, pack_words, unpack_words, whole_numbers

WORDS = st.text(st.characters(exclude_categories=["Cc"]), min_size=1, max_size=6)
TABLES = st.dictionaries(WORDS, st.integers(-32_768, 32_767), max_size=50)


@settings(deadline=None)
@given(TABLES, st.text(max_size=6))
def test_a_table_answers_as_the_dict_it_was_made_of(table: dict[str, int], word: str) -> None:
    known = unpack_words(pack_words(table))
    assert len(known) == len(table)
    for asked in (*sorted(table, reverse=True), word, *[other + word for other in table]):
        assert known.get(asked) == table.get(asked)
        assert (asked in known) == (asked in table)
    assert unpack_words(pack_words(table)).all() == table


@pytest.mark.parametrize("word", ["", "two\nlines", "a\ttab"])
def test_what_no_word_holds_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="cannot stand in a table"):
        pack_words({word: 1})


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ([], "B"),
        ([0, 255], "B"),
        ([-128, 127], "b"),
        ([0, 256], "H"),
        ([-1, 128], "h"),
        ([0, 65_536], "I"),
    ],
)
def test_numbers_take_the_fewest_bytes(numbers: list[int], code: str) -> None:
    packed = column(numbers)
    assert packed[0] == code
    assert list(whole_numbers(packed)) == numbers


def test_numbers_that_no_column_holds_are_refused() -> None:
    with pytest.raises(OverflowError):
        column([-1, 65_536])
