"""The keys and words of https://docs.gitlab.com/ci/testing/code_quality/."""

import json
from collections.abc import Callable
from typing import Any

from ketaudit.render import Style
from ketaudit.render.gitlab import render
from ketaudit.render.run import Checked, Failure, Gate, Run, Where
from ketaudit.report import Finding

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]

SOURCE = "One line.\nA miracle\ncure."
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def issues(one: Run) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads("".join(render(one, Style())))
    for issue in data:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in SEVERITIES
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("/", "./"))
    names = [issue["fingerprint"] for issue in data]
    assert len(set(names)) == len(names), "GitLab drops the second of two equal fingerprints"
    return data


def test_a_finding_is_an_issue(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    found = finding(SOURCE, "miracle\ncure", suggestions=("a newer treatment",))
    assert issues(run(page(SOURCE, found, name="a/b.md"))) == [
        {
            "description": "No treatment does this. Better: a newer treatment.",
            "check_name": "hype.hyperbole",
            "fingerprint": "fa15593eb54cb2def06b314df08a0928",
            "severity": "major",
            "location": {"path": "a/b.md", "lines": {"begin": 2, "end": 3}},
        }
    ]


def test_severities_keep_their_order(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    found = [
        finding(SOURCE, "cure", severity=severity, fingerprint=severity)
        for severity in ("error", "warning", "note")
    ]
    severities = [issue["severity"] for issue in issues(run(page(SOURCE, *found)))]
    assert severities == ["critical", "major", "info"]


def test_the_same_sentence_on_two_pages_is_two_issues(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    pages = [page(SOURCE, finding(SOURCE, "cure"), name=name) for name in ("a.md", "b.md")]
    assert len(issues(run(*pages))) == 2


def test_a_moved_finding_keeps_its_fingerprint(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    moved = "\n\n" + SOURCE
    one = issues(run(page(SOURCE, finding(SOURCE, "cure"))))[0]
    two = issues(run(page(moved, finding(moved, "cure"))))[0]
    assert one["fingerprint"] == two["fingerprint"]
    assert one["location"] != two["location"]


def test_a_page_that_failed_or_scores_too_little_is_an_issue(page: MakePage, run: MakeRun) -> None:
    low = page("a", name="low.md", score=60.0)
    data = issues(run(low, Failure("x.md", "x.md: not UTF-8"), gate=Gate(None, 70.0)))
    assert [(one["check_name"], one["severity"], one["description"]) for one in data] == [
        (
            "ketaudit.score",
            "critical",
            "the page scores 60 of 100, below the minimum of 70",
        ),
        ("ketaudit.not-audited", "blocker", "not UTF-8"),
    ]


def test_paths_start_at_the_root_of_the_repository(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    where = Where("/home/me/site/content", "/home/me/site")
    names = {
        "a.md": "content/a.md",
        "../b.md": "b.md",
        "/home/me/site/c.md": "c.md",
        "caf\udce9.md": "content/caf\N{REPLACEMENT CHARACTER}.md",
    }
    pages = [page(SOURCE, finding(SOURCE, "cure"), name=name) for name in names]
    paths = [issue["location"]["path"] for issue in issues(run(*pages, where=where))]
    assert paths == list(names.values())


def test_nothing_found_is_an_empty_list(page: MakePage, run: MakeRun) -> None:
    assert "".join(render(run(page("a")), Style())) == "[]\n"
