"""The gate on the grade, on whole pages: what naming risks may not do."""

import pytest

import ketaudit

EASY = """Book a visit at our clinic. Ketamine may help some people with depression.
We will call you on the day before your visit and answer all of your questions.
Please eat only a light meal in the morning and bring a friend who can drive you home.
You will rest in a quiet room for about two hours after the treatment.

"""
EASY += EASY.partition("clinic. ")[2] * 3
HARDER = "Our clinicians individualize every treatment recommendation after careful evaluation. "
RISKS = """## Risks and side effects

- Dissociation, sedation and dizziness
- Hypertension and tachycardia
- Nausea, vomiting and headache

Contraindications include uncontrolled hypertension, aneurysmal vascular disease, intracranial
hemorrhage, unstable cardiovascular disease and hypersensitivity to ketamine. Repeated
administration may cause urinary cystitis, hepatotoxicity, addiction, dependence and cognitive
impairment. Respiratory depression, hallucinations and suicidal ideation have been reported.
"""


def gate(page: str) -> tuple[float, list[str]]:
    report = ketaudit.audit(page, format="markdown")
    assert report.readability.reliable
    assert report.readability.grade.value is not None
    told = [str(f.severity) for f in report.findings if f.rule == "readability.grade"]
    return report.readability.grade.value, told


@pytest.mark.parametrize("hard", range(6))
def test_a_section_on_risks_never_makes_the_verdict_worse(hard: int) -> None:
    page = EASY + HARDER * hard + "\n\n"
    before, told = gate(page)
    after, told_after = gate(page + RISKS)
    assert after <= before
    assert len(told_after) <= len(told)


def test_a_page_just_below_its_target_stays_there() -> None:
    page = EASY + HARDER * 2 + "\n\n"
    value, told = gate(page)
    assert 7 < value <= 8
    assert told == []
    assert gate(page + RISKS)[1] == []


def test_what_names_no_risk_is_held_against_the_page() -> None:
    before, _ = gate(EASY)
    after, _ = gate(EASY + HARDER * 8)
    assert after > before + 1


def test_the_section_on_risks_still_shows_how_hard_it_is() -> None:
    report = ketaudit.audit(EASY + RISKS, format="markdown").readability
    risks = report.sections[-1]
    assert risks.heading == "Risks and side effects"
    assert (risks.grade.value or 0) > 12
    assert report.basis is not None
    assert report.basis.set_aside + report.basis.eased_words > 0
    assert any(sentence.start > risks.start for sentence in report.hard_sentences)
