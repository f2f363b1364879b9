"""Reads Markdown as CommonMark with tables and footnotes, and the HTML inside it as HTML."""

import pyromark

from ketaudit.document import Document
from ketaudit.readers import front_matter
from ketaudit.readers._builder import Builder, Piece
from ketaudit.readers._elements import Attributes
from ketaudit.readers._flow import Flow
from ketaudit.readers._mask import is_mdx, mask
from ketaudit.typed import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from ketaudit.readers.html import Tags

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_NO_ATTRIBUTES: Attributes = {}
_ELEMENTS = {
    "Paragraph": "p",
    "List": "ul",
    "Item": "li",
    "BlockQuote": "blockquote",
    "TableCell": "td",
    "TableHead": "tr",
    "TableRow": "tr",
    "Table": "table",
    "FootnoteDefinition": "div",
    "CodeBlock": "pre",
}


def read(source: str, *, name: str | None = None) -> Document:
    """Read Markdown, with or without front matter, into a document."""
    view = mask(source, markdown=True, mdx=is_mdx(source, name))
    builder = Builder(source, view=view)
    walk = _Walk(Flow(builder), front_matter.read(builder))
    walk.read()
    if builder.is_addressed:
        from ketaudit.readers import _comments  # noqa: PLC0415 - few pages speak to us

        _comments.gather(builder, walk.code, links=True)
    return builder.document(format="markdown", name=name)


class _Places:
    """Turns the parser's byte offsets into code points, walking forward with it."""

    def __init__(self, body: str, start: int) -> None:
        self._bytes = b"" if body.isascii() else body.encode()
        self._at, self._byte, self._start = start, 0, start

    def __call__(self, offset: int) -> int:
        if not self._bytes:
            return self._start + offset
        if offset == self._byte:
            return self._at
        if offset > self._byte:
            self._at += len(self._bytes[self._byte : offset].decode())
        else:
            self._at -= len(self._bytes[offset : self._byte].decode())
        self._byte = offset
        return self._at


class _Walk:
    """Follows the parser's events and tells a Flow what HTML would have told it."""

    def __init__(self, flow: Flow, start: int) -> None:
        self._flow = flow
        self._view = flow.builder.view
        self._body = self._view[start:] if start else self._view
        self._place = _Places(self._body, start)
        self._alt: list[Piece] = []
        self._images = 0
        self.code: list[tuple[int, int]] = []  # kept where a comment may be for us
        self._titles: list[tuple[int, int, str]] = []
        self._html: tuple[int, int] | None = None
        self._tags: Tags | None = None

    def read(self) -> None:
        """Read the body."""
        place = self._place
        for event, span in pyromark.events_with_range(self._body, options=_OPTIONS):
            start, end = span["start"], span["end"]
            if isinstance(event, str):
                self._mark(event, start, end)
                continue
            [(name, value)] = cast("dict[str, Any]", event).items()
            if name == "Text":
                self._text(value, place(start), place(end))
            elif name == "Start":
                self._start(value, start, end)
            elif name == "End":
                self._end(value)
            elif name == "InlineHtml" and not self._images:
                self._read_html(place(start), place(end))
            elif name == "Html":
                self._gather_html(place(start), place(end))
            elif name == "Code" and self._flow.builder.is_addressed:
                self.code.append((place(start), place(end)))

    def _mark(self, event: str, start: int, end: int) -> None:
        """Read a line break or a thematic break."""
        if event == "Rule":
            self._flow.start("hr", _NO_ATTRIBUTES)
        elif self._images:
            self._alt.append((self._place(start), self._place(end), " "))
        else:
            self._flow.space(self._place(start), self._place(end))

    def _text(self, text: str, start: int, end: int) -> None:
        """Read text; it is literal unless the parser resolved an entity."""
        if text == "*" and "**" in self._view[max(start - 1, 0) : end + 1]:
            return  # "game**-changer**" is no emphasis in CommonMark, but was meant as such
        literal = self._view[start:end] == text
        if self._images:
            self._alt.append((start, end, None if literal else text))
        elif literal:
            self._flow.text(start, end)
        else:
            self._flow.pieces([(start, end, text)])

    def _start(self, tag: Any, start: int, end: int) -> None:
        """Open a container; an image gathers its alternative text, a link remembers its title."""
        name, value = _named(tag)
        element = _ELEMENTS.get(name)
        if element:
            self._flow.start(element, _NO_ATTRIBUTES)
            if name == "CodeBlock" and self._flow.builder.is_addressed:
                self.code.append((self._place(start), self._place(end)))
        elif name == "Heading":
            self._flow.start(value["level"].lower(), _NO_ATTRIBUTES)
        elif name in {"Link", "Image"}:
            self._images += name == "Image"
            title = value["title"] if value["link_type"] == "Inline" else ""
            self._titles.append((start, end, title))

    def _end(self, tag: Any) -> None:
        """Close a container."""
        name, value = _named(tag)
        element = _ELEMENTS.get(name)
        if element:
            self._flow.end(element)
        elif name == "Heading":
            self._flow.end(value.lower())
        elif name == "HtmlBlock":
            self._flush_html()
            self._flow.builder.close()
        elif name in {"Link", "Image"}:
            self._end_link(name)

    def _end_link(self, name: str) -> None:
        """Read the alternative text of an image, and the title of an image or a link."""
        start, end, title = self._titles.pop()
        if name == "Image":
            self._images -= 1
        if self._images:
            return
        if self._alt:
            pieces, self._alt = self._alt, []
            self._flow.beside("alt", pieces)
        if title:
            first, last = self._place(start), self._place(end)
            self._flow.beside("caption", _title(self._view, first, last, title))

    def _gather_html(self, start: int, end: int) -> None:
        """Join the lines of an HTML block as far as they are neighbours in the source."""
        if self._html and self._view[self._html[1] : start] in {"", "\r"}:
            self._html = self._html[0], end
            return
        self._flush_html()
        self._html = start, end

    def _flush_html(self) -> None:
        if self._html:
            place, self._html = self._html, None
            self._read_html(*place)

    def _read_html(self, start: int, end: int) -> None:
        if self._tags is None:
            from ketaudit.readers.html import Tags  # noqa: PLC0415 - few pages have HTML in them

            self._tags = Tags(self._flow)
        self._tags.feed(start, end)


def _named(tag: Any) -> tuple[str, Any]:
    """Return the name and the value of a tag: it is a word or a dict of one."""
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


def _title(view: str, start: int, end: int, title: str) -> list[Piece]:
    """Return the title of an inline link or image: ``[text](address "title")``."""
    inner = view[start : end - 1].rstrip()
    last = len(inner) - 1
    if inner[last - len(title) : last] == title:
        return [(start + last - len(title), start + last, None)]
    opening = inner.rfind("(" if inner[-1:] == ")" else inner[-1:], 0, max(last, 0))
    return [(start + opening + 1, start + last, title)] if opening >= 0 else []
