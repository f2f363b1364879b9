"""A page as the rules see it: clean text in blocks, and the one bridge back to the source."""

from bisect import bisect_right
from functools import cached_property

from ketaudit.spans import SourceSpan, TextSpan
from ketaudit.typed import Literal
from ketaudit.values import Value, maker

BlockKind = Literal[
    "title",
    "heading",
    "paragraph",
    "item",
    "quote",
    "cell",
    "caption",
    "alt",
    "meta",
    "button",
    "boilerplate",
]

HEADINGS: frozenset[BlockKind] = frozenset({"heading", "title"})
LISTED: frozenset[BlockKind] = frozenset({"item", "cell"})
FRAGMENTS = HEADINGS | LISTED
"""Blocks that need not hold whole sentences."""


class Run(Value):
    """A stretch of clean text and the stretch of source it was read from.

    ``text[text : text + length]`` was read from ``source[source : source + consumed]``.
    In a literal run the two are equal letter for letter;
    in any other (an entity, a line break made a space) the source counts as a whole.
    """

    text: int
    source: int
    length: int
    consumed: int
    literal: bool


class Block(Value):
    """A unit of layout; no sentence and no phrase crosses its edge.

    ``level`` is the rank of a heading (title 0, h1 1, …) or the depth of a list item (from 1);
    0 elsewhere.
    """

    kind: BlockKind
    span: TextSpan
    level: int = 0


class Comment(Value):
    """A part of the source that no reader of the page sees and that speaks to ketaudit.

    ``text`` is what it says without its delimiters; of front matter it is what the ``form`` says.
    ``fault`` names what is wrong with the comment itself, and is empty if nothing is.
    """

    start: int
    end: int
    text: str
    form: Literal["comment", "yaml", "toml", "json"] = "comment"
    fault: str = ""


class Position(Value):
    """A place a person can go to: line and column, both from 1, column in code points."""

    line: int
    column: int


_position = maker(Position)
_source_span = maker(SourceSpan)


class Lines:
    """The lines of a source, to find line and column of any of its offsets."""

    def __init__(self, source: str) -> None:
        """Note where every line begins; a byte order mark takes no column."""
        self._marked = source.startswith("\ufeff")
        self._starts, at = [0], source.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = source.find("\n", at + 1)

    def position(self, offset: int) -> Position:
        """Return line and column of a source offset."""
        line = bisect_right(self._starts, offset)
        column = offset - self._starts[line - 1] + 1
        return _position((line, max(1, column - (self._marked and line == 1))))


class Document:
    """A page read once: ``text`` is what a reader sees, ``source`` what the author wrote.

    Blocks are in order, do not overlap and are separated in ``text`` by one newline that
    belongs to no run.
    Instances are never changed after reading.
    """

    def __init__(  # noqa: PLR0913 - the parts of a page
        self,
        *,
        source: str,
        text: str,
        runs: tuple[Run, ...],
        blocks: tuple[Block, ...],
        format: str,  # noqa: A002 - the word of the public interface
        name: str | None = None,
        language: str = "en",
        comments: tuple[Comment, ...] = (),
    ) -> None:
        """Hold the parts; readers are the only callers."""
        self.source = source
        self.text = text
        self.runs = runs
        self.blocks = blocks
        self.format = format
        self.name = name
        self.language = language
        self.comments = comments

    @cached_property
    def _run_starts(self) -> list[int]:
        return [run.text for run in self.runs]

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.source)

    def locate(self, span: TextSpan) -> SourceSpan:
        """Return the source behind a piece of text.

        Exact inside literal runs; a rewritten run counts whole.
        Raises ValueError for an empty span, which has no place.
        """
        if span.start >= span.end:
            raise ValueError("an empty span has no place in the source")
        text, source, _, _, literal = self._run_at(span.start)
        start = source + (span.start - text if literal else 0)
        text, source, length, consumed, literal = self._run_at(span.end - 1)
        # A block's separator belongs to no run.
        end = source + (min(span.end - text, length) if literal else consumed)
        return _source_span((start, max(start, end)))

    def position(self, offset: int) -> Position:
        """Return line and column of a source offset; a byte order mark takes no column."""
        return self._lines.position(offset)

    def _run_at(self, offset: int) -> Run:
        """Return the run that holds a text offset; of a separator, the run before it."""
        return self.runs[max(0, bisect_right(self._run_starts, offset) - 1)]
