"""Claims whose subject is a treatment: what is one, and how strongly it is made."""

from pathlib import Path

import pytest

from ketaudit import Auditor

LINES = Path(__file__).with_name("treatment_claims.txt").read_text(encoding="utf-8").splitlines()
TABLE = [line.split(" | ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("strength", "sentence"), TABLE, ids=[said[:50] for _, said in TABLE])
def test_strength(strength: str, sentence: str, auditor: Auditor) -> None:
    claims = auditor.audit(sentence).claims
    assert [claim.strength for claim in claims] == ([] if strength == "none" else [strength])


CLASS_PAGE = """# Antihistamines

Antihistamines block histamine receptors. Antihistamines relieve sneezing and itching.

Older antihistamines also bring on sleep.
"""


def test_a_page_about_a_class_of_medicines_claims_of_that_class(auditor: Auditor) -> None:
    (claim,) = auditor.audit(CLASS_PAGE).claims
    assert claim.text == "relieve sneezing"


def test_what_a_ketamine_page_says_of_other_medicines_is_no_claim(auditor: Auditor) -> None:
    page = "# Ketamine\n\nKetamine is not an antidepressant.\n\n" + CLASS_PAGE.partition("\n\n")[2]
    assert auditor.audit(page + "Ketamine is given as a drip. Ketamine is not a pill.").claims == ()
