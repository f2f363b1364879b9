"""Languages told from their commonest words; in doubt English."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import REPOSITORY

import ketaudit
from ketaudit.errors import ConfigError
from ketaudit.text.tongues import LEAST_WORDS, NAMES, code_of, tell

SAMPLES = {
    "en": "Ketamine can lift your mood within hours, but the effect often lasts only a few days."
    " Ask your doctor before you take it.",
    "de": "Ketamin kann die Stimmung rasch heben, doch die Wirkung hält oft nur einige Tage an."
    " Fragen Sie Ihren Arzt, bevor Sie das Mittel nehmen.",
    "es": "La ketamina puede aliviar el ánimo en pocas horas, pero su efecto suele durar solo unos"
    " días. Pregunte a su médico antes de empezar.",
    "fr": "La kétamine peut soulager l'humeur en quelques heures, mais son effet ne dure souvent"
    " que quelques jours. Parlez-en à votre médecin.",
    "it": "La ketamina può sollevare l'umore in poche ore, ma il suo effetto dura spesso solo"
    " qualche giorno. Ne parli prima con il medico.",
    "nl": "Ketamine kan de stemming binnen enkele uren verbeteren, maar het effect duurt vaak maar"
    " een paar dagen. Vraag het eerst aan uw arts.",
    "pl": "Ketamina może szybko poprawić nastrój, ale jej działanie często mija po kilku dniach."
    " Zapytaj lekarza, zanim zaczniesz leczenie.",
    "ru": "Кетамин может быстро улучшить настроение, но действие часто проходит через несколько"
    " дней. Спросите врача, прежде чем начать лечение.",
}


@pytest.mark.parametrize("code", NAMES)
def test_two_sentences_tell_their_language(code: str) -> None:
    assert tell(SAMPLES[code]) == code
    assert tell("\n\n".join([SAMPLES[code]] * 400)) == code


@pytest.mark.parametrize("name", ["clinic-page.md", "fair-page.md"])
def test_the_sample_pages_are_english(name: str) -> None:
    with open(os.path.join(REPOSITORY, "examples", name), encoding="utf-8") as file:
        assert tell(file.read()) == "en"


def test_a_short_a_mixed_and_an_unknown_text_count_as_english() -> None:
    assert tell(" ".join(SAMPLES["de"].split()[: LEAST_WORDS - 1])) == "en"
    assert tell(f"{SAMPLES['de']} {SAMPLES['en']}") == "en"
    assert tell("Ketamin kan løfte humøret i løbet af få timer. " * 5) == "en"
    assert tell("") == "en"


def test_one_or_two_words_make_no_language() -> None:
    assert tell("Go now. " * 60) == "en"
    assert tell("Lift mood! Go slow, la la la, per dose. " * 20) == "en"


@given(st.text())
def test_any_text_has_a_language_and_the_same_each_time(text: str) -> None:
    assert tell(text) == tell(text)
    assert tell(text) in NAMES


def test_codes_may_name_a_country() -> None:
    assert [code_of(given) for given in ("de", "de-AT", "pt_BR".replace("pt", "es"))] == [
        "de",
        "de",
        "es",
    ]
    with pytest.raises(ConfigError, match="there is no language 'xx'"):
        code_of("xx")


@pytest.mark.parametrize("code", [code for code in NAMES if code != "en"])
def test_a_page_in_another_language_is_not_passed_in_silence(code: str) -> None:
    page = f"{SAMPLES[code]} 100 % Ketamine cures depression."
    report = ketaudit.audit(page)
    assert report.document.language == code
    assert report.document.not_checked == ("hype", "claim", "risk")
    assert [finding.rule for finding in report.findings] == ["readability.other-language"]
    assert (report.claims, report.disclosures, report.hype.count) == ((), (), 0)
    assert report.readability.engine == "textstat"
    assert report.readability.grade.value is None
    assert not report.readability.reliable


def test_a_language_given_is_believed() -> None:
    assert ketaudit.audit(SAMPLES["de"], language="en").document.language == "en"
    assert ketaudit.audit("Kurz.", language="de-CH").document.language == "de"
    assert ketaudit.audit(SAMPLES["en"]).document.not_checked == ()
    with pytest.raises(ConfigError):
        ketaudit.audit("x", language="klingon")


def test_only_other_languages_load_nltk_and_textstat() -> None:
    code = (
        "import sys, ketaudit\n"
        f"for page in ({SAMPLES['en']!r}, {SAMPLES['de']!r}):\n"
        "    ketaudit.audit(page)\n"
        "    print([m for m in ('nltk', 'textstat') if m in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout
    assert told.splitlines() == ["[]", "['nltk', 'textstat']"]
