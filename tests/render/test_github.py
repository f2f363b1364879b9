"""Workflow commands, read back as GitHub's runner reads them, and the summary of a job."""

import re
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ketaudit.render import Style
from ketaudit.render.github import render
from ketaudit.render.run import Checked, Failure, Gate, Run, Where
from ketaudit.render.summary import Summary
from ketaudit.report import Finding

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]
Command = tuple[str, dict[str, str], str]

SOURCE = "A miracle, a\ncure: 100%, friends."


def commands(one: Run) -> list[Command]:
    """Return name, properties and message of each command; the last line is for people."""
    lines = "".join(render(one, Style())).split("\n")
    assert lines[-1] == ""
    assert lines[-2].startswith("Checked ")
    return [_parsed(line) for line in lines[:-2]]


def _parsed(line: str) -> Command:
    found = re.fullmatch(r"::(\w+) ([^:\r\n]*)::(.*)", line)
    assert found, line
    pairs = [pair.split("=", 1) for pair in found[2].split(",")]
    properties = {name: _unescaped(value, _PROPERTY) for name, value in pairs}
    return found[1], properties, _unescaped(found[3], _DATA)


_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (*_DATA[:2], ("%3A", ":"), ("%2C", ","), _DATA[2])


def _unescaped(text: str, escapes: tuple[tuple[str, str], ...]) -> str:
    for code, letter in escapes:
        text = text.replace(code, letter)
    return text


def test_a_finding_is_a_command(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    found = finding(SOURCE, "miracle", message="100%: a, b\nc", suggestions=("less",))
    assert commands(run(page(SOURCE, found, name="a,b:c%.md"))) == [
        (
            "warning",
            {
                "title": "hype.hyperbole",
                "file": "a,b:c%.md",
                "line": "1",
                "endLine": "1",
                "col": "3",
                "endColumn": "10",
            },
            "100%: a, b\nc. Better: less.",
        )
    ]


def test_severities_have_the_names_of_commands_and_errors_come_first(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = [
        finding(SOURCE, word, severity=severity)
        for word, severity in (("miracle", "note"), ("cure", "warning"), ("friends", "error"))
    ]
    assert [name for name, _, _ in commands(run(page(SOURCE, *found)))] == [
        "error",
        "warning",
        "notice",
    ]


def test_a_place_over_two_lines_has_no_columns(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    _, properties, _ = commands(run(page(SOURCE, finding(SOURCE, "a\ncure"))))[0]
    assert set(properties) == {"title", "file", "line", "endLine"}


def test_what_a_rule_says_of_one_place_is_one_annotation(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = [
        finding(SOURCE, "cure", severity=severity, message=message, suggestions=("Some words.",))
        for severity, message in (
            ("warning", "but “relapse: often” is missing: Many relapse."),
            ("error", "but “misuse” is missing: It is known."),
        )
    ]
    assert [(name, message) for name, _, message in commands(run(page(SOURCE, *found)))] == [
        (
            "error",
            """\
But …
- error: “misuse” is missing; say: Some words.
- warning: “relapse: often” is missing; say: Some words.""",
        )
    ]


def test_a_page_that_failed_or_scores_too_little_is_an_error(page: MakePage, run: MakeRun) -> None:
    low = page("a", name="low.md", score=60.0)
    assert commands(run(low, Failure("x.md", "x.md: broken"), gate=Gate(None, 70.0))) == [
        (
            "error",
            {"title": "ketaudit.score", "file": "low.md", "line": "1"},
            "the page scores 60 of 100, below the minimum of 70",
        ),
        ("error", {"title": "ketaudit.not-audited", "file": "x.md"}, "broken"),
    ]


@given(st.text(max_size=40), st.text(max_size=20))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_page_can_break_out_of_its_command(
    finding: MakeFinding, page: MakePage, run: MakeRun, said: str, name: str
) -> None:
    found = finding(SOURCE, "cure", message=f"{said}.")
    name = "a" + name.replace("/", "").replace("\udcff", "")
    parsed = commands(run(page(SOURCE, found, name=name)))
    assert len(parsed) == 1
    assert parsed[0][2] == f"{said[:1].upper()}{said[1:]}."
    assert parsed[0][1]["file"] == name


def summary_of(one: Run) -> str:
    made = Summary(one)
    one.watch(made.add)
    assert list(one) is not None
    return made.text()


def test_the_summary_shows_pages_and_findings(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = [
        finding(SOURCE, "miracle", severity="note"),
        finding(SOURCE, "cure", severity="error", message="it says <b>`a|b`</b>\n\nand more"),
    ]
    one = run(
        page(SOURCE, *found, name="a_b.md"),
        page("b", name="b.md", score=60.0),
        Failure("c.md", "c.md: broken"),
        gate=Gate(None, 70.0),
        where=Where("/site/content", "/site"),
    )
    assert (
        summary_of(one)
        == """\
## ketaudit: 1 error, 1 note, 1 file not audited

Checked 2 files, 7 words, 1 rule, pack core 2026.11: 1 error, 1 note, 1 file not audited

- **not audited**: content/c.md: broken

| page | score | grade | errors | warnings | notes |
|---|--:|---|--:|--:|--:|
| content/a&#95;b.md | 82 | B | 1 | 0 | 1 |
| content/b.md | 60 | B | 0 | 0 | 0 |

### content/a&#95;b.md

| line | severity | rule | what, and what would be better |
|--:|---|---|---|
| 2 | error | hype.hyperbole | It says &#60;b&#62;&#96;a&#124;b&#96;&#60;/b&#62; and more. |
| 1 | note | hype.hyperbole | No treatment does this. |

**content/b.md**: the page scores 60 of 100, below the minimum of 70
"""
    )


def test_a_long_summary_stays_below_the_limit_and_says_so(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = [finding(SOURCE, "cure", message="x" * 20_000)]
    text = summary_of(run(*[page(SOURCE, *found, name=f"{n}.md") for n in range(40)]))
    assert len(text.encode()) < 1_048_576
    assert "There was no room for 16 pages; the log has them all." in text
