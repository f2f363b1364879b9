"""Sentences with the place, and the severity, that one rule must find in them."""

import os

import pytest
from tests.cases import unmark

from ketaudit import Auditor

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = {"minimising.txt": "risk.minimised", "approvals.txt": "claim.false-approval"}
AT_LEAST = 40


def rows(name: str) -> list[list[str]]:
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    return [line.split(" | ", 1) for line in lines if line and not line.startswith("#")]


def slip(auditor: Auditor, rule: str, severity: str, marked: str) -> str:
    """Return what is wrong with what a rule found in a sentence, nothing if it is right."""
    page, marks = unmark(marked)
    found = [finding for finding in auditor.audit(page).findings if finding.rule == rule]
    seen = [(finding.excerpt, finding.severity) for finding in found]
    fits = all(
        any(f.start < m.span.end and m.span.start < f.end for f in found) for m in marks
    ) and all(f.severity == severity for f in found[:1])
    return "" if fits and bool(found) == bool(marks) else f"{severity} | {marked}: {seen}"


@pytest.mark.parametrize("name", RULES)
def test_every_sentence_is_judged_as_marked(name: str) -> None:
    auditor = Auditor(select=(RULES[name],))
    slips = [slip(auditor, RULES[name], *row) for row in rows(name)]
    assert "\n".join(filter(None, slips)) == ""


@pytest.mark.parametrize("name", RULES)
def test_there_are_many_sentences_each_way(name: str) -> None:
    fair = sum(severity == "-" for severity, _ in rows(name))
    assert fair >= AT_LEAST
    assert len(rows(name)) - fair >= AT_LEAST - 5
