import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import files
from ketaudit.errors import InputError


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.md", "markdown"),
        ("a.MDX", "markdown"),
        ("a.markdown", "markdown"),
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.txt", "text"),
        ("a.rst", "text"),
        ("a.docx", "text"),
        ("README", "text"),
        (".md", "text"),
    ],
)
def test_format_follows_the_suffix(name: str, expected: str) -> None:
    assert files.format_of(name) == expected


TEXT = "Ketamine — 50 mg\r\nnext\rlast\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ""),
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-8-sig"), "\ufeff" + TEXT),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "\ufeff" + TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "\ufeff" + TEXT),
        (b"a" * 9000 + b"\0", "a" * 9000 + "\0"),
    ],
    ids=["empty", "utf-8", "utf-8 bom", "utf-16 le", "utf-16 be", "late nul"],
)
def test_bytes_become_the_text_with_every_character_in_its_place(
    data: bytes, expected: str
) -> None:
    assert files.decode(data, "a.md") == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            b"one\ntwo caf\xe9 three",
            (
                "a.md: not UTF-8 at byte 11 (0xE9) in line 2;"
                " save the file as UTF-8 or convert it with iconv -f latin1 -t utf-8"
            ),
        ),
        (b"\xed\xa0\x80", "a.md: not UTF-8 at byte 0 (0xED) in line 1; save"),
        (b"cut \xe2\x80", "a.md: not UTF-8 at byte 4 (0xE2) in line 1; save"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.md: not a text file (a NUL at byte 8);"),
        ("page".encode("utf-16-le"), "if it is UTF-16 without a byte-order mark, save it as UTF-8"),
        (b"\xff\xfea", "a.md: broken UTF-16 at byte 2; save the file as UTF-8"),
        (b"\xff\xfe\x00\xd8a\x00", "a.md: broken UTF-16 at byte 2; save the file as UTF-8"),
        ("page".encode("utf-32"), "a.md: UTF-32; save the file as UTF-8"),
    ],
    ids=["latin-1", "surrogate", "cut", "binary", "utf-16 no bom", "odd", "lone", "utf-32"],
)
def test_what_is_no_text_is_named_with_its_place_and_a_way_out(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        files.decode(data, "a.md")
    assert message in str(caught.value)


@given(st.binary(max_size=60))
@settings(deadline=None)
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = files.decode(data, "a.md")
    except InputError:
        return
    assert text.encode("utf-8") == data or data[:2] in {b"\xff\xfe", b"\xfe\xff"}


def test_reading_keeps_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\nb\rc\n")
    assert files.read(str(tmp_path / "a.txt")) == "a\r\nb\rc\n"


def test_reading_a_folder_or_an_impossible_name_is_an_input_error(tmp_path: Path) -> None:
    for name in (str(tmp_path), "nul\0.md"):
        with pytest.raises(InputError, match="cannot be read"):
            files.read(name)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_an_input_error(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(InputError, match="cannot be read: Permission denied"):
        files.read(str(path))


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfa\r\n"), "ascii"))
    assert files.read("-") == "\ufeffa\r\n"


def test_bad_standard_input_is_called_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff"), "ascii"))
    with pytest.raises(InputError, match="<stdin>: not UTF-8 at byte 0"):
        files.read("-")


def test_closed_standard_input_is_an_input_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="<stdin>: cannot be read: it is closed"):
        files.read("-")
