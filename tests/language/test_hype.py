"""Hype in context: the same word praises here and only names there."""

import pytest

from ketaudit import Auditor

FLAGGED = [
    ("Ketamine is a game changer.", ["game changer"]),
    ("Ketamine is a game-changer.", ["game-changer"]),
    ("A ground\u00adbreaking therapy.", ["ground\u00adbreaking"]),
    ("It is revolutionising care.", ["revolutionising"]),
    ("We offer innovative and transformative care.", ["innovative and transformative"]),
    ("This isn't just innovative care.", ["innovative"]),
    ("“It was miraculous,” said one patient.", ["miraculous"]),
    ("Our renowned team uses a unique approach.", ["renowned", "unique"]),
    ("NEW HOPE FOR VETERANS", ["NEW HOPE"]),
    ("Promising treatments are here.", ["Promising"]),
]
SILENT = [
    "Esketamine received Breakthrough Therapy designation in 2013.",
    "Ask for medicine for breakthrough pain.",
    "It is not a miracle, and it is no breakthrough.",
    "Ketamine was touted as a miracle by some newspapers.",
    "Is ketamine a miracle?",
    "Every patient is unique.",
    "Smoking is a leading cause of death.",
    "This may be a leading to other problems.",
    "Early results were promising.",
    "She trained at Miracle Flights in Ohio.",
    "The Children's Miracle Network paid for the visit.",
    "Advanced age raises the risk.",
    "She is an advanced practice nurse.",
    "The drop was statistically significant.",
    "Bipolar disorder can be rapid cycling.",
    "We plan breakthroughs in therapy sessions together.",
]


@pytest.mark.parametrize(("page", "want"), FLAGGED)
def test_flagged(page: str, want: list[str], auditor: Auditor) -> None:
    found = [f.excerpt for f in auditor.audit(page).findings if f.family == "hype"]
    assert found == want


@pytest.mark.parametrize("page", SILENT)
def test_silent(page: str, auditor: Auditor) -> None:
    assert [f.excerpt for f in auditor.audit(page).findings if f.family == "hype"] == []


def test_a_proper_name_is_left_alone_where_running_text_shows_it_to_be_one(
    auditor: Auditor,
) -> None:
    page = "Innovative Minds opens\n\nToday we at Innovative Minds opened a second office in town."
    assert [f.excerpt for f in auditor.audit(page).findings if f.family == "hype"] == []


def test_density_counts_findings_per_1000_words(auditor: Auditor) -> None:
    report = auditor.audit("A miracle. " + "We are open from nine to five on most days. " * 10)
    assert report.hype.count == 1
    assert report.hype.by_rule == {"hype.hyperbole": 1}
    assert report.hype.per_1000_words == round(1000 / report.document.words, 2)
