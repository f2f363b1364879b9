"""Hides template code from the parsers without moving a letter."""

import re

from ketaudit.readers._builder import LONE_SURROGATE

# Jinja, Liquid, Hugo and kramdown: {{ … }}, {% … %}, {# … #}, {{< … >}}, {: … }.
_TEMPLATE = re.compile(r"\{\{[^{}]*+\}\}|\{%[^{}]*+(?<=%)\}|\{#[^{}]*+(?<=#)\}|\{:[^{}]*+\}")


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
        view = _TEMPLATE.sub(lambda match: re.sub(r"[^\r\n]", filler, match.group()), view)
    return view
