"""Turns audited pages into text for people or machines; one module a format."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from ketaudit.report import Report, SeverityCounts, Tool
from ketaudit.rules._rule import Rule
from ketaudit.severity import Severity

FORMATS = {
    "text": "for reading in a terminal",
    "json": "everything, for programs",
}


class Checked(NamedTuple):
    """A page that was audited: what was found, and the text it was found in."""

    report: Report
    source: str


class Failure(NamedTuple):
    """A page that could not be audited; ``message`` names it and says what to do."""

    name: str
    message: str


class Gate(NamedTuple):
    """What makes a run fail: a finding this severe, or a page that scores below this."""

    fail_on: Severity | None
    min_score: float | None

    def passes(self, report: Report) -> bool:
        """Say whether a page gets through."""
        if self.min_score is not None and report.summary.score < self.min_score:
            return False
        return self.fail_on is None or not any(
            Severity.parse(finding.severity) >= self.fail_on for finding in report.findings
        )


class Batch(NamedTuple):
    """One run of ``check``: the pages in order of name, and what they were held to."""

    tool: Tool
    rules: tuple[Rule, ...]
    pages: tuple[Checked, ...]
    failures: tuple[Failure, ...]
    gate: Gate

    @property
    def words(self) -> int:
        """Count the words of all pages."""
        return sum(page.report.document.words for page in self.pages)

    @property
    def counts(self) -> SeverityCounts:
        """Count the findings of all pages by severity."""
        each = [page.report.summary.counts for page in self.pages]
        return SeverityCounts(*(sum(column) for column in zip((0, 0, 0), *each, strict=True)))

    @property
    def passed(self) -> bool:
        """Say whether every page was audited and gets through the gate."""
        return not self.failures and all(self.gate.passes(page.report) for page in self.pages)


class Style(NamedTuple):
    """How to set text for a terminal: columns, colour, and counts in place of findings."""

    width: int = 100
    colour: bool = False
    statistics: bool = False


Renderer = Callable[[Batch, Style], str]


def renderer(name: str) -> Renderer:
    """Return the renderer of one of FORMATS; only its module is loaded."""
    render: Renderer = import_module(f"ketaudit.render.{name}").render
    return render
