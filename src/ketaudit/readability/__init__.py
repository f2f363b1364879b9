"""How hard a page's prose is to read, and what makes it so: the door to this package."""

from ketaudit.readability import formulas
from ketaudit.readability.counts import DEFINITIONS, count
from ketaudit.readability.estimate import estimate
from ketaudit.readability.exempt import candid
from ketaudit.readability.grade import judge
from ketaudit.readability.hard import hard_sentences
from ketaudit.readability.jargon import find_jargon
from ketaudit.readability.sections import grade_sections
from ketaudit.report_readability import GradeBand, Readability, ReadabilityCounts, ReadabilityScores
from ketaudit.text.tongues import ENGLISH, NAMES
from ketaudit.text.words import Tokens
from ketaudit.typed import Literal
from ketaudit.values import Value

__all__ = ["Engine", "Prose", "measure"]

Engine = Literal["ketaudit", "textstat"]


class Prose(Value):
    """The sentences to measure: spans into a clean text, in order.

    ``tokens`` are those of the text, if at hand; ``headings`` say where each begins and what it
    says; ``risks`` are the words that name a risk, as spans; so are ``glossary``, terms that stand
    alone before what they mean; ``is_whole`` says that the text is nothing but prose.
    """

    text: str
    sentences: tuple[tuple[int, int], ...]
    tokens: Tokens | None = None
    language: str = "en"
    headings: tuple[tuple[int, str], ...] = ()
    risks: tuple[tuple[int, int], ...] = ()
    glossary: tuple[tuple[int, int], ...] = ()
    is_whole: bool = False


def measure(
    prose: Prose,
    *,
    engine: Engine = "ketaudit",
    target_grade: float = 8.0,
    terms: tuple[tuple[str, str], ...] = (),
) -> Readability:
    """Measure prose; places in the result are spans of the clean text.

    ``engine="textstat"`` reports textstat's counts and scores of the text, or, of a page that is
    not all prose, of its sentences joined by spaces;
    grade, hard sentences and jargon are ours with either.
    Prose in another language than English is measured by textstat with either.
    Words that name a risk do not raise the grade; counts and scores know no exceptions.
    ``terms`` are jargon beyond ours: "form|form" and plain words; of two the last counts.
    Raises ValueError for an unknown engine.
    """
    if engine not in ("ketaudit", "textstat"):
        raise ValueError(f"unknown readability engine {engine!r}: choose ketaudit or textstat")
    if prose.language != ENGLISH:
        return _measure_other(prose, engine, target_grade)
    tally = count(prose.text, prose.sentences)
    verdict = judge(tally, candid(prose.text, tally, prose.risks, target=target_grade))
    if engine == "textstat":
        counts, scores = _as_textstat(prose)
    else:
        counts, scores = tally.counts, formulas.scores(tally.counts, tally.sample)
        scores = formulas.rounded(scores._replace(ketaudit_estimate=estimate(prose.text, tally)))
    return Readability(
        engine=engine,
        reliable=verdict.reliable,
        reasons=verdict.reasons,
        counts=counts,
        scores=scores,
        grade=verdict.band,
        target_grade=target_grade,
        hard_sentences=hard_sentences(prose.text, tally, target=target_grade, tokens=prose.tokens),
        jargon=find_jargon(
            prose.text, tally, tokens=prose.tokens, terms=terms, glossary=prose.glossary
        ),
        sections=grade_sections(prose.headings, tally),
        basis=verdict.basis,
        definitions=DEFINITIONS if engine == "ketaudit" else {},
        language_scores={},
    )


def _measure_other(prose: Prose, engine: Engine, target_grade: float) -> Readability:
    """Measure prose in another language than English, with textstat's formulas."""
    from ketaudit.readability import reference  # noqa: PLC0415 - loads textstat and nltk

    code = prose.language
    if engine == "textstat":
        text = _as_given(prose)
        counts, scores = _as_textstat(prose)
    else:
        text = reference.parted([prose.text[start:end] for start, end in prose.sentences])
        counts = reference.counts(text, language=code)
        scores = reference.scores_made_for(text, language=code)
    return Readability(
        engine="textstat",
        reliable=False,
        reasons=(f"the page is in {NAMES[code]}: a US school grade is for English alone",),
        counts=counts,
        scores=scores,
        grade=GradeBand(None, None, None),
        target_grade=target_grade,
        hard_sentences=(),
        jargon=(),
        sections=(),
        basis=None,
        definitions={},
        language_scores=reference.language_scores(text, language=code),
    )


def _as_given(prose: Prose) -> str:
    """Return the prose for textstat to cut into sentences itself."""
    if prose.is_whole:
        return prose.text
    return " ".join([prose.text[start:end] for start, end in prose.sentences])


def _as_textstat(prose: Prose) -> tuple[ReadabilityCounts, ReadabilityScores]:
    from ketaudit.readability import reference  # noqa: PLC0415 - loads textstat and nltk

    text = _as_given(prose)
    return (
        reference.counts(text, language=prose.language),
        reference.scores(text, language=prose.language),
    )
