"""Findings as a writer reads them: the words in their sentence, the reason, a better wording."""

import re
from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.columns import clean, columns, cut, cut_start
from ketaudit.render.ink import INDENT, ink, paragraph
from ketaudit.render.run import Checked
from ketaudit.render.said import in_short, loudest, together
from ketaudit.report import Finding

_REACH = 1000  # characters looked at: more than a line of any terminal, less than a long page
# Compiled on first use, which re remembers: most sources have no tags.
_BLANK_LINE = r"\r?\n[ \t]*\r?\n"
_BLOCK_EDGE = (
    rf"(?i){_BLANK_LINE}"
    r"|</?(?:p|li|h[1-6]|t[dhr]|div|[uo]l|br|section|article|blockquote|title)\b[^>]*>"
)
_GLOSSARY = "readability.undefined-jargon"  # read as a list of words, not as a dozen complaints
_LONGEST_TERM = 30
_MOST_PLACES = 20


def findings(page: Checked, style: Style) -> Iterator[str]:
    """Yield the lines of a page's findings, each block after an empty line.

    What is said again word for word elsewhere on the page is said once, with all its places.
    """
    every = page.report.findings
    blocks: dict[object, list[list[Finding]]] = {}
    for group in together(one for one in every if one.rule != _GLOSSARY):
        key = _said(group[0]) if len(group) == 1 else id(group)
        blocks.setdefault(key, []).append(group)
    for groups in blocks.values():
        yield ""
        yield from _block(groups, page, style)
    if words := [one for one in every if one.rule == _GLOSSARY]:
        yield ""
        yield from _glossary(words, style)


def _said(finding: Finding) -> tuple[str, ...]:
    return finding.rule, finding.severity, finding.message, *finding.suggestions[:1]


def _block(groups: list[list[Finding]], page: Checked, style: Style) -> Iterator[str]:
    """Yield a place, its words, why and how to change them, and where the same is said again."""
    group, first = groups[0], groups[0][0]
    severity = loudest(group)
    yield f"  {_place(first)}  {ink(severity, severity, style)}  {first.rule}"
    yield from _quotation(first, page, style)
    if len(group) > 1:
        yield from _list(group, style)
    else:
        yield from paragraph(first.message, INDENT, style)
        if first.suggestions:
            yield from paragraph(f"better: {first.suggestions[0]}", INDENT, style)
    if len(groups) > 1:
        yield from paragraph(_again([group[0] for group in groups[1:]]), INDENT, style)
    yield from _sources(group, style)


def _again(others: list[Finding]) -> str:
    """Say where else: the first places, and how many more."""
    places = ", ".join(map(_place, others[:_MOST_PLACES]))
    more = f" and {len(others) - _MOST_PLACES:,} more" if len(others) > _MOST_PLACES else ""
    return f"also at: {places}{more}"


def _place(finding: Finding) -> str:
    return f"{finding.start_line}:{finding.start_column}"


def _list(group: list[Finding], style: Style) -> Iterator[str]:
    """Yield what one rule says of one place: the shared opening once, then the gravest first."""
    opening, items = in_short(group)
    if opening:
        yield from paragraph(f"{opening} …", INDENT, style)
    for severity, said in items:
        lines = list(paragraph(said, INDENT + " " * 9, style))
        yield f"{INDENT}{ink(f'{severity:8}', severity, style)} {lines[0].lstrip()}"
        yield from lines[1:]
    yield from paragraph(f"why: ketaudit explain {group[0].rule}", INDENT, style)


def _glossary(words: list[Finding], style: Style) -> Iterator[str]:
    """Yield the terms that the page leaves unexplained, each with its place and plain words."""
    severity = words[0].severity
    yield f"  {ink(severity, severity, style)}  {_GLOSSARY}"
    places = [*map(_place, words)]
    terms = [cut(clean(one.excerpt), _LONGEST_TERM) for one in words]
    wide, broad = max(map(len, places)), max(map(columns, terms))
    for place, term, one in zip(places, terms, words, strict=True):
        gap = " " * (broad - columns(term))
        head = f"{INDENT}{place:>{wide}}  {ink(term, 'mark', style)}{gap}  "
        indent = " " * (len(INDENT) + wide + broad + 4)
        lines = list(paragraph((*one.suggestions, one.message)[0], indent, style))
        yield head + lines[0].lstrip()
        yield from lines[1:]
    yield from paragraph("say them in plain words, or explain them", INDENT, style)
    yield from _sources(words, style)


def _quotation(finding: Finding, page: Checked, style: Style) -> Iterator[str]:
    """Yield the excerpt inside its sentence, underlined; with carets where there is no colour."""
    before, excerpt, after = _in_sentence(finding, page.source)
    room = style.width - len(INDENT)
    excerpt = cut(excerpt, room)
    room -= columns(excerpt)
    share = max(room // 2, room - columns(after))
    before = cut_start(before, share)
    after = cut(after, room - columns(before)) if room > columns(before) else ""
    yield f"{INDENT}{before}{ink(excerpt, 'mark', style)}{after}"
    if not style.colour:
        yield f"{INDENT}{' ' * columns(before)}{'^' * max(1, columns(excerpt))}"


def _in_sentence(finding: Finding, source: str) -> tuple[str, str, str]:
    """Return what stands before the excerpt, the excerpt, and what stands after it.

    The sentence is taken from the source around the excerpt's place; where markup stands in it,
    the source is shown as far as the block reaches.
    """
    start, end, length = finding.start, finding.end, len(finding.sentence)
    at = -1
    if 0 < length <= _REACH:
        at = source.find(finding.sentence, max(0, end - length), start + length)
    if 0 <= at <= start and end <= at + length:
        before, after = source[at:start], source[end : at + length]
    else:
        before = _blocks(source[max(0, start - _REACH) : start])[-1]
        after = _blocks(source[end : end + _REACH])[0]
    excerpt = source[start : min(end, start + _REACH)]
    return clean(before).lstrip(), clean(excerpt).strip(), clean(after).rstrip()


def _blocks(source: str) -> list[str]:
    return re.split(_BLOCK_EDGE if "<" in source else _BLANK_LINE, source)


def _sources(group: list[Finding], style: Style) -> Iterator[str]:
    """Yield the sources of what is said of one place, each once, in the order of the rule."""
    names = dict.fromkeys(name for one in group for name in one.references)
    if names:
        yield from paragraph(f"sources: {', '.join(names)}", INDENT, style, "quiet")
