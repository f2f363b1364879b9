import io
from itertools import count

import pytest

from ketaudit.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Return a terminal, and let a second pass at every look at the clock."""
    seconds = count()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("ketaudit.cli.progress.monotonic", lambda: float(next(seconds)))
    return Terminal()


def test_a_long_run_shows_how_far_it_is_and_leaves_nothing(terminal: io.StringIO) -> None:
    progress = Progress(terminal, 2000)
    for _ in range(500):
        progress.step(None)
    progress.clear()
    bars = terminal.getvalue().split("\r")
    assert bars[1] == "[........................] 1 of 2,000 pages"
    assert bars[-2] == "[######..................] 500 of 2,000 pages"
    assert bars[-1] == "\x1b[K"


def test_a_bar_that_is_not_there_is_not_cleared(terminal: io.StringIO) -> None:
    Progress(terminal, 2000).clear()
    assert terminal.getvalue() == ""


def test_a_short_run_shows_nothing(terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ketaudit.cli.progress.monotonic", lambda: 0.0)
    progress = Progress(terminal, 3)
    for _ in range(3):
        progress.step(None)
    progress.clear()
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("why", ["dumb", "no terminal"])
def test_only_a_terminal_is_drawn_on(
    terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    stream = terminal if why == "dumb" else io.StringIO()
    monkeypatch.setenv("TERM", "dumb" if why == "dumb" else "xterm")
    progress = Progress(stream, 2)
    progress.step(None)
    progress.clear()
    assert stream.getvalue() == ""
