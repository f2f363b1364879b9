"""The report for people: what to change, where, why, and what to write instead."""

import re
from collections.abc import Iterator
from itertools import groupby

from ketaudit.render import Batch, Checked, Style
from ketaudit.render.columns import clean, columns, cut, cut_start, wrap
from ketaudit.report import Finding, Report

_INDENT = "    "
_REACH = 1000  # characters looked at: more than a line of any terminal, less than a long page
_BLOCK_EDGE = re.compile(
    r"\r?\n[ \t]*\r?\n"
    r"|</?(?:p|li|h[1-6]|t[dhr]|div|[uo]l|br|section|article|blockquote|title)\b[^>]*>",
    re.IGNORECASE,
)
_INK = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "file": "1;4",
    "mark": "1;4",
    "quiet": "2",
    "bold": "1",
}
_STRENGTHS = {"unhedged": "unhedged", "weak": "weakly hedged", "hedged": "hedged"}


def render(batch: Batch, style: Style) -> str:
    """Return the report of a run, to be read in a terminal."""
    if style.statistics:
        parts = [_statistics(batch, style)] if any(batch.counts) else []
    else:
        parts = ["\n".join(_page(page, batch, style)) for page in batch.pages]
    return "\n\n".join([*parts, _checked(batch, style)]) + "\n"


def _page(page: Checked, batch: Batch, style: Style) -> Iterator[str]:
    """Yield the lines of one page: its findings, then what it amounts to."""
    report = page.report
    name = _ink(clean(report.document.name or "<text>"), "file", style)
    if not report.findings and batch.gate.passes(report) and len(batch.pages) > 1:
        yield f"{name}  {_ink(f'nothing to change; {_score(report, batch)}', 'quiet', style)}"
        return
    yield name
    for group in _together(report.findings):
        yield ""
        yield from _finding(group, page, style)
    yield ""
    yield from _labelled("Score", _score(report, batch), style)
    yield from _labelled("Reading", _reading(report), style)
    yield from _labelled("Claims", _claims(report), style)
    for label, names in zip(("Risks", "", ""), _risks(report), strict=False):
        yield from _labelled(label, names, style)


def _together(findings: tuple[Finding, ...]) -> Iterator[list[Finding]]:
    """Group what one rule says of one place: a dozen missing risks are one thing to read."""
    for _, group in groupby(findings, key=lambda one: (one.rule, one.start, one.end)):
        yield list(group)


def _finding(group: list[Finding], page: Checked, style: Style) -> Iterator[str]:
    """Yield a place, its words, and why and how to change them."""
    first = group[0]
    place = f"{first.start_line}:{first.start_column}"
    loudest = max((one.severity for one in group), key=("note", "warning", "error").index)
    yield f"  {place}  {_ink(loudest, loudest, style)}  {first.rule}"
    yield from _quotation(first, page, style)
    if len(group) > 1:
        yield from _list(group, style)
    else:
        yield from _set(f"{first.message}{_brackets(first.references)}", _INDENT, style)
    if first.suggestions and len(group) == 1:
        instead = f"instead: {first.suggestions[0]}"
        yield from _set(instead, _INDENT, style)


def _list(group: list[Finding], style: Style) -> Iterator[str]:
    """Yield the findings of one rule at one place, the gravest first."""
    for severity in ("error", "warning", "note"):
        for one in group:
            if one.severity == severity:
                lines = list(_set(one.message, _INDENT + " " * 9, style))
                yield f"{_INDENT}{_ink(f'{severity:8}', severity, style)} {lines[0].lstrip()}"
                yield from lines[1:]
    references = sorted({name for one in group for name in one.references})
    yield from _set(_brackets(tuple(references)).strip(), _INDENT, style)
    yield from _set(f"wording for each: ketaudit explain {group[0].rule}", _INDENT, style)


def _quotation(finding: Finding, page: Checked, style: Style) -> Iterator[str]:
    """Yield the excerpt inside its sentence, underlined; with carets where there is no colour."""
    before, excerpt, after = _in_sentence(finding, page.source)
    room = style.width - len(_INDENT)
    excerpt = cut(excerpt, room)
    room -= columns(excerpt)
    share = max(room // 2, room - columns(after))
    before = cut_start(before, share)
    after = cut(after, room - columns(before)) if room > columns(before) else ""
    yield f"{_INDENT}{before}{_ink(excerpt, 'mark', style)}{after}"
    if not style.colour:
        yield f"{_INDENT}{' ' * columns(before)}{'^' * max(1, columns(excerpt))}"


def _in_sentence(finding: Finding, source: str) -> tuple[str, str, str]:
    """Return what stands before the excerpt, the excerpt, and what stands after it.

    The sentence is taken from the source around the excerpt's place; where markup stands in it,
    the source is shown as far as the block reaches.
    """
    start, end, length = finding.start, finding.end, len(finding.sentence)
    at = -1
    if 0 < length <= _REACH:
        at = source.find(finding.sentence, max(0, end - length), start + length)
    if 0 <= at <= start and end <= at + length:
        before, after = source[at:start], source[end : at + length]
    else:
        before = _BLOCK_EDGE.split(source[max(0, start - _REACH) : start])[-1]
        after = _BLOCK_EDGE.split(source[end : end + _REACH])[0]
    excerpt = source[start : min(end, start + _REACH)]
    return clean(before).lstrip(), clean(excerpt).strip(), clean(after).rstrip()


def _score(report: Report, batch: Batch) -> str:
    summary, least = report.summary, batch.gate.min_score
    families = ", ".join(f"{name} {value:g}" for name, value in summary.scores._asdict().items())
    below = f"; below the minimum of {least:g}" if least and summary.score < least else ""
    return f"{summary.score:g} of 100, grade {summary.grade} ({families}){below}"


def _reading(report: Report) -> str:
    """Say the school grade with its band, or why there is none."""
    reading = report.readability
    value, low, high = reading.grade
    if value is None:
        return f"no grade: {(*reading.reasons, 'too little text')[0]}"
    band = f" ({low:g} to {high:g})" if low is not None and high is not None else ""
    doubt = f"; a rough figure: {reading.reasons[0]}" if reading.reasons else ""
    return f"US school grade {value:g}{band}; the goal is {reading.target_grade:g}{doubt}"


def _claims(report: Report) -> str:
    """Count the claims by strength."""
    counts = [
        f"{sum(claim.strength == strength for claim in report.claims)} {words}"
        for strength, words in _STRENGTHS.items()
        if any(claim.strength == strength for claim in report.claims)
    ]
    return f"{len(report.claims)}: {', '.join(counts)}" if counts else "none"


def _risks(report: Report) -> Iterator[str]:
    """Yield the risks that the page names, only hints at, and still owes its readers."""
    topics = report.disclosures
    named = [topic.topic for topic in topics if topic.status == "disclosed"]
    vague = [topic.topic for topic in topics if topic.status == "generic"]
    missing = [topic.topic for topic in topics if topic.status == "missing" and topic.required]
    yield f"named: {_listed(named) or 'none'}"
    if vague:
        yield f"only hinted at: {_listed(vague)}"
    if missing:
        yield f"missing: {_listed(missing)}"


def _listed(topics: list[str]) -> str:
    return ", ".join(topics).replace("_", " ")


def _statistics(batch: Batch, style: Style) -> str:
    """Return how often each rule spoke, the most frequent first."""
    tally: dict[tuple[str, str], int] = {}
    for page in batch.pages:
        for finding in page.report.findings:
            key = (finding.rule, finding.severity)
            tally[key] = tally.get(key, 0) + 1
    rows = sorted(tally.items(), key=lambda row: (-row[1], row[0]))
    wide = len(f"{rows[0][1]:,}")
    return "\n".join(
        f"{count:{wide},}  {_ink(f'{severity:7}', severity, style)}  {rule}"
        for (rule, severity), count in rows
    )


def _checked(batch: Batch, style: Style) -> str:
    """Return the last line: what was checked, and with what result."""
    pack = batch.tool.pack
    what = (
        f"Checked {_many(len(batch.pages), 'file')}, {_many(batch.words, 'word')},"
        f" {_many(len(batch.rules), 'rule')}, pack {pack.id} {pack.version}"
    )
    found = [
        _ink(_many(count, name), name, style)
        for name, count in batch.counts._asdict().items()
        if count
    ]
    suppressed = sum(len(page.report.suppressed) for page in batch.pages)
    if suppressed:
        found.append(f"{suppressed:,} suppressed")
    if batch.failures:
        found.append(_ink(f"{_many(len(batch.failures), 'file')} not audited", "error", style))
    return f"{_ink(what, 'bold', style)}: {', '.join(found) or 'nothing to change'}"


def _labelled(label: str, text: str, style: Style) -> Iterator[str]:
    """Yield a line of the summary, wrapped beside its label."""
    lines = wrap(clean(text), style.width - 11)
    yield f"  {_ink(f'{label:8}', 'bold', style)} {lines[0]}"
    for line in lines[1:]:
        yield f"{' ' * 11}{line}"


def _set(text: str, indent: str, style: Style) -> Iterator[str]:
    """Yield text in lines that fit."""
    for line in wrap(clean(text), style.width - len(indent)):
        yield indent + line


def _brackets(references: tuple[str, ...]) -> str:
    return f" [{', '.join(references)}]" if references else ""


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _ink(text: str, kind: str, style: Style) -> str:
    return f"\x1b[{_INK[kind]}m{text}\x1b[0m" if style.colour else text
