"""A baseline during a run: hides the findings that are known and says which entries are stale."""

import os
from collections.abc import Iterable
from functools import cached_property

from ketaudit.baseline.entries import GRAVITY, Entry, entry_of, start
from ketaudit.report import Finding, Report, Suppressed


class Ledger:
    """A baseline during a run: page after page it hides what is known and notes what is left.

    ``asked`` are the rules of the run; of others it knows nothing new.
    With ``accept`` every finding becomes known.
    """

    def __init__(
        self, path: str, entries: Iterable[Entry], asked: Iterable[str], *, accept: bool = False
    ) -> None:
        """Sort the entries by page."""
        self.path = path
        self.hidden = 0
        self._folder = os.path.dirname(os.path.abspath(path))
        self._asked = frozenset(asked)
        self._accept = accept
        self._pages: dict[str, dict[str, Entry]] = {}
        for entry in entries:
            self._pages.setdefault(entry.page, {})[entry.fingerprint] = entry
        self._judged: set[str] = set()
        self._met: set[Entry] = set()
        self._current: list[Entry] = []

    def split(self, report: Report) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
        """Return the findings of a page that are new, and those that are known."""
        page = self._called(report.document.name or "")
        former = page if page in self._pages else self._former(report.findings)
        known = self._pages.get(former, {})
        self._judged |= {page, former}
        new: list[Finding] = []
        hidden: list[Suppressed] = []
        for finding in report.findings:
            entry = known.get(finding.fingerprint)
            if entry:
                self._met.add(entry)
            if self._accept:
                entry = entry_of(finding, page, entry.reason if entry else None)
            if entry:
                self._current.append(entry._replace(page=page))
            if entry and GRAVITY[finding.severity] <= GRAVITY[entry.severity]:
                hidden.append(Suppressed(finding, "baseline", entry.reason, None))
            else:
                new.append(finding)
        self.hidden += len(hidden)
        return tuple(new), tuple(hidden)

    def stale(self) -> list[Entry]:
        """Return the entries that no finding met although their page and rule were looked at.

        A page that is no longer there counts as looked at, unless it has been found elsewhere.
        """
        return [
            entry
            for page, entries in sorted(self._pages.items())
            for entry in entries.values()
            if entry not in self._met and self._was_looked_at(page, entry.rule)
        ]

    def entries(self) -> list[Entry]:
        """Return the entries that are still true, under the present names of their pages."""
        gone = {*self.stale(), *self._met}
        rest = [e for entries in self._pages.values() for e in entries.values() if e not in gone]
        return [*self._current, *rest]

    def _was_looked_at(self, page: str, rule: str) -> bool:
        return page in self._gone or (page in self._judged and rule in self._asked)

    def _called(self, name: str) -> str:
        """Return a page's name as the baseline writes it."""
        try:
            name = os.path.relpath(os.path.abspath(name), self._folder)
        except ValueError:  # on another drive
            name = os.path.abspath(name)
        return name.replace(os.sep, "/")

    def _is_there(self, page: str) -> bool:
        return os.path.exists(os.path.join(self._folder, page))

    @cached_property
    def _gone(self) -> list[str]:
        return [page for page in sorted(self._pages) if not self._is_there(page)]

    def _former(self, findings: Iterable[Finding]) -> str:
        """Return the name under which a page was known before it moved, or nothing.

        It is that of a page that is gone, if at least half of its entries are met here with the
        same sentence: a finding on the page as a whole would be met on any page.
        """
        if not self._gone:
            return ""
        here = {(finding.fingerprint, start(finding.sentence)) for finding in findings}
        best, most = "", 0
        for page in self._gone:
            entries = self._pages[page].values()
            met = sum((one.fingerprint, one.sentence) in here for one in entries)
            if page not in self._judged and met > most and 2 * met >= len(entries):
                best, most = page, met
        return best
