"""Approved claims: matched whole, kept on their terms, flagged and explained when they lapse."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import Auditor, PackError
from ketaudit.report import Report

LIBRARY = """
[[approved_claim]]
id = "relief"
wording = "{treatment} relieves {condition}"
qualifier = "Results differ from person to person."
within = 2
reference = "MLR-2026-014"
expires = 2027-01-31

[[approved_claim]]
wording = "In our clinic {number} of people felt better after one session."
reference = "AUDIT-7"
"""
CLAIM = "Ketamine relieves depression."
TERMS = "Results differ from person to person."


def audited(page: str, today: str | None = "2026-11-22", library: str = LIBRARY) -> Report:
    return Auditor(packs=[library], today=today).audit(page)


def about(report: Report) -> list[str]:
    """Return the rules that speak of the claim itself, also those that were merged."""
    found = [f for f in report.findings if f.family in ("claim", "hype")]
    return [f.rule for f in found] + [r.message.split(":")[0] for f in found for r in f.related]


@pytest.mark.parametrize(
    "page",
    [
        f"{CLAIM} {TERMS}",
        f"{TERMS} We are open. {CLAIM}",
        f"{CLAIM} We are open. {TERMS}",
        f"Ketamine relieves depression! {TERMS}",
        f"Ketamine therapy relieves anxiety. {TERMS}",
        "KETAMINE RELIEVES DEPRESSION.\n\nresults differ, from person to person",
    ],
)
def test_a_claim_that_keeps_its_terms_is_withheld_with_the_reference(page: str) -> None:
    report = audited(page)
    assert about(report) == []
    (withheld,) = report.suppressed
    assert withheld.finding.rule == "claim.unhedged-efficacy"
    assert (withheld.by, withheld.reason, withheld.expires) == (
        "config",
        "MLR-2026-014",
        "2027-01-31",
    )
    assert withheld.finding.fingerprint
    assert page[withheld.finding.start : withheld.finding.end] == withheld.finding.excerpt


def test_the_page_still_owes_its_risks() -> None:
    report = audited(f"{CLAIM} {TERMS}")
    assert "risk.missing-disclosure" in {f.rule for f in report.findings}


@pytest.mark.parametrize(
    ("page", "today", "said"),
    [
        (
            CLAIM,
            "2026-11-22",
            "only with “Results differ from person to person.” within 2",
        ),
        (f"{CLAIM} One. Two. {TERMS}", None, "(MLR-2026-014) only with"),
        (f"{CLAIM} {TERMS}", "2027-02-01", "(MLR-2026-014) ended on 2027-01-31"),
    ],
)
def test_a_claim_that_lapsed_is_flagged_and_told_why(page: str, today: str, said: str) -> None:
    report = audited(page, today)
    assert report.suppressed == ()
    (finding,) = [f for f in report.findings if f.rule == "claim.lapsed-approval"]
    assert said in finding.message
    assert "claim.unhedged-efficacy" in about(report)


@pytest.mark.parametrize("today", [None, "2027-01-31", "2020-01-01"])
def test_the_last_day_counts_and_without_a_date_nothing_expires(today: str | None) -> None:
    assert len(audited(f"{CLAIM} {TERMS}", today).suppressed) == 1


@pytest.mark.parametrize(
    "page",
    [
        "Ketamine relieves depression fast.",
        "Our nurses relieve depression.",
        "Ketamine quickly relieves depression.",
        "Ketamine relieves.",
        "Ketamine relieves depression and cures pain.",
    ],
)
def test_another_wording_is_not_approved(page: str) -> None:
    report = audited(f"{page} {TERMS}")
    assert report.suppressed == ()
    assert "claim.lapsed-approval" not in about(report)


@pytest.mark.parametrize("number", ["7", "70%", "70 percent", "1,200", "6.5%", "5 to 7", "7 in 10"])
def test_a_slot_takes_a_number(number: str) -> None:
    page = f"In our clinic {number} of people felt better after one session."
    assert about(audited(page)) == []
    assert about(audited(page, library="")) != []


def test_only_what_is_said_of_the_claim_is_answered() -> None:
    library = '[[approved_claim]]\nwording = "Ketamine is a miracle"\nreference = "R"\n'
    page = "Ketamine is a miracle. A miracle it is."
    report = audited(page, library=library)
    assert [s.finding.excerpt for s in report.suppressed] == ["miracle"]
    assert [f.excerpt for f in report.findings if f.rule == "hype.hyperbole"] == ["miracle"]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"wording": "x"}, "needs reference"),
        ({"wording": "{treatment}", "reference": "r"}, "and not only slots"),
        ({"wording": "…", "reference": "r"}, "wording must hold a word"),
        ({"wording": "{drug} helps", "reference": "r"}, r"no slot \{drug\}; there are treatment"),
        ({"wording": "{treatment helps", "reference": "r"}, "a slot is not closed"),
        ({"wording": "x", "reference": "r", "within": -1}, "-1 is less than the minimum of 0"),
        ({"wording": "x", "reference": "r", "expires": "soon"}, "'soon' does not match"),
        ({"wording": "x", "reference": "r", "expires": "2026-02-30"}, "is no date"),
        ({"wording": "x", "reference": "r", "qualifer": "y"}, "did you mean 'qualifier'"),
    ],
)
def test_a_malformed_claim_is_refused(table: dict[str, object], message: str) -> None:
    with pytest.raises(PackError, match=message):
        Auditor(packs=[{"approved_claim": [table]}])


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60))
def test_any_wording_is_read_or_refused(wording: str) -> None:
    try:
        auditor = Auditor(packs=[{"approved_claim": [{"wording": wording, "reference": "r"}]}])
    except PackError:
        return
    auditor.audit(f"{wording} Ketamine relieves depression.")
