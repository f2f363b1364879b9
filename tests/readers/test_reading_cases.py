"""Runs the pages in cases/*.md: each is read into exactly the blocks written below it."""

import os
import re
from collections.abc import Iterator

import pytest

from ketaudit.document import Document
from ketaudit.readers import read

CASES = os.path.join(os.path.dirname(__file__), "cases")
_CASE = re.compile(
    r"^## (?P<name>.+)\n(?:(?!## )(?!~~~).*\n)*"
    r"~~~(?P<format>\w+)\n(?P<page>(?:.*\n)*?)~~~\n\n~~~blocks\n(?P<blocks>(?:.*\n)*?)~~~\n",
    re.MULTILINE,
)


def shown(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text.replace("\\t", "\t"))


def cases() -> Iterator[object]:
    for file in sorted(os.listdir(CASES)):
        with open(os.path.join(CASES, file), encoding="utf-8") as opened:
            text = opened.read()
        found = list(_CASE.finditer(text))
        assert len(found) == text.count("~~~blocks"), f"{file}: a case is malformed"
        for case in found:
            yield pytest.param(
                case["format"], shown(case["page"]), shown(case["blocks"]), id=case["name"]
            )


def blocks(document: Document) -> str:
    return "".join(
        f"{block.kind}{f' {block.level}' * (block.level > 0)}: {block.span.of(document.text)}\n"
        for block in document.blocks
    )


@pytest.mark.parametrize(("format_", "page", "expected"), list(cases()))
def test_a_page_is_read_into_its_blocks(format_: str, page: str, expected: str) -> None:
    assert blocks(read(page, format=format_)) == expected


@pytest.mark.parametrize(("format_", "page", "expected"), list(cases()))
@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_marks_change_nothing(
    format_: str, page: str, expected: str, line_end: str, mark: str
) -> None:
    assert blocks(read(mark + page.replace("\n", line_end), format=format_)) == expected
