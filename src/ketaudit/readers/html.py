"""Reads HTML: every tag, attribute and entity where it stands, however broken the page.

The tags are found here and not by html.parser, which gives lines and columns instead of offsets,
reads broken markup differently from one Python release to the next,
and takes half as long again.
The syntax is that of the WHATWG tokenizer as far as text is concerned.
"""

import re

from ketaudit.document import Comment, Document
from ketaudit.readers import _elements, front_matter
from ketaudit.readers._builder import Builder, Piece
from ketaudit.readers._elements import Attributes, AttributeValue
from ketaudit.readers._flow import Flow
from ketaudit.readers._mask import mask

_MARKUP = re.compile(r"<[a-zA-Z/!?]")
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[a-zA-Z][^\s/>\u2060]*+)"
    r"""(?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|))*+)>"""
)
_SIMPLE_TAG = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][^\s/>\u2060]*+)(?P<attributes>[^>]*+)>")
_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=\u2060][^\s>/=\u2060]*+)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?"""
)
_COMMENT_END = re.compile(r"--!?>")
_READ_META = frozenset(
    {"description", "og:title", "og:description", "twitter:title", "twitter:description"}
)


def read(source: str, *, name: str | None = None) -> Document:
    """Read HTML, with or without front matter, into a document."""
    view = mask(source)
    builder = Builder(source, view=view)
    Tags(Flow(builder)).feed(front_matter.read(builder), len(view))
    if builder.is_addressed:
        from ketaudit.readers import _comments  # noqa: PLC0415 - few pages speak to us

        _comments.gather(builder, ())
    return builder.document(format="html", name=name)


class Tags:
    """Finds the tags of a source, all of it or a piece at a time, and tells a Flow."""

    def __init__(self, flow: Flow) -> None:
        """Read the view of the flow's builder."""
        self.flow = flow
        self._view = flow.builder.view
        self._last = self._view.rfind(">")
        self._tag = _TAG
        self._title_is_open = False
        self._seen: set[str] = set()

    def feed(self, start: int, end: int) -> None:
        """Read ``view[start:end]``."""
        at = start
        while at < end:
            found = _MARKUP.search(self._view, at, end)
            markup = found.start() if found else end
            if markup > self._last and not self._view.startswith("<!--", markup):
                markup = end
            if markup > at:
                self._text(at, markup)
            at = self._markup(markup, end) if markup < end else end

    def _text(self, start: int, end: int) -> None:
        if self._view.find("&", start, end) < 0:
            self.flow.text(start, end)
        else:
            self.flow.pieces(_pieces(self._view, start, end))

    def _markup(self, at: int, end: int) -> int:
        """Read what a "<" opens and return where it ends."""
        tag = self._tag.match(self._view, at, end)
        if tag is None:
            tag = _SIMPLE_TAG.match(self._view, at, end)
            if tag is None:
                return self._no_tag(at, end)
            # A quote is missing somewhere below: from here on the first ">" ends a tag.
            self._tag = _SIMPLE_TAG
        slash, name = tag.group("slash", "name")
        name = name.lower()
        if slash:
            self.flow.end(name)
            return tag.end()
        return self._start(name, tag, end)

    def _no_tag(self, at: int, end: int) -> int:
        """Return the end of a comment, a declaration, a processing instruction or a lone "<"."""
        if self._view.startswith("<!--", at):
            return self._comment(at, end)
        if self._view.startswith(("<?php", "<?="), at):
            after = self._view.find("?>", at, end)
            return after + 2 if after >= 0 else end
        if self._view[at + 1].isalpha():
            self._text(at, at + 1)
            return at + 1
        after = self._view.find(">", at, end)
        return after + 1 if after >= 0 else end

    def _comment(self, at: int, end: int) -> int:
        """Return the end of a comment, and keep what it says if it is for us."""
        close = _COMMENT_END.search(self._view, at + 2, end)
        builder = self.flow.builder
        stop = close.end() if close else end
        if builder.is_addressed:
            text = builder.source[at + 4 : close.start() if close else end]
            fault = "" if close else "the comment is never closed: end it with -->"
            builder.comment(Comment(at, stop, text, fault=fault))
        return stop

    def _start(self, name: str, tag: re.Match[str], end: int) -> int:
        """Read a start tag and, if its content is raw, that too."""
        attributes = self._attributes(tag) if tag.end("attributes") > tag.end("name") else {}
        if name in _elements.VOID:
            self._void(name, attributes, tag)
        elif name not in _elements.FOREIGN or not tag["attributes"].endswith("/"):
            hidden = self.flow.hidden
            self.flow.start(name, attributes)
            if not hidden and (name in _elements.RAW or name == "title"):
                return self._raw(name, tag.end(), end)
        return tag.end()

    def _raw(self, name: str, start: int, end: int) -> int:
        """Read an element in which no tag counts: to its end tag, or to the end of the page."""
        if name == "title" and self._title_is_open:
            self.flow.end(name)
            return start
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._view, start, end)
        if close is None and name != "title":
            return end
        if close is None:
            self._title_is_open = True
            self.flow.end(name)
            return start
        if name == "title":
            self._text(start, close.start())
            self._seen.add(_plain(self._view[start : close.start()]))
        return close.start()

    def _attributes(self, tag: re.Match[str]) -> Attributes:
        """Return the attributes of a start tag; of two with one name the first counts."""
        found: Attributes = {}
        for match in _ATTRIBUTE.finditer(self._view, *tag.span("attributes")):
            group = match.lastindex or 1
            value = match[group] if group > 1 else ""
            found.setdefault(match[1].lower(), AttributeValue(value, *match.span(group)))
        return found

    def _void(self, name: str, attributes: Attributes, tag: re.Match[str]) -> None:
        """Read an element without content."""
        if name == "br":
            self.flow.line_break(*tag.span())
        elif name == "hr":
            self.flow.start("hr", {})
        elif name == "img":
            self._image(attributes)
        elif name == "input":
            kind = attributes.get("type")
            if kind and kind.text.lower() in {"submit", "button"}:
                self.flow.block("button", self._value(attributes, "value"))
        elif name == "meta":
            self._meta(attributes)

    def _value(self, attributes: Attributes, name: str) -> list[Piece]:
        """Return the pieces of an attribute's value."""
        value = attributes.get(name)
        if value is None:
            return []
        return _pieces(self._view, value.start, value.end, attribute=True)

    def _image(self, attributes: Attributes) -> None:
        """Read what an image says to those who do not see it, and what it says when pointed at."""
        if _elements.is_hidden("img", attributes):
            return
        alt, title = attributes.get("alt"), attributes.get("title")
        self.flow.beside("alt", self._value(attributes, "alt"))
        if title and not (alt and _plain(alt.text) == _plain(title.text)):
            self.flow.beside("caption", self._value(attributes, "title"))

    def _meta(self, attributes: Attributes) -> None:
        """Read a description for search engines, unless the page has said just that before."""
        key = attributes.get("name") or attributes.get("property")
        content = attributes.get("content")
        if not key or not content or key.text.strip().lower() not in _READ_META:
            return
        if _plain(content.text) not in self._seen:
            self._seen.add(_plain(content.text))
            self.flow.block("meta", self._value(attributes, "content"))


def _pieces(view: str, start: int, end: int, *, attribute: bool = False) -> list[Piece]:
    """Return the pieces of a text; the table of entities is loaded when a page has one."""
    if view.find("&", start, end) < 0:
        return [(start, end, None)]
    from ketaudit.readers import _charrefs  # noqa: PLC0415

    return _charrefs.split(view, start, end, attribute=attribute)


def _plain(text: str) -> str:
    return " ".join(text.split())
