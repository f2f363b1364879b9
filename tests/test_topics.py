"""The risk checklist: its own sample wordings disclose what they are samples of."""

import pytest

from ketaudit import Auditor
from ketaudit.knowledge.pack import Topic, core_pack

WHOLE = [topic for topic in core_pack().topics if "…" not in topic.sample]
LOCAL = core_pack().local


def disclosed(auditor: Auditor, topic: Topic) -> bool:
    report = auditor.audit(f"Ketamine relieves depression.\n\n{topic.sample}")
    return {d.topic: d.status for d in report.disclosures}[topic.id] == "disclosed"


@pytest.mark.parametrize("topic", WHOLE, ids=lambda topic: topic.id)
def test_a_sample_discloses_its_topic(topic: Topic, auditor: Auditor) -> None:
    assert disclosed(auditor, topic)


@pytest.mark.parametrize("place", sorted({local.place for local in LOCAL}))
def test_a_sample_of_another_jurisdiction_discloses_its_topic(place: str) -> None:
    auditor = Auditor(profile=place)
    there = {topic.id: topic for topic in auditor.pack.topics}
    for local in LOCAL:
        if local.place == place:
            assert there[local.topic].sample == local.sample
            assert disclosed(auditor, there[local.topic]), local
