import json
from collections.abc import Callable, Iterator

from ketaudit.knowledge.pack import core_pack
from ketaudit.render import FORMATS, Style, renderer
from ketaudit.render.json import render
from ketaudit.render.run import Checked, Failure, Gate, Run, Totals
from ketaudit.report import Finding, Pack, Tool
from ketaudit.severity import Severity

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]


def text_of(one: Run, style: Style) -> str:
    return "".join(render(one, style))


SOURCE = "A miracle — für alle."
TOOL = Tool("ketaudit", "0", Pack("core", "1", "0"), "us")


def test_reports_are_whole_and_the_summary_adds_them_up(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    first = page(SOURCE, finding(SOURCE, "miracle"), name="a.md", score=61.5)
    second = page(SOURCE, finding(SOURCE, "alle", severity="error"), name="b.md", score=90.0)
    data = json.loads(text_of(run(first, Failure("c.md", "c.md: broken"), second), Style()))
    assert list(data) == ["schema_version", "tool", "documents", "summary"]
    assert data["schema_version"] == 1
    assert data["tool"] == first.report.to_dict()["tool"]
    assert data["documents"] == [first.report.to_dict(), second.report.to_dict()]
    assert data["summary"] == {
        "files": 2,
        "words": 10,
        "rules": 1,
        "counts": {"error": 1, "warning": 1, "note": 0},
        "suppressed": 0,
        "worst": {"name": "a.md", "score": 61.5, "grade": "B"},
        "failures": [{"name": "c.md", "message": "c.md: broken"}],
        "gate": {"fail_on": "error", "min_score": None, "passed": False},
        "unchanged": 0,
    }


def test_an_empty_run_is_whole_too(run: MakeRun) -> None:
    data = json.loads(text_of(run(gate=Gate(None, 70.0)), Style()))
    assert data["documents"] == []
    assert data["summary"]["worst"] is None
    assert data["summary"]["gate"] == {"fail_on": "never", "min_score": 70.0, "passed": True}


def test_the_gate_holds_severity_and_score(finding: MakeFinding, page: MakePage) -> None:
    warned = page(SOURCE, finding(SOURCE, "miracle"), score=69.9).report
    assert Gate(Severity.ERROR, None).passes(warned)
    assert not Gate(Severity.WARNING, None).passes(warned)
    assert not Gate(Severity.NOTE, None).passes(warned)
    assert Gate(None, None).passes(warned)
    assert Gate(None, 69.9).passes(warned)
    assert not Gate(None, 70).passes(warned)


def test_pages_pass_through_one_by_one(page: MakePage) -> None:
    seen = []

    def outcomes() -> Iterator[Checked]:
        for number in range(3):
            seen.append(number)
            yield page(SOURCE)

    pack = core_pack()
    one = Run(outcomes(), tool=TOOL, pack=pack, rules=(), gate=Gate(None, None), expected=3)
    pieces = render(one, Style())
    next(pieces)
    assert seen == []
    next(pieces)
    assert seen == [0]
    list(pieces)
    assert one.totals.files == 3


def test_totals_begin_empty_and_passed() -> None:
    assert Totals().passed
    assert not Totals().with_failure(Failure("a", "b")).passed


def test_of_equal_scores_the_first_is_the_worst(page: MakePage, run: MakeRun) -> None:
    one = run(page("a", name="a.md"), page("b", name="b.md"))
    assert list(one)
    assert one.totals.worst == ("a.md", 82.0, "B")


def test_letters_are_written_as_they_are(page: MakePage, run: MakeRun) -> None:
    assert "für.md" in text_of(run(page(SOURCE, name="für.md")), Style())


def test_every_format_has_a_renderer(page: MakePage, run: MakeRun) -> None:
    for name in FORMATS:
        pieces = list(renderer(name)(run(page(SOURCE)), Style()))
        assert pieces[-1].endswith("\n")
