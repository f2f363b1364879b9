"""A bar on standard error while a long run works, gone when it ends."""

import os
from time import monotonic

from ketaudit.cli.terminal import write
from ketaudit.typed import TextIO

_PATIENCE = 0.7  # seconds before the first bar: a short run shows none
_PACE = 0.1  # seconds between two bars
_CELLS = 24


class Progress:
    """Counts pages and draws how far a run has come, on a terminal only."""

    def __init__(self, stream: TextIO, expected: int) -> None:
        """Begin a run of so many pages."""
        shown = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._stream = stream
        self._expected = expected if shown else 0
        self._done = 0
        self._next = monotonic() + _PATIENCE
        self._drawn = False

    def step(self, _outcome: object) -> None:
        """Count one page more, and draw the bar when it is time."""
        self._done += 1
        if self._expected and monotonic() >= self._next:
            filled = _CELLS * self._done // max(self._expected, self._done)
            bar = "#" * filled + "." * (_CELLS - filled)
            write(f"\r[{bar}] {self._done:,} of {self._expected:,} pages", self._stream)
            self._drawn = True
            self._next = monotonic() + _PACE

    def clear(self) -> None:
        """Take the bar away, so that something else can be written."""
        if self._drawn:
            write("\r\x1b[K", self._stream)
            self._drawn = False
