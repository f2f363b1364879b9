"""Everything the formulas need, added up once from the words of each sentence."""

from collections.abc import Sequence

from ketaudit.readability import sums
from ketaudit.readability.words import SHOUTED, words_in, words_of
from ketaudit.report_readability import ReadabilityCounts
from ketaudit.values import Value

DEFINITIONS = {
    "letters": "letters of any script in the words; no digits, hyphens or apostrophes",
    "characters": "letters and digits in the words",
    "words": "runs of letters and digits; a hyphenated word, a number or an address is one,"
    " a slash or a dash parts two, a sign or an emoji is none",
    "sentences": "sentences and list items of the prose that have a word; headings, captions,"
    " buttons and menus are left out",
    "syllables": "syllables of the words as they are read aloud, numbers and abbreviations too",
    "monosyllables": "words of one syllable",
    "polysyllables": "words of three or more syllables",
    "complex_words": "words of three or more syllables except names, abbreviations, numbers,"
    " compounds of easy words and forms in -es, -ed and -ing (Gunning 1952)",
    "long_words": "words of more than six letters",
    "difficult_words": "words that are not on the Dale-Chall list, nor regular forms of one that"
    " is, nor names, nor numbers",
}
"""What each count of the report is, in a few words; docs/reference/readability.md has more."""

_SAMPLE = 100
_FRAGMENT = 4  # words; a sentence of fewer is a fragment


class Sample(Value):
    """The first 100 words of a text, for Linsear Write; a cut sentence counts by its share."""

    easy: int
    hard: int
    sentences: float


class Tally(Value):
    """A text's sentences that have a word, each with the sum of its words, and the sum of all.

    ``fragments`` is how many of the sentences have fewer than four words.
    """

    spans: list[tuple[int, int]]
    sums: list[int]
    counts: ReadabilityCounts
    sample: Sample
    fragments: int


def count(text: str, sentences: Sequence[tuple[int, int]]) -> Tally:
    """Count the words of each sentence of a text; a sentence without words is none."""
    spans, totals = _add_up(text, sentences)
    return Tally(
        spans,
        totals,
        counts=sums.unpack(sum(totals), len(totals)),
        sample=_sample(text, spans, totals),
        fragments=sum([total & sums.MASK < _FRAGMENT for total in totals]),
    )


def sentence_grade(total: int) -> float:
    """Return the Flesch-Kincaid grade of one sentence, given the sum of its words."""
    size, syllables = total & sums.MASK, total >> sums.SYLLABLES & sums.MASK
    return 0.39 * size + 11.8 * syllables / size - 15.59


def _add_up(
    text: str, sentences: Sequence[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the sentences that have words, and the sum of each.

    Inside a sentence a capital marks a name; at its beginning only where the page writes the
    word with a capital inside a sentence too.
    """
    of, mask = sums.of, sums.MASK
    pieces = [text[start:end] for start, end in sentences]
    chunked = list(map(str.split, pieces))
    totals = [sum(map(of, chunks)) for chunks in chunked]
    if 0 in totals:  # a sentence without a word
        spoken = [at for at, total in enumerate(totals) if total]
        return _add_up(text, [sentences[at] for at in spoken])
    for at in [at for at, piece in enumerate(pieces) if piece.isupper()]:
        if totals[at] & mask >= SHOUTED:
            chunked[at] = pieces[at].lower().split()
            totals[at] = sum(map(of, chunked[at]))
    for at in [at for at, chunks in enumerate(chunked) if not of(chunks[0])]:
        chunked[at] = _from_first_word(chunked[at])
    names = _names(chunked, totals)
    for at, chunks in enumerate(chunked):
        word, saved = _opening(chunks[0])
        if saved and word not in names:
            totals[at] -= saved
    return list(sentences), totals


def _names(chunked: list[list[str]], totals: list[int]) -> set[str]:
    """Return the words with one capital that stand inside a sentence, and others beside them."""
    of, mask, names_at = sums.of, sums.MASK, sums.NAMES
    inside: set[str] = set()
    for chunks, total in zip(chunked, totals, strict=True):
        names = total >> names_at & mask
        if names:
            first = of(chunks[0]) >> names_at & mask
            if names > first:
                inside.update(chunks[1:])
            if first > 1:
                inside.update(words_in(chunks[0])[1:])
    named = [chunk for chunk in inside if of(chunk) >> names_at & mask]
    return {word for chunk in named for word in ([chunk] if chunk.isalpha() else words_in(chunk))}


def _work_out_opening(chunk: str) -> tuple[str, int]:
    """Return the first word of a chunk, and what its number loses with its capital."""
    word = words_in(chunk)[0]
    if sums.is_capitalised(word):
        return word, sums.of(word) - sums.of(word.lower())
    return word, 0


_opening = sums.Memory(_work_out_opening).__getitem__


def _from_first_word(chunks: list[str]) -> list[str]:
    """Leave out what stands before the first word: a dash, a quotation mark."""
    return chunks[next(at for at, chunk in enumerate(chunks) if sums.of(chunk)) :]


def _sample(text: str, spans: list[tuple[int, int]], totals: list[int]) -> Sample:
    """Take the first 100 words, or all of a shorter text."""
    hard = taken = 0
    share = 0.0
    for (start, end), total in zip(spans, totals, strict=True):
        size = total & sums.MASK
        if taken + size > _SAMPLE:
            part = words_of(text, start, end)[: _SAMPLE - taken]
            total = sum(map(sums.of, part))  # noqa: PLW2901 - of the part that is in the sample
        hard += total >> sums.POLYSYLLABLES & sums.MASK
        taken += total & sums.MASK
        share += (total & sums.MASK) / size
        if taken == _SAMPLE:
            break
    return Sample(taken - hard, hard, share)
