"""Where a suppression holds: a block, a range or the page; the narrowest that names a rule wins."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from ketaudit.document import Document
from ketaudit.report import Finding
from ketaudit.spans import SourceSpan
from ketaudit.suppress.directive import Directive, Judged
from ketaudit.values import Value

_UNCLOSED = "this range is never closed and hides nothing: add ketaudit: ignore-end"
_NOTHING_OPEN = "there is no open range to end"

# A tag between two texts that does not only mark words: what it parts are two blocks.
_EDGE = r"(?i)</?(?!(?:a|abbr|b|cite|em|i|mark|q|s|small|span|strong|sub|sup|u)\b)[a-z]"


class Blocks:
    """The blocks of a page by their places in the source."""

    def __init__(self, document: Document) -> None:
        """Locate every block."""
        self._source = document.source
        self._places = [document.locate(block.span) for block in document.blocks]
        self._starts = [place.start for place in self._places]
        self._outer: list[int] = []  # for each block the one that reaches furthest so far
        for number, place in enumerate(self._places):
            last = self._outer[-1] if self._outer else number
            further = place.end > self._places[last].end
            self._outer.append(number if further else last)

    def meant_by(self, comment: SourceSpan) -> SourceSpan | None:
        """Return the block that a comment speaks of, or None at the end of a page.

        It is the block that the comment stands in or behind, if text stands before it on its
        line; otherwise the next block that has text after the comment.
        """
        before = bisect_left(self._starts, comment.start) - 1
        nearest = self._places[self._outer[before]] if before >= 0 else None
        if nearest and (nearest.end > comment.start or self._ends_line_of(nearest, comment)):
            return nearest
        after = bisect_right(self._starts, comment.start)
        return self._places[after] if after < len(self._places) else None

    def around(self, offset: int) -> tuple[SourceSpan, ...]:
        """Return the blocks that may hold a place: the innermost first, then what it stands in."""
        number = bisect_right(self._starts, offset) - 1
        return (self._places[number], self._places[self._outer[number]]) if number >= 0 else ()

    def _ends_line_of(self, block: SourceSpan, comment: SourceSpan) -> bool:
        """Return whether a comment stands behind a block's last words, on their line."""
        source = self._source
        gap = source[block.end : comment.start]
        if "\n" in gap or "\r" in gap:
            return False
        if not re.search(_EDGE, gap):
            return True
        after = bisect_right(self._starts, comment.start)
        line_end = source.find("\n", comment.end)
        reach = len(source) if line_end < 0 else line_end
        return after == len(self._starts) or self._starts[after] >= reach


class Range(Value):
    """From ignore-start to ignore-end; ``number`` is that of the directive that opens it."""

    start: int
    end: int
    number: int


def paired(judged: Sequence[Judged]) -> tuple[list[Judged], list[Range]]:
    """Return the ranges of a page, and its suppressions with the faults of unpaired ones."""
    result, ranges, opened = list(judged), list[Range](), list[int]()

    def blame(number: int, fault: str) -> None:
        result[number] = Judged(result[number].directive._replace(fault=fault), "malformed")

    for number, (directive, wrong, *_) in enumerate(judged):
        if directive.verb == "ignore-start" and wrong != "malformed":
            opened.append(number)
        elif directive.verb == "ignore-end" and wrong != "malformed":
            fault = _mismatch(judged[opened[-1]].directive if opened else None, directive)
            if fault:
                blame(number, fault)
            else:
                first = opened.pop()
                start, end = judged[first].directive.place.end, directive.place.start
                ranges.append(Range(start, end, first))
    for number in opened:
        blame(number, _UNCLOSED)
    return result, sorted(ranges)


def _mismatch(start: Directive | None, end: Directive) -> str:
    """Return what is wrong with the end of a range; it may repeat the names it ends, or none."""
    if start is None:
        return _NOTHING_OPEN
    if end.names and set(end.names) != set(start.names):
        return f"the range to end here is that of {', '.join(start.names) or 'every rule'}"
    return ""


class Scopes:
    """Tells which suppression hides a finding; to be asked in the order of the page."""

    def __init__(
        self,
        blocks: Blocks,
        judged: Sequence[Judged],
        ranges: Sequence[Range],
        rules_of: Callable[[Directive], list[str]],
    ) -> None:
        """Lay out what holds where; a suppression that something is wrong with holds nowhere."""
        self._located = blocks
        self._page: dict[str, int] = {}
        self._blocks: dict[SourceSpan, dict[str, int]] = {}
        self._ranges: dict[str, list[Range]] = {}
        for number, (directive, wrong, *_) in enumerate(judged):
            block = blocks.meant_by(directive.place) if directive.verb == "ignore" else None
            if wrong or (block is None and directive.verb != "ignore-file"):
                continue
            held = self._page if block is None else self._blocks.setdefault(block, {})
            for rule in rules_of(directive):
                held.setdefault(rule, number)
        for one in reversed(ranges):
            if not judged[one.number].wrong:
                for rule in dict.fromkeys(rules_of(judged[one.number].directive)):
                    self._ranges.setdefault(rule, []).append(one)
        self._open: dict[str, list[Range]] = {}

    def hiding(self, finding: Finding) -> int | None:
        """Return the number of the suppression that hides a finding: the narrowest."""
        for block in self._located.around(finding.start):
            number = self._blocks.get(block, {}).get(finding.rule)
            if number is not None and finding.start < block.end:
                return number
        return self._in_range(finding.rule, finding.start)

    def _in_range(self, rule: str, at: int) -> int | None:
        """Open the ranges that begin before a place and close those that end before it."""
        waiting, opened = self._ranges.get(rule, []), self._open.setdefault(rule, [])
        while waiting and waiting[-1].start <= at:
            opened.append(waiting.pop())
        while opened and opened[-1].end <= at:
            opened.pop()
        return opened[-1].number if opened else self._page.get(rule)
