"""Lines for a terminal: colour where it is wanted, paragraphs that fit."""

from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.columns import clean, wrap

INDENT = "    "
_INK = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "file": "1;4",
    "mark": "1;4",
    "quiet": "2",
    "bold": "1",
}


def ink(text: str, kind: str, style: Style) -> str:
    """Return text in the colour of its kind, where the style has colour."""
    return f"\x1b[{_INK[kind]}m{text}\x1b[0m" if style.colour else text


def paragraph(text: str, indent: str, style: Style, kind: str = "") -> Iterator[str]:
    """Yield text, made safe to print, in indented lines that fit, in the colour of its kind."""
    for line in wrap(clean(text), style.width - len(indent)):
        yield indent + (ink(line, kind, style) if kind else line)
