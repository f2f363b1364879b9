"""Claims that only the words of a sentence tell."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools import fit_weights

import ketaudit
from ketaudit.engine import Auditor
from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.weighed import STRENGTHS, UNIT, WEIGHED, Model, judged, model
from ketaudit.readers import read

SIGN = "Since that spring the dread has stayed away, and he sleeps the whole night through."


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor()


def analysed(auditor: Auditor, text: str) -> Analysis:
    return auditor._analyse(read(text, format="text", name=None))[0]


def test_the_weights_were_fitted_to_the_corpus_as_it_is() -> None:
    assert model().fitted_to == fit_weights.digest(fit_weights.corpus())


def test_every_trait_has_a_weight_for_each_class() -> None:
    rows = [model().constants, *model().weights.values()]
    assert {len(row) for row in rows} == {1 + len(STRENGTHS)}
    assert all(-128 < number < 128 for row in rows[1:] for number in row)


@pytest.mark.parametrize("strength", [None, *STRENGTHS])
def test_the_heaviest_class_wins_and_nothing_counts_for_no_claim(strength: str | None) -> None:
    row = tuple(4 * UNIT * (other == strength) for other in (None, *STRENGTHS))
    known = Model((0, 0, 0, 0), {"word": row}, "")
    assert judged(["word", "unknown"], known) == strength


def test_a_claim_must_be_much_likelier_than_none() -> None:
    known = Model((0, 0, 0, 0), {"odd": (0, 0, 0, UNIT)}, "")
    assert judged(["odd"], known) == "unhedged"  # 5.7 to 1
    assert judged(["odd"], known._replace(constants=(UNIT, 0, 0, 0))) is None  # 1.7 to 1


def test_a_weighed_claim_is_reported_with_its_words_and_little_confidence(
    auditor: Auditor,
) -> None:
    report = auditor.audit(SIGN)
    [claim] = report.claims
    assert (claim.kinds, claim.strength) == ((WEIGHED,), "unhedged")
    assert claim.text == SIGN.rstrip(".")
    [finding] = [one for one in report.findings if one.rule == "claim.unhedged-efficacy"]
    assert finding.confidence == "low"
    assert "most of all “" in finding.message


def test_weights_decide_nothing_about_what_a_page_owes(auditor: Auditor) -> None:
    analysis = analysed(auditor, SIGN)
    assert [claim.kinds for claim in analysis.weighed] == [(WEIGHED,)]
    assert analysis.claims == []
    assert not analysis.purpose.owes


@pytest.mark.parametrize(
    "sentence",
    [
        "Does her laugh come back after six sessions of ketamine?",
        "Ketamine does not relieve depression.",
        "Pills relieve depression slowly.",
        "Su risa ha vuelto y las pesadillas se han ido desde la primavera pasada para ella.",
        "Wake up laughing.",
    ],
)
def test_what_frames_set_aside_or_nobody_claims_is_not_weighed_into_a_claim(
    auditor: Auditor, sentence: str
) -> None:
    assert auditor.audit(sentence).claims == ()


@given(st.lists(st.sampled_from([*string.ascii_letters, "relief", "again", "she", "?", ","])))
def test_any_words_can_be_weighed(words: list[str]) -> None:
    report = ketaudit.audit(" ".join(words))
    for claim in report.claims:
        assert claim.strength in STRENGTHS


def test_the_corpus_is_read_as_its_format_says() -> None:
    pages = fit_weights.corpus()
    assert len(pages) > 200
    assert len({page.name for page in pages}) == len(pages)
    for page in pages:
        for (start, end, label), after in zip(page.labels, [*page.labels[1:], None], strict=True):
            assert page.text[start:end].strip() == page.text[start:end] != ""
            assert label in fit_weights.LABELS.values()
            assert after is None or end < after[0]
