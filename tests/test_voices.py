"""Fair pages in very different voices: each names every core topic in its own lay words."""

import os

import pytest

from ketaudit import Auditor
from tests.cases import REPOSITORY
from tests.test_pages import read, without

VOICES = os.path.join(REPOSITORY, "tests", "voices")
CORE = frozenset(
    "dissociation sedation abuse blood_pressure bladder psychiatric pregnancy monitoring_driving"
    " durability contraindications evidence_limits response_varies off_label".split()
)
RISKS = {
    "aftercare.md": ("Today", "In the next days"),
    "charity.md": ("What we wish we had been told", "Please don't have it if"),
    "clinic_faq.md": ("What does it feel like", "What else can it do", "Who do you turn away"),
    "gp_leaflet.md": ("Unwanted effects", "Do not have ketamine if"),
    "hospital.md": ("What are the risks?", "When should it not be given?"),
    "news.md": ("A rough ride", "Questions of safety"),
    "teens.md": ("The catch", "Who it's a bad idea for"),
    "veterans.md": ("What it does to your head and body", "It is not for you if"),
}


def test_every_voice_is_read() -> None:
    assert sorted(RISKS) == sorted(os.listdir(VOICES))


@pytest.mark.parametrize("name", sorted(RISKS))
def test_a_fair_page_names_every_core_topic(name: str, auditor: Auditor) -> None:
    report = auditor.audit(read(VOICES, name), format="markdown")
    told = {d.topic for d in report.disclosures if d.status == "disclosed"}
    assert told >= CORE
    assert report.summary.counts.error == 0


@pytest.mark.parametrize("name", sorted(RISKS))
def test_the_page_without_its_risks_fails(name: str) -> None:
    stripped = without(read(VOICES, name), *RISKS[name])
    report = Auditor(page_kind="service").audit(stripped, format="markdown")
    assert report.summary.counts.error >= 3
