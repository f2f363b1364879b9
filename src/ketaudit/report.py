"""What an audit found, as frozen values that turn into the published JSON contract.

Offsets are code points of the source as the caller gave it, half-open.
Field order is the order of keys in JSON.
"""

from ketaudit.report_readability import Readability
from ketaudit.typed import Any, Literal
from ketaudit.values import Value, plain

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

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as a plain dict, with who silenced it, why and until when."""
        why = {"by": self.by, "reason": self.reason, "expires": self.expires}
        return {**plain(self.finding), **why}


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
        said = [one.to_dict() for one in self.suppressed]
        return {"schema_version": SCHEMA_VERSION, **plain(self), "suppressed": said}

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the report as JSON; the same page gives the same bytes.

        Without ``indent`` it is one line, which is written six times faster.
        """
        import json  # noqa: PLC0415 - text for a terminal needs none

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
