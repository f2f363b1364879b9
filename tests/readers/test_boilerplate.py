"""Furniture is told from prose line by line; prose about treatment is never furniture."""

import re
import time

import pytest

from ketaudit.readers import boilerplate, read
from ketaudit.readers.boilerplate import LONGEST, is_boilerplate

FURNITURE = """
Advertisement
ADVERTISEMENTS
Sponsored content
Article continues below advertisement
Image by Pictures Ltd
Photo credit: R. Shutter / Agency
Photo courtesy of the clinic
Credit: Some Agency
Subscribe
Subscribe to The Daily Dose
Subscribe to our weekly newsletter!
Stay informed.
Stay connected. Stay informed. Subscribe to The Dose
Sign up for our free newsletter
Sign up today to receive updates from us by e-mail.
Join our mailing list
Get the latest health stories in your inbox
Want more stories sent to your inbox? Stay informed.
Don’t miss out on the latest news and updates.
Don't miss any updates
Enter your email address
Thank you for subscribing!
Your subscription has been confirmed.
Your subscription could not be saved. Please try once more.
Your email address will not be published.
Your e-mail is never shared.
By providing an email address, I agree to the terms.
By continuing to browse, you accept our use of cookies.
By signing up, you agree to our privacy policy.
I agree to the Terms of Use
We use cookies to make this site better. By staying, you agree to it. Learn more here.
We and our 52 partners use cookies
This website uses cookies to improve your visit.
This site is protected by reCAPTCHA and the terms apply.
Cookie settings
Accept all cookies
Manage preferences
Leave a comment
Leave a Reply Cancel reply
Post Comment
Required fields are marked *
Save my name, email, and website in this browser for the next time.
Notify me of new posts by email.
Comments are closed.
No comments yet
TAGS: sleep, mood, ketamine
Categories: Mental health
Filed under: Health
Posted on March 3, 2021 by A. Writer
Published: 12 May 2020
Updated on 2023-04-05
Last reviewed: Jan 2, 2022
You may also like: Ten ways to sleep better
You might also enjoy
Related articles
Related: Why sleep matters
See also: Sleep and mood
Recommended for you
More from this author
Recent posts
Most read
Read more
Read more…
Read More >>
Read also: A talk with a nurse
Read the full story
Continue reading →
Learn more
Click here to read more
Back to top
Skip to main content
Previous post
Share this article on Facebook
Share on Twitter
Share:
Follow us on Instagram and Facebook
For feedback, complaints or inquiries, contact us.
For more information, please visit www.example.org.
For further information about the clinic call 555-010-0199
To view the full press release, visit https://example.org/x
Media contact: Jo Bloggs
Contact us
Powered by WordPress
© 2024 A Clinic
Copyright 2023 A Clinic. All rights reserved.
A Clinic, Springfield. All Rights Reserved.
(c) 2020 A Clinic
Terms of Use | Privacy Policy
Privacy Policy
/ 09:15 AM May 3, 2021
Tuesday, 4 June 2019
3 May 2022 | 10:30
"""

PROSE = """
We use ketamine in small doses and watch you closely.
We use a cookie-cutter approach for nobody.
We value your time.
Share this decision with your doctor.
Share your story
Read more about the risks below.
Learn more about side effects before you decide.
Subscribe only after you have talked to a doctor. It is not for everyone.
Stay informed about the risks of treatment.
Stay with us for two hours after the infusion.
Sign up for a first infusion today.
Join our ketamine programme
Get the relief you deserve
Want to feel better by tonight?
Don't miss out on lasting relief.
Enter your details with a nurse.
Your recovery could not be faster.
Your e-mail reaches a nurse.
By continuing treatment you may keep the effect.
By using ketamine under supervision, patients come to terms with trauma.
By blocking one receptor, ketamine lifts mood within hours.
Images by themselves do not prove that a drug works.
Photo by photo, the scans show change.
Related risks include addiction.
Related side effects
More people feel better after six infusions.
Recent studies found a fast effect.
Popular treatments may harm.
Most patients feel better within a day.
Published studies show a benefit.
Published in 2019, the trial was small.
Updated guidance asks for monitoring.
Last week a trial ended.
You may also feel dizzy.
You may also like to bring a friend with you.
For more information, ask your doctor.
For many people the relief fades.
Media reports praise the drug.
Contact your doctor if you feel unwell.
Follow your doctor's advice.
Print the leaflet and bring it along.
Next comes the infusion.
Comments from patients were kind.
Tags on the vial name the dose.
Required monitoring lasts two hours.
Save your energy for recovery.
No comments were made about safety.
Accept that results vary.
Click here to book your ketamine cure
All patients are screened.
Copyright law is another matter.
Powered by ketamine, recovery begins.
May is a month to talk about mood.
March 3, 2021 changed my life
Advertising cures is not allowed.
Sponsored trials found a benefit.
The Privacy Policy of the brain
About ketamine
Terms such as cure are banned.
Cookies and tea are served after the infusion.
This site offers ketamine for depression.
Thank you for trusting our nurses.
Please see full prescribing information, including the boxed warning.
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("line", lines(FURNITURE))
def test_furniture_is_known(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", lines(PROSE))
def test_prose_is_left_alone(line: str) -> None:
    assert not is_boilerplate(line)


def test_a_long_line_is_prose_whatever_it_begins_with() -> None:
    line = "We use cookies and " + "ketamine " * (LONGEST // 9)
    assert len(line) > LONGEST
    assert not is_boilerplate(line)


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_every_format_marks_furniture(format_: str) -> None:
    page = "Ketamine may raise blood pressure.\n\nADVERTISEMENT\n\nAsk a nurse about it.\n"
    if format_ == "html":
        page = "".join(f"<p>{line}</p>" for line in page.split("\n\n"))
    kinds = [block.kind for block in read(page, format=format_).blocks]
    assert kinds == ["paragraph", "boilerplate", "paragraph"]


def test_a_cell_that_reads_like_furniture_is_a_cell() -> None:
    page = "<table><tr><td>Share</table>"
    assert [block.kind for block in read(page, format="html").blocks] == ["cell"]


@pytest.mark.parametrize("first", ["for more information", "terms", "tags:", "by using", "share"])
def test_no_line_takes_long(first: str) -> None:
    line = (first + " a.b terms privacy the on and " * 20)[:LONGEST]
    began = time.process_time()
    for _ in range(20):
        is_boilerplate(line)
    assert time.process_time() - began < 1


def test_a_rule_that_begins_with_words_has_no_other_beginning() -> None:
    for rule in (rule for rules in boilerplate._RULES.values() for rule in rules):
        inner = re.sub(r"\\.|\[[^\]]*\]", "", rule)
        while "(" in inner:
            inner = re.sub(r"\([^()]*\)", "", inner)
        assert not (boilerplate._head(rule) and "|" in inner), rule
