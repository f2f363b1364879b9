"""Merging: one sentence gives the reviewer one thing to fix, and nothing that fired is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import Auditor
from ketaudit.merge import NEVER_ABSORBED, SPECIFIC_FIRST, merged
from ketaudit.report import Finding, Related
from ketaudit.rules import RULES

CLAIM_RULES = [rule.id for rule in RULES if rule.family == "claim"]
RULE_IDS = [*CLAIM_RULES, "hype.hyperbole", "risk.minimised", "claim.from-elsewhere"]


def finding(rule: str, start: int, end: int, severity: str = "warning") -> Finding:
    return Finding(
        rule=rule,
        family=rule.partition(".")[0],
        severity=severity,  # type: ignore[arg-type]
        confidence="high",
        message=f"{rule} at {start}",
        start=start,
        end=end,
        start_line=1,
        start_column=start + 1,
        end_line=1,
        end_column=end + 1,
        excerpt="x" * (end - start),
        sentence="",
        suggestions=("say less", rule),
        related=(),
        references=("FTC-HPCG-2022", rule),
        fingerprint="",
    )


def rules_of(findings: list[Finding]) -> list[str]:
    return [one.rule for one in findings]


FINDINGS = st.lists(
    st.builds(
        lambda rule, start, length, severity: finding(rule, start, start + length, severity),
        st.sampled_from(RULE_IDS),
        st.integers(0, 40),
        st.integers(0, 12),
        st.sampled_from(["error", "warning", "note"]),
    ),
    max_size=12,
).map(lambda found: sorted(found, key=lambda one: (one.start, one.end, one.rule, one.message)))


@settings(deadline=None)
@given(FINDINGS)
def test_no_rule_that_fired_is_lost(found: list[Finding]) -> None:
    after = merged(found)
    kept = [(one.rule, one.start, one.end) for one in after]
    related = {(place.start, place.end, place.message) for one in after for place in one.related}
    for one in found:
        said = (one.start, one.end, f"{one.rule}: {one.message}")
        assert (one.rule, one.start, one.end) in kept or said in related


@settings(deadline=None)
@given(FINDINGS)
def test_merging_again_changes_nothing(found: list[Finding]) -> None:
    once = merged(found)
    assert merged(once) == once


@settings(deadline=None)
@given(FINDINGS)
def test_order_and_places_are_kept(found: list[Finding]) -> None:
    places = [(one.rule, one.start, one.end, one.severity) for one in merged(found)]
    before = iter([(one.rule, one.start, one.end, one.severity) for one in found])
    assert all(place in before for place in places)


@settings(deadline=None)
@given(FINDINGS)
def test_what_is_left_of_a_claim_does_not_overlap(found: list[Finding]) -> None:
    claims = [
        one for one in merged(found) if one.family == "claim" and one.rule not in NEVER_ABSORBED
    ]
    for number, one in enumerate(claims):
        for other in claims[number + 1 :]:
            assert not (one.start < other.end and other.start < one.end)


@settings(deadline=None)
@given(FINDINGS)
def test_other_families_approvals_and_lists_of_uses_never_vanish(found: list[Finding]) -> None:
    def safe(findings: list[Finding]) -> list[str]:
        return [one.rule for one in findings if one.family != "claim" or one.rule in NEVER_ABSORBED]

    assert safe(merged(found)) == safe(found)


def test_the_gravest_stays_and_names_the_others() -> None:
    weak = finding("claim.weakly-hedged", 0, 10, "note")
    fast = finding("claim.speed", 5, 20)
    wrong = finding("claim.contradicted", 8, 12, "error")
    (only,) = merged([weak, fast, wrong])
    assert (only.rule, only.start, only.end) == ("claim.contradicted", 8, 12)
    assert only.related == (
        Related(5, 20, "claim.speed: claim.speed at 5"),
        Related(0, 10, "claim.weakly-hedged: claim.weakly-hedged at 0"),
    )
    assert only.references == (
        "FTC-HPCG-2022",
        "claim.contradicted",
        "claim.speed",
        "claim.weakly-hedged",
    )
    assert only.suggestions == (
        "say less",
        "claim.contradicted",
        "claim.speed",
        "claim.weakly-hedged",
    )


def test_of_equals_the_most_specific_stays() -> None:
    found = [finding(rule, 0, 5) for rule in reversed(SPECIFIC_FIRST)]
    assert rules_of(merged(found)) == [SPECIFIC_FIRST[0]]


def test_what_does_not_overlap_stays_apart() -> None:
    found = [finding("claim.bare-statistic", 0, 4), finding("claim.unhedged-efficacy", 4, 9)]
    assert merged(found) == found


def test_every_claim_rule_has_its_rank() -> None:
    of_the_page = {name for name in NEVER_ABSORBED if name.startswith("claim.")}
    assert {*SPECIFIC_FIRST, *of_the_page} == set(CLAIM_RULES)


def test_a_page_gives_one_finding_a_claim_and_lists_every_claim(auditor: Auditor) -> None:
    page = "Ketamine relieves depression faster than antidepressants within hours. It cures pain."
    report = auditor.audit(page)
    claims = [one for one in report.findings if one.family == "claim"]
    assert rules_of(claims) == ["claim.superiority", "claim.cure-or-guarantee"]
    assert {place.message.split(":")[0] for place in claims[0].related} == {
        "claim.speed",
        "claim.unhedged-efficacy",
    }
    assert len(report.claims) == 2


def test_a_better_wording_does_not_repeat_hype(auditor: Auditor) -> None:
    report = auditor.audit("Ketamine provides remarkable relief.")
    said = [s for one in report.findings if one.family == "claim" for s in one.suggestions]
    assert said[0] == "may provide relief to some people"
    assert "hype.hyperbole" in rules_of(list(report.findings))


def test_can_becomes_may(auditor: Auditor) -> None:
    report = auditor.audit("Ketamine can relieve depression.")
    (note,) = [one for one in report.findings if one.rule == "claim.weakly-hedged"]
    assert note.suggestions[0] == "may relieve depression in some people"


def test_a_booster_that_takes_a_limiter_back_is_named(auditor: Auditor) -> None:
    report = auditor.audit("Ketamine can truly relieve depression.")
    (note,) = [one for one in report.findings if one.rule == "claim.weakly-hedged"]
    assert note.message == "this benefit is limited only by “can”, which “truly” takes back"


def test_a_plain_claim_gives_way_to_a_finding_elsewhere_in_its_sentence(auditor: Auditor) -> None:
    report = auditor.audit("Studies show that ketamine relieves depression.")
    claims = [one for one in report.findings if one.family == "claim"]
    assert rules_of(claims) == ["claim.unsourced-evidence"]
    assert any("claim.unhedged-efficacy" in place.message for place in claims[0].related)


def test_the_same_words_elsewhere_on_the_page_keep_their_finding() -> None:
    first = finding("claim.unsourced-evidence", 0, 4)._replace(sentence="It works.")
    second = finding("claim.unhedged-efficacy", 900, 908)._replace(sentence="It works.")
    assert merged([first, second]) == [first, second]
