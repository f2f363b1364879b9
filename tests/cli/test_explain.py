import json
import os
from collections.abc import Callable
from typing import Any

import pytest

from ketaudit import Auditor
from ketaudit.describe import source_line
from ketaudit.rules import RULES

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]
SRC = os.path.join(os.path.dirname(__file__), "..", "..", "src")


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_is_explained(run: Run, rule: str) -> None:
    result = run("explain", rule)
    assert (result.code, result.err) == (0, "")
    assert rule in result.out


def test_every_reference_of_a_report_can_be_explained(run: Run, write: Write, bad: str) -> None:
    data = json.loads(run("check", write("page.md", bad), "--format", "json").out)
    names = {name for f in data["documents"][0]["findings"] for name in f["references"]}
    assert names
    for name in names:
        result = run("explain", name)
        assert result.code == 0
        assert result.out.startswith(f"# {name}\n\n")


def test_the_checklist_and_its_topics_are_explained(run: Run) -> None:
    pack = Auditor().pack
    page = run("explain", "risk.missing-disclosure").out
    assert all(f"**{topic.title}** (`{topic.id}`)" in page for topic in pack.topics)
    topic = pack.topics[0]
    assert f"> {topic.sample}" in run("explain", topic.id).out


def test_the_table_of_approvals_is_explained(run: Run) -> None:
    page = run("explain", "claim.false-approval").out
    assert "# What is approved" in page
    assert "- **uk**: In the UK ketamine is licensed as an anaesthetic" in page


def test_every_source_was_read(auditor: Auditor) -> None:
    assert [source.id for source in auditor.pack.sources.values() if source.known] == []


def test_a_source_that_nobody_read_says_so(auditor: Auditor) -> None:
    read = auditor.pack.sources["CRANE-2023"]
    pack = auditor.pack._replace(sources={"CRANE-2023": read._replace(known="general")})
    assert "cited from general knowledge" in source_line("CRANE-2023", pack)
    assert "cited from general knowledge" not in source_line("CRANE-2023", auditor.pack)


def test_rules_are_listed(run: Run) -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[r.id, str(r.severity)] for r in RULES]
    data = json.loads(run("rules", "--format", "json").out)
    assert [rule["id"] for rule in data] == [rule.id for rule in RULES]
    assert set(data[0]) == {"id", "family", "severity", "since", "summary", "references"}


def test_an_entry_is_explained(run: Run) -> None:
    result = run("explain", "hype/miracle")
    assert result.code == 0
    assert result.out.startswith("# hype/miracle\n\n")
    assert "- rule: hyperbole\n" in result.out
    assert "did you mean 'hype/miracle'?" in run("explain", "hype/miracel").err


def test_what_the_settings_add_is_explained_too(run: Run, write: Write) -> None:
    write("house.toml", '[[hype]]\nid = "zest"\nphrases = ["zesty"]\nwhy = "says nothing"\n')
    write("ketaudit.toml", 'packs = ["tms", "house.toml"]\nprofile = "uk"\n')
    assert "says nothing" in run("explain", "hype/zest").out
    assert run("explain", "tms_seizure").out.startswith("# tms_seizure: Seizures\n")
    assert "MHRA" in run("explain", "off_label").out
