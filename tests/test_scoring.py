"""Scores: bounds, monotony, independence of length, and what dominates."""

from hypothesis import given, settings
from hypothesis import strategies as st

import ketaudit
from ketaudit.report import Finding
from ketaudit.scoring import letter, summarise

READABILITY = ketaudit.readability("Short.")
RULES = st.sampled_from(
    [
        ("hype.hyperbole", "hype"),
        ("claim.unhedged-efficacy", "claim"),
        ("claim.false-approval", "claim"),
        ("claim.cure-or-guarantee", "claim"),
        ("risk.missing-disclosure", "risk"),
        ("risk.minimised", "risk"),
        ("readability.long-sentence", "readability"),
    ]
)
SEVERITIES = st.sampled_from(["note", "warning", "error"])


def finding(rule: str, family: str, severity: str) -> Finding:
    blank = Finding(rule, family, "note", "high", "", 0, 1, 1, 1, 1, 2, "", "", (), (), (), "")
    return blank._replace(severity=severity)  # type: ignore[arg-type]


FINDINGS = st.lists(
    st.builds(lambda rule, severity: finding(rule[0], rule[1], severity), RULES, SEVERITIES),
    max_size=30,
)


def overall(findings: list[Finding], words: int = 700, core_due: int = 10) -> float:
    found = summarise(findings, words=words, core_due=core_due, readability=READABILITY)
    return found.score


@settings(deadline=None)
@given(FINDINGS, st.integers(0, 10_000), st.integers(0, 20))
def test_scores_stay_between_0_and_100(found: list[Finding], words: int, due: int) -> None:
    summary = summarise(found, words=words, core_due=due, readability=READABILITY)
    assert all(0 <= score <= 100 for score in (summary.score, *summary.scores))


@settings(deadline=None)
@given(FINDINGS.filter(bool), st.data(), st.integers(0, 10_000), st.integers(0, 20))
def test_removing_a_finding_never_lowers_a_score(
    found: list[Finding], data: st.DataObject, words: int, due: int
) -> None:
    without = list(found)
    without.pop(data.draw(st.integers(0, len(found) - 1)))
    before = summarise(found, words=words, core_due=due, readability=READABILITY)
    after = summarise(without, words=words, core_due=due, readability=READABILITY)
    assert after.score >= before.score
    assert all(a >= b for a, b in zip(after.scores, before.scores, strict=True))


@settings(deadline=None)
@given(FINDINGS, st.integers(250, 5_000))
def test_twice_the_page_with_twice_the_findings_scores_the_same(
    found: list[Finding], words: int
) -> None:
    page_level = ("claim.false-approval", "claim.cure-or-guarantee", "risk.missing-disclosure")
    spread = [f for f in found if f.rule not in page_level]
    assert overall(spread, words) == overall(spread * 2, words * 2)


def test_missing_core_topics_outweigh_claims_and_claims_outweigh_hype() -> None:
    missing = [finding("risk.missing-disclosure", "risk", "error")] * 10
    claims = [finding("claim.unhedged-efficacy", "claim", "warning")] * 10
    hype = [finding("hype.puffery", "hype", "warning")] * 10
    long = [finding("readability.long-sentence", "readability", "warning")] * 10
    assert overall(missing) < overall(claims) < overall(hype) < overall(long) < 100


def test_a_risk_by_its_clinical_name_costs_no_score() -> None:
    page = "Ketamine may help some people with depression for a few days. " * 20
    risks = "It can cause dissociation, hypertension, cystitis and hepatotoxicity."
    plain, named = ketaudit.audit(page), ketaudit.audit(page + "\n\n" + risks)
    assert any(f.rule == "readability.undefined-jargon" for f in named.findings)
    assert named.summary.scores.readability >= plain.summary.scores.readability
    assert named.summary.score >= plain.summary.score


def test_letters_stand_at_their_thresholds() -> None:
    assert [letter(score) for score in (100, 90, 89.9, 80, 70, 60, 59.9, 0)] == list("AABBCDFF")
