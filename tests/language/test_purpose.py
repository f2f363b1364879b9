"""What a page does, the kind of page that makes it, and what it then owes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ketaudit
from ketaudit import Auditor
from ketaudit.language.purpose import KINDS

CLAIM = "Ketamine relieves depression."
HEDGED = "Researchers say that ketamine may relieve depression. Participants had one infusion."
OFFER = "Book your infusion today."
NONE = ": it owes no disclosure"
ABSTRACT = (
    "Methods: 60 adults were randomly assigned to ketamine or midazolam."
    " Results: Ketamine reduced depressive symptoms by 8 points (95% CI 3 to 12)."
)
CRITICISM = (
    "Regulators have criticised clinics for claiming that ketamine cures depression,"
    " according to a review of 40 websites."
)
RISKS = (
    "Ketamine can cause nausea, dizziness, sleepiness and high blood pressure."
    " It can harm the bladder. It can be misused."
)

PROMISES = "reports research, criticises what is promised, claims a benefit and offers no treatment"


@pytest.mark.parametrize(
    ("page", "kind", "purpose"),
    [
        (f"{OFFER} {CLAIM}", "service", "offers treatment and claims a benefit"),
        (
            f"Posted on 3 May. {OFFER} {CLAIM}",
            "blog",
            "offers treatment and claims a benefit",
        ),
        (CLAIM, "blog", "claims a benefit and offers no treatment"),
        (
            HEDGED,
            "news",
            f"reports research, claims a benefit only with hedges and offers no treatment{NONE}",
        ),
        (
            ABSTRACT,
            "news",
            f"reports research, sums up a trial, claims a benefit and offers no treatment{NONE}",
        ),
        (
            f"{OFFER} {ABSTRACT}",
            "service",
            "offers treatment, reports research, sums up a trial and claims a benefit",
        ),
        (
            CRITICISM,
            "news",
            PROMISES + NONE,
        ),
        (
            f"Studies were randomised. {CLAIM}",
            "blog",
            "reports research, claims a benefit and offers no treatment",
        ),
        (RISKS, "leaflet", f"offers no treatment and claims no benefit{NONE}"),
        (OFFER, "service", f"offers treatment and claims no benefit{NONE}"),
        ("", "service", f"offers no treatment and claims no benefit{NONE}"),
    ],
)
def test_a_page_tells_its_kind(page: str, kind: str, purpose: str, auditor: Auditor) -> None:
    document = auditor.audit(page).document
    assert (document.kind, document.purpose) == (kind, purpose)


def owed(page: str, profile: str) -> int:
    return sum(d.required for d in ketaudit.audit(page, profile=profile).disclosures)


def test_news_owes_nothing_until_it_offers_treatment() -> None:
    assert owed(CLAIM, "us") > 10
    assert owed(CLAIM, "news") == 0
    assert owed(f"{CLAIM} {OFFER}", "news") > 10


def test_a_kind_that_is_set_wins_over_what_the_page_looks_like() -> None:
    assert owed(HEDGED, "us") == 0
    assert owed(HEDGED, "blog") > 10
    assert ketaudit.audit(HEDGED, profile="leaflet").document.kind == "leaflet"


@given(st.sampled_from(KINDS), st.lists(st.sampled_from([CLAIM, HEDGED, OFFER, RISKS]), max_size=4))
def test_no_claim_no_duty(kind: str, parts: list[str]) -> None:
    page = " ".join(parts)
    report = ketaudit.audit(page, profile=kind)
    assert report.document.kind == kind
    if not report.claims or (kind == "news" and OFFER not in parts):
        assert not any(d.required for d in report.disclosures)
        assert not {"risk.missing-disclosure", "risk.buried", "risk.unbalanced"} & {
            f.rule for f in report.findings
        }
    else:
        assert any(d.required for d in report.disclosures)
