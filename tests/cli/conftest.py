"""What the tests of the command line share: an empty folder, two pages, and a way to run."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ketaudit.cli import main


class Result(NamedTuple):
    """What one run gave."""

    code: int
    out: str
    err: str


@pytest.fixture
def bad() -> str:
    return """\
# Ketamine therapy

Ketamine cures depression. It is a miracle breakthrough with no side effects.
"""


@pytest.fixture
def fair() -> str:
    return "Bring a friend who can drive you home, and call us if you have a question.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, the current one, where no settings are found and no colour is."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def write(here: Path) -> Callable[[str, str | bytes], str]:
    def write_file(name: str, text: str | bytes) -> str:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write_file


@pytest.fixture
def run(
    here: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    assert here.exists()

    def run_main(*args: str, stdin: bytes | None = None) -> Result:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        capfd.readouterr()
        code = main(args)
        return Result(code, *capfd.readouterr())

    return run_main
