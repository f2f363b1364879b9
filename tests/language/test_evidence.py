"""What counts as a source that a reader can find."""

import pytest

from ketaudit import Auditor

CITED = """
Ketamine relieves depression (Murrough 2013).
Ketamine relieved depression in one trial (Zarate et al., 2019).
Studies show that ketamine relieves depression [3].
Studies show that ketamine relieves depression [3, 4].
Research shows that ketamine relieves pain (doi:10.1001/example.2020).
Studies show that ketamine relieves pain (PMID 12345678).
In a study (n = 73), ketamine relieved depression in 64%.
In a study (n=73), ketamine relieved depression in 64%.
A Yale study shows that ketamine relieves depression.
Studies in JAMA Psychiatry show that ketamine relieves depression.
In a trial of 73 patients, ketamine relieved depression in 64%.
A 2019 trial found that ketamine relieved depression.
"""
VAGUE = """
Studies show that ketamine relieves depression.
Since we opened in 2018, studies prove that ketamine relieves depression.
Research shows that ketamine relieves depression, says Dr. Lee of the University of Utah.
Studies show that ketamine relieves pain, and we have treated 500 patients.
"""


@pytest.mark.parametrize("sentence", CITED.strip().splitlines())
def test_a_source_that_can_be_found(sentence: str, auditor: Auditor) -> None:
    report = auditor.audit(sentence)
    assert [claim.evidence for claim in report.claims] == ["cited"]
    assert not [one for one in report.findings if one.rule == "claim.unsourced-evidence"]


@pytest.mark.parametrize("sentence", VAGUE.strip().splitlines())
def test_a_year_a_place_or_a_head_count_is_no_source(sentence: str, auditor: Auditor) -> None:
    report = auditor.audit(sentence)
    assert [claim.evidence for claim in report.claims] == ["vague"]


def test_a_share_that_measures_no_outcome_is_no_statistic(auditor: Auditor) -> None:
    report = auditor.audit("Our infusions are 100% natural and relieve depression.")
    assert "claim.bare-statistic" not in [one.rule for one in report.findings]
