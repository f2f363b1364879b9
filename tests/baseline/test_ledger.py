"""A baseline during a run: what it hides, what wakes, what is stale, and pages that move."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import Auditor, Report
from ketaudit.baseline import Entry, Ledger
from ketaudit.report_parts import narrowed
from ketaudit.rules import RULES

RULE_IDS = [rule.id for rule in RULES]
PRAISE = "Ketamine is a miracle drug."
CLAIM = "Ketamine relieves depression."


def page(folder: Path, name: str, text: str, auditor: Auditor) -> Report:
    """Save a page, so that it is there, and audit it."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return auditor.audit(text, format="markdown", name=str(path))


def ledger(folder: Path, entries: list[Entry], rules: list[str] = RULE_IDS) -> Ledger:
    return Ledger(str(folder / "b.json"), entries, rules)


def accepted(folder: Path, *reports: Report, entries: tuple[Entry, ...] = ()) -> list[Entry]:
    """Return the entries of a baseline written after these pages."""
    book = Ledger(str(folder / "b.json"), entries, RULE_IDS, accept=True)
    for report in reports:
        assert book.split(report)[0] == ()
    return book.entries()


def new(book: Ledger, report: Report) -> list[str]:
    return [finding.rule for finding in book.split(report)[0]]


def test_what_is_known_is_hidden_and_moving_text_keeps_it(tmp_path: Path, auditor: Auditor) -> None:
    entries = accepted(tmp_path, page(tmp_path, "a.md", f"{PRAISE}\n\n{CLAIM}", auditor))
    assert {entry.page for entry in entries} == {"a.md"}
    moved = page(tmp_path, "a.md", f"We are open.\n\n{CLAIM}\n\n- x\n\n# {PRAISE}\n", auditor)
    book = ledger(tmp_path, entries)
    found, hidden = book.split(moved)
    assert found == ()
    assert {one.by for one in hidden} == {"baseline"}
    assert book.hidden == len(moved.findings)
    assert book.stale() == []


def test_changing_the_sentence_wakes_it_and_one_more_is_new(
    tmp_path: Path, auditor: Auditor
) -> None:
    entries = accepted(tmp_path, page(tmp_path, "a.md", PRAISE, auditor))
    changed = page(tmp_path, "a.md", "Ketamine is a real miracle drug.", auditor)
    book = ledger(tmp_path, entries)
    assert new(book, changed) == ["hype.hyperbole"]
    assert book.stale() == entries
    twice = page(tmp_path, "a.md", f"{PRAISE}\n\n{PRAISE}", auditor)
    assert new(ledger(tmp_path, entries), twice) == ["hype.hyperbole"]


def test_a_missing_risk_stays_known_when_the_claim_is_reworded_and_no_other_takes_its_place(
    tmp_path: Path, auditor: Auditor
) -> None:
    said = "It may cause nausea and dissociation."
    entries = accepted(tmp_path, page(tmp_path, "a.md", f"{CLAIM} {said}", auditor))
    reworded = page(tmp_path, "a.md", f"Ketamine eases depression. {said}", auditor)
    assert "risk.missing-disclosure" not in new(ledger(tmp_path, entries), reworded)
    swapped = page(tmp_path, "a.md", f"{CLAIM} It can be misused.", auditor)
    topics = [f.message for f in ledger(tmp_path, entries).split(swapped)[0]]
    assert any("feeling detached" in topic for topic in topics)


def test_a_finding_that_has_become_graver_wakes(tmp_path: Path, auditor: Auditor) -> None:
    report = page(tmp_path, "a.md", PRAISE, auditor)
    entries = [one._replace(severity="note") for one in accepted(tmp_path, report)]
    book = ledger(tmp_path, entries)
    assert new(book, report) == ["hype.hyperbole"]
    assert book.stale() == []


def test_pages_and_rules_that_were_not_looked_at_are_kept(tmp_path: Path, auditor: Auditor) -> None:
    reports = [page(tmp_path, name, PRAISE, auditor) for name in ("a.md", "b.md")]
    entries = accepted(tmp_path, *reports)
    clean = page(tmp_path, "a.md", "We are open.", auditor)
    book = ledger(tmp_path, entries)
    book.split(clean)
    assert [entry.page for entry in book.stale()] == ["a.md"]
    assert [entry.page for entry in book.entries()] == ["b.md"]
    assert [entry.page for entry in accepted(tmp_path, clean, entries=tuple(entries))] == ["b.md"]
    others = ledger(tmp_path, entries, ["claim.speed"])
    others.split(clean)
    assert others.stale() == []
    assert sorted(others.entries()) == sorted(entries)


def test_a_page_that_moved_keeps_what_is_known(tmp_path: Path, auditor: Auditor) -> None:
    entries = accepted(tmp_path, page(tmp_path, "a.md", f"{PRAISE}\n\n{CLAIM}", auditor))
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    book = ledger(tmp_path, entries)
    moved = page(tmp_path, "b.md", f"{PRAISE}\n\n{CLAIM}", auditor)
    assert new(book, moved) == []
    assert book.stale() == []
    assert {entry.page for entry in book.entries()} == {"b.md"}
    copy = page(tmp_path, "c.md", f"{PRAISE}\n\n{CLAIM}", auditor)
    assert new(book, copy) != [], "one page is not in two places"


def test_a_page_that_is_gone_lends_its_missing_risks_to_no_other(
    tmp_path: Path, auditor: Auditor
) -> None:
    entries = accepted(tmp_path, page(tmp_path, "a.md", CLAIM, auditor))
    (tmp_path / "a.md").unlink()
    book = ledger(tmp_path, entries)
    other = page(tmp_path, "b.md", "Ketamine lifts pain.", auditor)
    assert "risk.missing-disclosure" in new(book, other)
    assert len(book.stale()) == len(entries)
    assert book.entries() == []


def test_reasons_in_the_file_reach_the_report_and_survive_writing(
    tmp_path: Path, auditor: Auditor
) -> None:
    report = page(tmp_path, "a.md", PRAISE, auditor)
    entries = [one._replace(reason="old slogan") for one in accepted(tmp_path, report)]
    _, [hidden] = ledger(tmp_path, entries).split(report)
    assert hidden.reason == "old slogan"
    assert accepted(tmp_path, report, entries=tuple(entries)) == entries


PAGES = st.lists(st.sampled_from([PRAISE, CLAIM, "It works.", "It may help."]), max_size=6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@settings(deadline=None, max_examples=30)
@given(PAGES)
def test_whatever_is_accepted_is_hidden_and_leaves_nothing_stale(
    folder: Path, auditor: Auditor, parts: list[str]
) -> None:
    report = page(folder, "a.md", "\n\n".join(parts), auditor)
    entries = accepted(folder, report)
    book = ledger(folder, entries)
    found, hidden = book.split(report)
    assert found == ()
    assert book.stale() == []
    assert sorted(book.entries()) == sorted(entries)
    quiet = narrowed(report, found, hidden, auditor.pack)
    assert quiet.summary.counts == (0, 0, 0)
    assert quiet.summary.score >= report.summary.score
    assert narrowed(report, report.findings, (), auditor.pack) == report
