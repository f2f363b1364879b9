"""The report for people: what to change, where, why, and what to write instead."""

from collections.abc import Iterator

from ketaudit.readability.hard import in_words
from ketaudit.render import Style
from ketaudit.render.closing import closing
from ketaudit.render.columns import clean, wrap
from ketaudit.render.findings import findings
from ketaudit.render.ink import ink
from ketaudit.render.run import Checked, Gate, Run
from ketaudit.render.statistics import statistics
from ketaudit.report import Report

_STRENGTHS = {"unhedged": "unhedged", "weak": "weakly hedged", "hedged": "hedged"}


def render(run: Run, style: Style) -> Iterator[str]:
    """Yield the report of a run, page by page, to be read in a terminal."""
    if style.statistics:
        yield from statistics(run, style)
    else:
        for page in run:
            yield "\n".join(_page(page, run, style)) + "\n\n"
    yield closing(run, style) + "\n"


def _page(page: Checked, run: Run, style: Style) -> Iterator[str]:
    """Yield the lines of one page: its findings, then what it amounts to."""
    report = page.report
    name = ink(clean(report.document.name or "<text>"), "file", style)
    if not report.findings and run.gate.passes(report) and run.expected > 1:
        yield f"{name}  {ink(f'nothing to change; {_score(report, run.gate)}', 'quiet', style)}"
        return
    yield name
    yield from findings(page, style)
    yield ""
    yield from _labelled("Score", _score(report, run.gate), style)
    yield from _labelled("Reading", _reading(report), style)
    if hardest := _hardest(report):
        yield from _labelled("", hardest, style)
    if report.document.not_checked:
        yield from _labelled("Unread", _not_checked(report), style)
        return
    yield from _labelled("Claims", _claims(report), style)
    for label, names in zip(("Risks", "", ""), _risks(report), strict=False):
        yield from _labelled(label, names, style)


def _score(report: Report, gate: Gate) -> str:
    summary, least = report.summary, gate.min_score
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


def _hardest(report: Report) -> str:
    """Say where to begin: the section with the highest grade and the hardest sentence."""
    reading = report.readability
    graded = [section for section in reading.sections if section.heading and section.grade.value]
    if reading.grade.value is None or reading.grade.value <= reading.target_grade:
        return ""
    told = []
    if len(graded) > 1:
        section = max(graded, key=lambda section: section.grade.value or 0.0)
        told.append(f"hardest section: “{section.heading}” (grade {section.grade.value:g})")
    if reading.hard_sentences:
        sentence = reading.hard_sentences[0]
        told.append(f"hardest sentence: grade {sentence.grade:g}, {in_words(sentence.causes)}")
    return "; ".join(told)


def _not_checked(report: Report) -> str:
    """Say which rules do not know the page's language."""
    *others, last = [f"{name}s" if name != "hype" else name for name in report.document.not_checked]
    return f"{', '.join(others)} and {last} are not checked: the page is not in English"


def _claims(report: Report) -> str:
    """Count the claims by strength."""
    counts = dict.fromkeys(_STRENGTHS.values(), 0)
    for claim in report.claims:
        counts[_STRENGTHS[claim.strength]] += 1
    listed = ", ".join(f"{count} {words}" for words, count in counts.items() if count)
    return listed or "none"


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


def _labelled(label: str, text: str, style: Style) -> Iterator[str]:
    """Yield a line of the summary, wrapped beside its label."""
    lines = wrap(clean(text), style.width - 11)
    yield f"  {ink(f'{label:8}', 'bold', style)} {lines[0]}"
    for line in lines[1:]:
        yield f"{' ' * 11}{line}"
