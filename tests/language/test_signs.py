"""Signs told by two words: any part with any ail, near by, in one clause, and not denied."""

import pytest

from ketaudit import Auditor


def told(auditor: Auditor, sentence: str) -> set[str]:
    page = f"# Ketamine therapy\n\n{sentence}"
    report = auditor.audit(page, format="markdown")
    return {d.topic for d in report.disclosures if d.status == "disclosed"} - {"harms"}


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("Your heart may suddenly start to race.", {"blood_pressure"}),
        ("It can raise both pulse and blood pressure.", {"blood_pressure"}),
        ("Your tummy might churn.", {"nausea"}),
        ("The drug slows your breathing.", {"respiratory"}),
        ("You may have trouble with short-term memory.", {"cognitive"}),
        ("Side effects: a headache, painful urination.", {"bladder", "headache"}),
        ("It can shift your perception of time.", {"dissociation"}),
        ("Repeated doses may inflame the lining of the bladder.", {"bladder"}),
        ("Your breathing will not slow.", set()),
        ("Your memory is your own; trouble lies elsewhere.", set()),
        ("It relieves memory problems.", set()),
        ("Your heart sank, and you ran a race.", set()),
    ],
)
def test_a_part_and_an_ail_make_a_sign(sentence: str, topics: set[str], auditor: Auditor) -> None:
    assert told(auditor, sentence) == topics
