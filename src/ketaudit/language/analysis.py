"""Everything that was read out of a page before the rules are asked."""

from ketaudit.document import Document
from ketaudit.knowledge.pack import Pack
from ketaudit.language.claims import ClaimFrame
from ketaudit.language.cues import Cue
from ketaudit.language.hype import HypeHit
from ketaudit.language.jurisdiction import Jurisdiction
from ketaudit.language.purpose import Purpose
from ketaudit.language.risk.disclosures import TopicState
from ketaudit.language.scan import Scan
from ketaudit.report import Balance
from ketaudit.report_readability import Readability
from ketaudit.typed import TYPE_CHECKING
from ketaudit.values import Value

if TYPE_CHECKING:
    from ketaudit.language.approved import Approval
    from ketaudit.suppress.directive import Judged


class Limits(Value):
    """The numbers of a house style that rules compare with.

    ``target_grade`` and ``warning_grade`` are US school grades, ``buried_share`` the share (0-1)
    of the page's words before the first risk, ``min_risk_ratio`` risk words per benefit word
    on a page with ``ratio_words`` words of benefit or more,
    ``fact_months`` the age in months up to which dated facts are relied on.
    """

    target_grade: float
    warning_grade: float
    long_sentence_words: int
    soft_words_per_150: float
    max_conditions: int
    buried_share: float
    min_risk_ratio: float
    ratio_words: int
    fact_months: int


class Analysis(Value):
    """One page, read: what every rule is handed; ``today`` is a date as YYYY-MM-DD, if given.

    ``claims`` rest on frames; ``weighed`` are claims that only the words of a sentence tell.
    ``suppressions`` are those that something is wrong with.
    """

    document: Document
    pack: Pack
    scan: Scan
    cues: list[list[Cue]]
    claims: list[ClaimFrame]
    weighed: list[ClaimFrame]
    hype: list[HypeHit]
    topics: tuple[TopicState, ...]
    balance: Balance
    readability: Readability
    limits: Limits
    today: str | None
    marks: frozenset[str]
    purpose: Purpose
    jurisdiction: Jurisdiction
    approvals: "list[Approval]"
    suppressions: "tuple[Judged, ...]" = ()
