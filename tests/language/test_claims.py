"""Claims: what is one, what is none, and how strongly it is made."""

import pytest

from ketaudit import Auditor

UNHEDGED = """
Ketamine rapidly improves mood.
It quiets the mind and restores healthy sleep.
IV ketamine works where antidepressants have failed.
Our patients notice a dramatic drop in anxiety after the first session.
Eight out of ten people feel better after six infusions.
Ketamine may cause nausea but relieves depression.
Unlike older medicines, which may take weeks, ketamine brings rapid relief.
Ketamine doesn't just ease symptoms.
This treatment gives people their lives back.
Say goodbye to chronic pain.
Fast, effective relief for treatment-resistant depression
TMS has a 70% success rate.
Our infusions are safe and effective.
Stem cell injections repair damaged joints and end knee pain.
This clinically proven formula boosts immunity.
Users report clearer thinking, better focus and more energy.
Chiropractic adjustments relieve back pain and improve posture.
Within hours of a single infusion, suicidal thoughts fade.
The benefits of ketamine therapy are many.
It may help at first and restores mood for good.
The relief ketamine provides is rapid.
Regular sessions keep anxiety at bay.
People leave here with their lives restored.
Ketamine quells dread.
It scatters the gloom of winter.
The infusions work, and they work fast.
Relief lasts for weeks.
Healing begins here.
I can wear a sock again.
My husband has his laugh back.
People walk in hopeless and walk out with their lives back.
Drive your stress away.
After my second infusion the fog was gone.
It gives you the energy to work.
Nothing else acts as fast as ketamine for depression.
No other treatment eases pain so well.
Depression doesn't stand a chance.
Eight in ten patients sleep longer and worry less.
Guests wake up rested and less anxious.
"""
WEAK = """
Ketamine can ease the symptoms of PTSD.
Many people report less pain after treatment.
Infusions often bring relief when other treatments have not.
The goal of treatment is to reduce your symptoms and improve daily functioning.
Spravato is designed to work quickly.
Ketamine therapy is known for its fast antidepressant effects.
Early use of the drug has the potential to shorten depressive episodes.
Ketamine is believed to lift mood by forming new connections.
Research on ketamine for alcohol use disorder is promising.
The supplement is formulated to support restful sleep.
CBD oil is commonly used to calm anxiety.
We strive to give every patient lasting relief.
Ketamine is given in low doses to provide relief from pain.
Ketamine helps people with depression.
It often helps people whose pain has not improved with pills.
According to the centre, eight in ten guests reported better sleep.
Our goal is to help every person who comes here achieve lasting relief.
Low doses typically take the edge off anxiety.
The calming effects of ketamine can help people with PTSD.
Ketamine therapy shows great promise.
The drip helps new mothers with grief.
Higher doses are used to maximize the therapeutic effects.
Most folks are less anxious by the third session.
Experts regard ketamine as an effective option.
The study found that people on the spray had less pain than those on tablets.
In one study, adults on the spray had greater improvement in mood than those on placebo.
"""
HEDGED = """
Ketamine may help some people with depression that has not improved with other medicines.
Small studies suggest that ketamine eases obsessive thoughts for a few days.
You might feel better within a day, but results vary.
In some cases, pain appears to ease after a low dose.
It is possible that repeated doses reduce relapse.
Some patients notice an improvement in mood; others notice no change.
We hope that ketamine relieves depression.
If ketamine relieves depression, a doctor decides on more sessions.
Whether ketamine relieves depression is still being studied.
It helps some patients for some time.
The lasting effects of ketamine may help people with PTSD.
Early evidence suggests that the device could reduce tremor in some patients.
"""
NONE = """
We check your blood pressure before and after each infusion.
Depression affects about one in five adults.
Ketamine blocks NMDA receptors in the brain.
Ketamine is not a cure for depression.
Sessions last about forty minutes and cost $450.
We treat depression, anxiety, PTSD and chronic pain.
Antidepressants relieve symptoms in about a third of patients.
Does ketamine help with anxiety?
Researchers are studying whether ketamine prevents relapse.
You will need somebody to drive you home.
Ketamine can raise your blood pressure and make you feel sick.
There is no evidence that ketamine prevents suicide.
The trial found no difference between ketamine and placebo.
People with untreated high blood pressure should not have ketamine.
Talk therapy and exercise also improve mood.
This page explains the risks and benefits of ketamine.
Depression lowers quality of life and raises the risk of heart disease.
For people who have not found relief elsewhere, we offer a consultation.
Individuals battling anxiety are welcome here.
Those seeking relief from pain may call us.
How ketamine works in the brain
Treatment-resistant depression means that two medicines have not worked.
People with PTSD often have nightmares and trouble sleeping.
More research is needed.
Nobody can promise that ketamine relieves depression.
We cannot guarantee that you will feel better.
If you feel better, call us to move your appointment.
The therapy works by blocking a receptor.
We explain how ketamine works.
He sat back with his hands back on the wheel and his phone back in his pocket.
New episodes drop every week.
The treatment is over in an hour, and you can drive again after a night's sleep.
Many of those who got better felt worse again within two weeks.
"""
TABLE = [
    pytest.param(sentence, strength, id=sentence[:60])
    for strength, block in (
        ("unhedged", UNHEDGED),
        ("weak", WEAK),
        ("hedged", HEDGED),
        ("none", NONE),
    )
    for sentence in block.strip().splitlines()
]


@pytest.mark.parametrize(("sentence", "strength"), TABLE)
def test_strength(sentence: str, strength: str, auditor: Auditor) -> None:
    claims = auditor.audit(sentence).claims
    assert [claim.strength for claim in claims] == ([] if strength == "none" else [strength])


def test_a_claim_says_what_decided_it(auditor: Auditor) -> None:
    (claim,) = auditor.audit("Ketamine may quickly relieve depression in some people.").claims
    assert claim.treatment == "Ketamine"
    assert claim.benefit == "relieve depression"
    assert claim.condition == "depression"
    assert {hedge.text for hedge in claim.hedges} == {"may", "some people"}
    assert claim.level == 4
    assert claim.speaker == "author"


def test_a_pronoun_stands_for_the_treatment_named_before_it(auditor: Auditor) -> None:
    page = "Ketamine is given as a drip. It relieves depression.\n\nRapid relief from pain"
    assert [claim.treatment for claim in auditor.audit(page).claims] == ["Ketamine", "Ketamine"]


FAIR = """
More research is needed.
You will be closely monitored.
Ketamine may help some people.
She has bipolar disorder.
We care about mental health.
Ketamine is not a cure.
Esketamine has an FDA Breakthrough Therapy designation.
The study found no difference.
Side effects are common, and most end within two hours.
"""


@pytest.mark.parametrize("sentence", FAIR.strip().splitlines())
def test_fair_sentences_stay_clean(sentence: str, auditor: Auditor) -> None:
    findings = auditor.audit(sentence).findings
    assert [f.rule for f in findings if f.family in ("hype", "claim")] == []


def test_a_cure_is_absolute(auditor: Auditor) -> None:
    (claim,) = auditor.audit("Ketamine cures depression.").claims
    assert (claim.strength, claim.level) == ("unhedged", 7)


def test_an_association_is_correlational(auditor: Auditor) -> None:
    (claim,) = auditor.audit("Ketamine has been associated with improved mood.").claims
    assert (claim.strength, claim.level) == ("weak", 2)


@pytest.mark.parametrize(
    "page",
    [
        "“It relieved my anxiety,” says Ann.",
        '"It relieved my anxiety," says Ann.',
        "“I came in spring. It relieved my anxiety,” says Ann.",
    ],
)
def test_quoted_words_are_marked_as_quoted(page: str, auditor: Auditor) -> None:
    assert [claim.speaker for claim in auditor.audit(page).claims] == ["quoted"]


@pytest.mark.parametrize(
    ("page", "evidence"),
    [
        ("Ketamine relieves depression.", "none"),
        ("Studies show that ketamine relieves depression.", "vague"),
        ("Studies show that ketamine relieves depression (Hale et al., 2014).", "cited"),
        ("Ketamine relieved depression in a trial of 40 patients.", "cited"),
        ("Studies show that ketamine relieves pain. One was a trial of 40 adults.", "cited"),
    ],
)
def test_evidence_is_none_vague_or_cited(page: str, evidence: str, auditor: Auditor) -> None:
    assert auditor.audit(page).claims[0].evidence == evidence
