"""Standard output as ketaudit uses it: its width, its colours, and bytes that always arrive."""

import os
import sys

from ketaudit.typed import TextIO

_WIDTH = 100  # the widest too: longer lines are harder to read
_NARROWEST = 40


def write(text: str, stream: TextIO, encoding: str | None = None) -> None:
    """Write text; what the stream's encoding lacks becomes an escape, never an error.

    In JSON, which is always written as UTF-8, that escape is JSON's own.
    """
    raw = getattr(stream, "buffer", None)
    if raw is None:
        stream.write(text)
        return
    stream.flush()
    rest = memoryview(text.encode(encoding or stream.encoding or "utf-8", "backslashreplace"))
    while rest:  # an unbuffered stream takes only what its reader has room for
        rest = rest[raw.write(rest) or 0 :]


def complain(message: str) -> None:
    """Say on standard error, in one safe line, what went wrong."""
    from ketaudit.render.columns import clean  # noqa: PLC0415 - only when something did

    write(f"ketaudit: error: {clean(message)}\n", sys.stderr)


def width(stream: TextIO) -> int:
    """Return the columns of a terminal, at most a page's worth; COLUMNS may ask for more."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return max(_NARROWEST, int(asked))
    try:
        columns = os.get_terminal_size(stream.fileno()).columns or _WIDTH
    except (OSError, ValueError, AttributeError):
        return _WIDTH
    return max(_NARROWEST, min(columns, _WIDTH))


def in_colour(stream: TextIO) -> bool:
    """Say whether to use colour: on a terminal, unless NO_COLOR; anywhere with FORCE_COLOR."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"
