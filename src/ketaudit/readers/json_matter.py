"""Reads front matter in JSON, as Hugo takes it: title, description and summary, with places."""

import json
import re

from ketaudit.document import Comment
from ketaudit.readers._builder import Builder
from ketaudit.readers.front_matter import JSON_ESCAPES, KINDS, unescaped

_PART = r'"(?P<text>(?:[^"\\]|\\.)*+)"(?P<key>\s*:)?|[{}\[\]]'
_REST_OF_LINE = r"[ \t]*(?:\r\n|\r|\n|\Z)"
_OURS = "ketaudit"


def read(builder: Builder, start: int) -> int:
    """Read an object at the head of a page into blocks; return where the body begins.

    What is no JSON, or is followed by more on its line, is the body itself.
    """
    source = builder.source
    try:
        _, end = json.JSONDecoder().raw_decode(source, start)
    except (ValueError, RecursionError):
        return start
    after = re.compile(_REST_OF_LINE).match(source, end)
    if not after:
        return start
    key, depth = "", 0
    for token in re.compile(_PART).finditer(source, start, end):
        if token["text"] is None:
            depth += 1 if token.group() in "{[" else -1
        elif depth == 1 and token["key"]:
            key = token["text"].lower()
            if key == _OURS and builder.is_addressed:
                builder.comments.append(Comment(*token.span("text"), source[start:end], "json"))
        elif depth == 1 and key in KINDS:
            builder.block(KINDS[key], unescaped(builder.view, *token.span("text"), JSON_ESCAPES))
    return after.end()
