"""SARIF 2.1.0: what code scanning services and viewers read.

Specification: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from collections.abc import Iterator

from ketaudit.describe import sarif_rule
from ketaudit.document import Lines
from ketaudit.render import Style
from ketaudit.render.run import Checked, Failure, Run
from ketaudit.render.said import name_of, reason, with_advice
from ketaudit.render.stream import array, dumps
from ketaudit.report import Finding, Related, Suppressed
from ketaudit.typed import Any

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_LONGEST_SNIPPET = 1_000  # a region may be a whole page; its text stands in the page
_IN_SOURCE, _BASELINE = "inline", "baseline"
_KNOWN = "known since the baseline was written"


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield one run: the rules, the results page by page, then how it went."""
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n"tool": '
    yield dumps({"driver": _driver(run)})
    yield f',\n"automationDetails": {{"id": "ketaudit/{run.tool.profile}/"}}'
    yield ',\n"columnKind": "unicodeCodePoints"'
    root = {"description": {"text": "The root of the repository."}}
    yield f',\n"originalUriBaseIds": {dumps({_ROOT: root})},\n"results": '
    yield from array(_results(run))
    yield f',\n"invocations": [{dumps(_invocation(run))}]\n}}]}}\n'


def _driver(run: Run) -> dict[str, Any]:
    tool, pack = run.tool, run.tool.pack
    return {
        "name": tool.name,
        "version": tool.version,
        "semanticVersion": tool.version,
        "rules": [sarif_rule(rule, run.pack) for rule in run.rules],
        "properties": {"pack": pack._asdict(), "profile": tool.profile},
    }


def _invocation(run: Run) -> dict[str, Any]:
    """Say whether every page could be read; that a page has findings is no failure."""
    failures = run.totals.failures
    return {
        "executionSuccessful": not failures,
        "toolExecutionNotifications": [_notification(failure, run) for failure in failures],
    }


def _notification(failure: Failure, run: Run) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": _artifact(failure.name, run)}}
    return {"level": "error", "message": {"text": reason(failure)}, "locations": [place]}


def _results(run: Run) -> Iterator[dict[str, Any]]:
    """Yield the results in order of place, what was silenced among them."""
    index = {rule.id: number for number, rule in enumerate(run.rules)}
    for page in run:
        report = page.report
        artifact = _artifact(name_of(page), run)
        lines = Lines(page.source)
        found = [*((one, None) for one in report.findings)]
        silenced = [*((one.finding, one) for one in report.suppressed)]
        for finding, by in sorted([*found, *silenced], key=lambda pair: pair[0].start):
            number = index.get(finding.rule)
            yield {
                "ruleId": finding.rule,
                **({} if number is None else {"ruleIndex": number}),
                **_result(finding, artifact, page, lines),
                "suppressions": [_suppression(by)] if by else [],
            }


def _result(
    finding: Finding, artifact: dict[str, Any], page: Checked, lines: Lines
) -> dict[str, Any]:
    region = _region(finding.start, finding.end, page.source, lines)
    related = [
        {"id": number, **_related(other, artifact, page.source, lines)}
        for number, other in enumerate(finding.related, start=1)
    ]
    return {
        "level": finding.severity,
        "message": {"text": with_advice(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {
            # The name that GitHub looks for; "1" because the ordinal is in the fingerprint.
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "ketaudit/v1": finding.fingerprint,
        },
        "properties": {"confidence": finding.confidence, "references": finding.references},
    }


def _related(
    related: Related, artifact: dict[str, Any], source: str, lines: Lines
) -> dict[str, Any]:
    region = _region(related.start, related.end, source, lines)
    return {
        "message": {"text": related.message},
        "physicalLocation": {"artifactLocation": artifact, "region": region},
    }


def _region(start: int, end: int, source: str, lines: Lines) -> dict[str, Any]:
    """Return a place; a byte order mark is no character of the page (specification, 3.30)."""
    first, last = lines.position(start), lines.position(end)
    snippet = {"snippet": {"text": source[start:end]}} if end - start <= _LONGEST_SNIPPET else {}
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": max(0, start - source.startswith("\ufeff")),
        "charLength": end - start,
        **snippet,
    }


def _suppression(by: Suppressed) -> dict[str, Any]:
    """Say who silenced a finding; without a status it counts as accepted."""
    why = by.reason or (_KNOWN if by.by == _BASELINE else None)
    return {
        "kind": "inSource" if by.by == _IN_SOURCE else "external",
        **({"justification": why} if why else {}),
        "properties": {"by": by.by, "expires": by.expires},
    }


def _artifact(name: str, run: Run) -> dict[str, Any]:
    """Return a page as an address from the root of the repository, or as a whole one."""
    path = run.where.path(name)
    uri = "".join(
        chr(byte) if byte in _SAFE else f"%{byte:02X}"
        for byte in path.encode("utf-8", "surrogateescape")
    )
    if path.startswith("/") or path[1:2] == ":":
        return {"uri": f"file:///{uri.lstrip('/')}"}
    return {"uri": uri, "uriBaseId": _ROOT}
