"""A run as a page of Markdown, for the summary that GitHub shows of a job."""

import re
from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.closing import closing, result
from ketaudit.render.run import Checked, Outcome, Run
from ketaudit.render.said import by_severity, loudest, name_of, reason, whole
from ketaudit.render.stream import whole_letters
from ketaudit.report import Finding

_ROOM = 500_000  # bytes; GitHub refuses a step's summary of more than 1 MiB, whole
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~@&!]")
_HEAD = "| page | score | grade | errors | warnings | notes |\n|---|--:|---|--:|--:|--:|\n"
_LIST_HEAD = "| line | severity | rule | what, and what would be better |\n|--:|---|---|---|\n"


class Summary:
    """Takes the pages of a run as they come and keeps of each what the summary shows."""

    def __init__(self, run: Run) -> None:
        """Begin with nothing."""
        self._run = run
        self._rows: list[str] = []
        self._lists: list[str] = []
        self._room = _ROOM
        self._left_out = 0

    def add(self, outcome: Outcome) -> None:
        """Keep a page's row and its findings, as long as there is room."""
        if not isinstance(outcome, Checked):
            return
        row, listed = _row(outcome, self._run), "".join(_list(outcome, self._run))
        size = len(row.encode()) + len(listed.encode())
        if size > self._room:
            self._left_out += 1
            return
        self._room -= size
        self._rows.append(row)
        self._lists.append(listed)

    def text(self) -> str:
        """Return the summary of the run, which is over."""
        run = self._run
        parts = [f"## ketaudit: {result(run, Style())}\n\n{_safe(closing(run, Style()))}\n"]
        if run.totals.failures:
            parts.append("\n".join(_failures(run)) + "\n")
        if self._rows:
            parts.append(_HEAD + "".join(self._rows))
        if self._left_out:
            parts.append(f"There was no room for {self._left_out:,} pages; the log has them all.\n")
        return "\n".join([*parts, *filter(None, self._lists)])


def _row(page: Checked, run: Run) -> str:
    summary = page.report.summary
    cells = [_safe(run.where.path(name_of(page))), f"{summary.score:g}", summary.grade]
    return f"| {' | '.join([*cells, *(f'{count:,}' for count in summary.counts)])} |\n"


def _list(page: Checked, run: Run) -> Iterator[str]:
    """Yield a page's findings as a table, the gravest first."""
    found = page.report.findings
    if short := run.gate.shortfall(page.report):
        yield f"**{_safe(run.where.path(name_of(page)))}**: {short}\n"
    if found:
        yield f"### {_safe(run.where.path(name_of(page)))}\n\n{_LIST_HEAD}"
        yield from map(_group, by_severity(found))


def _group(group: list[Finding]) -> str:
    first = group[0]
    said = "<br>".join(map(_safe, whole(group)))
    return f"| {first.start_line} | {loudest(group)} | {first.rule} | {said} |\n"


def _failures(run: Run) -> Iterator[str]:
    for failure in run.totals.failures:
        path = run.where.path(failure.name)
        yield f"- **not audited**: {_safe(path)}: {_safe(reason(failure))}"


def _safe(text: str) -> str:
    """Return text in one line in which nothing is markup."""
    one_line = " ".join(whole_letters(text).split())
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", one_line)
