"""Of the findings on a page, those that a change brought."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable

from ketaudit.diff import Change
from ketaudit.knowledge.pack import Pack
from ketaudit.merge import OF_THE_PAGE
from ketaudit.report import Finding, Report
from ketaudit.report_parts import narrowed
from ketaudit.severity import Severity


def brought(
    report: Report, source: str, change: Change, before: Callable[[], Report | None], pack: Pack
) -> Report:
    """Return the report of a changed page with the findings that the change brought.

    These stand on a line that it touched, or the page did not have them before: a hedge that
    goes may leave a claim bare on the line below.  What is said of the page as a whole counts
    only if it was not said before, or less gravely, wherever it stands now.
    ``before`` audits the page as it was, if it was; ``pack`` is what both are audited with.
    Scores and counts follow the findings; claims and disclosures stay those of the page.
    """
    if change.before is None:
        return report
    touched = _Touched(source, change)
    if all(map(touched, report.findings)):
        return report
    past = _Past(before())
    kept = tuple(one for one in report.findings if touched(one) or one not in past)
    return narrowed(report, kept, (), pack)


class _Touched:
    """Says whether a finding about a place stands on a line that was touched.

    Lines are git's, which end with a line feed alone.
    """

    def __init__(self, source: str, change: Change) -> None:
        self._ends = [found.start() for found in re.finditer("\n", source)]
        self._change = change

    def __call__(self, finding: Finding) -> bool:
        if finding.rule in OF_THE_PAGE:
            return False
        first = bisect_left(self._ends, finding.start) + 1
        last = bisect_left(self._ends, max(finding.start, finding.end - 1)) + 1
        return self._change.touches(first, last)


class _Past:
    """The findings on a page as it was, whatever their place and number."""

    def __init__(self, report: Report | None) -> None:
        self._gravest: dict[tuple[str, str], Severity] = {}
        for finding in report.findings if report else ():
            severity = Severity.parse(finding.severity)
            for name in _names(finding):
                self._gravest[name] = max(severity, self._gravest.get(name, severity))

    def __contains__(self, finding: Finding) -> bool:
        found = [self._gravest[name] for name in _names(finding) if name in self._gravest]
        return bool(found) and max(found) >= Severity.parse(finding.severity)


def _names(finding: Finding) -> Iterable[tuple[str, str]]:
    """Yield what a finding is known by: its fingerprint; about a place also the sentence."""
    yield finding.rule, finding.fingerprint
    if finding.rule not in OF_THE_PAGE:
        yield finding.rule, " ".join(finding.sentence.lower().split())
