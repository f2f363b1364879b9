import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.render.columns import clean, columns, cut, cut_start, wrap


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("two\r\n  lines\tand\u00a0more", "two lines and more"),
        ("soft\u00adhyphen, zero\u200bwidth, bom\ufeff", "softhyphen, zerowidth, bom"),
        ("a\x1b[31mred\x07", "a\ufffd[31mred\ufffd"),
        ("over\u202eridden", "overridden"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U0001f469\u200d\u2695\ufe0f", "\U0001f469\u200d\u2695\ufe0f"),
        (" edges \n", " edges "),
        ("lone \udc80", "lone \ufffd"),
        ("", ""),
        ("\n", " "),
    ],
)
def test_clean_text_is_one_safe_line(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("", 0), ("é", 1), ("e\u0301", 1), ("薬", 2), ("ｆｕｌｌ", 8), ("ש\u05b8", 1)],
)
def test_columns_count_what_a_terminal_shows(text: str, width: int) -> None:
    assert columns(text) == width


def test_wrap_breaks_at_spaces_and_keeps_long_words() -> None:
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("https://example.org/x y", 5) == ["https://example.org/x", "y"]
    assert wrap("  ", 5) == []


def test_cut_ends_after_a_word() -> None:
    assert cut("one two three", 13) == "one two three"
    assert cut("one two three", 12) == "one two…"
    assert cut("antidisestablishment", 8) == "antidis…"


def test_cut_start_begins_before_a_word() -> None:
    assert cut_start("one two three", 13) == "one two three"
    assert cut_start("one two three", 11) == "…two three"
    assert cut_start("antidisestablishment", 8) == "…lishment"[:1] + "ishment"


@given(st.text(max_size=80), st.integers(min_value=1, max_value=60))
@settings(deadline=None, max_examples=50)
def test_cut_text_fits(text: str, width: int) -> None:
    line = clean(text)
    assert columns(cut(line, width)) <= width
    assert columns(cut_start(line, width)) <= width


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=50)
def test_clean_text_moves_no_cursor_and_is_stable(text: str) -> None:
    line = clean(text)
    assert all(c.isprintable() or c in "\u200c\u200d" for c in line)
    assert clean(line) == line


@given(st.text(max_size=80), st.integers(min_value=1, max_value=60))
@settings(deadline=None, max_examples=50)
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    assert " ".join(wrap(text, width)).split() == text.split()
