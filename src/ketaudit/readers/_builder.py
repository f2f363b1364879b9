"""Writes the blocks and runs of a document while a reader walks its source."""

import re
from functools import partial

from ketaudit.document import Block, BlockKind, Comment, Document, Run
from ketaudit.readers._letters import (
    HIDDEN,
    NEUTRAL,
    PLACEHOLDER,
    is_clean,
    odd,
    says_something,
    tidied,
)
from ketaudit.readers.boilerplate import is_boilerplate
from ketaudit.spans import TextSpan

# A piece is read from view[start:end]; its text is None where the clean text is that slice.
Piece = tuple[int, int, str | None]

NAME = "ketaudit"
_EVEN = r"[^ ]++(?: [^ ]++)*+"
_FURNITURE_PRONE = frozenset({"paragraph", "heading", "item", "quote", "caption", "button"})


# Run._make without its check: pages have a run every fifty letters.
_as_run = partial(tuple.__new__, Run)


class Builder:
    """Collects clean text, runs and blocks; white space is settled here and nowhere else.

    ``view`` is the source as the parser sees it, letter for letter as long:
    where the two differ the view holds a space, an unseen character, ``LONE_SURROGATE`` or, for
    the output of a template, ``PLACEHOLDER`` and then ``HIDDEN`` letters.
    The open block begins at ``start`` of the clean text, which has come as far as ``at``;
    a ``framed`` one stands in the foot or margin of the page and counts only as safety text.
    """

    def __init__(self, source: str, *, view: str | None = None) -> None:
        """Start an empty document of a source."""
        self.source = source
        self.view = source if view is None else view
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.framed = False
        self.blocks: list[Block] = []
        self.texts: list[str] = []
        self.comments: list[Comment] = []
        self.is_addressed = is_addressed(self.source)
        self._runs: list[tuple[int, int, int, int, bool]] = []
        self._parts: list[str] = []
        self.start = 0
        self.at = 0
        self._gap: tuple[int, int] | None = None
        self._held = 0  # words in the open block that stand for a template's output
        self._waiting: list[tuple[BlockKind, list[Piece]]] = []

    def literal(self, start: int, end: int) -> None:
        """Read ``view[start:end]`` as it is, but for white space and characters nobody sees."""
        piece = self.view[start:end]
        if is_clean(piece):
            self._clean(piece, start, end)
            return
        at = start
        for match in odd().finditer(self.view, start, end):
            first, last = match.span()
            if first > at:
                self._clean(self.view[at:first], at, first)
            self._odd(first, last)
            at = last
        if at < end:
            self._clean(self.view[at:end], at, end)

    def rewritten(self, text: str, start: int, end: int) -> None:
        """Read ``view[start:end]`` as another text: a resolved entity, say."""
        text = text.replace(PLACEHOLDER, "").replace(HIDDEN, "")
        tidy = odd().sub(lambda match: tidied(match[0][0]) + match[0][1:], text)
        words = " ".join(tidy.split())
        if words:
            self._write(words, start, end)
        elif tidy:
            self.space(start, end)

    def space(self, start: int, end: int) -> None:
        """Note white space; it is written once, and only between two words of a block."""
        self._gap = (self._gap[0] if self._gap else start, end)

    def pieces(self, pieces: list[Piece]) -> None:
        """Read several pieces into the open block."""
        for start, end, text in pieces:
            if text is None:
                self.literal(start, end)
            else:
                self.rewritten(text, start, end)

    def block(self, kind: BlockKind, pieces: list[Piece], *, level: int = 0) -> None:
        """Read pieces as a block of their own."""
        self.close()
        self.kind, self.level, self.framed = kind, level, False
        self.pieces(pieces)
        self.close()

    def beside(self, kind: BlockKind, pieces: list[Piece]) -> None:
        """Read an attribute: now, or after the open block so that its sentence stays whole."""
        if self.at == self.start:
            self.block(kind, pieces)
        else:
            self._waiting.append((kind, pieces))

    def close(self) -> bool:
        """End the open block and return whether it had any text."""
        self._gap = None
        if self.at == self.start:
            return False
        text = "".join(self._parts)
        if self._held and not says_something(text):
            self._forget()
            return False
        furniture = self.kind in _FURNITURE_PRONE and is_boilerplate(text)
        if self.framed:
            furniture = furniture or not _is_safety_text(text, self.kind)
        span = TextSpan(self.start, self.at)
        self.blocks.append(
            Block("boilerplate", span) if furniture else Block(self.kind, span, self.level)
        )
        self.texts.append(text)
        self.at += 1
        self._begin()
        return True

    def _begin(self) -> None:
        """Begin a block where the last one ended, after what waited for its end."""
        self._parts = []
        self._held = 0
        self.start = self.at
        waiting, self._waiting = self._waiting, []
        for other, pieces in waiting:
            self.block(other, pieces)

    def _forget(self) -> None:
        """Take back a block that is nothing but the output of templates."""
        while self._runs and self._runs[-1][0] >= self.start:
            self._runs.pop()
        self.at = self.start
        self._begin()

    def document(self, *, format: str, name: str | None) -> Document:  # noqa: A002 - public word
        """Return what was read."""
        self.close()
        return Document(
            source=self.source,
            text="\n".join(self.texts),
            runs=tuple(map(_as_run, self._runs)),
            blocks=tuple(self.blocks),
            format=format,
            name=name,
            comments=tuple(sorted(self.comments)),
        )

    def comment(self, comment: Comment) -> None:
        """Keep a comment if it speaks to ketaudit."""
        if self.is_addressed and comment.text.lstrip()[:8].lower() == NAME:
            self.comments.append(comment)

    def _odd(self, start: int, end: int) -> None:
        """Read a character that does not stand for itself, and the spaces after it."""
        letter, stop = self.view[start], start + 1
        text = tidied(letter)
        if letter == PLACEHOLDER:
            text, stop = self._neutral(), end - len(self.view[stop:end].lstrip(HIDDEN))
        if text == " ":
            self.space(start, end)
            return
        if text:
            self._write(text, start, stop)
        after = self.view.find(" ", stop, end)
        if after >= 0:
            self.space(after, end)

    def _neutral(self) -> str:
        """Return the word for what a template puts out; it begins a sentence as words do."""
        self._held += 1
        before = "".join(self._parts[-2:]).rstrip()[-1:]
        return NEUTRAL.title() if before in {"", ".", "!", "?"} else NEUTRAL

    def _clean(self, piece: str, start: int, end: int) -> None:
        """Write a piece without odd characters; spaces at its edges are noted as white space."""
        if "  " in piece:
            self._uneven(piece, start, end)
            return
        if piece[:1] == " ":
            self.space(start, start + 1)
            start, piece = start + 1, piece[1:]
        if piece[-1:] == " ":
            self._words(piece[:-1], start)
            self.space(end - 1, end)
        elif piece:
            self._words(piece, start)

    def _uneven(self, piece: str, start: int, end: int) -> None:
        """Write a piece in which spaces follow on spaces."""
        at = start
        for match in re.finditer(_EVEN, piece):
            if start + match.start() > at:
                self.space(at, start + match.start())
            self._words(match[0], start + match.start())
            at = start + match.end()
        if at < end:
            self.space(at, end)

    def _words(self, piece: str, source: int) -> None:
        """Write a literal piece, as one run with the one before if it goes on where that ended."""
        gap, self._gap = self._gap, None
        if gap and self.at > self.start:
            if gap[1] == source == gap[0] + 1 and self.source[gap[0]] == " ":
                source, piece = gap[0], " " + piece
            else:
                self._write(" ", *gap)
        length = len(piece)
        self._parts.append(piece)
        run = (self.at, source, length, length, True)
        if self._runs:
            before = self._runs[-1]
            if before[4] and before[1] + before[2] == source and before[0] + before[2] == self.at:
                length += before[2]
                run = (before[0], before[1], length, length, True)
                self._runs.pop()
        self._runs.append(run)
        self.at += len(piece)

    def _write(self, text: str, start: int, end: int) -> None:
        """Write a rewritten run, and the white space before it."""
        gap, self._gap = self._gap, None
        if gap and self.at > self.start:
            self._write(" ", *gap)
        self._runs.append((self.at, start, len(text), end - start, False))
        self._parts.append(text)
        self.at += len(text)


def is_addressed(source: str) -> bool:
    """Return whether a page may hold a comment for ketaudit: few do, so that the rest look once."""
    return NAME in source or NAME.title() in source or NAME.upper() in source


def _is_safety_text(text: str, kind: BlockKind) -> bool:
    from ketaudit.readers._safety import is_safety_text  # noqa: PLC0415 - few pages have a footer

    return is_safety_text(text, kind)
