"""Hashed tables: what went in comes out, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.text.hashed import Hashed, pack

TABLES = st.dictionaries(st.text(max_size=12), st.integers(-32_768, 32_767), max_size=50)


@settings(deadline=None)
@given(TABLES, st.text(max_size=12))
def test_a_table_answers_as_the_dict_it_was_made_of(table: dict[str, int], word: str) -> None:
    hashed = Hashed(pack(table))
    assert len(hashed) == len(table)
    assert all(hashed.get(known) == number for known, number in table.items())
    assert hashed.get(word) == table.get(word)
    assert (word in hashed) == (word in table)


def test_two_words_with_one_checksum_are_refused() -> None:
    with pytest.raises(ValueError, match="shares its checksum"):
        pack({"plumless": 1, "buckeroo": 2})  # a known collision of CRC-32
