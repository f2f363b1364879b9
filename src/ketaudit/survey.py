"""A survey of many pages: what published audits of health advertising count, beside their figures.

Pure: it folds reports, one a page, and reads nothing else.
"""

from collections.abc import Callable, Iterable, Iterator
from statistics import median

from ketaudit.report import Report
from ketaudit.values import Value


class Surveyed(Value):
    """One page: its report, and the conditions it says are treated, each once."""

    report: Report
    conditions: tuple[str, ...]


class Published(Value):
    """What an audit found, and whose: ``count`` of ``of``, as far as it is told.

    Where ``percent`` is None, ``count`` are things that ``of`` sites name between them.
    """

    source: str
    of: int
    what: str
    count: int | None  # type: ignore[assignment] # hides tuple.count
    percent: float | None


class Measure(Value):
    """One line of a survey.

    ``count`` pages of all, or, for a middle value, ``median`` over all of them.
    """

    id: str
    title: str
    count: int | None  # type: ignore[assignment] # hides tuple.count
    median: float | None
    published: tuple[Published, ...]


class Survey(Value):
    """What a set of pages says and leaves out; ``sources`` are the ids of audits compared with."""

    pages: int
    claiming: int
    measures: tuple[Measure, ...]

    def share(self, measure: Measure) -> float | None:
        """Return the share (0-1) of the pages, None for a middle value or without a page."""
        return measure.count / self.pages if self.pages and measure.count is not None else None


_CLINICS = "advertisers of ketamine in Maryland (whole sites)"
_ONTARIO = "clinic websites in Ontario"
_STEM_CELLS = "complementary-medicine clinic websites offering stem cells"
_PRINT = "newspaper and magazine articles on ketamine"

PUBLISHED: dict[str, tuple[Published, ...]] = {
    "names-no-risk": (
        Published("CRANE-2023", 17, f"{_CLINICS}: no risk such as abuse", 7, 41.0),
        Published("KIM-2024", 10, f"{_ONTARIO}: no risk described", 8, 80.0),
        Published("THORNTON-2023", 119, f"{_PRINT}: no side effect reported", 23, 19.3),
    ),
    "off-label": (
        Published("MURDOCH-2018", 243, f"{_STEM_CELLS}: regulatory status stated", None, 30.9),
    ),
    "false-approval": (
        Published("CRANE-2023", 17, f"{_CLINICS}: FDA-approved for depression", 1, 6.0),
    ),
    "non-addictive": (Published("CRANE-2023", 17, f"{_CLINICS}: non-addictive", 3, 18.0),),
    "hyperbole": (Published("MURDOCH-2018", 243, f"{_STEM_CELLS}: hype", None, 31.7),),
    "conditions": (Published("KIM-2024", 10, _ONTARIO, 47, None),),
}
"""Figures of published audits by measure; each was read in its source (see ``ketaudit explain``).

An audit counts sites, or articles, by hand; this counts pages by rule.
"""

_DENIES_ADDICTION = "DEA-1999"  # what risk.minimised cites where addiction is denied


def survey(pages: Iterable[Surveyed]) -> Survey:
    """Count what the pages name, leave out and claim; the order of the pages does not matter."""
    known = list(pages)
    counted = [_counted(known, *line) for line in _COUNTED]
    grades = [page.report.readability.grade.value for page in known]
    middles = [
        _middle("grade", "median school grade", [g for g in grades if g is not None]),
        _middle("conditions", "median conditions treated", [len(p.conditions) for p in known]),
    ]
    claiming = sum(bool(page.report.claims) for page in known)
    return Survey(len(known), claiming, (*counted, *middles))


def _counted(
    pages: list[Surveyed], name: str, title: str, holds: Callable[[Report], bool]
) -> Measure:
    count = sum(holds(page.report) for page in pages)
    return Measure(name, title, count, None, PUBLISHED.get(name, ()))


def _middle(name: str, title: str, values: list[float]) -> Measure:
    middle = round(float(median(values)), 1) if values else None
    return Measure(name, title, None, middle, PUBLISHED.get(name, ()))


def _tells(*topics: str) -> Callable[[Report], bool]:
    """Make a test of whether a page discloses one of some topics."""
    return lambda report: any(
        d.status == "disclosed" and d.topic in topics for d in report.disclosures
    )


def _found(report: Report) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield rule, severity and references of all findings, silenced ones too."""
    findings = (*report.findings, *(hidden.finding for hidden in report.suppressed))
    return ((f.rule, f.severity, f.references) for f in findings)


def _claims_approval(report: Report) -> bool:
    return any(
        rule == "claim.false-approval" and severity == "error"
        for rule, severity, _ in _found(report)
    )


def _denies_addiction(report: Report) -> bool:
    return any(
        rule == "risk.minimised" and _DENIES_ADDICTION in references
        for rule, _, references in _found(report)
    )


def _exaggerates(report: Report) -> bool:
    return any(rule == "hype.hyperbole" for rule, _, _ in _found(report))


_COUNTED: tuple[tuple[str, str, Callable[[Report], bool]], ...] = (
    ("names-no-risk", "name no harm", lambda report: not _tells("harms")(report)),
    ("abuse", "name abuse or addiction", _tells("abuse")),
    ("bladder", "name bladder harm", _tells("bladder")),
    ("blood-pressure", "name blood pressure", _tells("blood_pressure")),
    ("off-label", "say what is not approved", _tells("off_label")),
    ("false-approval", "claim a false approval", _claims_approval),
    ("non-addictive", "call it non-addictive", _denies_addiction),
    ("hyperbole", "use hyperbole", _exaggerates),
)
