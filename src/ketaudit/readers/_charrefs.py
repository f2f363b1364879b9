"""Splits HTML text at its character references, each piece with its place."""

import re
from functools import lru_cache
from html import unescape
from html.entities import html5

from ketaudit.readers._builder import Piece

_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8});?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")


def split(source: str, start: int, end: int, *, attribute: bool = False) -> list[Piece]:
    """Cut ``source[start:end]`` into literal pieces and resolved character references.

    As in a browser, "&ampersand" is "&ersand" in text, and stays as written in an attribute.
    """
    if source.find("&", start, end) < 0:
        return [(start, end, None)] if end > start else []
    pieces: list[Piece] = []
    at = start
    for match in _REFERENCE.finditer(source, start, end):
        text, length = _resolve(match.group())
        first = match.start()
        if not length or (attribute and _is_query(source, first + length, first, end)):
            continue
        if first > at:
            pieces.append((at, first, None))
        at = first + length
        pieces.append((first, at, text))
    if at < end:
        pieces.append((at, end, None))
    return pieces


def _is_query(source: str, after: int, start: int, end: int) -> bool:
    """Return whether an unclosed reference in an attribute is part of an address: "?a=1&copy=2"."""
    following = source[after : min(after + 1, end)]
    return (
        source[after - 1 : after] != ";"
        and source[start + 1] != "#"
        and (following == "=" or following.isalnum())
    )


@lru_cache(maxsize=1024)
def _resolve(reference: str) -> tuple[str, int]:
    """Return the text of a reference and how much of it was one; ("", 0) for none at all."""
    if reference[1] == "#":
        return unescape(reference), len(reference)
    name = reference[1:]
    while name and name not in html5:
        name = name[:-1]
    return (html5[name], len(name) + 1) if name else ("", 0)
