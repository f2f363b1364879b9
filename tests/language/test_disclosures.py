"""Disclosures: what counts as telling of a risk, and what is due."""

import pytest

from ketaudit import Auditor, readability
from ketaudit.report import Disclosure

DISCLOSES = {
    "You may feel cut off from your body during the session.": "dissociation",
    "Possible risks include confusion and hallucinations.": "dissociation cognitive",
    "Some patients report dizziness, nausea and headaches.": "dizziness nausea headache",
    "It is hard on the bladder when used often.": "bladder",
    "Ketamine can raise blood pressure and heart rate.": "blood_pressure",
    "Ketamine is a Schedule III controlled substance.": "abuse",
    "High doses can lead to dependence.": "abuse",
    "You may get drowsy.": "sedation",
    "Call us if you notice worsening mood or suicidal thoughts.": "suicidality",
    "It can slow breathing.": "respiratory",
    "Repeated use may damage the liver.": "liver",
    "It may not be safe if you are pregnant.": "pregnancy contraindications",
    "People with a history of psychosis are not good candidates.": "psychiatric contraindications",
    "Ketamine may trigger mania.": "psychiatric mania_switch",
    "It may interact with other medicines.": "interactions",
    "Nurses watch you until it wears off.": "monitoring_driving",
    "Do not drive until the next day.": "monitoring_driving",
    "Close supervision is essential for your safety.": "monitoring_driving",
    "Ketamine is not approved by the FDA for depression.": "off_label",
    "This is an off-label use.": "off_label",
    "Long-term safety is not well established.": "evidence_limits",
    "More research is needed.": "evidence_limits",
    "Ketamine does not work for everyone.": "response_varies",
    "Individual results may vary.": "response_varies",
    "The benefits often fade after a few weeks.": "durability",
    "Maintenance infusions may be needed.": "durability",
    "Please talk to your doctor before you start.": "consult",
}
SILENT = """
Ketamine reduces suicidal thoughts.
Ketamine improves cognitive function and memory.
They may give you a sedative to help you relax.
Antidepressants can trigger mania.
Some people took antipsychotics before.
There is no risk of addiction with ketamine.
Unlike opioids, ketamine is not addictive.
Our ketamine program treats addiction and alcohol abuse.
Depression can cause headaches and memory problems.
Ketamine helps people with headaches and high blood pressure.
Opioids carry a risk of addiction and respiratory depression.
Ketamine is a dissociative anesthetic.
TMS does not cause nausea or headaches.
Ketamine lowers the risk of relapse.
Patients relax in a monitored room with music.
Ketamine gives long-term relief.
Benefits include less fatigue and fewer headaches.
Patients with PTSD may experience nightmares and dissociation.
We deliver care with registered nursing staff.
Investors should note risks and uncertainties.
Can ketamine cause nausea?
"""


def disclosures(auditor: Auditor, page: str) -> dict[str, Disclosure]:
    report = auditor.audit(page, format="markdown")
    return {disclosure.topic: disclosure for disclosure in report.disclosures}


def told(auditor: Auditor, page: str) -> set[str]:
    return {t for t, d in disclosures(auditor, page).items() if d.status == "disclosed"} - {"harms"}


@pytest.mark.parametrize("sentence", DISCLOSES)
def test_a_risk_told_of_the_treatment_counts(sentence: str, auditor: Auditor) -> None:
    page = f"# Ketamine therapy\n\n{sentence}"
    assert told(auditor, page) >= set(DISCLOSES[sentence].split())


@pytest.mark.parametrize("sentence", SILENT.strip().splitlines())
def test_benefits_denials_and_others_disclose_nothing(sentence: str, auditor: Auditor) -> None:
    assert told(auditor, f"# Ketamine therapy\n\n{sentence}") <= {"alternatives"}


def test_a_list_under_its_lead_in_is_read_as_risks(auditor: Auditor) -> None:
    page = "Possible side effects:\n\n- nausea\n- memory problems\n"
    assert told(auditor, page) == {"nausea", "cognitive"}


def test_a_section_headed_risks_is_read_as_risks(auditor: Auditor) -> None:
    assert "headache" in told(auditor, "# Ketamine\n\n## Risks\n\nHeadaches and nausea.")
    assert "headache" not in told(auditor, "# Ketamine\n\n## Benefits\n\nNo more headaches.")


def test_an_illness_page_tells_of_signs_and_not_of_effects(auditor: Auditor) -> None:
    page = "# Chronic sinus disease\n\nIt can cause headaches and dizziness."
    assert told(auditor, page) == set()


def test_category_words_are_generic(auditor: Auditor) -> None:
    found = disclosures(
        auditor, "Ketamine relieves pain. There are risks. Contraindications exist."
    )
    assert found["contraindications"].status == "generic"
    assert found["harms"].status == "generic"
    assert found["nausea"].status == "missing"


def test_evidence_is_cut_from_the_page(auditor: Auditor) -> None:
    page = "Ketamine may cause **nausea** &amp; dizziness."
    (place,) = disclosures(auditor, page)["nausea"].evidence
    assert page[place.start : place.end] == place.text == "nausea"


def test_nothing_is_due_on_a_page_that_claims_no_benefit(auditor: Auditor) -> None:
    page = "# Ketamine clinic\n\nWe open at nine. Bipolar disorder is an illness."
    assert not any(d.required for d in disclosures(auditor, page).values())


@pytest.mark.parametrize(
    ("mark", "topic"),
    [
        ("It helps people with bipolar disorder.", "mania_switch"),
        ("We mail at-home ketamine to you.", "respiratory"),
        ("We mail at-home ketamine to you.", "overdose"),
        ("Online ketamine lifts the mood.", "overdose"),
        ("Take it on your own couch.", "compounded_status"),
        ("Your first box ships on Monday.", "overdose"),
        ("Ketamine lozenges are sold here.", "compounded_status"),
        ("We make compounded ketamine.", "respiratory"),
        ("Oral ketamine is on offer.", "compounded_status"),
        ("It helps in a suicidal crisis.", "suicidality"),
        ("It helps when you want to end your life.", "suicidality"),
        ("It helps people in crisis.", "crisis_care"),
        ("It helps people with suicidal thoughts.", "crisis_care"),
        ("We also give Spravato.", "aneurysm"),
        ("We also give esketamine.", "suicidality"),
        ("Many of our patients take opioids.", "respiratory"),
        ("A glass of alcohol is fine.", "respiratory"),
        ("Bring your benzodiazepines.", "respiratory"),
        ("We treat teenagers.", "paediatric"),
        ("We treat adolescents.", "suicidality"),
    ],
)
def test_what_the_page_names_makes_topics_due(mark: str, topic: str, auditor: Auditor) -> None:
    plain = disclosures(auditor, "Ketamine relieves anxiety.")
    marked = disclosures(auditor, f"Ketamine relieves anxiety. {mark}")
    assert not plain[topic].required
    assert marked[topic].required


@pytest.mark.parametrize(
    "page", ["At-home ketamine relieves anxiety.", "Online ketamine relieves anxiety."]
)
def test_ketamine_at_home_is_still_ketamine(page: str, auditor: Auditor) -> None:
    found = disclosures(auditor, page)
    assert found["abuse"].required
    assert found["respiratory"].required


def test_other_treatments_owe_the_general_duties_only(auditor: Auditor) -> None:
    due = {t for t, d in disclosures(auditor, "TMS improves mood.").items() if d.required}
    assert due == {"harms", "contraindications", "evidence_limits", "response_varies"}


def test_balance_counts_both_sides_and_their_places(auditor: Auditor) -> None:
    report = auditor.audit("Ketamine relieves pain. We open at nine. It can cause nausea.")
    assert report.balance.benefit_words == 3
    assert report.balance.risk_words == 4
    assert report.balance.ratio == pytest.approx(4 / 3, abs=0.001)
    assert report.balance.first_claim_at == 0
    assert report.balance.first_risk_at == pytest.approx(7 / 11, abs=0.001)
    assert not report.balance.risk_heading


def test_balance_of_a_page_with_nothing_to_weigh(auditor: Auditor) -> None:
    balance = auditor.audit("We open at nine.").balance
    assert (balance.ratio, balance.first_claim_at, balance.first_risk_at) == (None, None, None)


def test_samples_and_reasons_are_fit_to_print(auditor: Auditor) -> None:
    for topic in auditor.pack.topics:
        assert topic.why.endswith(".")
        assert topic.sample.rstrip().endswith((".", ")."))
        assert all(source in auditor.pack.sources for source in topic.sources)


def test_sample_wording_is_easy_to_read(auditor: Auditor) -> None:
    for topic in auditor.pack.topics:
        grade = readability(topic.sample).scores.flesch_kincaid_grade
        assert grade is not None, topic.id
        assert grade <= 8, topic.id


@pytest.mark.parametrize(
    "page",
    [
        "Ketamine relieves depression in new mothers.",
        "Ketamine is for pregnant women too. It relieves depression.",
    ],
)
def test_pregnancy_is_due_on_every_page_that_promotes_ketamine(page: str, auditor: Auditor) -> None:
    assert disclosures(auditor, page)["pregnancy"].required


@pytest.mark.parametrize("device", ["TMS", "Deep TMS", "Neurofeedback", "Red light therapy"])
def test_a_device_page_owes_harms_limits_and_who_must_not(device: str, auditor: Auditor) -> None:
    found = disclosures(auditor, f"{device} relieves depression.")
    due = {topic for topic, line in found.items() if line.required}
    assert due >= {"harms", "contraindications", "evidence_limits", "response_varies"}
    assert not due & {"bladder", "abuse", "off_label"}


def test_a_risk_beside_the_strongest_claim_is_seen(auditor: Auditor) -> None:
    claim = "# Ketamine\n\n## Why\n\nKetamine relieves depression."
    beside = auditor.audit(f"{claim} It can cause nausea.", format="markdown").balance
    apart = auditor.audit(f"{claim}\n\n## Risks\n\nNausea.", format="markdown").balance
    assert (beside.risk_beside_claim, beside.risk_heading) == (True, False)
    assert (apart.risk_beside_claim, apart.risk_heading) == (False, True)
    assert auditor.audit("We open at nine.").balance.risk_beside_claim is None


def test_a_risk_taken_back_is_counted(auditor: Auditor) -> None:
    page = "Ketamine can cause nausea. However, these effects are mild."
    assert auditor.audit(page).balance.undercuts == 1
    assert auditor.audit("Ketamine can cause nausea for an hour.").balance.undercuts == 0
