"""Punkt behind its door: parameters of ours, training, the contract, no data files."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.errors import ConfigError
from ketaudit.text import punkt

# "|" marks where a sentence ends.
CASES = [
    ("en", "Dr. Okafor gave 5 mg. of it i.v. to Mrs. Lindqvist.| She slept."),
    ("en", "It is legal in the U.S. under strict rules.| Ask your doctor, e.g. here."),
    ("en", "We close at 5 p.m.| They open again at 9 a.m. on Monday."),
    ("de", "Dr. Weber rät z.B. zu Ruhe.| Am 3. Mai geht es weiter."),
    ("de", "Die Dosis liegt bei ca. 40 mg.| Das ist wenig."),
    ("fr", "M. Lefèvre a vu le Dr. Petit.| Il va mieux."),
    ("es", "La Sra. Gil vio al Dr. Ruiz.| Luego volvió a casa."),
    ("it", "Il dott. Greco abita in p.za Roma, ecc. e lavora qui.| Poi torna a casa."),
    ("nl", "Dhr. Bakker kreeg bijv. Ketamine.| Daarna sliep hij."),
    ("pl", "Podano ok. 40 mg leku.| Dnia 3. maja wyszedł, tzn. wrócił do domu."),
    ("ru", "Лечение стоит 5 тыс. рублей, т.е. дорого.| Он согласен."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_split_finds_the_marked_ends(language: str, marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[start:end] for start, end in punkt.split(text, language=language)]
    assert found == [part.strip() for part in marked.split("|")]


def test_offsets_count_from_the_whole_text() -> None:
    text = "Skip this. Take this. And this. Not this."
    assert punkt.split(text, 11, 31) == [(11, 21), (22, 31)]


def test_a_region_has_the_parameters_of_its_language() -> None:
    assert punkt.defaults("de_AT") == punkt.defaults("de")


def test_every_language_has_parameters() -> None:
    assert punkt.languages() == ["de", "en", "es", "fr", "it", "nl", "pl", "ru"]
    for language in punkt.languages():
        known = punkt.defaults(language)
        assert len(known.abbreviations) > 50
        assert known.starters
        for entry in known.abbreviations:
            assert entry == entry.lower().rstrip(".")


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(ConfigError, match=r"'eo'.*known: de, en"):
        punkt.split("Saluton.", language="eo")


def test_training_learns_an_abbreviation_from_pages() -> None:
    text = "Patients take subq. Doses at home."
    assert len(punkt.split(text)) == 2
    page = "Take one subq. dose today. Nurses gave the subq. shot late. We gave him a dose."
    learnt = punkt.train([page] * 40)
    assert "subq" in learnt.abbreviations
    assert punkt.defaults("en").abbreviations <= learnt.abbreviations
    assert len(punkt.split(text, parameters=learnt)) == 1


def test_training_takes_any_iterable_and_long_lines() -> None:
    learnt = punkt.train(iter(["word " * 20_000, "x" * 20_000, ""]))
    assert learnt.abbreviations >= punkt.defaults("en").abbreviations


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["a. B", ". ", "?! ", '"', "…", "\n", "x", "3."])).map("".join)
)
@settings(deadline=None, max_examples=200)
def test_spans_tile_the_text(text: str) -> None:
    at = 0
    for start, end in punkt.split(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


def test_a_block_longer_than_a_piece_is_split_as_a_short_one() -> None:
    sentence = "Ketamine may help some people with pain. "
    assert len(punkt.split(sentence * 1_000)) == 1_000


@pytest.mark.parametrize("unit", ["." * 40, ". ", "? ", "a.", ". . ", "x", '"', "!)", "\n", "- "])
def test_a_hostile_block_ends(unit: str) -> None:
    text = "Start " + unit * (40_000 // len(unit)) + " end"
    assert punkt.split(text)[-1][1] == len(text)


def test_nltk_is_imported_on_the_first_use_only() -> None:
    code = (
        "import sys, ketaudit.text.punkt as p; assert 'nltk' not in sys.modules;"
        "p.split('One. Two.'); assert 'nltk' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
