"""The pages on disk: which they are, and their text."""

from ketaudit.files.globs import matcher
from ketaudit.files.text import FORMATS, STDIN, decode, format_of, read, shown
from ketaudit.files.walk import Found, Wanted, find

__all__ = [
    "FORMATS",
    "STDIN",
    "Found",
    "Wanted",
    "decode",
    "find",
    "format_of",
    "matcher",
    "read",
    "shown",
]
