"""Plain TOML: what is read without tomllib is what tomllib reads."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.test_architecture import loaded_by

from ketaudit.config.plain import plain

PIECES = [
    *("a", "b-1", "a.b", '"', "'", "=", " = ", "[", "]", "[[a]]", "[a]", "[a.b]", "\n", "\n\n"),
    *(",", ", ", "#", " # c", "\\", "true", "false", "0", "07", "1.5", "-1", "1e3", "12:30", " "),
    *('"x"', "'y'", '""', '"""', "[1, 'z']", "a = 1\n", "b = 'x'\n", "\t", "\r", "é", "\x7f"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_plain_is_what_tomllib_reads(text: str) -> None:
    found = plain(text)
    if found is not None:
        assert found == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'profile = "uk"  # whose law\nmin-score = 70\n\n[gate]\nfail_on = "warning"',
        "select = ['hype', \"claim\"]\n[per-file]\n[per-file.news]\nignore = []\nx = 0.5\ny = true",
    ],
)
def test_usual_settings_are_plain(text: str) -> None:
    assert plain(text) == tomllib.loads(text)


def test_plain_settings_load_neither_tomllib_nor_typing(tmp_path: object) -> None:
    with open(f"{tmp_path}/ketaudit.toml", "w", encoding="utf-8") as file:
        file.write('profile = "uk"\n')
    read = f"from ketaudit.config import load; load({f'{tmp_path}/ketaudit.toml'!r})"
    assert not loaded_by(read) & {"tomllib", "typing", "ketaudit.packfiles"}
