"""A manual page, which is Markdown, set for reading in a terminal."""

import re
from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.columns import clean, wrap
from ketaudit.render.ink import ink

_MARKED = re.compile(r"\*\*(.+?)\*\*")
_ITEM = ("- ", "> ")


def manual(page: str, style: Style) -> Iterator[str]:
    """Yield the lines of a page: headings bold, paragraphs and items as wide as the terminal."""
    paragraph: list[str] = []
    for line in [*page.split("\n"), ""]:
        if line and not line.startswith(("#", *_ITEM)):
            paragraph.append(line.strip())
            continue
        yield from _lines(" ".join(paragraph), style)
        paragraph = [line] if line.startswith(_ITEM) else []
        if line.startswith("#"):
            yield ink(clean(line.lstrip("# ")), "bold", style)
        elif not line:
            yield ""


def _lines(text: str, style: Style) -> Iterator[str]:
    """Yield a paragraph, or an item with its further lines indented."""
    indent = "  " if text.startswith(_ITEM) else ""
    for number, line in enumerate(wrap(clean(text), style.width - len(indent))):
        yield (indent if number else "") + _marked(line, style)


def _marked(line: str, style: Style) -> str:
    """Set what is marked in bold letters, where there are any."""
    if not style.colour:
        return line
    return _MARKED.sub(lambda found: ink(found[1], "mark", style), line)
