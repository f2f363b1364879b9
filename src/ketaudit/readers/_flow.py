"""Turns a stream of elements and text into blocks; HTML and Markdown both speak to it."""

from ketaudit.document import BlockKind
from ketaudit.readers import _elements
from ketaudit.readers._builder import Builder, Piece
from ketaudit.readers._elements import Attributes

Frame = tuple[str, BlockKind | None, int]  # an open element, what its text is, and its level


class _Zone:
    """The element that hides or frames everything inside it; it ends with its own end tag."""

    def __init__(self) -> None:
        self.name = ""
        self._depth = 0
        self._phrasing = False

    def open(self, name: str) -> None:
        self.name, self._depth = name, 1
        self._phrasing = name not in _elements.BLOCKS and (
            name not in _elements.UNREAD or name in _elements.PHRASING_UNREAD
        )

    def start(self, name: str) -> None:
        """Meet a start tag: an unclosed phrase or paragraph ends before the next block."""
        if name in _elements.BLOCKS and (self._phrasing or self.name == "p"):
            self.name = ""
        elif name == self.name:
            self._depth += 1

    def end(self, name: str) -> None:
        """Meet an end tag."""
        if name == self.name:
            self._depth -= 1
            if not self._depth:
                self.name = ""
        elif self._phrasing and name in _elements.BLOCKS:
            self.name = ""


class Flow:
    """The state between tags: which elements are open, what is hidden, what is furniture.

    Only elements that say something about their text are kept open,
    so that the depth of a page costs nothing and a stray end tag ends nothing.
    """

    def __init__(self, builder: Builder) -> None:
        """Write into a builder."""
        self.builder = builder
        self._frames: list[Frame] = []
        self._counts: dict[str, int] = {}
        self._hidden = _Zone()
        self._furniture = _Zone()
        self._may_caution = False
        self._menu = _Zone()  # furniture inside a footer or an aside that may caution
        self._break_at = -1

    @property
    def hidden(self) -> str:
        """The name of the element that hides the present place, or nothing."""
        return self._hidden.name

    def text(self, start: int, end: int) -> None:
        """Read a stretch of the source as text."""
        if self._takes_text():
            self.builder.literal(start, end)

    def pieces(self, pieces: list[Piece]) -> None:
        """Read pieces of the source as text."""
        if self._takes_text():
            self.builder.pieces(pieces)

    def space(self, start: int, end: int) -> None:
        """Read a line break as a space."""
        if not self._hidden.name:
            self.builder.space(start, end)

    def line_break(self, start: int, end: int) -> None:
        """Read <br>: one is a space; a second one with nothing between ends the paragraph."""
        if self._hidden.name:
            return
        if self.builder.at == self._break_at and self._kind()[0] != "heading":
            self.builder.close()
        self._break_at = self.builder.at
        self.builder.space(start, end)

    def beside(self, kind: BlockKind, pieces: list[Piece]) -> None:
        """Read an attribute as a block of its own."""
        if not self._hidden.name:
            self.builder.beside("boilerplate" if self._furniture.name else kind, pieces)

    def block(self, kind: BlockKind, pieces: list[Piece]) -> None:
        """End the open block and read an attribute."""
        if not self._hidden.name:
            self.builder.close()
            self.beside(kind, pieces)

    def start(self, name: str, attributes: Attributes) -> None:
        """Open an element; ``name`` is in lower case."""
        if self._hidden.name:
            self._hidden.start(name)
            if self._hidden.name:
                return
        if _elements.is_hidden(name, attributes):
            self._hide(name)
            return
        if self._furniture.name:
            self._furniture.start(name)
            if self._menu.name:
                self._menu.start(name)
        if attributes or name in _elements.TELLING:
            self._open_element(name, attributes)

    def end(self, name: str) -> None:
        """Close an element; an end tag without a start tag closes no more than a paragraph."""
        if self._hidden.name:
            self._hidden.end(name)
            return
        if name in _elements.BLOCKS:
            self.builder.close()
        if name in _elements.HEADINGS:
            name = self._open_heading() or name
        if self._counts.get(name):
            self.builder.close()
            self._pop(name)
        if self._furniture.name:
            if self._menu.name:
                self._menu.end(name)
            self._furniture.end(name)
            if not self._furniture.name:
                self.builder.close()

    def _hide(self, name: str) -> None:
        """Read nothing until an element ends; a hidden block parts its neighbours all the same."""
        if name in _elements.BLOCKS:
            self.builder.close()
        self._hidden.open(name)

    def _open_element(self, name: str, attributes: Attributes) -> None:
        """Open an element that says something about its text."""
        if name in _elements.BLOCKS:
            self._start_block(name)
        if self._is_free() and _elements.is_furniture(name, attributes):
            self._open_furniture(name, _elements.may_caution(name, attributes))
        elif _elements.is_button(name, attributes):
            self.builder.close()
            self._push(name, "button", 0)

    def _is_free(self) -> bool:
        """Return whether an element that frames would change how its text is read."""
        return not self._furniture.name or (self._may_caution and not self._menu.name)

    def _open_furniture(self, name: str, may_caution: bool) -> None:  # noqa: FBT001 - one caller
        """Open a frame, or a menu inside the foot of the page."""
        if not self._furniture.name:
            self.builder.close()
            self._furniture.open(name)
            self._may_caution, self._menu.name = may_caution, ""
        elif not may_caution:
            self.builder.close()
            self._menu.open(name)

    def _takes_text(self) -> bool:
        """Return whether text is read here; the first of a block says what the block is."""
        if self._hidden.name:
            return False
        builder = self.builder
        if builder.at == builder.start:
            builder.kind, builder.level = self._kind()
            builder.framed = bool(self._furniture.name)
        return True

    def _kind(self) -> tuple[BlockKind, int]:
        """Return what text is here: the innermost element that says so decides."""
        if self._furniture.name and (self._menu.name or not self._may_caution):
            return "boilerplate", 0
        if self._frames:
            _, kind, level = self._frames[-1]
            if kind:
                return kind, level
        return "paragraph", 0

    def _start_block(self, name: str) -> None:
        """End what a block ends, and remember it if it says what its text is."""
        was_open = self.builder.close()
        top = self._frames[-1][0] if self._frames else ""
        if top in _elements.HEADINGS and (was_open or name in _elements.HEADINGS):
            self._pop(top)  # nobody closed the heading
        elif top == "p" or top in _elements.CLOSES.get(name, ()):
            self._pop(top)
        if name in _elements.LISTS or name == "table":
            self._push(name, None, 0)
        elif name == "p":
            if top in {"td", "th"}:
                self._push(name, None, 0)
        elif name in _elements.KINDS and name != "button":
            kind, level = _elements.KINDS[name]
            self._push(name, kind, self._depth() if name == "li" else level)

    def _depth(self) -> int:
        return max(1, sum(self._counts.get(name, 0) for name in _elements.LISTS))

    def _open_heading(self) -> str:
        top = self._frames[-1][0] if self._frames else ""
        return top if top in _elements.HEADINGS else ""

    def _push(self, name: str, kind: BlockKind | None, level: int) -> None:
        self._frames.append((name, kind, level))
        self._counts[name] = self._counts.get(name, 0) + 1

    def _pop(self, name: str) -> None:
        """Close the innermost element of a name and all that is open inside it."""
        closed = ""
        while closed != name:
            closed = self._frames.pop()[0]
            self._counts[closed] -= 1
