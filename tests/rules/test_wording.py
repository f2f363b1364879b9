"""Better wordings read as English, or are not offered."""

import pytest

from ketaudit import Auditor

BETTER = {
    "Ketamine lifts mood.": "may lift mood in some people",
    "The treatment brings swift respite to veterans.": "may bring swift respite to some people",
    "Ketamine can produce rapid-acting antidepressant effects.": (
        "may produce rapid-acting antidepressant effects in some people"
    ),
    "It takes away the pain.": "may take away the pain in some people",
    "Ketamine eases grief.": "may ease grief in some people",
}
NONE = [
    "TMS switches depression off without drugs.",
    "Esketamine silences the dark thoughts that tell you to give up.",
    "Ketamine helps new mothers with postpartum depression.",
    "The whole town can look forward to improvements in mood.",
    "We relieved her pain.",
]


def _offered(auditor: Auditor, sentence: str) -> list[str]:
    findings = auditor.audit(sentence).findings
    return [s for one in findings for s in one.suggestions if s.endswith("some people")]


@pytest.mark.parametrize(("sentence", "better"), BETTER.items())
def test_a_better_wording_is_built_from_the_sentence(
    sentence: str, better: str, auditor: Auditor
) -> None:
    assert better in _offered(auditor, sentence)


@pytest.mark.parametrize("sentence", NONE)
def test_no_wording_is_offered_that_would_not_read_well(sentence: str, auditor: Auditor) -> None:
    assert not _offered(auditor, sentence)
