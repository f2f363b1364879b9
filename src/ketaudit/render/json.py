"""The JSON of ``ketaudit check``: every report in full, one a line, and a summary of the run."""

from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.run import Run
from ketaudit.render.stream import dumps
from ketaudit.report import SCHEMA_VERSION
from ketaudit.typed import Any


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield one JSON object in pieces; the same pages give the same bytes."""
    tool = {**run.tool._asdict(), "pack": run.tool.pack._asdict()}
    yield f'{{"schema_version": {SCHEMA_VERSION}, "tool": {dumps(tool)}, "documents": ['
    between = "\n"
    for page in run:
        yield between + dumps(page.report.to_dict())
        between = ",\n"
    yield f'\n], "summary": {dumps(_summary(run))}}}\n'


def schema(report: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema of this format, given that of one report."""
    parts = {
        "schema_version": {"const": SCHEMA_VERSION},
        "tool": report["properties"]["tool"],
        "documents": {"type": "array", "items": report},
        "summary": {"type": "object"},
    }
    return {
        "$schema": report["$schema"],
        "title": "ketaudit check",
        "type": "object",
        "properties": parts,
        "required": list(parts),
        "additionalProperties": False,
    }


def _summary(run: Run) -> dict[str, Any]:
    """Return the run in a few numbers; see docs/reference/command-line.md."""
    totals, gate = run.totals, run.gate
    return {
        "files": totals.files,
        "words": totals.words,
        "rules": len(run.rules),
        "counts": totals.counts._asdict(),
        "suppressed": totals.suppressed,
        "worst": totals.worst._asdict() if totals.worst else None,
        "failures": [failure._asdict() for failure in totals.failures],
        "gate": {
            "fail_on": str(gate.fail_on) if gate.fail_on else "never",
            "min_score": gate.min_score,
            "passed": totals.passed,
        },
        "unchanged": totals.unchanged,
    }
