"""GitLab's Code Quality report: a JSON array, one object a finding.

The keys are those of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from collections.abc import Iterator

from ketaudit.digest import sha256
from ketaudit.render import Style
from ketaudit.render.run import Checked, Failure, Run
from ketaudit.render.said import NOT_AUDITED, SCORE, name_of, reason, with_advice
from ketaudit.render.stream import array
from ketaudit.report import Finding
from ketaudit.typed import Any

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield the report in pieces."""
    yield from array(_issues(run))
    yield "\n"


def _issues(run: Run) -> Iterator[dict[str, Any]]:
    for page in run:
        path = run.where.path(name_of(page))
        for finding in page.report.findings:
            yield _finding(finding, path)
        yield from _score(page, run, path)
    for failure in run.totals.failures:
        yield _failure(failure, run.where.path(failure.name))


def _finding(finding: Finding, path: str) -> dict[str, Any]:
    return {
        "description": with_advice(finding),
        "check_name": finding.rule,
        "fingerprint": _fingerprint(path, finding.fingerprint),
        "severity": _SEVERITIES[finding.severity],
        "location": _location(path, finding.start_line, finding.end_line),
    }


def _score(page: Checked, run: Run, path: str) -> Iterator[dict[str, Any]]:
    if short := run.gate.shortfall(page.report):
        yield _whole_page(path, SCORE, short, "critical")


def _failure(failure: Failure, path: str) -> dict[str, Any]:
    return _whole_page(path, NOT_AUDITED, reason(failure), "blocker")


def _whole_page(path: str, check: str, description: str, severity: str) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": _fingerprint(path, check),
        "severity": severity,
        "location": _location(path, 1, 1),
    }


def _location(path: str, begin: int, end: int) -> dict[str, Any]:
    return {"path": path, "lines": {"begin": begin, "end": end}}


def _fingerprint(path: str, of: str) -> str:
    """Return a name unique in the whole report: GitLab drops a second finding of one name.

    It holds no line, so that a finding which only moves is not a new one.
    """
    digest: str = sha256(f"{path}\n{of}".encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:32]
