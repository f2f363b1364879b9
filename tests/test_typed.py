"""The names of annotations: what typing reads of them."""

from typing import get_type_hints

import ketaudit
from ketaudit.engine import Format
from ketaudit.report import Page
from ketaudit.typed import Literal, words_of


def test_the_words_of_a_literal() -> None:
    assert words_of(Format) == ("text", "markdown", "html")
    assert words_of(Literal["one"]) == ("one",)


def test_typing_reads_our_annotations() -> None:
    assert words_of(get_type_hints(ketaudit.audit)["format"]) == words_of(Format)
    hints = get_type_hints(Page)
    assert hints["name"] == str | None
    assert "leaflet" in words_of(hints["kind"])
