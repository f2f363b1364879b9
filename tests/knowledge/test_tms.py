"""The TMS pack: a page about a device gets its words, topics and approvals from data alone."""

import pytest

from ketaudit import Auditor
from ketaudit.knowledge.pack import Topic

PAGE = "# TMS therapy\n\nTMS relieves depression. Book your first TMS session today.\n"
WITH = Auditor(packs=["tms"])
TOPICS = [topic for topic in WITH.pack.topics if topic.id.startswith("tms_")]


def due(auditor: Auditor, page: str) -> set[str]:
    report = auditor.audit(page, format="markdown")
    return {d.topic for d in report.disclosures if d.required}


def test_topics_are_due_only_with_the_pack(auditor: Auditor) -> None:
    core = {"contraindications", "evidence_limits", "response_varies"}
    assert due(auditor, PAGE) == core | {"harms"}
    assert due(WITH, PAGE) == core | {"tms_seizure", "tms_discomfort", "tms_hearing", "tms_metal"}
    assert "tms_mania" in due(WITH, PAGE + "\nIt relieves bipolar depression.\n")


def test_a_page_about_ketamine_is_judged_as_before(auditor: Auditor) -> None:
    page = "Ketamine relieves depression. It may cause a headache. Call us today."
    assert WITH.audit(page).findings == auditor.audit(page).findings


def test_a_substance_named_in_passing_is_not_what_the_page_is_about() -> None:
    long = PAGE + "\nTMS takes weeks. TMS needs no drug. Unlike ketamine, TMS is a device.\n"
    assert "dissociation" not in due(WITH, long)
    assert "dissociation" in due(WITH, long + "\nKetamine is next door. Ketamine relieves pain.\n")


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_sample_discloses_its_topic(topic: Topic) -> None:
    report = WITH.audit(f"TMS relieves depression.\n\n{topic.sample}")
    assert {d.topic: d.status for d in report.disclosures}[topic.id] == "disclosed"


@pytest.mark.parametrize(
    ("sentence", "false"),
    [
        ("TMS is FDA-cleared for depression.", False),
        ("Theta burst stimulation is FDA-cleared for depression.", False),
        ("Theta burst stimulation is FDA-cleared for autism.", True),
        ("TMS is FDA-cleared for autism.", True),
    ],
)
def test_approvals_come_from_the_table(sentence: str, false: bool) -> None:  # noqa: FBT001
    rules = {finding.rule for finding in WITH.audit(sentence).findings}
    assert ("claim.false-approval" in rules) == false


def test_missing_core_topics_of_a_described_substance_are_errors() -> None:
    findings = WITH.audit(PAGE, format="markdown").findings
    seizures = [f for f in findings if "seizures" in f.message]
    assert [f.severity for f in seizures] == ["error"]
