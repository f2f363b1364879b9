"""Literate rule cases: Markdown pages whose ``[[marks]]`` say what a rule must find."""

import os
import re
from typing import NamedTuple

from ketaudit.spans import SourceSpan

REPOSITORY = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(REPOSITORY, "..", "shared")
_MARK = re.compile(r"\[\[|\]\](?:\{(?P<rule>[\w.-]+)\})?")
_FORMATS = {"text": "text", "txt": "text", "md": "markdown", "markdown": "markdown", "html": "html"}


class Expected(NamedTuple):
    """A place that a rule must find; ``rule`` is empty for the rule under test."""

    span: SourceSpan
    rule: str


class Case(NamedTuple):
    """One page of a case file: heading, format, page without marks, and what to find."""

    id: str
    rule: str
    format: str
    page: str
    expected: tuple[Expected, ...]


def unmark(marked: str) -> tuple[str, tuple[Expected, ...]]:
    """Take the marks out of a page and return it with the places they stood at."""
    page, opened, expected, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        page += marked[at : mark.start()]
        at = mark.end()
        if mark.group() == "[[":
            opened.append(len(page))
        else:
            expected.append(Expected(SourceSpan(opened.pop(), len(page)), mark["rule"] or ""))
    assert not opened, f"an open mark in {marked!r}"
    return page + marked[at:], tuple(expected)


def read_cases(path: str) -> list[Case]:
    """Read a case file: ``# rule``, then ``## case`` headings, each with one fenced page."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    rule = re.search(r"^# (\S+)", text, re.MULTILINE)
    assert rule, f"{path}: the first heading names the rule"
    cases = []
    for part in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title = part.splitlines()[0].strip()
        for fence in re.finditer(r"^(`{3,})(\w+)\n(.*?)^\1$", part, re.MULTILINE | re.DOTALL):
            page, expected = unmark(fence[3].rstrip("\n"))
            cases.append(Case(f"{rule[1]}: {title}", rule[1], _FORMATS[fence[2]], page, expected))
    return cases


def all_cases() -> list[Case]:
    """Return the cases of every file under tests/rules, in order."""
    folder = os.path.join(REPOSITORY, "tests", "rules")
    return [
        case
        for root, _, names in sorted(os.walk(folder))
        for name in sorted(names)
        if name.endswith(".md")
        for case in read_cases(os.path.join(root, name))
    ]
