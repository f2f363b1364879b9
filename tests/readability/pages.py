"""Pages for tests: sentences put together, with their places."""

from ketaudit.readability.counts import Tally, count

Spans = tuple[tuple[int, int], ...]


def joined(*sentences: str) -> tuple[str, Spans]:
    """Return the sentences, a line each, and where each stands."""
    spans, at = [], 0
    for sentence in sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 1
    return "\n".join(sentences), tuple(spans)


def counted(*sentences: str) -> Tally:
    """Count sentences."""
    return count(*joined(*sentences))
