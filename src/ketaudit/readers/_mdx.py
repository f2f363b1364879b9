"""Hides the JavaScript of an MDX page: imports, exports, expressions; names tags as HTML does."""

import re
from collections.abc import Iterator

from ketaudit.readers._mask import MODULE, Stretch, held, hidden, hide

_BLANK_LINE = r"\n[ \t]*\r?\n"
_TAG_NAME = r"(?<=[</])[A-Za-z]\w*(?:\.\w+)+(?=[\s/>])"
_FRAGMENT = r"</?>"
_BRACE = r"(?m)[{}]|^[ \t]*(?:```|~~~)"
# An expression that shows a word: a name, a member, a call.
_SHOWS = r"\{\s*[A-Za-z_$][\w$.]*(?:\([^<>]*\))?\s*\}$"
_STRING = r"(\{\s*[\"'`])([^\"'`{}$]*)([\"'`]\s*\})$"


def without_code(view: str) -> str:
    """Hide what a page of MDX computes; the words between its tags stay."""
    view = hide(view, _modules(view))
    view = re.sub(_TAG_NAME, lambda found: found.group().replace(".", "-"), view)
    view = re.sub(_FRAGMENT, lambda found: hidden(found.group()), view)
    pieces, at = list[str](), 0
    for start, end in _expressions(view):
        pieces += [view[at:start], _shown(view[start:end], after=view[start - 1 : start])]
        at = end
    return "".join(pieces) + view[at:]


def _modules(view: str) -> Iterator[Stretch]:
    """Yield imports and exports, each to the blank line that ends it or to its last brace."""
    begin, blank = re.compile(MODULE), re.compile(_BLANK_LINE)
    found = begin.search(view)
    while found:
        end, depth = found.start(), 0
        while True:
            line = blank.search(view, end)
            stop = line.start() if line else len(view)
            depth += view.count("{", end, stop) - view.count("}", end, stop)
            end = line.end() - 1 if line else stop
            if depth <= 0 or not line:
                break
        yield found.start(), stop
        found = begin.search(view, stop)


def _expressions(view: str) -> Iterator[Stretch]:
    """Yield the outermost pairs of braces; none holds a fence of code."""
    opened: list[int] = []
    pairs: list[Stretch] = []
    for found in re.finditer(_BRACE, view):
        if found.group() == "{":
            opened.append(found.start())
        elif found.group() != "}":
            opened.clear()
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, found.end()))
    yield from pairs


def _shown(code: str, *, after: str) -> str:
    """Return what a parser is to see of an expression; of an attribute's it is nothing."""
    text = re.match(_STRING, code)
    if text:
        return hidden(text[1]) + text[2] + hidden(text[3])
    return held(code) if after != "=" and re.match(_SHOWS, code) else hidden(code)
