"""Finds the pages to audit and reads them as text, byte for byte what the author saved."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator

from ketaudit.engine import Format
from ketaudit.errors import InputError
from ketaudit.values import Value

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
_SKIPPED = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_PROBE = 8192  # a NUL this early means that the file is not a page; git looks as far

Excluded = Callable[[str], bool]


class Found(Value):
    """The pages found, sorted and each once, and what could not be looked into."""

    names: tuple[str, ...]
    failures: tuple[tuple[str, str], ...]


def format_of(name: str) -> Format:
    """Return "markdown", "html" or "text" from a file's suffix; text for any other suffix."""
    return FORMATS.get(os.path.splitext(name)[1].lower(), "text")


def find(paths: Iterable[str], excluded: Excluded = lambda _: False) -> Found:
    """Return the pages that paths stand for.

    A file counts whatever its suffix; a folder is searched for known suffixes.
    Hidden names, ``node_modules``, virtual environments and linked folders are left out of a
    search, so that a link cannot lead in circles.
    """
    names: set[str] = set()
    failures: set[tuple[str, str]] = set()
    for path in map(_tidy, paths):
        if path != STDIN and os.path.isdir(path):
            names.update(_walk(path, excluded, failures))
        elif path == STDIN or not excluded(path):
            names.add(path)
    return Found(tuple(sorted(names)), tuple(sorted(failures)))


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


def matcher(patterns: Iterable[str], root: str) -> Excluded:
    """Make a test of names from glob patterns that are relative to the folder ``root``.

    ``*`` and ``?`` stay inside one name, ``**`` crosses folders.
    A pattern without a slash matches a file or folder of that name anywhere;
    a pattern that matches a folder matches everything in it.
    """
    parts = [_regex(pattern) for pattern in patterns]
    if not parts:
        return lambda _: False
    matches = re.compile("|".join(parts)).fullmatch
    top = os.path.abspath(root)

    def excluded(name: str) -> bool:
        path = os.path.relpath(os.path.abspath(name), top).replace(os.sep, "/")
        return matches(path) is not None

    return excluded


def _regex(pattern: str) -> str:
    """Translate one glob; each piece between ``**`` may not cross a slash."""
    pattern = pattern.removeprefix("./").rstrip("/")
    anywhere = "" if "/" in pattern else "(?:.*/)?"
    body = ""
    for piece in re.split(r"(\*\*/|\*\*|\*|\?)", pattern.lstrip("/")):
        body += _GLOB[piece] if piece in _GLOB else re.escape(piece)
    return rf"{anywhere}{body}(?:/.*)?"


_GLOB = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def _walk(top: str, excluded: Excluded, failures: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the pages under a folder; what cannot be listed goes to ``failures``."""
    folders = [top]
    while folders:
        for entry in _listing(folders.pop(), failures):
            name = _tidy(entry.path)
            if entry.name.startswith(".") or excluded(name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _SKIPPED:
                    folders.append(name)
            elif os.path.splitext(entry.name)[1].lower() in FORMATS and _is_page(entry):
                yield name


def _listing(folder: str, failures: set[tuple[str, str]]) -> list["os.DirEntry[str]"]:
    """List a folder; a virtual environment, whatever its name, counts as empty."""
    try:
        with os.scandir(folder) as listing:
            entries = list(listing)
    except OSError as error:
        failures.add((folder, f"{folder}: cannot be listed: {error.strerror}"))
        return []
    return [] if any(entry.name == "pyvenv.cfg" for entry in entries) else entries


def _is_page(entry: "os.DirEntry[str]") -> bool:
    """Say whether to read it: a file, or a dead link, which its author should hear of."""
    return entry.is_file() or not os.path.exists(entry.path)


def _tidy(path: str) -> str:
    """Return the shortest spelling of a path; ``..`` stays, a link may lie before it."""
    if ".." not in path:
        path = os.path.normpath(path)
    return path.replace(os.sep, "/")


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
