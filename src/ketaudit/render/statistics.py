"""A run in numbers: how often each rule spoke, and on how many pages."""

from collections import Counter
from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.closing import many
from ketaudit.render.columns import clean
from ketaudit.render.ink import ink
from ketaudit.render.run import Run

_Key = tuple[str, str]  # severity and rule


def statistics(run: Run, style: Style) -> Iterator[str]:
    """Yield the most frequent rules first; of many pages also the one that scores lowest."""
    findings, pages = _counted(run)
    several = run.totals.files > 1
    yield from _table(findings, pages if several else {}, style)
    if run.totals.worst and several:
        name, score, grade = run.totals.worst
        yield f"Lowest score: {score:g} of 100, grade {grade}: {clean(name or '<text>')}\n\n"


def _counted(run: Run) -> tuple[Counter[_Key], Counter[_Key]]:
    """Count the findings, and the pages that have any."""
    findings: Counter[_Key] = Counter()
    pages: Counter[_Key] = Counter()
    for page in run:
        keys: list[_Key] = [(one.severity, one.rule) for one in page.report.findings]
        findings.update(keys)
        pages.update(set(keys))
    return findings, pages


def _table(findings: Counter[_Key], pages: dict[_Key, int], style: Style) -> Iterator[str]:
    """Yield a line for each rule, and an empty one where there are any."""
    wide = len(f"{max(findings.values(), default=0):,}")
    broad = max((len(rule) for _, rule in pages), default=0)
    for key, count in sorted(findings.items(), key=lambda row: (-row[1], row[0][::-1])):
        severity, rule = key
        where = f"  on {many(pages[key], 'page')}" if pages else ""
        yield f"{count:{wide},}  {ink(f'{severity:7}', severity, style)}  {rule:{broad}}{where}\n"
    if findings:
        yield "\n"
