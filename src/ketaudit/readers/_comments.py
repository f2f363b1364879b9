"""Finds the comments for ketaudit that no parser reports: those of templates, MDX and links."""

import re
from collections.abc import Iterator, Sequence

from ketaudit.document import Comment
from ketaudit.readers._builder import Builder
from ketaudit.readers._mask import Stretch, template_comments

_TRIMMED = " \t\r\n-"  # {{- /* and {#- are written to trim white space
# A link definition that leads nowhere, which Markdown shows nobody.
_LINK = (
    r"(?m)^ {0,3}\[(?://|comment|_)\]:[ \t]*+(?:#|<#?>)[ \t]++"
    r"""(?:"([^"\r\n]*)"|'([^'\r\n]*)'|\(([^\r\n]*)\))[ \t]*+\r?$"""
)
_NESTED = (
    "round brackets within round brackets make the comment visible text: put it in double quotes"
)


def gather(builder: Builder, code: Sequence[Stretch], *, links: bool = False) -> None:
    """Keep the comments of a page that its parser did not report; ``code`` is in order.

    What stands in code is an example and no comment.
    """
    found = [*_templates(builder.source), *(_links(builder.source) if links else ())]
    at = 0
    for comment in sorted(found):
        while at < len(code) and code[at][1] <= comment.start:
            at += 1
        if at == len(code) or comment.start < code[at][0]:
            builder.comment(comment)


def _templates(source: str) -> Iterator[Comment]:
    for (start, end), (first, last) in template_comments(source):
        yield Comment(start, end, source[first:last].strip(_TRIMMED))


def _links(source: str) -> Iterator[Comment]:
    for found in re.finditer(_LINK, source):
        text = found[found.lastindex or 0]
        nested = found.lastindex == 3 and ("(" in text or ")" in text)
        yield Comment(*found.span(), text, fault=_NESTED if nested else "")
