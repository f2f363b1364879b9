"""Where each setting of a page comes from."""

from ketaudit.config.layers import Entry, Layer
from ketaudit.config.nearest import near
from ketaudit.config.settings import page_matcher
from ketaudit.config.toml import dotted
from ketaudit.values import Value


class Origin(Value):
    """Who sets a setting: "default", "option", or "file" with its place, and the table in it."""

    by: str
    file: str | None = None
    line: int | None = None
    table: str | None = None
    option: str | None = None

    def __str__(self) -> str:
        if self.option:
            return self.option
        place = f"{self.file}{f':{self.line}' if self.line else ''}" if self.file else self.by
        return f"{place} [{self.table}]" if self.table else place


def origins(found: tuple[Layer, ...], page: str | None, root: str) -> dict[str, Origin]:
    """Return the origin of every field that a file sets, for one page or for the run."""
    named = {entry.key.field: _origin(layer, entry) for layer in found for entry in layer.entries}
    for layer in found:
        for pattern, entries in layer.pages:
            if page is not None and page_matcher(pattern, root)(page):
                named |= {entry.key.field: _origin(layer, entry, pattern) for entry in entries}
    return named


def _origin(layer: Layer, entry: Entry, pattern: str | None = None) -> Origin:
    table = dotted(entry.keys[:2]) if pattern is not None else None
    return Origin("file", near(layer.file.path), layer.file.line(entry.keys), table)
