"""How hard a page's prose is to read, and what makes it so: the door to this package."""

from typing import Literal

from ketaudit.readability import formulas
from ketaudit.readability.counts import count, settle
from ketaudit.readability.grade import judge
from ketaudit.readability.hard import hard_sentences
from ketaudit.readability.jargon import find_jargon
from ketaudit.readability.words import words_of
from ketaudit.report import Readability, ReadabilityCounts, ReadabilityScores
from ketaudit.text.words import Tokens
from ketaudit.values import Value

__all__ = ["Engine", "Prose", "measure"]

Engine = Literal["ketaudit", "textstat"]


class Prose(Value):
    """The sentences to measure: spans into a clean text, in order, and its tokens if at hand."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    tokens: Tokens | None = None
    language: str = "en"


def measure(
    prose: Prose,
    *,
    engine: Engine = "ketaudit",
    target_grade: float = 8.0,
    exempt: frozenset[str] = frozenset(),
) -> Readability:
    """Measure prose; places in the result are spans of the clean text.

    ``engine="textstat"`` reports textstat's counts and scores of the sentences joined by spaces;
    grade, hard sentences and jargon are ours with either.
    ``exempt`` words, in lower case, do not raise the grade; counts and scores know no exceptions.
    Raises ValueError for an unknown engine.
    """
    if engine not in ("ketaudit", "textstat"):
        raise ValueError(f"unknown readability engine {engine!r}: choose ketaudit or textstat")
    words = [words_of(prose.text, start, end) for start, end in prose.sentences]
    tally = count(words)
    graded = count(words, exempt=exempt).counts if exempt else None
    verdict = judge(tally, graded=graded)
    counts, scores = tally.counts, formulas.scores(tally.counts, tally.sample)
    if engine == "textstat":
        counts, scores = _as_textstat(prose)
    spoken = [
        (span, sentence) for span, sentence in zip(prose.sentences, words, strict=True) if sentence
    ]
    settled = settle(words)
    return Readability(
        engine=engine,
        reliable=verdict.reliable,
        reasons=verdict.reasons,
        counts=counts,
        scores=scores,
        grade=verdict.band,
        target_grade=target_grade,
        hard_sentences=hard_sentences([span for span, _ in spoken], settled, target=target_grade),
        jargon=find_jargon(prose.text, prose.sentences, tokens=prose.tokens),
    )


def _as_textstat(prose: Prose) -> tuple[ReadabilityCounts, ReadabilityScores]:
    from ketaudit.readability import reference  # noqa: PLC0415 - loads textstat and nltk

    text = " ".join([prose.text[start:end] for start, end in prose.sentences])
    return (
        reference.counts(text, language=prose.language),
        reference.scores(text, language=prose.language),
    )
