"""Fair sentences stay clean and overselling ones do not, in many voices."""

import pytest

from ketaudit import Auditor

FAIR = """
More research is needed before anyone can say how well ketamine works for OCD.
You will be closely monitored for two hours after the spray.
It may help some people for a short time.
Bipolar disorder needs a plan of its own, so please tell us about it.
Mental health care takes many forms.
Ketamine is not a cure, and we will not tell you that it is.
Esketamine received a Breakthrough Therapy designation from the FDA.
The study found no difference between the two groups after a month.
We do not know why some people get better and others do not.
A nurse takes your blood pressure every fifteen minutes.
Ketamine is an anaesthetic that has been in use since 1970.
Some people feel sick, dizzy or far away during the infusion.
Please arrange for a friend to drive you home.
The evidence for chronic pain is mixed.
About half of the people in that trial had not improved after four weeks.
The drip runs for forty minutes.
Emergency care can be lifesaving.
Morphine is a potent opioid.
Fentanyl is a potent and dangerous drug.
Our clinic is on the third floor, beside the lift.
Depression is a leading cause of disability.
In therapy sessions, breakthroughs are rare and slow.
Nobody is promised a result here.
We cannot promise that you will feel better.
Ask your doctor whether ketamine suits you.
Is ketamine a miracle drug?
No, it is not a miracle drug.
Critics say that the drug has been oversold as a wonder cure.
The advertisement called ketamine revolutionary; the regulator disagreed.
Anxiety can make it hard to sleep and to work.
Antidepressants help many people and cost little.
Cognitive behavioural therapy is an effective treatment for anxiety.
Long-term effects are not well studied.
People who have had psychosis should not take ketamine.
Your care team will talk through risks and benefits with you.
The company filed its annual report on Tuesday.
Dr. Osei trained in Accra and worked in Leeds for nine years.
The room has a recliner, a blanket and a window.
We accept cards and cash.
Ketamine blocks the NMDA receptor.
One theory holds that new connections form in the brain.
Whether the drug prevents suicide is unknown.
Researchers hope to learn who responds and who does not.
If your pain gets worse, call us.
It is too early to say that the device works.
Bladder problems have been seen in people who use ketamine often.
The trial enrolled 120 adults at nine hospitals.
Your first visit includes a careful history.
Each patient has unique needs.
Breakthrough pain is treated with a different medicine.
Ketamine for depression is an off-label use.
There is no evidence that it prevents dementia.
What happens if it does not work for me?
Insurance rarely covers the infusions.
The effect, if there is one, often fades within two weeks.
Patients are observed until they are steady on their feet.
Hope House is a charity for veterans in Ohio.
We moved to a bigger office last spring.
People with depression often feel hopeless.
Sleep, exercise and company matter as much as medicine.
The review rated the evidence as very low certainty.
Eleven of the forty volunteers left the study early.
Side effects usually wear off by the evening.
Treatment begins with a talk about what you want and what worries you.
In mice, the compound changed how nerve cells fire.
She has treated people with mood disorders since 2004.
It might lift your mood for a few days, or it might not.
A placebo works for some people too.
Keep taking your tablets unless your doctor says otherwise.
Media reports have called it a breakthrough, which it is not.
"""
OVERSOLD = """
Ketamine wipes out depression where pills have failed.
One infusion and your anxiety is history.
Our sessions hush the inner critic and let joy back in.
You will walk out lighter than you walked in.
Our protocol beats depression in nine patients out of ten.
Every veteran we see sleeps soundly again.
It works, it lasts, and it is natural.
Your brain heals while you rest.
Trauma loosens its grip from day one.
Ketamine: the fastest way out of despair.
Patients tell us that their panic attacks have stopped.
Kiss chronic pain goodbye.
A proven answer to treatment-resistant depression
Fast, gentle, lasting relief
Restores sleep, mood and energy in hours
After six sessions, 9 of 10 clients are in remission.
We guarantee that you will feel better.
Ketamine permanently rewires the brain for happiness.
Studies prove that it ends suicidal thinking.
Our infusions have given hundreds of families their loved ones back.
It succeeds when everything else has failed.
This revolutionary drip melts stress in minutes.
My cravings disappeared after the first dose.
"I got my daughter back," said one mother.
“For the first time in years I wanted to get up in the morning,” says Tom.
Ketamine therapy transforms lives.
These treatments free people from addiction.
It is a natural, side-effect-free way to beat burnout.
Doctors agree: ketamine is the most effective treatment for depression.
Stop suffering and start living.
Reclaim your life with ketamine.
Our world-class team delivers extraordinary results.
TMS switches depression off without drugs.
NAD drips reverse ageing and sharpen the mind.
Our laser erases wrinkles for good.
Thanks to ketamine, Maria is back at work and enjoying her children.
The device has cured thousands of insomnia.
Ketamine lifts the darkness that therapy could not touch.
It takes away the pain and gives you back your evenings.
Healing begins the moment you walk in.
Clinically proven to reduce symptoms by 70 %
Ketamine outperforms every antidepressant on the market.
Patients experience profound and lasting relief.
Your sadness will lift, your sleep will deepen and your energy will return.
The benefits are immediate and last for months.
Ketamine conquers the depression that others only manage.
Within a day, the suicidal thoughts were gone.
You deserve treatment that works: ketamine works.
We cure burnout.
There is no faster relief from depression.
Esketamine silences the voice that tells you to give up.
This supplement boosts immunity and fights fatigue.
With our help, thousands have overcome PTSD.
Better sleep, less pain, more life
It eases grief, quells panic and quiets rumination.
Even the most stubborn depression yields to ketamine.
Relief arrives before you leave the chair.
Anxiety does not stand a chance against our infusions.
The infusions ended ten years of migraine in one afternoon.
"""


@pytest.mark.parametrize("sentence", FAIR.strip().splitlines())
def test_a_fair_sentence_stays_clean(sentence: str, auditor: Auditor) -> None:
    report = auditor.audit(sentence)
    assert all(claim.strength == "hedged" for claim in report.claims)
    assert not [one.rule for one in report.findings if one.family in ("claim", "hype")]


@pytest.mark.parametrize("sentence", OVERSOLD.strip().splitlines())
def test_an_overselling_sentence_is_an_unhedged_claim(sentence: str, auditor: Auditor) -> None:
    report = auditor.audit(sentence)
    assert "unhedged" in [claim.strength for claim in report.claims]
    assert any(one.family == "claim" for one in report.findings)
