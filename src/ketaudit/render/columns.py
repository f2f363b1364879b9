"""Text measured and cut in terminal columns, made safe to print."""

from functools import lru_cache
from unicodedata import category, combining, east_asian_width

_JOINERS = "\u200c\u200d"  # part of a word in Persian, part of an emoji elsewhere


def clean(text: str) -> str:
    """Return text in one line, without what could move a terminal's cursor or hide letters.

    White space becomes one space; direction marks, soft hyphens and the like go.
    """
    if not text.isprintable():
        text = "".join(map(_printable, text))
    head, tail = text[:1] == " ", text[-1:] == " "
    words = " ".join(text.split())
    return f"{' ' * head}{words}{' ' * tail}" if words else " " * (head or tail)


def columns(text: str) -> int:
    """Return how many columns a terminal gives a text; marks take none, wide letters two."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrap(text: str, width: int) -> list[str]:
    """Break text into lines of at most ``width`` columns, at spaces; a longer word stays whole."""
    lines: list[str] = []
    used = width
    for word in text.split():
        wide = columns(word)
        if used + 1 + wide <= width:
            lines[-1] += f" {word}"
            used += 1 + wide
        else:
            lines.append(word)
            used = wide
    return lines


def cut(text: str, width: int) -> str:
    """Return text shortened at its end to ``width`` columns, after a word where one ends."""
    if columns(text) <= width:
        return text
    kept, used = 0, 1  # the ellipsis takes one
    while used + _columns(text[kept]) <= width:
        used += _columns(text[kept])
        kept += 1
    space = text.rfind(" ", kept // 3, kept + 1)
    return text[: space if space > 0 else kept].rstrip() + "…"


def cut_start(text: str, width: int) -> str:
    """Return text shortened at its start to ``width`` columns, before a word where one begins."""
    if columns(text) <= width:
        return text
    first, used = len(text), 1
    while used + _columns(text[first - 1]) <= width:
        first -= 1
        used += _columns(text[first])
    space = text.find(" ", max(0, first - 1), len(text) - (len(text) - first) // 3)
    return "…" + text[space + 1 if space >= 0 else first :]


@lru_cache(maxsize=4096)  # a page repeats its dashes and curly quotes
def _columns(character: str) -> int:
    if character in _JOINERS or combining(character) or category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def _printable(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    if character.isspace():
        return " "
    return "" if category(character) == "Cf" else "\N{REPLACEMENT CHARACTER}"
