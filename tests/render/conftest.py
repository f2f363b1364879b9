"""Reports made by hand, so that each renderer is tested on exactly what it is given."""

from collections.abc import Callable

import pytest

from ketaudit.document import Lines
from ketaudit.knowledge.pack import core_pack
from ketaudit.render.run import Checked, Failure, Gate, Run, Where
from ketaudit.report import (
    Balance,
    Claim,
    Confidence,
    Disclosure,
    FamilyScores,
    Finding,
    Hype,
    Pack,
    Page,
    Related,
    Report,
    SeverityCounts,
    SeverityWord,
    Status,
    Strength,
    Summary,
    Suppressed,
    Tool,
)
from ketaudit.report_readability import GradeBand, Readability, ReadabilityCounts, ReadabilityScores
from ketaudit.rules._rule import Rule
from ketaudit.severity import Severity

TOOL = Tool("ketaudit", "0.1.0", Pack("core", "2026.11", "d" * 64), "us")
PACK = core_pack()
RULE = Rule(
    id="hype.hyperbole",
    family="hype",
    summary="A word promises more than a trial could show.",
    doc="",
    severity=Severity.WARNING,
    since="0.1",
    flags=(),
    allows=(),
    better=(),
    references=(),
    check=lambda _: iter(()),
)

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]

DEFAULT_GATE = Gate(Severity.ERROR, None)


def _finding(  # noqa: PLR0913 - the parts of a finding
    source: str,
    excerpt: str,
    *,
    sentence: str | None = None,
    start: int | None = None,
    rule: str = "hype.hyperbole",
    severity: SeverityWord = "warning",
    confidence: Confidence = "high",
    message: str = "No treatment does this.",
    suggestions: tuple[str, ...] = (),
    references: tuple[str, ...] = (),
    related: tuple[Related, ...] = (),
    fingerprint: str = "f" * 16,
) -> Finding:
    start = source.index(excerpt) if start is None else start
    first, last = map(Lines(source).position, (start, start + len(excerpt)))
    return Finding(
        rule=rule,
        family=rule.split(".", maxsplit=1)[0],
        severity=severity,
        confidence=confidence,
        message=message,
        start=start,
        end=start + len(excerpt),
        start_line=first.line,
        start_column=first.column,
        end_line=last.line,
        end_column=last.column,
        excerpt=excerpt,
        sentence=source if sentence is None else sentence,
        suggestions=suggestions,
        related=related,
        references=references,
        fingerprint=fingerprint,
    )


def _page(  # noqa: PLR0913 - the parts of a report
    source: str,
    *findings: Finding,
    name: str | None = "page.md",
    score: float = 82.0,
    grade: GradeBand = GradeBand(11.2, 9.8, 12.5),  # noqa: B008 - a frozen value
    reasons: tuple[str, ...] = (),
    strengths: tuple[Strength, ...] = (),
    topics: dict[str, tuple[Status, bool]] | None = None,
    suppressed: tuple[Suppressed, ...] = (),
) -> Checked:
    counts = SeverityCounts(
        *(sum(f.severity == s for f in findings) for s in ("error", "warning", "note"))
    )
    return Checked(
        Report(
            tool=TOOL,
            document=Page(
                name=name,
                format="markdown",
                language="en",
                sha256="0" * 64,
                characters=len(source),
                words=len(source.split()),
                sentences=1,
                kind="service",
                purpose="offers treatment",
            ),
            summary=Summary(score, "B", FamilyScores(90.0, 80.5, 70.0, 88.0), counts),
            readability=Readability(
                engine="ketaudit",
                reliable=not reasons,
                reasons=reasons,
                counts=ReadabilityCounts(*[0] * 10),
                scores=ReadabilityScores(*[None] * 11),
                grade=grade,
                target_grade=8.0,
                hard_sentences=(),
                jargon=(),
                sections=(),
                basis=None,
                definitions={},
                language_scores={},
            ),
            hype=Hype(0, 0.0, {}),
            claims=tuple(map(_claim, strengths)),
            disclosures=tuple(
                Disclosure(topic, topic.capitalize(), "serious", required, status, (), "", ())
                for topic, (status, required) in (topics or {}).items()
            ),
            balance=Balance(
                0, 0, None, None, None, risk_heading=False, risk_beside_claim=None, undercuts=0
            ),
            findings=findings,
            suppressed=suppressed,
        ),
        source,
    )


def _claim(strength: Strength) -> Claim:
    return Claim(
        start=0,
        end=1,
        text="x",
        strength=strength,
        level=6,
        kinds=(),
        treatment=None,
        benefit="x",
        condition=None,
        hedges=(),
        boosters=(),
        negated=False,
        speaker="author",
        evidence="none",
    )


def _run(
    *outcomes: Checked | Failure,
    gate: Gate = DEFAULT_GATE,
    where: Where = Where("/", "/"),  # noqa: B008 - a frozen value
) -> Run:
    return Run(
        outcomes,
        tool=TOOL,
        pack=PACK,
        rules=(RULE,),
        gate=gate,
        expected=len(outcomes),
        where=where,
    )


@pytest.fixture
def finding() -> MakeFinding:
    return _finding


@pytest.fixture
def page() -> MakePage:
    return _page


@pytest.fixture
def run() -> MakeRun:
    return _run
