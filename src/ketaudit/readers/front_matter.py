"""Reads title, description and summary from the front matter of a page, and nothing else.

Not a YAML or TOML parser: it knows the ways a one-line or folded string is written,
leaves everything else alone and cannot fail.
"""

import re
from itertools import takewhile

from ketaudit.document import BlockKind, Comment
from ketaudit.readers._builder import Builder, Piece
from ketaudit.values import Value

Line = tuple[int, int]  # where a line begins, and where the next one does

_FENCES = frozenset({"---", "+++"})
KINDS: dict[str, BlockKind] = {"title": "title", "description": "meta", "summary": "meta"}
# Patterns are compiled on first use: most pages have no front matter.
_LINE = r"[^\r\n]*+(?:\r\n|\r|\n|\Z)"
_ENTRY = r"(?i)([\"']?)(title|description|summary)\1[ \t]*[:=](?=\s)[ \t]*"
_BEGINS_LIKE_ONE = r"#|\[|[\"']?[\w.-][\w .-]*[\"']?[ \t]*[:=]"
_YAML_KEY = r"(?i)[\"']?ketaudit[\"']?[ \t]*:"
_TOML_KEY = r"(?i)[ \t]*(?:\[\[?[ \t]*)?[\"']?ketaudit[\"']?[ \t]*(?:[\].=])"
_STRING = (
    r'"""(?P<basic>[\s\S]*?)"""'
    r"|'''(?P<raw>[\s\S]*?)'''"
    r'|"(?P<double>(?:[^"\\]|\\[\s\S])*+)"'
    r"|'(?P<single>(?:[^']|'')*+)'"
)
_BLOCK = r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)"
_NO_STRING = "[{&*!|>\"'"
_COMMENT = r"(?:^|\s)#[^\r\n]*"
_ESCAPES = {
    "basic": r"\\(?:u[0-9a-fA-F]{4}|\r\n|[\s\S])",
    "double": r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r\n|[\s\S])",
    "single": r"''",
}
JSON_ESCAPES = _ESCAPES["double"]


class FrontMatter(Value):
    """What stands before the body: the entries read, and where the body begins."""

    entries: list[tuple[BlockKind, list[Piece]]]
    end: int
    lines: list[Line]


def read(builder: Builder) -> int:
    """Read the front matter of a page into blocks of its own; return where the body begins."""
    start = 1 if builder.view.startswith("\ufeff") else 0
    if builder.view.startswith("{", start):
        from ketaudit.readers import json_matter  # noqa: PLC0415 - few pages begin like that

        return json_matter.read(builder, start)
    if builder.view[start : start + 3] not in _FENCES:
        return start
    found = find(builder.view, start)
    for kind, pieces in found.entries:
        builder.block(kind, pieces)
    if builder.is_addressed and found.lines:
        _keep_settings(builder, found.lines)
    return found.end


def find(view: str, start: int = 0) -> FrontMatter:
    """Find YAML (---) or TOML (+++) front matter: it must close, and begin like front matter."""
    fence, lines = view[start : start + 3], list[Line]()
    for match in re.compile(_LINE).finditer(view, start):
        line = match.group().rstrip()
        if lines and line in {fence, "..."}:
            return FrontMatter(_entries(view, lines[1:]), match.end(), lines)
        if (not lines and line != fence) or (
            len(lines) == 1 and not re.match(_BEGINS_LIKE_ONE, line)
        ):
            break
        lines.append(match.span())
    return FrontMatter([], start, [])


def _keep_settings(builder: Builder, lines: list[Line]) -> None:
    """Keep what front matter says to ketaudit: of YAML the entry, of TOML all, as it has tables."""
    source, (start, _), *rest = builder.source, *lines
    is_toml = source.startswith("+++", start)
    ours = re.compile(_TOML_KEY if is_toml else _YAML_KEY)
    for number, (first, last) in enumerate(rest):
        if not ours.match(source, first, last):
            continue
        if is_toml:
            text = source[rest[0][0] : rest[-1][1]]
            builder.comments.append(Comment(first, last, text, "toml"))
            return
        below = takewhile(lambda line: source[line[0]] in " \t\r\n#-", rest[number + 1 :])
        end = max((stop for _, stop in below), default=last)
        text = source[first:end].rstrip()
        builder.comments.append(Comment(first, first + len(text), text, "yaml"))
        return


def _entries(view: str, lines: list[Line]) -> list[tuple[BlockKind, list[Piece]]]:
    """Return the entries that are read; in TOML only those before the first table."""
    found: list[tuple[BlockKind, list[Piece]]] = []
    after = 0
    for number, (start, end) in enumerate(lines):
        if view[start] == "[":
            break
        key = re.compile(_ENTRY).match(view, start, end) if start >= after else None
        if key:
            pieces = _value(view, key.end(), _value_end(view, lines, number), lines[-1][1])
            found.append((KINDS[key[2].lower()], pieces))
            after = pieces[-1][1] if pieces else start
    return found


def _value_end(view: str, lines: list[Line], number: int) -> int:
    """Return where a value ends: before the next line that is not indented."""
    last = number
    while last + 1 < len(lines) and view[lines[last + 1][0]] in " \t\r\n":
        last += 1
    return lines[last][1]


def _value(view: str, start: int, end: int, last: int) -> list[Piece]:
    """Return the pieces of a string value; a list, a map or an alias has none."""
    first = view[start : start + 1]
    quoted = re.compile(_STRING).match(view, start, last) if first in ("'", '"') else None
    if quoted:
        style = str(quoted.lastgroup)
        return unescaped(view, *quoted.span(style), _ESCAPES.get(style))
    block = re.compile(_BLOCK).match(view, start, end) if first in ("|", ">") else None
    if block:
        return [(block.end(), end, None)]
    if start < end and first in _NO_STRING:
        return []
    comment = re.compile(_COMMENT).search(view, start, end) if "#" in view[start:end] else None
    return [(start, comment.start() if comment else end, None)]


def unescaped(view: str, start: int, end: int, escapes: str | None) -> list[Piece]:
    """Return the pieces of a string between its quotes, what escapes stand for in their place."""
    pieces: list[Piece] = []
    if escapes:
        for match in re.compile(escapes).finditer(view, start, end):
            pieces += [(start, match.start(), None), (*match.span(), _escaped(match.group()))]
            start = match.end()
    return [*pieces, (start, end, None)]


def _escaped(escape: str) -> str:
    """Return what an escape stands for: a letter, or white space for a line break or a tab."""
    if escape[0] == "\\" and escape[1] in "ux" and len(escape) > 2:
        return chr(int(f"0x{escape[2:]}", 0))
    return " " if escape[1] in "nrt\r\n" else escape[1]
