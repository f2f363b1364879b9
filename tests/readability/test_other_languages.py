"""Prose that is not English: textstat's own numbers, its formulas for the language, Punkt."""

import os

import pytest
import textstat
from tests.cases import REPOSITORY
from tests.text.test_tongues import SAMPLES
from tools.differences import steps, table
from tools.figures import differences

import ketaudit
from ketaudit.readability import reference

OTHERS = [code for code in SAMPLES if code != "en"]
OWN = {
    "flesch_reading_ease": "flesch_reading_ease",
    "flesch_kincaid_grade": "flesch_kincaid_grade",
    "smog_index": "smog_index",
    "coleman_liau_index": "coleman_liau_index",
    "lix": "lix",
    "rix": "rix",
    "gunning_fog": "gunning_fog",
}


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.filterwarnings("ignore:There is no easy words vocabulary")
def test_the_textstat_engine_gives_the_numbers_of_textstat(code: str) -> None:
    theirs = type(textstat.textstat)()
    theirs.set_lang(code)
    for text in (SAMPLES[code], SAMPLES[code].split(". ")[0] + ".", SAMPLES[code] * 3):
        ours = ketaudit.readability(text, engine="textstat", language=code)
        assert ours.engine == "textstat"
        for name, method in OWN.items():
            assert getattr(ours.scores, name) == pytest.approx(
                getattr(theirs, method)(text), abs=0.006
            )


def test_english_is_handed_over_as_it_is() -> None:
    text = "Visit us\nAsk Dr. Ames about 0.5 mg. Go! Now."
    told = ketaudit.readability(text, engine="textstat")
    assert told.scores._replace(ketaudit_estimate=None) == reference.scores(text)
    assert told.counts == reference.counts(text)


@pytest.mark.parametrize("code", OTHERS)
def test_only_what_is_made_for_the_language_is_scored(code: str) -> None:
    found = ketaudit.readability(SAMPLES[code])
    made = {name for name, score in found.scores._asdict().items() if score is not None}
    flesch = {"gunning_fog"} if code == "pl" else {"flesch_reading_ease"}
    assert made == {"lix", "rix", *flesch}
    assert bool(found.language_scores) == (code in ("de", "es", "it"))


def test_sentences_are_those_of_punkt() -> None:
    text = "Am 3. Mai kam Dr. Ames um ca. 10 Uhr in die Praxis. Sie ging bald wieder nach Hause."
    found = ketaudit.readability(text, language="de")
    assert found.counts.sentences == 2
    assert found.counts.words == len(text.split())


def test_one_sentence_and_none_are_measured_in_any_language() -> None:
    for code in OTHERS:
        one = ketaudit.readability(SAMPLES[code].split(". ")[0] + ".", language=code)
        assert one.scores.lix is not None
        none = ketaudit.readability("", language=code)
        assert set(none.scores) == {None}
        assert none.language_scores == {}


def test_parted_sentences_keep_their_words() -> None:
    pieces = ["Am 3. Mai kam z. B. Dr. Ames zu uns.", "Wirklich? Ja, das war so!"]
    parted = reference.parted(pieces)
    assert reference.counts(parted).words == reference.counts(" ".join(pieces)).words
    assert reference.counts(parted).sentences == 2


def test_the_steps_lead_from_their_counts_to_ours() -> None:
    with open(os.path.join(REPOSITORY, "examples", "clinic-page.md"), encoding="utf-8") as file:
        page = file.read()
    found, _ = steps(page)
    assert found[0].counts == reference.counts(page)
    assert found[-1].counts == ketaudit.audit(page, format="markdown").readability.counts
    assert "*ketamine* 2 and 3" in table(page)


def test_the_page_on_differences_shows_what_is_counted_today() -> None:
    path = os.path.join(REPOSITORY, "docs", "explanation", "why-our-grades-differ.md")
    with open(path, encoding="utf-8") as file:
        assert differences() in file.read(), "run python tools/generate_docs.py"
