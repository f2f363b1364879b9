"""Turns a run into text for people or machines, page by page; one module a format."""

from collections.abc import Callable, Iterator
from importlib import import_module

from ketaudit.render.run import Run
from ketaudit.values import Value

FORMATS = {
    "text": "for reading in a terminal",
    "json": "everything, for programs",
    "jsonl": "the same, one page a line",
    "sarif": "for code scanning services and viewers",
    "github": "annotations and a job summary on GitHub",
    "gitlab": "GitLab's Code Quality report",
    "junit": "a test report for Jenkins, GitLab and others",
    "rdjson": "for reviewdog",
}


class Style(Value):
    """How to set text for a terminal: columns, colour, and counts in place of findings.

    ``clock`` gives the seconds since the run began; without it the report names no time, and the
    same pages give the same bytes.
    """

    width: int = 100
    colour: bool = False
    statistics: bool = False
    clock: Callable[[], float] | None = None


Renderer = Callable[[Run, Style], Iterator[str]]


def renderer(name: str) -> Renderer:
    """Return the renderer of one of FORMATS; only its module is loaded."""
    render: Renderer = import_module(f"ketaudit.render.{name}").render
    return render
