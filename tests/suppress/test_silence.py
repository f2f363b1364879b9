"""Silencing in whole pages: what is hidden, what stays, and what is said about it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import Auditor
from ketaudit.report import Report

PRAISE = "Ketamine is a miracle drug."
NOTE = "<!-- ketaudit: ignore[hype] x -->"
START = "<!-- ketaudit: ignore-start[hype] x -->"
END = "<!-- ketaudit: ignore-end -->"


def audit(page: str, format_: str = "markdown", **options: object) -> Report:
    auditor = Auditor(today="2026-11-22", **options)  # type: ignore[arg-type]
    return auditor.audit(page, format=format_)  # type: ignore[arg-type]


def lines(report: Report, rule: str = "hype.hyperbole") -> tuple[list[int], list[int]]:
    """Return the lines at which a rule's findings stay, and those at which they are hidden."""
    return (
        [f.start_line for f in report.findings if f.rule == rule],
        [s.finding.start_line for s in report.suppressed if s.finding.rule == rule],
    )


def faults(report: Report) -> list[str]:
    return [f.rule.split(".")[1] for f in report.findings if f.family == "suppression"]


BLOCKS = {
    "the next block": (f"{NOTE}\n{PRAISE}\n\n{PRAISE}", [4], [2]),
    "blank lines between": (f"{NOTE}\n\n\n{PRAISE}\n", [], [4]),
    "behind the words": (f"{PRAISE} {NOTE}\n\n{PRAISE}", [3], [1]),
    "before the words": (f"{PRAISE}\n\n{NOTE} {PRAISE}", [1], [3]),
    "among the words": (
        f"A\nmiracle {NOTE}\ncure.\n\n{PRAISE}",
        [5],
        [2],
    ),
    "at a heading": (f"# A miracle drug {NOTE}\n{PRAISE}", [2], [1]),
    "one item of a list": (
        f"- {PRAISE}\n- {PRAISE} {NOTE}\n- {PRAISE}",
        [1, 3],
        [2],
    ),
    "MDX": (f"{{/* ketaudit: ignore[hype] x */}}\n\n{PRAISE}\n\n{PRAISE}", [5], [3]),
    "a link that leads nowhere": (f"[//]: # (ketaudit: ignore[hype] x)\n\n{PRAISE}", [], [3]),
    "Hugo": (f"{{{{/* ketaudit: ignore[hype] x */}}}}\n{PRAISE}\n\n{PRAISE}", [4], [2]),
    "Jinja": (f"{PRAISE} {{#- ketaudit: ignore[hype] x -#}}\n\n{PRAISE}", [3], [1]),
    "an example in code": (
        f"```\n{NOTE}\n{{/* ketaudit: ignore[hype] x */}}\n```\n{PRAISE}",
        [5],
        [],
    ),
    "a range": (
        f"{PRAISE}\n\n{START}\n\n{PRAISE}\n\n{PRAISE}\n\n{END}\n\n{PRAISE}",
        [1, 11],
        [5, 7],
    ),
    "the whole page": (f"{PRAISE}\n\n{PRAISE}\n\n<!-- ketaudit: ignore-file x -->", [], [1, 3]),
    "front matter": (
        f"---\ntitle: A miracle drug\nketaudit: \n  ignore: hype\n  reason: x\n---\n{PRAISE}",
        [],
        [2, 7],
    ),
}


@pytest.mark.parametrize(("page", "stay", "hidden"), BLOCKS.values(), ids=BLOCKS)
def test_where_a_suppression_holds(page: str, stay: list[int], hidden: list[int]) -> None:
    report = audit(page)
    assert lines(report) == (stay, hidden)
    assert faults(report) == []


HTML = {
    "before": (f"{NOTE}\n<p>{PRAISE}</p>\n<p>{PRAISE}</p>", [3], [2]),
    "inside": (f"<p>{PRAISE} {NOTE}</p>\n<p>{PRAISE}</p>", [2], [1]),
    "behind the tag": (f"<p>{PRAISE}</p> {NOTE}\n<p>A</p>", [], [1]),
    "all in one line": (
        f"<p>A</p>{NOTE}<p>{PRAISE}</p><p>B</p>",
        [],
        [1],
    ),
    "behind marked words": (f"<p>A <b>miracle</b> cure {NOTE}</p>", [], [1]),
    "over two lines": (
        f"<!-- ketaudit:\n  ignore[hype]\n x -->\n<li>{PRAISE}\n<li>{PRAISE}",
        [5],
        [4],
    ),
}


@pytest.mark.parametrize(("page", "stay", "hidden"), HTML.values(), ids=HTML)
def test_where_a_suppression_holds_in_html(page: str, stay: list[int], hidden: list[int]) -> None:
    report = audit(page, "html")
    assert lines(report) == (stay, hidden)
    assert faults(report) == []


def test_comments_in_plain_text_stand_on_a_line_of_their_own() -> None:
    report = audit(f"{PRAISE}\n.. ketaudit: ignore[hype] x\n{PRAISE}\n{PRAISE}", "text")
    assert lines(report) == ([1, 4], [3])
    report = audit(f"{NOTE}\n{PRAISE}", "text")
    assert lines(report) == ([], [2])
    report = audit(f"<!-- ketaudit: ignore[hype] x\n-->\n{PRAISE}", "text")
    assert lines(report) == ([3], [])
    assert faults(report) == ["malformed"]


def test_what_is_hidden_is_listed_with_its_reason_and_counts_no_more() -> None:
    loud = audit(PRAISE)
    report = audit(f"{PRAISE} <!-- ketaudit: ignore[hype] our slogan (until 2026-11-22) -->")
    [hidden] = report.suppressed
    assert hidden.by == "inline"
    assert (hidden.reason, hidden.expires) == ("our slogan", "2026-11-22")
    assert hidden.finding == loud.findings[0]
    assert report.findings == ()
    assert report.summary.counts == (0, 0, 0)
    assert report.summary.scores.hype == 100.0
    assert report.hype.count == 0


def test_missing_risks_are_hidden_at_the_claim_that_makes_them_due() -> None:
    page = "Ketamine relieves depression. <!-- ketaudit: ignore[risk] on the next page -->"
    report = audit(page)
    assert not [f for f in report.findings if f.family == "risk"]
    assert {s.finding.rule for s in report.suppressed} == {"risk.missing-disclosure"}
    assert any(d.required and d.status == "missing" for d in report.disclosures)


def test_hiding_one_offence_does_not_hide_another_that_it_had_absorbed() -> None:
    page = "Ketamine cures depression within hours."
    [merged] = [f for f in audit(page).findings if f.family == "claim"]
    assert merged.rule == "claim.cure-or-guarantee"
    report = audit(f"{page} <!-- ketaudit: ignore[claim.cure-or-guarantee] x -->")
    assert [f.rule for f in report.findings if f.family == "claim"] == ["claim.speed"]


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("ignore[hype]", "no-reason"),
        ("ignore", "no-reason"),
        ("ignore[hype] x (until 2026-11-21)", "expired"),
        ("ignore[hpye] x", "unknown-rule"),
        ("ignore[suppression.unused] x", "unknown-rule"),
        ("ignore hype.hyperbole: x", "malformed"),
        ("ignore[hype] x (until soon)", "malformed"),
        ("ignore-start[hype] x", "malformed"),
        ("ignore-end", "malformed"),
        ("ignore[claim.speed] x", "unused"),
    ],
)
def test_a_suppression_with_a_fault_hides_nothing_and_is_named(comment: str, fault: str) -> None:
    report = audit(f"<!-- ketaudit: {comment} -->\n{PRAISE}")
    assert lines(report) == ([2], [])
    assert faults(report) == [fault]
    assert report.summary.counts.warning == 2


def test_of_several_the_narrowest_counts_and_the_others_are_unused() -> None:
    wide = (
        "<!-- ketaudit: ignore-file[hype] the page -->\n<!-- ketaudit: ignore-start[hype] all -->\n"
    )
    report = audit(f"{wide}{PRAISE} <!-- ketaudit: ignore[hype] this -->\n\n{END}")
    assert [s.reason for s in report.suppressed] == ["this"]
    assert faults(report) == ["unused", "unused"]


def test_ranges_nest_and_close_the_innermost() -> None:
    page = """<!-- ketaudit: ignore-start[hype] a -->
A miracle.

<!-- ketaudit: ignore-start[hype.hyperbole] b -->
A miracle.

<!-- ketaudit: ignore-end[hype.hyperbole] -->
A miracle.

<!-- ketaudit: ignore-end[claim] -->
"""
    report = audit(page)
    assert [s.reason for s in report.suppressed] == ["b"]
    assert faults(report) == ["malformed", "malformed"]
    report = audit(page.replace("ignore-end[claim]", "ignore-end"))
    assert [s.reason for s in report.suppressed] == ["a", "b", "a"]


def test_only_rules_that_were_asked_are_judged_unused() -> None:
    page = "<!-- ketaudit: ignore[hype, claim.speed] x -->\nWe open at nine."
    some = ("suppression", "hype.puffery", "claim.speed")
    assert faults(audit(page)) == ["unused", "unused"]
    assert faults(audit(page, select=some)) == ["unused"]
    assert faults(audit(page, ignore=("suppression",))) == []
    bare = "<!-- ketaudit: ignore x -->\nWe open at nine."
    assert faults(audit(bare)) == ["unused"]
    assert faults(audit(bare, ignore=("hype",))) == []


def test_in_a_language_that_is_not_judged_nothing_is_unused() -> None:
    german = (
        "Ketamin ist ein Wunder für die Behandlung der Depression, und wir helfen Ihnen gern."
        " Die Behandlung ist für viele Menschen nicht geeignet, und sie kann müde machen."
        " Bitte fragen Sie Ihre Ärztin oder Ihren Arzt, wenn Sie unsicher sind."
    )
    report = audit(f"<!-- ketaudit: ignore[hype] zitiert -->\n{german}")
    assert report.document.language == "de"
    assert faults(report) == []
    assert faults(audit(f"<!-- ketaudit: ignore[hype] -->\n{german}")) == ["no-reason"]


def test_the_reason_may_be_waived_but_not_for_every_rule() -> None:
    page = f"<!-- ketaudit: ignore[hype] -->\n{PRAISE}"
    assert lines(audit(page, require_reason=False)) == ([], [2])
    bare = audit(f"<!-- ketaudit: ignore -->\n{PRAISE}", require_reason=False)
    assert faults(bare) == ["no-reason"]


def test_without_a_date_nothing_expires() -> None:
    report = Auditor().audit(f".. ketaudit: ignore[hype] x (until 1999-01-01)\n{PRAISE}")
    assert lines(report) == ([], [2])


def test_hiding_one_finding_leaves_the_names_of_the_others() -> None:
    before = audit(f"{PRAISE}\n\n{PRAISE}\n\n{PRAISE}")
    after = audit(f"{PRAISE} {NOTE}\n\n{PRAISE}\n\n{PRAISE}")
    assert {f.fingerprint for f in before.findings} == {
        f.fingerprint for f in (*after.findings, *(s.finding for s in after.suppressed))
    }


PARTS = st.sampled_from(
    [
        PRAISE,
        "Ketamine cures depression.",
        "\n\n",
        "<p>",
        "</p>",
        "- ",
        "```\n",
        "![a miracle](x)",
        "<!-- ketaudit: ignore[hype] x -->",
        "<!-- ketaudit: ignore x",
        "{/* ketaudit: ignore-start[claim] x */}",
        "{/* ketaudit: ignore-start x",
        "<!-- ketaudit: ignore-end -->",
        "\n[//]: # (ketaudit: ignore-file[risk] x)\n",
        "\n.. ketaudit: ignore-end\n",
        "---\nketaudit:\n  ignore: hype\n---\n",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.lists(PARTS, max_size=20).map("".join), st.sampled_from(["text", "markdown", "html"]))
def test_every_finding_is_shown_or_hidden_once(page: str, format_: str) -> None:
    report = audit(page, format_)
    for finding in (*report.findings, *(s.finding for s in report.suppressed)):
        assert page[finding.start : finding.end] == finding.excerpt
    names = [f.fingerprint for f in report.findings]
    names += [s.finding.fingerprint for s in report.suppressed]
    assert len(set(names)) == len(names)
    assert not [s for s in report.suppressed if s.finding.family == "suppression"]
    assert report == audit(page, format_)
