"""Hype in context: the same word praises here and only names there."""

import pytest

from ketaudit import Auditor

FLAGGED = [
    ("Ketamine is a game changer.", ["game changer"]),
    ("Ketamine is a game-changer.", ["game-changer"]),
    ("A ground\u00adbreaking therapy.", ["ground\u00adbreaking"]),
    ("It is revolutionising care.", ["revolutionising"]),
    ("We offer innovative and transformative care.", ["innovative and transformative"]),
    ("This isn't just innovative care.", ["innovative"]),
    ("“It was miraculous,” said one patient.", ["miraculous"]),
    ("Our renowned team uses a unique approach.", ["renowned", "unique"]),
    ("NEW HOPE FOR VETERANS", ["NEW HOPE"]),
    ("Promising treatments are here.", ["Promising"]),
    ("Our rigorous, truly creative method is here.", ["rigorous, truly creative"]),
    ("Reclaim your inner joy.", ["Reclaim your inner joy"]),
    (
        "We will use a groundbreaking method to measure sleep in all of our clinics ?",
        ["groundbreaking"],
    ),
    ("“It's amazing!”, she said.", ["amazing"]),
    ("It doesn't just work, it is revolutionary.", ["revolutionary"]),
    ("A state of the art clinic.", ["state of the art"]),
    ("To our knowledge, ours is the first such study of veterans.", ["first"]),
]
SILENT = [
    "Esketamine received Breakthrough Therapy designation in 2013.",
    "Ask for medicine for breakthrough pain.",
    "It is not a miracle, and it is no breakthrough.",
    "Ketamine was touted as a miracle by some newspapers.",
    "Is ketamine a miracle?",
    "Every patient is unique.",
    "Smoking is a leading cause of death.",
    "This may be a leading to other problems.",
    "Early results were promising.",
    "She trained at Miracle Flights in Ohio.",
    "The Children's Miracle Network paid for the visit.",
    "Advanced age raises the risk.",
    "She is an advanced practice nurse.",
    "The drop was statistically significant.",
    "Bipolar disorder can be rapid cycling.",
    "The study is innovative because it follows people for a year.",
    "We plan breakthroughs in therapy sessions together.",
]

# Careful pages use the same words plainly: none of these is hype.
FAIR = [
    "More research is needed.",
    "More rigorous research is needed before anyone can say so.",
    "There is a need for more careful study.",
    "This was the first trial of ketamine in teenagers.",
    "The first trial included 18 people.",
    "You will be given the latest results of your blood test.",
    "The nurse makes a careful review of your history.",
    "We take a detailed medical history first.",
    "Opioids are strong painkillers.",
    "Poor sleep lowers the quality of life.",
    "Early results are promising but the studies were small.",
    "The results look promising, but nobody was followed for more than a month.",
    "We are proud and excited to announce that a second nurse has joined us.",
    "Our experienced, dedicated and compassionate nurses stay with you.",
    "The clinic offers comprehensive care.",
    "Esketamine is a novel drug that acts on another receptor.",
    "The novel coronavirus closed the clinic in 2020.",
    "Every patient's story is unique.",
    "Each person has unique medical needs.",
    "Advanced cancer can cause strong pain.",
    "In advanced age the dose is lower.",
    "People with advanced heart failure should not have it.",
    "A systematic review found five trials.",
    "Systematic errors may explain the difference.",
    "There is no strong evidence that it helps.",
    "Strong evidence is lacking.",
    "The evidence is not robust.",
    "Robust data are lacking.",
    "Emerging evidence suggests that it may help some people for a few days.",
    "Ketamine is not a miracle drug.",
    "It is no magic bullet.",
    "It is hardly a breakthrough.",
    "Critics say the drug has been overhyped.",
    "The so-called miracle cure did not work.",
    "Some clinics sell it as a game-changer, without evidence.",
    "Beware of clinics that promise a breakthrough.",
    "Is it a breakthrough?",
    "Could this be the miracle people are waiting for?",
    "Ask your nurse about medicine for breakthrough cancer pain.",
    "The FDA gave it Breakthrough Therapy designation, which is no approval.",
    "Vaccinated people can have breakthrough infections.",
    "The French Revolution began in 1789.",
    "Hope Clinic is on Main Street.",
    "She works for the Children's Miracle Network.",
    "We met at the Premier Inn.",
    "Dr. Hope will see you at nine.",
    "I hope you feel better soon.",
    "Researchers hope to enrol 200 people.",
    "People with depression often feel hopeless.",
    "Many lose hope.",
    "The drop was statistically significant.",
    "Depression is a leading cause of disability.",
    "Too much can raise the blood pressure, leading to headache.",
    "You may have vivid dreams or see unusual colors.",
    "You may feel as if you float in darkness.",
    "The journey home takes about an hour.",
    "Do not step into the shower for an hour after the session.",
    "The room has a bed, a chair and a lamp that can be dimmed.",
    "The creative arts therapist comes on Tuesdays.",
    "Please do not hurry after the session.",
    "Take the first step slowly when you get up.",
    "The nurse opens the door to the waiting room.",
    "Limited evidence suggests a short effect.",
    "A safety net of family and friends helps after the session.",
    "The key to the room is at the desk.",
    "Ideal body weight is used to work out the dose.",
    "The monitor shows your vital signs.",
    "The dose should be accurate to 0.1 mg.",
    "We keep accurate records of every dose.",
    "Detailed instructions are on the back of the leaflet.",
    "A sophisticated pump gives the infusion over 40 minutes.",
    "High-quality evidence is missing.",
    "Ketamine is not the best choice for everyone.",
    "Most effective treatments take weeks to work.",
    "The most common side effects are nausea and dizziness.",
    "If symptoms get worse, do not wait: call 911.",
    "The infusion is given in a quiet room.",
    "Ultimately the choice is yours.",
    "Your soul, as some people put it, may feel far from your body.",
    "He was prominent in local politics.",
    "The first few treatments are given twice a week.",
    "Nobody knows whether it is the perfect dose.",
    "The first study of its safety is still under way.",
    "This is the first time that you will be alone in the room.",
    "If this is your first visit, come 15 minutes early.",
    "Creative writing groups meet on Mondays.",
    "New and emerging side effects should be reported.",
    "Please give accurate and detailed information about your medicines.",
    "Keep a detailed diary of your pain.",
    "We keep a careful eye on your blood pressure.",
    "The latest update of this page was in May.",
    "The latest evidence does not support its use.",
    "The trial was not robust enough to show a difference.",
    "A robust immune response is expected.",
    "Strong coffee may keep you awake.",
    "You may have strong feelings during the session.",
    "A strong family history of psychosis is a reason not to use it.",
    "Novel psychoactive substances are illegal.",
    "Her powerful memories came back.",
    "The unique identifier is on the label.",
    "The scanner makes a powerful magnetic field.",
    "He has advanced kidney disease.",
    "Leading questions were avoided.",
    "The nurse leads you to the room.",
    "Perfect pitch is rare.",
    "The clinic is not the best in the state, nor the cheapest.",
    "It would be wrong to call it revolutionary.",
    "Nothing about this drug is magical.",
    "Reports of miracles should be read with care.",
    'The word "breakthrough" is used too often.',
    "Headlines that promise a cure are wrong.",
    "Some advertisements make exaggerated claims of a miracle.",
    "Whether it is a breakthrough remains to be seen.",
    "Without large trials nobody can call it a breakthrough.",
    "The drug's journey through the body takes hours.",
    "The path to the clinic is icy in winter.",
    "You can get your money back.",
    "Get your test back in two days.",
    "Doors open at nine.",
    "The door to the room stays open.",
    "A quality improvement project cut waiting times.",
    "Wave when you want the nurse.",
    "Say goodbye to your driver at the door.",
    "Do not wait for symptoms to pass; call 911.",
    "There are only two appointments left on Friday.",
    "The results were not remarkable.",
    "An unremarkable scan means that nothing was found.",
    "The unprecedented rise in overdose deaths worries doctors.",
    "A transformation of the data was needed.",
    "Nitrous oxide is a sedative that dentists use.",
    "Most people need a driver for the way home.",
    "Our nurses have worked in emergency care for years.",
    "The room is quiet and the chair is comfortable.",
    "Two small trials found a short effect.",
    "In the first week after the dose some people sleep badly.",
    "The best way to reach us is by phone.",
    "Our doctor is certified by the American Board of Anesthesiology.",
    "The hospital has a new scanner.",
    "Success is not guaranteed.",
    "We cannot promise that it will work.",
    "A large review in 2021 found weak evidence.",
    "The treatment is promising, although larger trials are needed.",
    "An advanced degree is required for this post.",
    "Powerful sedatives can stop your breathing.",
    "There is a unique risk with oral use.",
    "Her recovery took many months.",
    "The future of the clinic is not certain.",
    "It may transform into another compound in the liver.",
    "The liver changes the drug.",
    "Changes in the way you think may last for hours.",
    "A change in the way you walk should be reported.",
    "Depression can change the way people see the future.",
    "A person in the grip of panic may need help.",
    "Call now if you have chest pain.",
    "Please call today to cancel your visit.",
    "Save your place in the book before you leave.",
    "The company sells its remedy as a miracle.",
    "Sceptics warn that the miracle will not last.",
    'The newspaper\'s "miracle" turned out to be a placebo effect.',
]


@pytest.mark.parametrize(("page", "want"), FLAGGED)
def test_flagged(page: str, want: list[str], auditor: Auditor) -> None:
    found = [f.excerpt for f in auditor.audit(page).findings if f.family == "hype"]
    assert found == want


@pytest.mark.parametrize("page", SILENT + FAIR)
def test_silent(page: str, auditor: Auditor) -> None:
    assert [f.excerpt for f in auditor.audit(page).findings if f.family == "hype"] == []


def test_a_proper_name_is_left_alone_where_running_text_shows_it_to_be_one(
    auditor: Auditor,
) -> None:
    page = "Innovative Minds opens\n\nToday we at Innovative Minds opened a second office in town."
    assert [f.excerpt for f in auditor.audit(page).findings if f.family == "hype"] == []


def test_density_counts_findings_per_1000_words(auditor: Auditor) -> None:
    report = auditor.audit("A miracle. " + "We are open from nine to five on most days. " * 10)
    assert report.hype.count == 1
    assert report.hype.by_rule == {"hype.hyperbole": 1}
    assert report.hype.per_1000_words == round(1000 / report.document.words, 2)


SOFT = "We use a unique approach. "
PLAIN = "We are open from nine to five on most days of the week. "


def soft_severities(auditor: Auditor, page: str) -> list[str]:
    return [f.severity for f in auditor.audit(page).findings if f.rule == "hype.puffery"]


def test_a_few_soft_words_are_notes(auditor: Auditor) -> None:
    assert soft_severities(auditor, SOFT * 3) == ["note"] * 3


def test_a_crowd_of_soft_words_is_one_warning_that_names_the_others(auditor: Auditor) -> None:
    page = "A promising treatment is here. " + SOFT * 4
    first, *rest = [f for f in auditor.audit(page).findings if f.family == "hype"]
    assert (first.rule, first.severity) == ("hype.soft-promise", "warning")
    assert [(r.start, r.end) for r in first.related] == [(f.start, f.end) for f in rest]
    assert {f.severity for f in rest} == {"note"}


def test_soft_words_spread_over_a_long_page_stay_notes(auditor: Auditor) -> None:
    assert set(soft_severities(auditor, (SOFT + PLAIN * 15) * 4)) == {"note"}


def test_stacked_praise_is_a_warning_at_once(auditor: Auditor) -> None:
    assert soft_severities(auditor, "A unique and powerful treatment.") == ["warning"]


def test_ten_soft_words_that_crowd_a_page_are_one_finding(auditor: Auditor) -> None:
    assert soft_severities(auditor, SOFT * 9) == ["warning"] + ["note"] * 8
    assert soft_severities(auditor, SOFT * 20) == ["warning"]
