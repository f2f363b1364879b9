"""The Reviewdog Diagnostic Format: what reviewdog turns into comments on a change.

The shape is that of https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.
Suggestions there are edits that a reader applies with a click; ours are advice, so they stand in
the message.
"""

from collections.abc import Iterator

from ketaudit.describe import first_address
from ketaudit.knowledge.pack import Pack
from ketaudit.render import Style
from ketaudit.render.run import Checked, Run
from ketaudit.render.said import NOT_AUDITED, SCORE, name_of, reason, with_advice
from ketaudit.render.stream import array
from ketaudit.report import Finding
from ketaudit.typed import Any

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield the result in pieces."""
    yield '{"source": {"name": "ketaudit"}, "diagnostics": '
    yield from array(_diagnostics(run))
    yield "}\n"


def _diagnostics(run: Run) -> Iterator[dict[str, Any]]:
    for page in run:
        path = run.where.path(name_of(page))
        columns = _ByteColumns(page)
        for finding in page.report.findings:
            yield _finding(finding, path, columns, run.pack)
        if short := run.gate.shortfall(page.report):
            yield _whole_page(path, SCORE, short)
    for failure in run.totals.failures:
        yield _whole_page(run.where.path(failure.name), NOT_AUDITED, reason(failure))


def _finding(finding: Finding, path: str, columns: "_ByteColumns", pack: Pack) -> dict[str, Any]:
    return {
        "message": with_advice(finding),
        "location": {"path": path, "range": columns.range(finding)},
        "severity": _SEVERITIES[finding.severity],
        "code": _code(finding, pack),
    }


def _code(finding: Finding, pack: Pack) -> dict[str, str]:
    """Name the rule; its address is that of the first source that has one."""
    address = first_address(finding.references, pack)
    return {"value": finding.rule, **({"url": address} if address else {})}


def _whole_page(path: str, code: str, message: str) -> dict[str, Any]:
    return {
        "message": message,
        "location": {"path": path},
        "severity": "ERROR",
        "code": {"value": code},
    }


class _ByteColumns:
    """The columns of a page's findings as bytes of UTF-8, from 1, which the format asks for.

    Findings come in order of place, so each is counted on from the one before: a page that is
    one long line stays linear.
    """

    def __init__(self, page: Checked) -> None:
        self._source = page.source
        self._ascii = page.source.isascii()
        self._line_start = self._counted = self._bytes = 0

    def range(self, finding: Finding) -> dict[str, dict[str, int]]:
        """Return where a finding starts and where it ends; the end is exclusive."""
        start, end = finding.start_column, finding.end_column
        if not self._ascii:
            start = self._start(finding)
            inside = finding.start
            if finding.end_line > finding.start_line:
                inside = finding.end - (finding.end_column - 1)
            end = _bytes(self._source[inside : finding.end])
            end += start if inside == finding.start else 1
        return {
            "start": {"line": finding.start_line, "column": start},
            "end": {"line": finding.end_line, "column": end},
        }

    def _start(self, finding: Finding) -> int:
        line_start = finding.start - (finding.start_column - 1)
        if line_start != self._line_start or finding.start < self._counted:
            self._line_start = self._counted = line_start
            self._bytes = 0
        self._bytes += _bytes(self._source[self._counted : finding.start])
        self._counted = finding.start
        return self._bytes + 1


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
