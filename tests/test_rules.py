"""Every rule: its examples, its literate cases, and the conventions it keeps."""

import os

import pytest

from ketaudit import Auditor
from ketaudit.rules import FAMILIES, RULES
from ketaudit.rules._rule import Rule
from ketaudit.spans import SourceSpan
from tests.cases import REPOSITORY, Case, Expected, all_cases, unmark

RULES_FOLDER = os.path.join(REPOSITORY, "src", "ketaudit", "rules")
CASES = all_cases()


def auditor_for(rule: Rule, auditor: Auditor) -> Auditor:
    if rule.profile == "us" and not rule.pack:
        return auditor
    return Auditor(profile=rule.profile, packs=[rule.pack])


def found(auditor: Auditor, page: str, rule: str, page_format: str = "text") -> list[SourceSpan]:
    """Return the places that a rule found, also those that were merged into another finding."""
    findings = auditor.audit(page, format=page_format).findings  # type: ignore[arg-type]
    related = [place for f in findings for place in f.related]
    merged = [SourceSpan(r.start, r.end) for r in related if r.message.startswith(f"{rule}: ")]
    return [SourceSpan(f.start, f.end) for f in findings if f.rule == rule] + merged


def assert_exactly(spans: list[SourceSpan], expected: tuple[Expected, ...], page: str) -> None:
    """Each mark is overlapped by a finding, and each finding overlaps a mark."""
    for mark in expected:
        assert any(s.start < mark.span.end and mark.span.start < s.end for s in spans), (
            f"missed {mark.span.of(page)!r} in {page!r}"
        )
    for span in spans:
        assert any(span.start < m.span.end and m.span.start < span.end for m in expected), (
            f"false alarm {span.of(page)!r} in {page!r}"
        )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_flags_what_its_examples_mark(rule: Rule, auditor: Auditor) -> None:
    for marked in rule.flags:
        page, expected = unmark(marked)
        assert expected, f"an example of {rule.id} marks nothing"
        assert_exactly(found(auditor_for(rule, auditor), page, rule.id), expected, page)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_allows_its_counterexamples(rule: Rule, auditor: Auditor) -> None:
    for page in rule.allows:
        assert_exactly(found(auditor_for(rule, auditor), page, rule.id), (), page)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_literate_case(case: Case, auditor: Auditor) -> None:
    own = tuple(mark for mark in case.expected if mark.rule in ("", case.rule))
    assert_exactly(found(auditor, case.page, case.rule, case.format), own, case.page)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_keeps_the_conventions(rule: Rule, auditor: Auditor) -> None:
    assert rule.family in FAMILIES
    assert rule.summary.endswith(".")
    assert len(rule.summary) <= 90
    assert rule.doc, "a manual page says why"
    assert rule.flags, "a rule shows what it flags"
    assert rule.allows, "a rule shows what it leaves alone"
    assert rule.better, "a rule shows a better wording"
    assert rule.references or rule.family == "suppression", "a rule has a source"
    assert set(rule.references) <= auditor.pack.sources.keys()


def test_ids_are_file_paths_and_no_file_is_an_orphan() -> None:
    files = {
        f"{os.path.basename(root)}.{name[:-3].replace('_', '-')}"
        for root, _, names in os.walk(RULES_FOLDER)
        for name in names
        if name.endswith(".py") and not name.startswith("_")
    }
    assert files == {rule.id for rule in RULES}


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
