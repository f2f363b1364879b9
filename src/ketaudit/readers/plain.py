"""Reads plain text: one paragraph a line or hard-wrapped, with headings and items guessed.

A scraped page has a paragraph a line; a letter is wrapped at some column.
Which of the two a text is, is decided by its line breaks:
one after an unfinished sentence and before a small letter was made by wrapping.
"""

import re
from itertools import pairwise

from ketaudit.document import Block, BlockKind, Comment, Document
from ketaudit.readers._builder import Builder
from ketaudit.readers._letters import UNSEEN
from ketaudit.readers._mask import without_templates
from ketaudit.values import Value

WIDEST_WRAP = 100  # columns; nobody wraps wider than that
NARROWEST_WRAP = 30  # columns; a shorter line was ended on purpose
HEADING_WORDS = 12
TITLE_WORDS = 25  # the first line of a page may be the title, the site and the title again
LABEL_WORDS = 4  # "Common side effects:" is a heading, a longer line with a colon leads in

_EDGE = re.compile(rf"[\s{UNSEEN}]*")
_RULE = re.compile(r"([-=_*~#+])\1{2,}$|[-_*~=](?: [-_*~=]){2,}$")
_ITEM = re.compile(r"(?:[-*+•◦▪‣●○■·✓✔➤►]|\(?\d{1,2}[.)])\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s?)+")
_FINISHED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_COMMENT = (
    r"(?i)[\s\ufeff]*+(?P<whole>(?:\.\.\s++|<!--\s*+)(?P<says>ketaudit\b.*?)(?P<close>--!?>)?)$"
)
_PARAGRAPH: BlockKind = "paragraph"
_CREDIT = re.compile(r"(?:image|photo|picture|photograph|illustration|credit)s?\b", re.IGNORECASE)


class Line(Value):
    """A line: its text without edges and marker, its width with them, and what stands before."""

    start: int
    text: str
    width: int
    kind: BlockKind
    after_blank: bool


def read(source: str, *, name: str | None = None) -> Document:
    """Read plain text into a document."""
    view = without_templates(source)
    builder = Builder(source, view=view)
    lines = _lines(view, builder.comments if builder.is_addressed else None)
    column = _wrap_column(lines)
    blank_after: list[bool] = []
    previous: Line | None = None
    for line in lines:
        if previous and _continues(previous, line, column):
            builder.space(previous.start + len(previous.text), line.start)
        else:
            if builder.close():
                blank_after.append(line.after_blank)
            builder.kind, builder.level = line.kind, int(line.kind == "item")
        builder.literal(line.start, line.start + len(line.text))
        previous = line
    if builder.close():
        blank_after.append(True)
    _name_headings(builder.blocks, builder.texts, blank_after)
    _name_title(builder.blocks)
    return builder.document(format="text", name=name)


def _lines(view: str, comments: list[Comment] | None) -> list[Line]:
    """Return the lines that have text; a ruler of dashes or a comment counts as a blank line."""
    lines, at, blank = list[Line](), 0, True
    for raw in view.splitlines(keepends=True):
        text, start = raw.rstrip(), at
        at += len(raw)
        if not text:
            blank = True
            continue
        if comments is not None and (comment := re.match(_COMMENT, text)):
            comments.append(_comment(comment, start))
            blank = True
            continue
        width, kind = len(text), _PARAGRAPH
        if not text[0].isalpha():
            lead, kind = _lead(text)
            if lead == width:
                blank = True
                continue
            start, text = start + lead, text[lead:]
        lines.append(Line(start, text, width, kind, blank))
        blank = False
    return lines


def _comment(found: re.Match[str], start: int) -> Comment:
    """Return a line for ketaudit: a comment of reStructuredText, or one of HTML on one line."""
    is_open = found[0].lstrip().startswith("<") and not found["close"]
    fault = "in plain text a comment ends on the line it begins on: end it with -->"
    begin, end = found.span("whole")
    return Comment(
        start + begin, start + end, found["says"].strip(), fault=fault if is_open else ""
    )


def _lead(line: str) -> tuple[int, BlockKind]:
    """Return how much of a line stands before its text, and what its marker announces."""
    at = _end(_EDGE.match(line))
    if _RULE.match(line, at):
        return len(line), "paragraph"
    if line[at : at + 1] == ">":
        return _end(_QUOTE.match(line, at)), "quote"
    item = _ITEM.match(line, at)
    return (item.end(), "item") if item else (at, "paragraph")


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _may_continue(line: Line, after: Line) -> bool:
    """Return whether two neighbouring lines can be of one block at all."""
    return not after.after_blank and (
        after.kind == line.kind == "quote" or (after.kind == "paragraph" and line.kind != "quote")
    )


def _runs_on(line: Line, after: Line) -> bool:
    """Return whether a sentence visibly runs over a line break."""
    return (
        line.width >= NARROWEST_WRAP
        and after.text[:1].islower()
        and not _FINISHED.search(line.text[-4:])
    )


def _wrap_column(lines: list[Line]) -> int:
    """Return the column a text is wrapped at, or 0 for a text with one paragraph a line.

    A text is wrapped when sentences run over at least half of the breaks between neighbours;
    the column is the widest such line, and no more than ``WIDEST_WRAP``.
    """
    breaks = [pair for pair in pairwise(lines) if _may_continue(*pair)]
    running = [line.width for line, after in breaks if _runs_on(line, after)]
    if not running or 2 * len(running) < len(breaks) or max(running) > WIDEST_WRAP:
        return 0
    return max(running)


def _continues(line: Line, after: Line, column: int) -> bool:
    """Return whether ``after`` goes on with the block of ``line``.

    It does if a sentence runs over the break,
    or if the text is wrapped and the next word would not have fitted.
    """
    if not _may_continue(line, after):
        return False
    if _runs_on(line, after):
        return True
    return column > 0 and line.width + 1 + len(after.text.split(maxsplit=1)[0]) > column


def _is_headline(text: str, most_words: int = HEADING_WORDS) -> bool:
    """Return whether a line is short and does not end like a sentence."""
    words = text.count(" ") + 1
    if words > most_words or text[-1] in ".,;!…" or not (text[0].isalnum() or text[0] in "“\"'‘¿"):
        return False
    return text[-1] != ":" or words <= LABEL_WORDS


def _name_headings(blocks: list[Block], texts: list[str], blank_after: list[bool]) -> None:
    """Make headings of the short lines that lead in something longer, captions of credited ones."""
    follower = -1  # the next block that is neither furniture nor caption
    for i in range(len(blocks) - 1, -1, -1):
        kind = blocks[i].kind
        if kind == "paragraph" and follower >= 0 and _is_headline(texts[i], _limit(i)):
            if blocks[i + 1].kind == "boilerplate" and _CREDIT.match(texts[i + 1]):
                blocks[i] = blocks[i]._replace(kind="caption")
                continue
            alone = blank_after[i] and (i == 0 or blank_after[i - 1])
            if _leads(texts[i], blocks[follower].kind, texts[follower], alone=alone):
                blocks[i] = blocks[i]._replace(kind="heading", level=2)
        if kind != "boilerplate":
            follower = i


def _limit(block: int) -> int:
    return TITLE_WORDS if block == 0 else HEADING_WORDS


def _leads(text: str, kind: BlockKind, following: str, *, alone: bool) -> bool:
    """Return whether a headline stands above what a heading stands above."""
    if kind == "heading":
        return alone
    return kind in {"item", "quote"} or (len(following) > len(text) and not _is_headline(following))


def _name_title(blocks: list[Block]) -> None:
    """Make the longest of the headings that open a page its title."""
    opening: list[int] = []
    for i, block in enumerate(blocks):
        if block.kind == "heading":
            opening.append(i)
        elif block.kind != "boilerplate":
            break
    if opening:
        title = max(opening, key=lambda i: blocks[i].span.end - blocks[i].span.start)
        blocks[title] = blocks[title]._replace(kind="title", level=0)
