"""Whole pages: fair ones stay clean, and the same page without its risks fails."""

import os

import pytest

from ketaudit import Auditor
from ketaudit.report import Finding
from tests.cases import REPOSITORY

PAGES = os.path.join(REPOSITORY, "tests", "pages")
EXAMPLES = os.path.join(REPOSITORY, "examples")


def loud(findings: tuple[Finding, ...]) -> list[str]:
    """Return warnings and errors that are not about reading ease."""
    return [
        f"{f.rule}: {f.excerpt}"
        for f in findings
        if f.severity != "note" and f.family != "readability"
    ]


def read(*path: str) -> str:
    with open(os.path.join(*path), encoding="utf-8", newline="") as file:
        return file.read()


@pytest.mark.parametrize("name", sorted(os.listdir(PAGES)))
def test_pages_that_inform_are_left_alone(name: str, auditor: Auditor) -> None:
    report = auditor.audit(read(PAGES, name), format="markdown")
    assert loud(report.findings) == []


@pytest.mark.parametrize("name", ["abstract.md", "hours.md", "news.md"])
def test_nothing_is_due_where_nothing_is_promoted(name: str, auditor: Auditor) -> None:
    report = auditor.audit(read(PAGES, name), format="markdown")
    assert not any(disclosure.required for disclosure in report.disclosures)


def test_a_fair_service_page_is_clean_and_owes_every_core_topic(auditor: Auditor) -> None:
    report = auditor.audit(read(EXAMPLES, "fair-page.md"), format="markdown")
    assert loud(report.findings) == []
    due = [d for d in report.disclosures if d.required]
    assert len(due) >= 13
    assert all(d.status == "disclosed" for d in due)


def test_the_fair_page_without_its_risks_fails(auditor: Auditor) -> None:
    page = read(EXAMPLES, "fair-page.md")
    sections = page.split("\n## ")
    whole = auditor.audit(page, format="markdown")
    worst = whole
    for number in range(1, len(sections)):
        rest = "\n## ".join(sections[:number] + sections[number + 1 :])
        report = auditor.audit(rest, format="markdown")
        worst = min(worst, report, key=lambda r: r.summary.score)
    assert worst.summary.counts.error > 0
    assert worst.summary.score < whole.summary.score


def test_the_flawed_page_shows_all_four_families(auditor: Auditor) -> None:
    report = auditor.audit(read(EXAMPLES, "clinic-page.md"), format="markdown")
    assert {f.family for f in report.findings} == {"readability", "hype", "claim", "risk"}
    assert report.summary.grade == "F"
    assert report.summary.counts.error >= 10


def without(page: str, *headings: str) -> str:
    """Return a page without the sections under some headings."""
    first, *sections = page.split("\n## ")
    kept = [section for section in sections if not section.startswith(headings)]
    return "\n## ".join([first, *kept])


@pytest.mark.parametrize(
    ("name", "headings"),
    [
        ("spravato.md", ("Risks and limits",)),
        ("at_home.md", ("What can go wrong", "Who should not take it")),
    ],
)
def test_fair_pages_of_other_products_fail_without_their_risks(
    name: str, headings: tuple[str, ...], auditor: Auditor
) -> None:
    page = read(PAGES, name)
    whole = auditor.audit(page, format="markdown")
    assert all(d.status == "disclosed" for d in whole.disclosures if d.required)
    stripped = auditor.audit(without(page, *headings), format="markdown")
    missing = [f for f in stripped.findings if f.rule == "risk.missing-disclosure"]
    assert sum(f.severity == "error" for f in missing) >= 4
    assert stripped.summary.score < whole.summary.score
