"""The one bridge from clean text to the source."""

import pytest

from ketaudit.document import Block, Document, Run
from ketaudit.spans import SourceSpan, TextSpan

SOURCE = "A break&shy;through\r\nA &amp; B"
TEXT = "A breakthrough\nA & B"


@pytest.fixture
def page() -> Document:
    return Document(
        source=SOURCE,
        text=TEXT,
        runs=(
            Run(text=0, source=0, length=7, consumed=7, literal=True),
            Run(text=7, source=12, length=7, consumed=7, literal=True),
            Run(text=15, source=21, length=2, consumed=2, literal=True),
            Run(text=17, source=23, length=1, consumed=5, literal=False),
            Run(text=18, source=28, length=2, consumed=2, literal=True),
        ),
        blocks=(Block("paragraph", TextSpan(0, 14)), Block("paragraph", TextSpan(15, 20))),
        format="html",
    )


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("breakthrough", "break&shy;through"),
        ("through", "through"),
        ("break", "break"),
        ("&", "&amp;"),
        ("A & B", "A &amp; B"),
        (" & ", " &amp; "),
        ("breakthrough\nA", "break&shy;through\r\nA"),
    ],
)
def test_a_span_is_located_to_the_letter(page: Document, words: str, place: str) -> None:
    at = TEXT.index(words)
    assert page.locate(TextSpan(at, at + len(words))).of(SOURCE) == place


def test_a_place_has_a_line_and_a_column(page: Document) -> None:
    assert page.position(0) == (1, 1)
    assert page.position(SOURCE.index("&amp;")) == (2, 3)
    assert page.position(len(SOURCE)) == (2, 10)


def test_an_empty_span_has_no_place(page: Document) -> None:
    with pytest.raises(ValueError, match="empty span"):
        page.locate(TextSpan(3, 3))


def test_a_located_span_is_a_source_span(page: Document) -> None:
    assert page.locate(TextSpan(0, 1)) == SourceSpan(0, 1)


def test_language_is_english_and_name_none_unless_told(page: Document) -> None:
    assert (page.language, page.name) == ("en", None)
