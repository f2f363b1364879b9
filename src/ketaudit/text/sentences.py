"""Sentence boundaries in English, by rules: one scan for candidates, one judgement for each."""

import re

from ketaudit.text.abbreviations import DOMAINS
from ketaudit.text.stops import (
    MARKER,
    WINDOW,
    Stop,
    ends,
    opens_with_ellipsis,
    plainly_ends,
    within_brackets,
)

Spans = list[tuple[int, int]]

# A candidate always matches to its end, so that a long row of stops is walked over once.
# But for the first, sets have at most two stretches beyond Latin-1: larger ones take a third of a
# millisecond to compile.
_CANDIDATE = re.compile(
    r"([.?!…。！？｡؟۔।‼⁇⁈⁉\n\r\x0b\x0c:;]"  # one set first: the scan runs on it
    r"(?:(?<=[\n\r\x0b\x0c])"
    r"|(?<=[:;])-?[)(DP](?!\w)"
    r"|(?<![:;])(?:[.?!]++|…|[！？]|。)*+(?: \.(?!\w))*+))"
    r"((?:(?<![\n\r\x0b\x0c])"
    r"(?:[\"'»)\]}*_]|[”’]"  # closing marks belong to the sentence,
    r"|[ \xa0]?\[(?:…|\.{3}|\d(?:[\d,\-–]| (?=.)){0,12})\]"  # so do references: [4], [...]
    r"|[ \xa0](?:[)\]}»]|”|[:;]-?[)(DP](?!\w))))*+)"  # and smileys
    r"(\s*+)"
)
_NEXT = re.compile(r"""((?:[\s"'(\[{«*_\-]++|[–—‘]|[‛“„])*+)((?:[^\W_][\w'’]{0,19})?)(\S?)""")
# Compiled on first use, which re remembers: most pages need few of them.
_NEXT_ITEM = r"(?<=\s)(?:[•⁃‣▪●◦·]\s?)?(\d{1,3}|[A-Za-z](?!\.\s)|[a-z])(\.\)|\)|\.)(?=\s)"
_BULLET = r"[•⁃‣▪●◦·]|[*\-–+]\s|#{1,6}\s"
_RULE = r"(?<!\S)(?:([*=_\-])\1{3,}+|\*{3})(?!\S)\s*+"
_GLUED = r"(?:[A-Z][a-z]*+(?![.@/\w:-])|(?:[DM]r|Mrs|Ms)\.\s)"
_PLAIN = r"[\"'“‘(]*[^\W\d_]?[a-z]{2,}|[$€£]?\d[\d,]*%?"
_BLANK_LINE = r"(?:\r\n|\n|\r)(?:[^\S\n\r\x85]*(?:\r\n|\n|\r))+|[\x85\u2028\u2029]"
_BREAKS = frozenset("\n\r\x0b\x0c")
_UNSPACED = "。！？｡।"
_WRAP = 60  # nobody wraps prose at fewer columns
_LINE = 200  # nobody wraps prose at more


def sentences(text: str) -> Spans:
    """Return the spans of the sentences of a plain text, in code points, half-open."""
    return [span for start, end in paragraphs(text) for span in split(text, start, end)]


def paragraphs(text: str) -> Spans:
    """Return the spans of the paragraphs of a plain text; a blank line, NEL, LS or PS parts two."""
    cuts = [found.end() for found in re.compile(_BLANK_LINE).finditer(text)]
    return trimmed(text, cuts, 0)


def split(text: str, start: int = 0, end: int | None = None) -> Spans:
    """Return the spans of the sentences in one block, ``text[start:end]``.

    Offsets are code points of ``text``, half-open and in order, with no white space at the edges;
    together the spans cover every character that is not white space.
    A line break within the block ends a sentence where the line ends for a reason of its own:
    before a list item, and before a capital where the next word would have fitted on the line.
    """
    block = text[start:end].rstrip()
    layout = sorted(_item_starts(block) + _rule_edges(block))
    return trimmed(block, _cuts(block, layout), start)


def trimmed(text: str, cuts: list[int], offset: int) -> Spans:
    """Return the spans between the cuts, white space at their edges left out."""
    spans = []
    start = 0
    for end in (*cuts, len(text)):
        piece = text[start:end].rstrip()
        if piece:
            lead = len(piece) - len(piece.lstrip()) if piece[0].isspace() else 0
            spans.append((start + lead + offset, start + len(piece) + offset))
        start = end
    return spans


def _cuts(block: str, layout: list[int]) -> list[int]:
    """Return the places where a sentence begins, the first left out."""
    cuts: list[int] = []
    size = len(block)
    since = size - len(block.lstrip())
    pending = [*layout, size][::-1]
    for found in _CANDIDATE.finditer(block):
        stop, after = found.span()
        while pending[-1] <= stop:
            since = pending.pop()
            cuts.append(since)
        if after == size:
            break
        if after - stop == 2 and block[stop] == "." and plainly_ends(block, since, stop):
            at = 0 if within_brackets(block, since, stop) else after
        else:
            at = _next_start(block, since, found)
        if since < at < pending[-1]:
            since = at
            cuts.append(at)
    cuts.extend(pending[:0:-1])
    return cuts


def _next_start(block: str, since: int, found: re.Match[str]) -> int:
    """Return where the next sentence begins if this candidate ends one, else 0."""
    stop, after = found.span()
    run, closers, gap = found.groups()
    if run in _BREAKS:
        return after if _line_ends(block, stop, after) else 0
    if not gap:
        return after if _glued(block, since, found) else 0
    opener, word, then = _NEXT.match(block, after).groups()  # type: ignore[union-attr]
    here = Stop(block, since, stop, after, run, closers, opener, word, then)
    if ends(here):
        return stop + 1 if opens_with_ellipsis(here) else after
    broken = not _BREAKS.isdisjoint(gap)
    return after if broken and _line_ends(block, stop, after) else 0


def _glued(block: str, since: int, found: re.Match[str]) -> bool:
    """Tell whether a sentence ends although no space follows: "… of care.Patients …", "好。"."""
    stop, after = found.span()
    if found[1][0] in _UNSPACED:
        return True
    if found[1] != "." or found[2]:
        return False
    following = re.compile(_GLUED).match(block, after) if "A" <= block[after] <= "Z" else None
    if not following or following[0].lower() in DOMAINS:
        return False
    words = block[max(since, stop - WINDOW) : stop].split()
    return bool(words) and bool(re.compile(_PLAIN).fullmatch(words[-1]))


def _line_ends(block: str, stop: int, after: int) -> bool:
    """Tell whether the line that breaks at ``stop`` was ended by its writer, not by wrapping."""
    low = max(0, stop - _LINE)
    line = block[max(low, block.rfind("\n", low, stop) + 1) : stop].strip()
    following = block[after : after + _LINE].partition("\n")[0]
    if re.compile(_BULLET).match(following) or MARKER.match(following):
        return True
    word = following.split(None, 1)[0]
    if not line or line[-1] in ",;-–—&/(" or word.lstrip("\"'“‘(")[:1].islower():
        return False
    fitted = len(line) + 1 + len(word) <= max(_WRAP, len(following))
    return fitted or len(line) > _LINE - 80


def _item_starts(block: str) -> list[int]:
    """Return where "2.", "3." … stand in a block that begins with "1.", on whatever line.

    Capitals are left out, for "A." and "B." are initials as a rule.
    """
    head = MARKER.match(block, len(block) - len(block.lstrip()))
    if not head:
        return []
    label, style = head.groups()
    starts = []
    for found in re.compile(_NEXT_ITEM).finditer(block, head.end()):
        following = str(int(label) + 1) if label.isdigit() else chr(ord(label[0]) + 1)
        if found.groups() == (following, style):
            starts.append(found.start())
            label = following
    return starts


def _rule_edges(block: str) -> list[int]:
    """Return the edges of rules drawn with signs: "***", "-----", "=====", "_____"."""
    if "***" not in block and "--" not in block and "___" not in block and "===" not in block:
        return []
    return [edge for found in re.compile(_RULE).finditer(block) for edge in found.span() if edge]
