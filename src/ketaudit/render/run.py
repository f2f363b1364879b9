"""One run of ``check`` on its way to a renderer: page after page, with what they add up to."""

import os.path
from collections.abc import Callable, Iterable, Iterator

from ketaudit.knowledge.pack import Pack
from ketaudit.report import Finding, Letter, Report, SeverityCounts, Tool
from ketaudit.rules._rule import Rule
from ketaudit.severity import Severity
from ketaudit.values import Value


class Checked(Value):
    """A page that was audited: what was found, and the text it was found in.

    ``unchanged`` counts the findings left out because no change brought them.
    """

    report: Report
    source: str
    unchanged: int = 0


class Failure(Value):
    """A page that could not be audited; ``message`` names it and says what to do."""

    name: str
    message: str


class Gate(Value):
    """What makes a run fail: a finding this severe, or a page that scores below this."""

    fail_on: Severity | None
    min_score: float | None

    def passes(self, report: Report) -> bool:
        """Say whether a page gets through."""
        if self.shortfall(report):
            return False
        return not any(map(self.stops, report.findings))

    def stops(self, finding: Finding) -> bool:
        """Say whether a finding is grave enough to fail the run."""
        return self.fail_on is not None and Severity.parse(finding.severity) >= self.fail_on

    def shortfall(self, report: Report) -> str | None:
        """Say by how much a page misses the minimum score; None where it does not."""
        score, least = report.summary.score, self.min_score
        if least is None or score >= least:
            return None
        return f"the page scores {score:g} of 100, below the minimum of {least:g}"


class Where(Value):
    """The folder that names start from, and the root of the repository that it lies in."""

    folder: str
    root: str

    def path(self, name: str) -> str:
        """Return a page's path from the root; of a page outside of it the whole path."""
        whole = os.path.normpath(os.path.join(self.folder, name)).replace(os.sep, "/")
        root = self.root.replace(os.sep, "/").rstrip("/")
        return whole.removeprefix(f"{root}/")


class Worst(Value):
    """The page with the lowest score; of equals the first."""

    name: str | None
    score: float
    grade: Letter


class Totals(Value):
    """What the pages so far add up to; ``passed`` until one fails or does not get through.

    ``unchanged`` counts the findings that no change brought, where only those are shown.
    """

    files: int = 0
    words: int = 0
    counts: SeverityCounts = SeverityCounts(0, 0, 0)
    suppressed: int = 0
    worst: Worst | None = None
    failures: tuple[Failure, ...] = ()
    passed: bool = True
    unchanged: int = 0

    def with_page(self, page: Checked, *, passed: bool) -> "Totals":
        """Return the totals with one page more."""
        report, summary = page.report, page.report.summary
        worst = Worst(report.document.name, summary.score, summary.grade)
        pairs = zip(self.counts, summary.counts, strict=True)
        return self._replace(
            files=self.files + 1,
            words=self.words + report.document.words,
            counts=SeverityCounts(*(one + other for one, other in pairs)),
            suppressed=self.suppressed + len(report.suppressed),
            worst=self.worst if self.worst and self.worst.score <= worst.score else worst,
            passed=self.passed and passed,
            unchanged=self.unchanged + page.unchanged,
        )

    def with_failure(self, failure: Failure) -> "Totals":
        """Return the totals with one failure more."""
        return self._replace(failures=(*self.failures, failure), passed=False)


Outcome = Checked | Failure


class Run:
    """The pages of a run, each yielded once and then forgotten; ``totals`` grow on the way.

    ``expected`` is how many files are to be audited; ``since`` names the commit that they are
    compared with, where only what changed is shown.
    """

    def __init__(  # noqa: PLR0913 - what a run is made of
        self,
        outcomes: Iterable[Outcome],
        *,
        tool: Tool,
        pack: Pack,
        rules: tuple[Rule, ...],
        gate: Gate,
        expected: int,
        where: Where = Where("/", "/"),  # noqa: B008 - a frozen value
        since: str | None = None,
    ) -> None:
        """Hold what is known before the first page is read."""
        self._outcomes = outcomes
        self._watchers: list[Callable[[Outcome], None]] = []
        self.tool = tool
        self.pack = pack
        self.rules = rules
        self.gate = gate
        self.expected = expected
        self.where = where
        self.since = since
        self.totals = Totals()

    def watch(self, see: Callable[[Outcome], None]) -> None:
        """Show every outcome to somebody else too, before it is rendered."""
        self._watchers.append(see)

    def __iter__(self) -> Iterator[Checked]:
        for outcome in self._outcomes:
            for see in self._watchers:
                see(outcome)
            if isinstance(outcome, Failure):
                self.totals = self.totals.with_failure(outcome)
            else:
                passed = self.gate.passes(outcome.report)
                self.totals = self.totals.with_page(outcome, passed=passed)
                yield outcome
