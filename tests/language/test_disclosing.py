"""Disclosures on sentences of many wordings, clinical and lay: how many are heard."""

import os
from typing import NamedTuple

from ketaudit import Auditor

SENTENCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "disclosing.txt")
# Topics that follow from others, or that a page may touch without telling of a risk.
ASIDE = frozenset({"harms", "alternatives", "cost"})
LEAST = 0.95


class Line(NamedTuple):
    """A page with the topics that it must disclose and those that it may."""

    page: str
    told: frozenset[str]
    allowed: frozenset[str]


def lines() -> list[Line]:
    with open(SENTENCES, encoding="utf-8") as file:
        rows = [row.rstrip("\n").split(" | ", 1) for row in file if " | " in row]
    return [_line(*row) for row in rows if not row[0].startswith("#")]


def _line(labels: str, text: str) -> Line:
    page = text.replace("\\n", "\n") if "\\n" in text else f"# Ketamine therapy\n\n{text}"
    told = frozenset(word for word in labels.split() if word[0] not in "?-")
    allowed = frozenset(word[1:] for word in labels.split() if word[0] == "?")
    return Line(page, told, told | allowed | ASIDE)


def disclosed(auditor: Auditor, page: str) -> set[str]:
    report = auditor.audit(page, format="markdown")
    return {d.topic for d in report.disclosures if d.status == "disclosed"}


def test_topics_are_heard_in_many_wordings(auditor: Auditor) -> None:
    hits = misses = alarms = 0
    wrong = []
    for line in lines():
        found = disclosed(auditor, line.page)
        missed, false = line.told - found, found - line.allowed
        hits += len(line.told & found)
        misses += len(missed)
        alarms += len(false)
        if missed or false:
            wrong.append(f"missed {sorted(missed)}, false {sorted(false)}: {line.page}")
    f1 = 2 * hits / (2 * hits + misses + alarms)
    assert f1 >= LEAST, f"F1 {f1:.3f}\n" + "\n".join(wrong)


def test_the_sentences_name_topics_that_exist(auditor: Auditor) -> None:
    known = {topic.id for topic in auditor.pack.topics}
    used = {name for line in lines() for name in line.told | line.allowed}
    assert used <= known
    assert known - ASIDE <= used, "every topic has a sentence"
