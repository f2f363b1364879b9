"""The JSON of ``ketaudit check``: every report in full, and a summary of the run."""

import json
from typing import Any

from ketaudit.render import Batch, Style
from ketaudit.report import SCHEMA_VERSION


def render(batch: Batch, _style: Style) -> str:
    """Return one JSON object; the same pages give the same bytes."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {**batch.tool._asdict(), "pack": batch.tool.pack._asdict()},
        "documents": [page.report.to_dict() for page in batch.pages],
        "summary": summary(batch),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


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


def summary(batch: Batch) -> dict[str, Any]:
    """Return the run in a few numbers; see docs/reference/command-line.md."""
    gate = batch.gate
    return {
        "files": len(batch.pages),
        "words": batch.words,
        "rules": len(batch.rules),
        "counts": batch.counts._asdict(),
        "suppressed": sum(len(page.report.suppressed) for page in batch.pages),
        "worst": _worst(batch),
        "failures": [failure._asdict() for failure in batch.failures],
        "gate": {
            "fail_on": str(gate.fail_on) if gate.fail_on else "never",
            "min_score": gate.min_score,
            "passed": batch.passed,
        },
    }


def _worst(batch: Batch) -> dict[str, Any] | None:
    """Return the page with the lowest score, the first of equals; null without pages."""
    if not batch.pages:
        return None
    report = min((page.report for page in batch.pages), key=lambda one: one.summary.score)
    return {
        "name": report.document.name,
        "score": report.summary.score,
        "grade": report.summary.grade,
    }
