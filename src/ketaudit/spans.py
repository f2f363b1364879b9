"""Half-open spans in two coordinate systems that must not be mixed."""

from ketaudit.values import Value


class TextSpan(Value):
    """Code points ``start``..``end`` of a document's clean text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the clean text that the span covers."""
        return text[self.start : self.end]


class SourceSpan(Value):
    """Code points ``start``..``end`` of the source as the caller gave it."""

    start: int
    end: int

    def of(self, source: str) -> str:
        """Return the source that the span covers."""
        return source[self.start : self.end]
