"""The only door to textstat: its own numbers, offline, under the names of our report.

textstat asks nltk for the CMU dictionary and tries to download it where it is absent.
It is given instead, for the time of one call, the syllables of the words for which the dictionary
differs from what textstat does without one; so its numbers are the same as with the dictionary.
"""

import os
import re
import threading
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ketaudit.readability.formulas import rounded
from ketaudit.report_readability import ReadabilityCounts, ReadabilityScores
from ketaudit.text.syllables import by_table, table
from ketaudit.typed import Any

# The scores of the report whose formula textstat has with numbers of a language of its own.
_MADE_FOR = {
    **dict.fromkeys(("de", "es", "fr", "it", "nl", "ru"), ("flesch_reading_ease",)),
    "pl": ("gunning_fog",),  # hard words have four syllables
}
_NATIONAL = {
    "es": ("fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford"),
    "it": ("gulpease_index",),
}
_STOPS = re.compile(r"[.!?]")
_lock = threading.Lock()
_words: list[tuple[frozenset[str], frozenset[str]]] = []


class _Dictionary:
    """What textstat wants of a CMU dictionary: the pronunciations of a word, none if unknown."""

    def __getitem__(self, word: str) -> tuple[tuple[str, ...], ...]:
        syllables = dictionary_count(word)
        return () if syllables is None else (("0",) * syllables,)


def dictionary_count(word: str) -> int | None:
    """Return the syllables of a word where textstat would count others without the dictionary."""
    silent, counted = _known()
    if word in counted:
        return by_table(word, table())
    return 0 if word in silent else None


def counts(text: str, *, language: str = "en") -> ReadabilityCounts:
    """Return what textstat counts in a text."""
    with _textstat(language) as textstat:
        return ReadabilityCounts(
            letters=textstat.letter_count(text),
            characters=textstat.char_count(text),
            words=textstat.lexicon_count(text),
            sentences=textstat.sentence_count(text),
            syllables=textstat.syllable_count(text),
            monosyllables=textstat.monosyllabcount(text),
            polysyllables=textstat.polysyllabcount(text),
            complex_words=textstat.difficult_words(text, syllable_threshold=3),
            long_words=textstat.long_word_count(text),
            difficult_words=textstat.difficult_words(text, syllable_threshold=0),
        )


def scores(text: str, *, language: str = "en") -> ReadabilityScores:
    """Return textstat's scores, to two decimals; FORCAST, which it has not, is None."""
    if not text.strip():
        return ReadabilityScores(*[None] * len(ReadabilityScores._fields))
    with _textstat(language) as textstat:
        return rounded(
            ReadabilityScores(
                flesch_reading_ease=textstat.flesch_reading_ease(text),
                flesch_kincaid_grade=textstat.flesch_kincaid_grade(text),
                smog_index=textstat.smog_index(text),
                gunning_fog=textstat.gunning_fog(text),
                coleman_liau_index=textstat.coleman_liau_index(text),
                automated_readability_index=textstat.automated_readability_index(text),
                dale_chall=textstat.dale_chall_readability_score(text),
                linsear_write=textstat.linsear_write_formula(text),
                lix=textstat.lix(text),
                rix=textstat.rix(text),
                forcast=None,
            )
        )


def scores_made_for(text: str, *, language: str) -> ReadabilityScores:
    """Return those of textstat's scores that it has for a language; the others are None.

    LIX and RIX count letters and are for any language.
    """
    found = scores(text, language=language)._asdict()
    made = ("lix", "rix", *_MADE_FOR[language])
    return ReadabilityScores(**{name: found[name] if name in made else None for name in found})


def language_scores(text: str, *, language: str) -> dict[str, float]:
    """Return the formulas that textstat has for one language only, to two decimals."""
    if not text.strip():
        return {}
    with _textstat(language) as textstat:
        if language == "de":
            found = {
                f"wiener_sachtextformel_{variant}": textstat.wiener_sachtextformel(text, variant)
                for variant in (1, 2, 3, 4)
            }
        else:
            found = {name: getattr(textstat, name)(text) for name in _NATIONAL.get(language, ())}
    return {name: round(float(value), 2) for name, value in found.items()}


def parted(sentences: Iterable[str]) -> str:
    """Return sentences so that textstat, which parts them at every . ! and ?, finds the same.

    textstat drops such marks before it counts words, so its words stay as they are; it counts no
    sentence of one or two words.
    """
    return " ".join([_STOPS.sub("", sentence) + "." for sentence in sentences])


@contextmanager
def _textstat(language: str) -> Iterator[Any]:
    """Lend out a textstat of the language that needs no download; put everything back after."""
    import textstat  # noqa: PLC0415 - 0.2 s, paid only by those who ask for it
    from textstat.backend.counts import _count_syllables  # noqa: PLC0415

    dictionary = _Dictionary() if language.partition("_")[0] == "en" else None
    with _lock:
        own = _count_syllables.get_cmudict
        _count_syllables.get_cmudict = lambda _lang: dictionary
        try:
            lent = type(textstat.textstat)()
            lent.set_lang("en_US" if language == "en" else language)
            with warnings.catch_warnings():  # "no easy words vocabulary for de, using english"
                warnings.simplefilter("ignore")
                yield lent
        finally:
            _count_syllables.get_cmudict = own


def _known() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words for which the dictionary and the hyphenator behind textstat disagree.

    Those without a syllable, such as "hmm", and the others, which our own table counts alike.
    """
    if not _words:
        path = os.path.join(os.path.dirname(__file__), "data", "textstat_syllables.txt")
        with open(path, encoding="utf-8") as file:
            silent, counted = file.read().splitlines()
        _words.append((frozenset(_written_out(silent)), frozenset(_written_out(counted))))
    return _words[0]


def _written_out(line: str) -> Iterator[str]:
    """Yield words that are written as how many letters they share with the last, and the rest."""
    word = ""
    for part in line.split(" "):
        word = word[: int(part[0], 36)] + part[1:]
        yield word
