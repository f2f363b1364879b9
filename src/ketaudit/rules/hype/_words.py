"""What the hype rules share: a hit of the right tier becomes a finding."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit


def hits(analysis: Analysis, rule: str) -> Iterator[Hit]:
    """Yield a Hit for every piece of hype whose first word belongs to ``rule``."""
    for found in analysis.hype:
        if found.rule != rule:
            continue
        span = analysis.scan.span(found.first, found.stop)
        words = span.of(analysis.document.text)
        entry = found.matches[0].entry
        yield Hit(
            span,
            f"“{words}”: {entry.why}",
            suggestions=entry.prefer,
            references=tuple(sorted({s for m in found.matches for s in m.entry.sources})),
        )
