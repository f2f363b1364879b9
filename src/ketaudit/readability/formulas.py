"""The published readability formulas, one function each, on counts made once.

Every function returns None where there is no word or no sentence to speak of.
Nothing is rounded before ``scores``.
"""

from math import sqrt

from ketaudit.readability.counts import Sample
from ketaudit.report_readability import ReadabilityCounts, ReadabilityScores

Score = float | None


def flesch_reading_ease(counts: ReadabilityCounts) -> Score:
    """Flesch 1948: 206.835 - 1.015 words/sentence - 84.6 syllables/word; higher is easier."""
    if not (counts.words and counts.sentences):
        return None
    length, weight = counts.words / counts.sentences, counts.syllables / counts.words
    return 206.835 - 1.015 * length - 84.6 * weight


def flesch_kincaid_grade(counts: ReadabilityCounts) -> Score:
    """Kincaid et al. 1975: 0.39 words/sentence + 11.8 syllables/word - 15.59."""
    if not (counts.words and counts.sentences):
        return None
    length, weight = counts.words / counts.sentences, counts.syllables / counts.words
    return 0.39 * length + 11.8 * weight - 15.59


def smog_index(counts: ReadabilityCounts) -> Score:
    """McLaughlin 1969: 3.1291 + 1.0430 sqrt(words of 3 or more syllables in 30 sentences).

    Texts of other lengths are scaled to 30 sentences.
    """
    if not (counts.words and counts.sentences):
        return None
    return 3.1291 + 1.0430 * sqrt(30 * counts.polysyllables / counts.sentences)


def gunning_fog(counts: ReadabilityCounts) -> Score:
    """Gunning 1952: 0.4 (words/sentence + complex words in 100)."""
    if not (counts.words and counts.sentences):
        return None
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


def coleman_liau_index(counts: ReadabilityCounts) -> Score:
    """Coleman and Liau 1975: 0.0588 letters in 100 words - 0.296 sentences in 100 words - 15.8."""
    if not (counts.words and counts.sentences):
        return None
    letters = 100 * counts.letters / counts.words
    sentences = 100 * counts.sentences / counts.words
    return 0.0588 * letters - 0.296 * sentences - 15.8


def automated_readability_index(counts: ReadabilityCounts) -> Score:
    """Smith and Senter 1967: 4.71 characters/word + 0.5 words/sentence - 21.43.

    Characters are the strokes of a typewriter that make words: letters and digits.
    """
    if not (counts.words and counts.sentences):
        return None
    strokes, length = counts.characters / counts.words, counts.words / counts.sentences
    return 4.71 * strokes + 0.5 * length - 21.43


def dale_chall(counts: ReadabilityCounts) -> Score:
    """Dale and Chall 1948: 0.1579 difficult words in 100 + 0.0496 words/sentence.

    3.6365 is added where more than 5 words in 100 are difficult.
    A raw score: ``grade.dale_chall_grade`` turns it into a school grade.
    """
    if not (counts.words and counts.sentences):
        return None
    difficult = 100 * counts.difficult_words / counts.words
    raw = 0.1579 * difficult + 0.0496 * counts.words / counts.sentences
    return raw + 3.6365 if difficult > 5 else raw


def linsear_write(sample: Sample) -> Score:
    """O'Hayre 1966: (easy words + 3 hard words) / sentences of a 100-word sample.

    Hard words have 3 or more syllables; a result over 20 is halved, another is lessened by 2 and
    halved.
    """
    if not sample.sentences:
        return None
    points = (sample.easy + 3 * sample.hard) / sample.sentences
    return points / 2 if points > 20 else (points - 2) / 2


def lix(counts: ReadabilityCounts) -> Score:
    """Björnsson 1968: words/sentence + words of more than 6 letters in 100."""
    if not (counts.words and counts.sentences):
        return None
    return counts.words / counts.sentences + 100 * counts.long_words / counts.words


def rix(counts: ReadabilityCounts) -> Score:
    """Anderson 1983: words of more than 6 letters a sentence."""
    if not (counts.words and counts.sentences):
        return None
    return counts.long_words / counts.sentences


def forcast(counts: ReadabilityCounts) -> Score:
    """Caylor et al. 1973: 20 - one-syllable words in 150 / 10; needs no sentences."""
    if not counts.words:
        return None
    return 20 - 150 * counts.monosyllables / counts.words / 10


def scores(counts: ReadabilityCounts, sample: Sample) -> ReadabilityScores:
    """Return all scores as reported, rounded to two decimals."""
    return rounded(
        ReadabilityScores(
            flesch_reading_ease(counts),
            flesch_kincaid_grade(counts),
            smog_index(counts),
            gunning_fog(counts),
            coleman_liau_index(counts),
            automated_readability_index(counts),
            dale_chall(counts),
            linsear_write(sample),
            lix(counts),
            rix(counts),
            forcast(counts),
        )
    )


def rounded(raw: ReadabilityScores) -> ReadabilityScores:
    """Return scores with two decimals."""
    return ReadabilityScores(*[None if score is None else round(score, 2) for score in raw])
