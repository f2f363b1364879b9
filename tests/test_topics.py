"""The risk checklist: its own sample wordings disclose what they are samples of."""

import pytest

from ketaudit import Auditor
from ketaudit.knowledge.pack import Topic, core_pack

WHOLE = [topic for topic in core_pack().topics if "…" not in topic.sample]


@pytest.mark.parametrize("topic", WHOLE, ids=lambda topic: topic.id)
def test_a_sample_discloses_its_topic(topic: Topic, auditor: Auditor) -> None:
    report = auditor.audit(f"Ketamine relieves depression.\n\n{topic.sample}")
    assert {d.topic: d.status for d in report.disclosures}[topic.id] == "disclosed"
