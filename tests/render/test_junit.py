"""The elements and attributes that Jenkins' xUnit plugin accepts (its junit-10.xsd)."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ketaudit.render import Style
from ketaudit.render.junit import render
from ketaudit.render.run import Checked, Failure, Gate, Run
from ketaudit.report import Finding
from ketaudit.severity import Severity

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]

ATTRIBUTES = {
    "testsuites": {"name"},
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name", "classname"},
    "failure": {"type", "message"},
    "error": {"type", "message"},
    "system-out": set(),
}
INSIDE = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "system-out"},
}
SOURCE = "A miracle cure."


def suites(one: Run) -> ET.Element:
    root = ET.fromstring("".join(render(one, Style())).encode())  # noqa: S314 - our own
    assert root.tag == "testsuites"
    for element in root.iter():
        assert set(element.attrib) == ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= INSIDE.get(element.tag, set())
        assert len(element.findall("failure")) <= 1, "readers show the first only"
    for suite in root:
        for kind in ("failure", "error"):
            cases = [case for case in suite if case.find(kind) is not None]
            assert suite.get(f"{kind}s") == str(len(cases))
        assert suite.get("tests") == str(len(suite))
    return root


def test_a_page_is_a_suite_and_a_rule_is_a_test(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = finding(SOURCE, "cure", rule="claim.cure-or-guarantee", severity="error")
    root = suites(run(page(SOURCE, found), page("b", name="b.md")))
    assert [suite.get("name") for suite in root] == ["page.md", "b.md"]
    assert [case.get("name") for case in root[0]] == ["hype.hyperbole", "claim.cure-or-guarantee"]
    assert [case.get("name") for case in root[1]] == ["hype.hyperbole"]
    assert len(root[0][0]) == 0
    failure = root[0][1][0]
    assert failure.attrib == {"type": "error", "message": "1:11 No treatment does this."}
    assert failure.text == "1:11 error: No treatment does this."


def test_a_test_fails_where_the_gate_does(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = [finding(SOURCE, "miracle", severity=severity) for severity in ("warning", "note")]
    for gate, failures in ((Severity.NOTE, 1), (Severity.WARNING, 1), (Severity.ERROR, 0)):
        root = suites(run(page(SOURCE, *found), gate=Gate(gate, None)))
        assert root[0].get("failures") == str(failures)
        text = "".join(root.itertext())
        assert "1:3 warning: No treatment does this." in text
        assert "1:3 note: No treatment does this." in text
    assert suites(run(page(SOURCE, *found), gate=Gate(None, None)))[0].get("failures") == "0"


def test_one_failure_names_every_place(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    found = [finding(SOURCE, word, severity="error") for word in ("miracle", "cure")]
    failure = suites(run(page(SOURCE, *found))).find(".//failure")
    assert failure is not None
    assert failure.get("message") == "1:3 No treatment does this. (and 1 more)"
    assert (failure.text or "").splitlines() == [
        "1:3 error: No treatment does this.",
        "1:11 error: No treatment does this.",
    ]


def test_the_score_is_a_test_where_it_counts(page: MakePage, run: MakeRun) -> None:
    low, high = page("a", score=60.0), page("b", score=90.0)
    root = suites(run(low, high, gate=Gate(None, 70.0)))
    assert [suite.get("failures") for suite in root] == ["1", "0"]
    assert [suite[-1].get("name") for suite in root] == ["ketaudit.score"] * 2
    failure = root[0][-1][0]
    assert failure.get("message") == "the page scores 60 of 100, below the minimum of 70"


def test_a_page_that_failed_is_an_error(run: MakeRun) -> None:
    root = suites(run(Failure("x.md", "x.md: not UTF-8 <at> byte 3")))
    error = root.find("testsuite/testcase/error")
    assert error is not None
    assert error.get("message") == "not UTF-8 <at> byte 3"


@given(st.text(max_size=40), st.text(max_size=40))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_text_is_legal_xml_and_comes_back(
    finding: MakeFinding, page: MakePage, run: MakeRun, said: str, name: str
) -> None:
    said = f"[{said}]."
    found = finding(SOURCE, "cure", severity="error", message=said)
    failure = suites(run(page(SOURCE, found, name=f"a{name}"))).find(".//failure")
    assert failure is not None
    legal = "".join(c if _is_char(c) else "\N{REPLACEMENT CHARACTER}" for c in said)
    assert failure.get("message") == f"1:11 {legal}"
    assert failure.text == f"1:11 error: {legal}"


def _is_char(c: str) -> bool:
    """Say whether XML 1.0 has a character (its production 2)."""
    return (
        c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000"
    )
