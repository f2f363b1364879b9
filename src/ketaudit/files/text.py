"""Reads a page as text, byte for byte what the author saved, and tells its format by its name."""

import os
import sys

from ketaudit.engine import Format
from ketaudit.errors import InputError

STDIN = "-"
FORMATS: dict[str, Format] = {
    ".md": "markdown",
    ".mdx": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".txt": "text",
    ".rst": "text",
}
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_PROBE = 8192  # a NUL this early means that the file is not a page; git looks as far


def suffix_of(name: str) -> str:
    """Return a file's suffix in small letters, with its dot."""
    return os.path.splitext(name)[1].lower()


def format_of(name: str) -> Format:
    """Return "markdown", "html" or "text" from a file's suffix; text for any other suffix."""
    return FORMATS.get(suffix_of(name), "text")


def read(name: str) -> str:
    """Return a file's text; ``-`` is standard input.

    Line ends and a byte-order mark stay, so that offsets are those of the file.
    Raises InputError, naming the file, for what cannot be read or is no text.
    """
    try:
        data = _stdin() if name == STDIN else _bytes(name)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"{shown(name)}: cannot be read: {reason or error}") from error
    return decode(data, name)


def decode(data: bytes, name: str) -> str:
    """Return bytes as text: UTF-8, or UTF-16 where a byte-order mark says so.

    Raises InputError with the first bad byte's offset (from 0), value and line.
    """
    encoding = _UTF16.get(data[:2], "utf-8")
    if data.startswith(_UTF32):
        raise InputError(f"{shown(name)}: UTF-32; save the file as UTF-8")
    if encoding == "utf-8" and (nul := data.find(b"\0", 0, _PROBE)) >= 0:
        raise InputError(
            f"{shown(name)}: not a text file (a NUL at byte {nul});"
            " if it is UTF-16 without a byte-order mark, save it as UTF-8"
        )
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{shown(name)}: {_bad_byte(data, error)}") from error


def shown(name: str) -> str:
    """Return a file's name as messages write it."""
    return "<stdin>" if name == STDIN else name


def _bytes(name: str) -> bytes:
    with open(name, "rb") as file:
        return file.read()


def _stdin() -> bytes:
    if sys.stdin is None:
        raise ValueError("it is closed")
    return sys.stdin.buffer.read()


def _bad_byte(data: bytes, error: UnicodeDecodeError) -> str:
    """Say where the text breaks off and what to do about it."""
    if error.encoding != "utf-8":
        return f"broken UTF-16 at byte {error.start}; save the file as UTF-8"
    line = data.count(b"\n", 0, error.start) + 1
    return (
        f"not UTF-8 at byte {error.start} (0x{data[error.start]:02X}) in line {line};"
        " save the file as UTF-8 or convert it with iconv -f latin1 -t utf-8"
    )
