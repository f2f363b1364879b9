"""What an audit found, as frozen values that turn into the published JSON contract.

Offsets are code points of the source as the caller gave it, half-open.
Field order is the order of keys in JSON.
"""

import json
from typing import Any, Literal

from ketaudit.values import Value

SCHEMA_VERSION = 1

SeverityWord = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
Strength = Literal["unhedged", "weak", "hedged"]
Status = Literal["disclosed", "generic", "missing"]
Kind = Literal["service", "blog", "news", "leaflet"]
Letter = Literal["A", "B", "C", "D", "F"]


class Place(Value):
    """A piece of the source."""

    start: int
    end: int
    text: str


class Pack(Value):
    """The knowledge a report rests on; ``digest`` is the SHA-256 of its compiled form."""

    id: str
    version: str
    digest: str


class Tool(Value):
    """Which ketaudit, with which knowledge and house style, wrote the report."""

    name: str
    version: str
    pack: Pack
    profile: str


class Page(Value):
    """The page audited; ``sha256`` is of the source in UTF-8, counts are of prose and headings.

    ``kind`` is what sort of page it is, ``purpose`` what it does and whether it owes disclosures.
    ``not_checked`` names the families of rules that do not know the page's language.
    """

    name: str | None
    format: str
    language: str
    sha256: str
    characters: int
    words: int
    sentences: int
    kind: Kind
    purpose: str
    not_checked: tuple[str, ...] = ()


class FamilyScores(Value):
    """One score a family, 0 (worst) to 100."""

    readability: float
    hype: float
    claims: float
    risk: float


class SeverityCounts(Value):
    """How many findings of each severity."""

    error: int
    warning: int
    note: int


class Summary(Value):
    """The page in one line: score 0-100, its letter, and what it is made of."""

    score: float
    grade: Letter
    scores: FamilyScores
    counts: SeverityCounts


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
        plain: dict[str, Any] = _plain(self)
        return plain


class Hype(Value):
    """How much hype the page holds; the places are in the findings."""

    count: int  # type: ignore[assignment] # the contract's name; hides tuple.count
    per_1000_words: float
    by_rule: dict[str, int]


class Claim(Value):
    """A sentence that claims a benefit of the treatment, and how strongly.

    ``level`` runs from 0 to 7 on the InSciOut scale (Sumner et al. 2014) with 7 added for
    absolute claims: 2 correlational, 3 ambiguous, 4 conditional, 5 "can", 6 unconditional.
    """

    start: int
    end: int
    text: str
    strength: Strength
    level: int
    kinds: tuple[str, ...]
    treatment: str | None
    benefit: str
    condition: str | None
    hedges: tuple[Place, ...]
    boosters: tuple[Place, ...]
    negated: bool
    speaker: Literal["author", "quoted"]
    evidence: Literal["none", "vague", "cited"]


class Disclosure(Value):
    """One topic of the risk checklist: named, only hinted at, or missing."""

    topic: str
    title: str
    tier: str
    required: bool
    status: Status
    evidence: tuple[Place, ...]
    why: str
    references: tuple[str, ...]


class Balance(Value):
    """Benefit against risk; places are shares (0-1) of the page's words, null where absent.

    ``risk_beside_claim``: the section with the strongest claim names a risk or limit.
    ``undercuts``: how often a risk is taken back in the next clause.
    """

    benefit_words: int
    risk_words: int
    ratio: float | None
    first_claim_at: float | None
    first_risk_at: float | None
    risk_heading: bool
    risk_beside_claim: bool | None
    undercuts: int


class Related(Value):
    """Another place that belongs to a finding, and why."""

    start: int
    end: int
    message: str


class Finding(Value):
    """One thing for the author to change; ``source[start:end] == excerpt``."""

    rule: str
    family: str
    severity: SeverityWord
    confidence: Confidence
    message: str
    start: int
    end: int
    start_line: int
    start_column: int
    end_line: int
    end_column: int
    excerpt: str
    sentence: str
    suggestions: tuple[str, ...]
    related: tuple[Related, ...]
    references: tuple[str, ...]
    fingerprint: str


class Suppressed(Value):
    """A finding that the author silenced, by what, and with what reason."""

    finding: Finding
    by: Literal["inline", "baseline", "config"]
    reason: str | None
    expires: str | None


class Report(Value):
    """Everything ketaudit has to say about one page."""

    tool: Tool
    document: Page
    summary: Summary
    readability: Readability
    hype: Hype
    claims: tuple[Claim, ...]
    disclosures: tuple[Disclosure, ...]
    balance: Balance
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain dicts and lists, keys in the order of the contract."""
        return {"schema_version": SCHEMA_VERSION, **_plain(self)}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the report as JSON; the same page gives the same bytes.

        Without ``indent`` it is one line, which is written six times faster.
        """
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


def _plain(value: tuple[Any, ...]) -> Any:
    """Turn values into what JSON has: objects and arrays; what is no tuple stays as it is."""
    if isinstance(value, Suppressed):
        why = {"by": value.by, "reason": value.reason, "expires": value.expires}
        return {**_plain(value.finding), **why}
    fields = getattr(value, "_fields", None)
    items = [_plain(item) if isinstance(item, tuple) else item for item in value]
    return items if fields is None else dict(zip(fields, items, strict=True))
