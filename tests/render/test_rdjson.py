"""The messages of reviewdog's proto/rdf/reviewdog.proto, read as strictly as protojson reads."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ketaudit.render import Style
from ketaudit.render.rdjson import render
from ketaudit.render.run import Checked, Failure, Gate, Run
from ketaudit.report import Finding

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]


def diagnostics(one: Run) -> list[dict[str, Any]]:
    text = "".join(render(one, Style()))
    text.encode("utf-8")
    data = json.loads(text)
    assert set(data) == {"source", "diagnostics"}
    assert data["source"] == {"name": "ketaudit"}
    for diagnostic in data["diagnostics"]:
        assert set(diagnostic) == {"message", "location", "severity", "code"}
        assert diagnostic["severity"] in {"ERROR", "WARNING", "INFO"}
        assert set(diagnostic["location"]) <= {"path", "range"}
        assert set(diagnostic["code"]) <= {"value", "url"}
    found: list[dict[str, Any]] = data["diagnostics"]
    return found


def test_a_finding_is_a_diagnostic(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    source = "Ein Wunder für\nalle: miracle!"
    found = finding(source, "miracle", references=("NOBODY", "FTC-HPCG-2022"), suggestions=("x",))
    assert diagnostics(run(page(source, found))) == [
        {
            "message": "No treatment does this. Better: x.",
            "location": {
                "path": "page.md",
                "range": {"start": {"line": 2, "column": 7}, "end": {"line": 2, "column": 14}},
            },
            "severity": "WARNING",
            "code": {
                "value": "hype.hyperbole",
                "url": "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
            },
        }
    ]


@given(
    marked=st.booleans(),
    source=st.text(alphabet="ab é薬\U00010400\n\r\ufeff", max_size=30),
    places=st.lists(st.tuples(st.integers(0, 29), st.integers(1, 8)), max_size=6),
)
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_columns_are_bytes_of_utf_8(  # noqa: PLR0913 - fixtures and what is drawn
    finding: MakeFinding,
    page: MakePage,
    run: MakeRun,
    *,
    marked: bool,
    source: str,
    places: list[tuple[int, int]],
) -> None:
    mark = "\ufeff" * marked
    source = mark + source.lstrip("\ufeff") + "."
    found = []
    for start, length in sorted(places):
        at = max(min(start, len(source) - 1), marked)
        found.append(finding(source, source[at : at + length], start=at))
    lines = source.removeprefix(mark).encode().split(b"\n")
    for one, diagnostic in zip(found, diagnostics(run(page(source, *found))), strict=True):
        place = diagnostic["location"]["range"]
        for end, offset in (("start", one.start), ("end", one.end)):
            before = lines[: place[end]["line"] - 1]
            last = lines[place[end]["line"] - 1][: place[end]["column"] - 1]
            assert mark + b"\n".join([*before, last]).decode() == source[:offset]


def test_a_long_line_is_read_once(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    source = "ä miracle " * 20_000
    found = [finding(source, "miracle", start=at + 2) for at in range(0, len(source), 10)]
    last = diagnostics(run(page(source, *found)))[-1]
    assert last["location"]["range"]["end"]["column"] == len(source.encode())


def test_a_page_that_failed_or_scores_too_little_has_no_range(page: MakePage, run: MakeRun) -> None:
    low = page("a", name="low.md", score=60.0)
    data = diagnostics(run(low, Failure("caf\udce9", "caf\udce9: broken"), gate=Gate(None, 70.0)))
    assert [(one["location"], one["code"]["value"]) for one in data] == [
        ({"path": "low.md"}, "ketaudit.score"),
        ({"path": "caf\N{REPLACEMENT CHARACTER}"}, "ketaudit.not-audited"),
    ]
    assert {one["severity"] for one in data} == {"ERROR"}


def test_advice_is_never_an_edit(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    found = finding("A miracle.", "miracle", suggestions=("say what was measured",))
    assert "suggestions" not in diagnostics(run(page("A miracle.", found)))[0]
