import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from ketaudit.cli.output import whereabouts
from ketaudit.render import FORMATS

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]
SRC = os.path.join(os.path.dirname(__file__), "..", "..", "src")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_gives_the_same_bytes_and_status_whatever_the_order(
    run: Run, write: Write, bad: str, fair: str, form: str
) -> None:
    names = [write(f"{name}.md", bad + name) for name in "cab"] + [write("d.txt", fair)]
    first = run("check", *names, "--format", form)
    assert (first.code, first.err) == (1, "")
    assert first == run("check", *reversed(names), "--format", form)
    assert first == run("check", ".", "--format", form)
    assert run("check", "d.txt", "--format", form).code == 0


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_names_a_page_that_failed(
    run: Run, write: Write, fair: str, form: str
) -> None:
    write("a.md", fair)
    write("latin.txt", b"caf\xe9")
    result = run("check", ".", "--format", form)
    assert result.code == 2
    assert "not UTF-8 at byte 3 (0xE9) in line 1" in result.err
    if form != "text":  # whose reader sees standard error beside it
        assert "latin.txt" in result.out
        assert "not UTF-8 at byte 3 (0xE9) in line 1" in result.out


def test_a_job_summary_is_added_to_its_file(
    run: Run, monkeypatch: pytest.MonkeyPatch, here: Path, write: Write, bad: str
) -> None:
    write("page.md", bad)
    plain = run("check", ".", "--format", "github").out
    summary = here / "summary"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run("check", ".", "--format", "github").out == plain
    assert summary.read_text(encoding="utf-8").startswith("before\n## ketaudit: ")
    assert "| page.md | " in summary.read_text(encoding="utf-8")


def test_other_formats_write_no_job_summary(
    run: Run, monkeypatch: pytest.MonkeyPatch, here: Path, write: Write, bad: str
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary"))
    assert run("check", write("page.md", bad), "--format", "sarif").code == 1
    assert not (here / "summary").exists()


def test_a_job_summary_that_cannot_be_written_is_said(
    run: Run, monkeypatch: pytest.MonkeyPatch, write: Write, fair: str
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "no/such/file")
    result = run("check", write("page.md", fair), "--format", "github")
    assert result.code == 2
    assert "no/such/file: cannot be written" in result.err


def test_paths_for_services_start_at_the_root_of_the_repository(
    run: Run, monkeypatch: pytest.MonkeyPatch, here: Path, write: Write, bad: str
) -> None:
    write("site/pages/a.md", bad)
    monkeypatch.chdir(here / "site")
    for name in ("pages/a.md", "./pages/../pages/a.md", str(here / "site" / "pages" / "a.md")):
        issues = json.loads(run("check", name, "--format", "gitlab").out)
        assert {issue["location"]["path"] for issue in issues} == {"site/pages/a.md"}
    assert run("check", ".").out.startswith("pages/a.md\n")


def test_without_a_repository_paths_start_here(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("plain")
    before = os.getcwd()
    try:
        os.chdir(folder)
        where = whereabouts()
    finally:
        os.chdir(before)
    assert where.folder == os.path.realpath(folder)
    assert where.root in (where.folder, "/tmp", "/")  # noqa: S108 - a checkout may be anywhere


pty = pytest.importorskip("pty")


def in_a_terminal(*args: str, columns: int, status: int) -> str:
    """Return what a run that ends so writes to a terminal so wide."""
    import fcntl
    import struct
    import termios

    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {**os.environ, "PYTHONPATH": SRC, "TERM": "xterm"}
    command = [sys.executable, "-m", "ketaudit", *args]
    child = subprocess.Popen(command, env=environment, stdout=writer, stderr=writer)
    os.close(writer)
    seen = b""
    with suppress(OSError):  # how a terminal says that nobody writes any more
        while data := os.read(reader, 65536):
            seen += data
    os.close(reader)
    assert child.wait(60) == status
    return seen.decode()


@pytest.mark.parametrize(("columns", "widest"), [(48, 48), (300, 100)])
def test_a_terminal_gets_colour_its_width_and_the_time(
    here: Path, write: Write, bad: str, columns: int, widest: int
) -> None:
    assert here.exists()
    shown = in_a_terminal("check", write("page.md", bad * 3), columns=columns, status=1)
    assert "\x1b[1;31merror\x1b[0m" in shown
    lines = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()
    assert re.search(r"pack core [\d.]+ in \d+\.\d s: ", lines[-1])
    assert widest - 12 < max(map(len, lines[:-1])) <= widest


def test_a_manual_page_is_set_for_a_terminal_and_markdown_for_a_pipe(run: Run) -> None:
    shown = in_a_terminal("explain", "hype.puffery", columns=50, status=0)
    assert shown.startswith("\x1b[1mhype.puffery\x1b[0m\r\n")
    assert max(map(len, re.sub(r"\x1b\[[\d;]*m|https?:\S+", "", shown).splitlines())) <= 50
    assert run("explain", "hype.puffery").out.startswith("# hype.puffery\n")
