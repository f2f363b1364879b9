"""Hides template code from the parsers without moving a letter."""

import re
from collections.abc import Iterator

from ketaudit.readers._builder import LONE_SURROGATE

# Jinja, Liquid, Hugo and kramdown: {{ … }}, {% … %}, {# … #}, {{< … >}}, {: … }.
_TEMPLATE = re.compile(r"\{\{[^{}]*+\}\}|\{%[^{}]*+(?<=%)\}|\{#[^{}]*+(?<=#)\}|\{:[^{}]*+\}")

# What opens a comment in MDX, Hugo, Handlebars and Jinja, and what closes it.
# Jinja's has a space: {#name} after a heading of Markdown is its anchor.
_CLOSERS = {"{/*": "*/}", "{{/*": "*/}}", "{{!--": "--}}", "{#": "#}"}
_OPENER = r"\{\{/\*|\{\{!--|\{/\*|\{#(?=[\s-])"
Stretch = tuple[int, int]  # from the first letter to behind the last


def template_comments(source: str) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield where each template comment of a source stands, and where what it says."""
    opener = re.compile(_OPENER)
    never_closed: set[str] = set()  # so that a page of openers is not searched from each of them
    found = opener.search(source)
    while found:
        start, after = found.span()
        closer = _CLOSERS[found.group()]
        end = -1 if closer in never_closed else source.find(closer, after)
        if end < 0:
            never_closed.add(closer)
        else:
            yield (start, end + len(closer)), (after, end)
            after = end + len(closer)
        found = opener.search(source, after)


def mask(source: str, filler: str) -> str:
    """Return the source as a parser should see it, letter for letter as long.

    Template code becomes ``filler`` (one character), its line breaks stay;
    a lone surrogate, which no encoder takes, becomes ``LONE_SURROGATE``,
    and a carriage return that ends a line by itself a line feed.
    """
    view = source
    try:
        view.encode()
    except UnicodeEncodeError:
        view = re.sub("[\ud800-\udfff]", LONE_SURROGATE, view)
    if "\r" in view:
        view = re.sub(r"\r(?!\n)", "\n", view)
    if "{" in view:
        view = _without_comments(view, filler)
        view = _TEMPLATE.sub(lambda match: _filled(match.group(), filler), view)
    return view


def _without_comments(view: str, filler: str) -> str:
    pieces, at = [], 0
    for (start, end), _ in template_comments(view):
        pieces += [view[at:start], _filled(view[start:end], filler)]
        at = end
    return "".join(pieces) + view[at:] if pieces else view


def _filled(code: str, filler: str) -> str:
    return re.sub(r"[^\r\n]", filler, code)
