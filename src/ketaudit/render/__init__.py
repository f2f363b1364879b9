"""Turns a run into text for people or machines, page by page; one module a format."""

from collections.abc import Callable, Iterator
from importlib import import_module

from ketaudit.render.run import Run
from ketaudit.values import Value

FORMATS = {
    "text": "for reading in a terminal",
    "json": "everything, for programs",
}


class Style(Value):
    """How to set text for a terminal: columns, colour, and counts in place of findings."""

    width: int = 100
    colour: bool = False
    statistics: bool = False


Renderer = Callable[[Run, Style], Iterator[str]]


def renderer(name: str) -> Renderer:
    """Return the renderer of one of FORMATS; only its module is loaded."""
    render: Renderer = import_module(f"ketaudit.render.{name}").render
    return render
