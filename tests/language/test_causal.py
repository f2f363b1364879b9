"""Strength of a health statement: none, correlational, conditional or causal."""

import pytest

import ketaudit

SENTENCES = {
    "none": """
More research is needed to confirm these findings.
Trial registration: NCT00000000.
Doctors should ask about sleep before they prescribe.
Forty people took part in the survey.
The study was funded by a charity.
Future studies should test whether the drug reduces pain.
Of those asked, more than half had heard of the drug.
The session lasts forty minutes.
""",
    "correlational": """
Poor sleep was associated with low mood.
Poor sleep is a risk factor for depression.
Pain correlated with age.
There was a link between diet and mood.
Smokers had higher rates of infection than others.
The groups did not differ in age.
Poor sleep may be associated with low mood.
Weight decreased with age.
Blood pressure increased in both groups.
Sleep did not predict relapse.
""",
    "conditional": """
The drug may reduce pain.
Exercise could improve mood in older adults.
The drug appears to prevent relapse.
A longer course might be useful in severe illness.
Better sleep would lower the risk of relapse.
The rash may be due to the new soap.
""",
    "causal": """
The drug reduced pain.
The drug did not reduce pain.
Exercise improves mood in older adults.
The course resulted in less pain and better sleep.
Poor sleep leads to low mood.
The treatment was effective in children.
The leaflet had no effect on attendance.
Mood was affected by the weather.
Ketamine can prevent relapse.
""",
}
CASES = [
    (line, strength) for strength, lines in SENTENCES.items() for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("sentence", "strength"), CASES)
def test_a_sentence_states_its_relation(sentence: str, strength: str) -> None:
    assert ketaudit.claim_strength(sentence) == strength


def test_of_several_sentences_the_strongest_counts() -> None:
    text = "Pain correlated with age. The drug reduced pain. More research is needed."
    assert ketaudit.claim_strength(text) == "causal"


@pytest.mark.parametrize("text", ["", " \n", "\0", "\ud800", "?!", "may", "associated with"])
def test_scraps_never_crash(text: str) -> None:
    assert ketaudit.claim_strength(text) in SENTENCES
