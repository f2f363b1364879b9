import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import files
from ketaudit.errors import InputError


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("A page.")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


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


def test_folder_is_searched_in_depth_and_the_result_is_sorted(here: Path) -> None:
    make(here, "b.md", "a/z.html", "a/deep/er/x.txt", "c.rst", "d.mdx", "e.markdown", "f.htm")
    make(here, "photo.png", "style.css", "g.md.bak")
    assert files.find(["."]).names == (
        "a/deep/er/x.txt",
        "a/z.html",
        "b.md",
        "c.rst",
        "d.mdx",
        "e.markdown",
        "f.htm",
    )


def test_hidden_names_and_other_peoples_code_are_left_out(here: Path) -> None:
    make(here, "a.md", ".b.md", ".git/c.md", ".cache/c.md", "node_modules/d.md", "venv/e.md")
    make(here, "my-env/pyvenv.cfg", "my-env/lib/f.md", "sub/node_modules/g.md")
    assert files.find(["."]).names == ("a.md",)


def test_a_hidden_or_odd_file_is_taken_when_named(here: Path) -> None:
    make(here, ".b.md", "node_modules/d.md", "notes.log")
    named = [".b.md", "node_modules/d.md", "notes.log"]
    assert files.find(named).names == tuple(sorted(named))


def test_each_page_counts_once_whatever_the_order_and_spelling(here: Path) -> None:
    make(here, "a/b.md", "a/c.md")
    one = files.find(["a", "./a/b.md", "a//c.md"])
    assert one == files.find(["a/c.md", "a"])
    assert one.names == ("a/b.md", "a/c.md")


@pytest.mark.usefixtures("here")
def test_a_missing_file_is_found_and_fails_when_read() -> None:
    assert files.find(["gone.md"]).names == ("gone.md",)
    with pytest.raises(InputError, match=r"gone\.md: cannot be read: No such file"):
        files.read("gone.md")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_links_cannot_lead_in_circles(here: Path) -> None:
    make(here, "a/b.md")
    os.symlink(here, here / "a" / "up")
    os.symlink("self", here / "self")
    os.symlink(here / "a" / "b.md", here / "linked.md")
    assert files.find(["."]).names == ("a/b.md", "linked.md")


def test_a_dead_link_to_a_page_is_reported_by_reading_it(here: Path) -> None:
    os.symlink("nowhere.md", here / "dead.md")
    assert files.find(["."]).names == ("dead.md",)


def test_a_pipe_in_a_folder_is_not_read(here: Path) -> None:
    make(here, "a.md")
    os.mkfifo(here / "pipe.md")
    assert files.find(["."]).names == ("a.md",)


def test_very_deep_folders_do_not_exhaust_the_stack(here: Path) -> None:
    make(here, "/".join("d" * 900) + "/a.md")
    assert len(files.find(["d"]).names) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_listed_is_a_failure_and_the_rest_is_found(here: Path) -> None:
    make(here, "a.md", "shut/b.md")
    os.chmod(here / "shut", 0)
    try:
        found = files.find(["."])
    finally:
        os.chmod(here / "shut", 0o700)
    assert found.names == ("a.md",)
    assert found.failures == (("shut", "shut: cannot be listed: Permission denied"),)


@pytest.mark.usefixtures("here")
def test_a_folder_that_vanishes_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def vanished(_folder: str) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("os.scandir", vanished)
    assert files.find(["."]).failures == ((".", ".: cannot be listed: No such file or directory"),)


@pytest.mark.parametrize(
    ("pattern", "gone"),
    [
        ("drafts", {"drafts/a.md", "site/drafts/b.md"}),
        ("drafts/", {"drafts/a.md", "site/drafts/b.md"}),
        ("/drafts", {"drafts/a.md"}),
        ("./drafts/", {"drafts/a.md", "site/drafts/b.md"}),
        ("site/drafts", {"site/drafts/b.md"}),
        ("*.html", {"site/c.html"}),
        ("site/*.html", {"site/c.html"}),
        ("site/*", {"site/drafts/b.md", "site/c.html"}),
        ("**/drafts/*.md", {"drafts/a.md", "site/drafts/b.md"}),
        ("site/**", {"site/drafts/b.md", "site/c.html"}),
        ("?.md", {"drafts/a.md", "site/drafts/b.md", "d.md"}),
        ("draft", set()),
        ("d.m", set()),
        ("[d].md", set()),
    ],
)
def test_exclude_patterns(here: Path, pattern: str, gone: set[str]) -> None:
    every = {"drafts/a.md", "site/drafts/b.md", "site/c.html", "d.md"}
    make(here, *every)
    excluded = files.matcher([pattern], ".")
    assert set(files.find(["."], excluded).names) == every - gone
    assert set(files.find(sorted(every), excluded).names) == every - gone


def test_exclude_is_relative_to_its_root(here: Path) -> None:
    make(here, "site/drafts/b.md", "drafts/a.md")
    excluded = files.matcher(["drafts/*.md"], "site")
    assert files.find(["."], excluded).names == ("drafts/a.md",)


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
