"""Picks what readability counts out of a page: its running text, and what that text explains."""

from collections.abc import Sequence
from itertools import pairwise

from ketaudit.document import Document
from ketaudit.language.risk.harms import Mention
from ketaudit.language.scan import Scan
from ketaudit.readability import Prose
from ketaudit.text.words import Tokens

_PROSE = frozenset({"paragraph", "item", "quote"})
_TERM, _MEANING = 60, 12  # letters: the most of a term in a glossary, the least of its meaning


def prose_of(scanned: Scan, mentions: Sequence[Mention] = ()) -> Prose:
    """Return the sentences that readability counts: paragraphs, list items and quotes.

    ``mentions`` of a concrete harm, limit or precaution are marked as naming a risk.
    """
    document = scanned.document
    return Prose(
        document.text,
        sentences=tuple(
            [(s.span.start, s.span.end) for s in scanned.sentences if s.block.kind in _PROSE]
        ),
        tokens=Tokens(scanned.words, scanned.starts, scanned.ends),
        language=document.language,
        headings=tuple(
            [
                (block.span.start, block.span.of(document.text))
                for block in document.blocks
                if block.kind == "heading"
            ]
        ),
        risks=tuple(
            [(scanned.starts[m.first], scanned.ends[m.stop - 1]) for m in mentions if m.concrete]
        ),
        glossary=_glossary(document),
    )


def _glossary(document: Document) -> tuple[tuple[int, int], ...]:
    """Return what stands alone before a text of its own kind, as in a definition list or a table.

    A page has no other mark of a glossary once it is read.
    """
    found = []
    for block, following in pairwise(document.blocks):
        start, end = block.span
        if (
            end - start <= _TERM
            and block.kind == following.kind
            and block.kind in ("paragraph", "cell")
            and following.span.end - following.span.start >= _MEANING
            and document.text[end - 1].isalnum()
        ):
            found.append((start, end))
    return tuple(found)
