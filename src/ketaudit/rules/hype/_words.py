"""What the hype rules share: a hit of the right tier becomes a finding."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.hype import HypeHit
from ketaudit.rules._rule import Hit, Remark
from ketaudit.severity import Severity

FEW = 3  # soft words that a page of any length may have
MANY = 9  # more of them, where they crowd a page, are one finding (docs/adr/0020)


def hits(analysis: Analysis, rule: str) -> Iterator[Hit]:
    """Yield a Hit for every piece of hype whose first word belongs to ``rule``.

    A soft word alone is a note. Where a page has more of them than the house style allows, its
    first one becomes a warning that names the others; more than MANY are that one finding alone.
    """
    mine = [found for found in analysis.hype if found.rule == rule]
    crowd = _crowd(analysis) if any(found.is_soft for found in mine) else []
    for found in mine:
        if crowd and found is crowd[0]:
            yield _for_all(analysis, _hit(analysis, found), crowd)
        elif len(crowd) <= MANY or not found.is_soft:
            yield _hit(analysis, found)


def _crowd(analysis: Analysis) -> list[HypeHit]:
    """Return the page's soft words where they are too many, else none."""
    soft = [found for found in analysis.hype if found.is_soft]
    if len(soft) <= FEW:
        return []
    words = sum(word[:1].isalnum() for word in analysis.scan.words)
    return soft if len(soft) * 150 > analysis.limits.soft_words_per_150 * words else []


def _hit(analysis: Analysis, found: HypeHit) -> Hit:
    span = analysis.scan.span(found.first, found.stop)
    entry = found.leading
    return Hit(
        span,
        f"“{span.of(analysis.document.text)}”: {entry.why}",
        suggestions=entry.prefer,
        references=tuple(sorted({s for m in found.matches for s in m.entry.sources})),
        severity=Severity.NOTE if found.is_soft else None,
    )


def _for_all(analysis: Analysis, hit: Hit, crowd: list[HypeHit]) -> Hit:
    """Raise the first soft word of a crowded page to a warning that names the others."""
    others = (analysis.scan.span(found.first, found.stop) for found in crowd[1:])
    return hit._replace(
        message=f"{hit.message}; the page has {len(crowd)} such words",
        related=tuple(Remark(span, "another soft word of praise") for span in others),
        severity=Severity.WARNING,
    )
