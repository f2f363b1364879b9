"""Claims that need no verb of benefit: figures, comparisons, rankings and what people tell."""

import pytest

from ketaudit import Auditor

WEAK = """
Patients given the active drug were twice as likely to reach remission as those on placebo.
Scores on the Hamilton scale dropped by nine points in the ketamine group and by four in the other.
At six months, drinkers who had received the infusion were abstinent on more days than controls.
The difference from placebo was apparent within 24 hours in the phase 2 trial.
In a trial of 67 adults, suicidal thoughts fell more after ketamine than after midazolam.
The authors reported that 52 percent were in remission at week four, compared with 31 on quetiapine.
The esketamine arm relapsed less often than the arm switched to dummy spray over the next year.
Most clients report a difference by the third session.
Patients often say that they sense a shift the next morning.
It can loosen the hold that old memories have on a person.
"""
UNHEDGED = """
Two in three of our clients go into remission within a month.
Roughly 70 percent respond after six infusions.
Nine out of ten feel a lift before the week is out.
Our members notice the change right away.
No other medicine comes close.
It is the fastest-acting antidepressant ever discovered.
It beats every pill on the shelf.
It does in hours what tablets take weeks to do.
Finally, a treatment that actually works.
By the fourth infusion the nightmares had gone.
I slept through till morning for the first time in eleven years.
"I picked up my guitar again," he recalls.
He has been off opioids since March.
Come back to yourself.
From hopeless to hopeful in three weeks
Doctors have watched suicidal patients turn a corner overnight.
I went in unable to speak, and by Friday I was singing in the choir.
After the second session I laughed with my brother.
"""
HEDGED = """
Some people notice their thoughts shift after the second visit.
You may be able to cut down on sleeping tablets.
Ketamine might make people more open to new ways of thinking about their past.
In a small pilot, five of eight patients improved, but there was no control group.
"""
NONE = """
You may feel a change in how things look or sound during the infusion.
Some people notice a shift in their sense of time.
The study enrolled people who had responded poorly to two antidepressants.
Only a third of patients respond to the first antidepressant they try.
Roughly a third of those treated with tablets do not reach remission.
Half of the participants dropped out before the final visit.
The response rate in the placebo group was 30 percent.
The survey followed 90 adults who had recently stopped drinking.
Response is defined as a fall of half or more in the depression score.
Nausea was reported by 28 percent of patients, compared with 9 percent on placebo.
The trial missed its primary endpoint.
No advantage over placebo was seen at four weeks.
By the third visit you will know the routine.
By Friday I was crying again.
Two weeks later I was as low as ever.
The dizziness was gone before I left the building.
You should be back to normal within a few hours.
For the first time since 2019, the clinic has changed its prices.
The agency declined to recommend it, citing uncertain cost-effectiveness.
Full results will be submitted to a journal later this year.
Nothing else is needed on the day.
The fastest way to book is by phone.
"""
CASES = [
    (label, sentence)
    for label, text in (("weak", WEAK), ("unhedged", UNHEDGED), ("hedged", HEDGED), ("none", NONE))
    for sentence in text.strip().splitlines()
]


@pytest.mark.parametrize(("label", "sentence"), CASES)
def test_what_is_counted_ranked_or_told_is_a_claim(
    label: str, sentence: str, auditor: Auditor
) -> None:
    strengths = [claim.strength for claim in auditor.audit(sentence).claims]
    assert strengths == ([] if label == "none" else [label])
