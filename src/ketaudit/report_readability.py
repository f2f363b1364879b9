"""What an audit found about readability: the part of the report that is open about its numbers."""

from ketaudit.typed import Any, Literal
from ketaudit.values import Value, plain


class ReadabilityCounts(Value):
    """What the formulas were computed from; each is defined in docs/reference/readability.md."""

    letters: int
    characters: int
    words: int
    sentences: int
    syllables: int
    monosyllables: int
    polysyllables: int
    complex_words: int
    long_words: int
    difficult_words: int


class ReadabilityScores(Value):
    """The published formulas, then our own; null where there is no word to speak of.

    ``ketaudit_estimate`` is for English alone: a grade on the scale of Flesch-Kincaid.
    """

    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None
    smog_index: float | None
    gunning_fog: float | None
    coleman_liau_index: float | None
    automated_readability_index: float | None
    dale_chall: float | None
    linsear_write: float | None
    lix: float | None
    rix: float | None
    forcast: float | None
    ketaudit_estimate: float | None = None


class GradeBand(Value):
    """A US school grade with the range the health formulas span; null where unreliable."""

    value: float | None
    low: float | None
    high: float | None


class Cause(Value):
    """One thing that makes a sentence hard: how often it stands there, and examples."""

    kind: Literal["length", "clauses", "nominalisations", "polysyllables"]
    count: int  # type: ignore[assignment] # the plain word; hides tuple.count
    examples: tuple[str, ...]


class HardSentence(Value):
    """A sentence that pushes the grade up; ``grade`` is its own Flesch-Kincaid grade.

    ``causes`` has the weightiest first; ``split_at`` are places where a part could end.
    """

    start: int
    end: int
    grade: float
    words: int
    causes: tuple[Cause, ...]
    split_at: tuple[int, ...]


class Jargon(Value):
    """A technical term, plain words for it, and whether the page explains it."""

    term: str
    plain: str
    start: int
    end: int
    defined: bool


class Section(Value):
    """What stands under one heading; ``start`` is the heading's, null above the first.

    The grade is null under 3 sentences or 30 words, and rough where not reliable.
    """

    heading: str | None
    start: int
    end: int
    words: int
    grade: GradeBand
    reliable: bool


class GradePart(Value):
    """What one formula says as a school grade, and its weight in the consensus."""

    score: str
    grade: float
    weight: float


class Basis(Value):
    """What the grade was computed from.

    ``eased_words`` name risks and count as easy; ``set_aside`` sentences name risks and would
    raise the grade.
    """

    words: int
    sentences: int
    eased_words: int
    set_aside: int
    parts: tuple[GradePart, ...]


class Readability(Value):
    """How hard the prose is to read, with everything needed to check it by hand.

    ``language_scores`` are formulas made for the page's language, where that is not English.
    """

    engine: str
    reliable: bool
    reasons: tuple[str, ...]
    counts: ReadabilityCounts
    scores: ReadabilityScores
    grade: GradeBand
    target_grade: float
    hard_sentences: tuple[HardSentence, ...]
    jargon: tuple[Jargon, ...]
    sections: tuple[Section, ...]
    basis: Basis | None
    definitions: dict[str, str]
    language_scores: dict[str, float]

    def to_dict(self) -> dict[str, Any]:
        """Return plain dicts and lists, in the order of the contract."""
        return plain(self)
