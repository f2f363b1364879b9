"""How much of a page speaks of benefit, how much of risk, and which comes first."""

from ketaudit.document import HEADINGS
from ketaudit.language.claims import ClaimFrame
from ketaudit.language.risk.disclosures import TopicState, is_risk, strongest_claim
from ketaudit.language.risk.sections import names_risk
from ketaudit.language.risk.undercut import find_undercuts
from ketaudit.language.scan import Scan, Sentence
from ketaudit.report import Balance

_NO_WORDS = frozenset(
    ". , ; : ! ? ( ) [ ] \" \u201c \u201d \u2018 — – % … $ & + # * = < > - -- 's".split()
)


def measure_balance(
    scan: Scan, claims: list[ClaimFrame], topics: tuple[TopicState, ...]
) -> Balance:
    """Measure a page; a sentence that claims and discloses counts on both sides."""
    claimed = sorted({claim.sentence for claim in claims})
    risky = sentences_with_risk(scan, topics)
    counts = [_words(scan, sentence) for sentence in scan.sentences]
    total = sum(counts)
    benefit, risk = sum(counts[n] for n in claimed), sum(counts[n] for n in risky)
    return Balance(
        benefit_words=benefit,
        risk_words=risk,
        ratio=round(risk / benefit, 3) if benefit else None,
        first_claim_at=_share(counts, claimed, total),
        first_risk_at=_share(counts, risky, total),
        risk_heading=any(names_risk(sentence) for sentence in scan.sentences),
        risk_beside_claim=_beside(scan, claims, risky),
        undercuts=len(find_undercuts(scan)),
    )


def _beside(scan: Scan, claims: list[ClaimFrame], risky: list[int]) -> bool | None:
    """Say whether the section with the strongest claim names a risk; None without a claim."""
    strongest = strongest_claim(claims)
    if strongest is None:
        return None
    at = claims[strongest].sentence
    heads = [n for n, s in enumerate(scan.sentences) if s.block.kind in HEADINGS]
    first = max((n for n in heads if n <= at), default=0)
    stop = min((n for n in heads if n > at), default=len(scan.sentences))
    return any(first <= number < stop for number in risky)


def sentences_with_risk(scan: Scan, topics: tuple[TopicState, ...]) -> list[int]:
    """Return the numbers of the sentences that disclose a harm, a limit or a precaution."""
    starts = sorted(
        {
            span.start
            for state in topics
            if state.status == "disclosed" and is_risk(state.topic)
            for span in state.evidence
        }
    )
    found, at = [], 0
    for number, sentence in enumerate(scan.sentences):
        before = at
        while at < len(starts) and starts[at] < sentence.span.end:
            at += 1
        if at > before:
            found.append(number)
    return found


def _words(scan: Scan, sentence: Sentence) -> int:
    tokens = scan.words[sentence.first : sentence.stop]
    return len(tokens) - sum(map(_NO_WORDS.__contains__, tokens))


def _share(counts: list[int], numbers: list[int], total: int) -> float | None:
    return round(sum(counts[: numbers[0]]) / total, 3) if numbers and total else None
