"""Masking: nothing moves, what is hidden is unseen, and plain words stay as they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketaudit import Auditor
from ketaudit.readers import read
from ketaudit.readers._letters import HIDDEN, LONE_SURROGATE, PLACEHOLDER
from ketaudit.readers._mask import is_mdx, mask

CODE = st.sampled_from(
    r"""
{{ | }} | {{{ | }}} | {% | %} | {# | #} | {{< | >}} | {{% | {{/* | */}} | {/* | */} | {{!-- | --}}
{ | } | {x} | {a.b()} | {"x"} | {: .a } | {.b} | {w=1} | {% comment %} | {% endcomment %} | :::
{{< highlight x >}} | {{< /highlight >}} | [gallery ids="1"] | [caption] | [/caption] | [toc]
import A from "a" | export const | <Foo | <Foo.Bar a={b}> | </Foo.Bar> | <> | </> | => | ``` | "
' | [a](b) | tip | ketamine | may | help. | - | # | [[ | ]
""".replace("\n", " | ").split(" | ")
) | st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\ud800", "\ufeff", PLACEHOLDER, HIDDEN])
PAGES = st.lists(CODE, max_size=40).map("".join) | st.lists(CODE, max_size=40).map(" ".join)
SEEN_BY_PARSERS = {HIDDEN, PLACEHOLDER, LONE_SURROGATE, " ", "\n", "#", "-"}


@given(PAGES, st.booleans())
def test_no_letter_moves(page: str, mdx: bool) -> None:  # noqa: FBT001 - drawn
    view = mask(page, markdown=True, mdx=mdx)
    assert len(view) == len(page)
    for seen, written in zip(view, page, strict=True):
        assert seen == written or seen in SEEN_BY_PARSERS
        assert (seen in "\r\n") == (written in "\r\n")


@given(st.text(alphabet="abc .,\n<>/\"'*_#-()"))
def test_a_page_without_code_stays_as_it_is(page: str) -> None:
    assert mask(page, markdown=True) == page


@pytest.mark.parametrize(
    ("source", "name", "expected"),
    [
        ("# A", "a.mdx", True),
        ("# A", "A.MDX", True),
        ("# A", "a.md", False),
        ("import A from './a'\n", None, True),
        ("text\n\nimport type { A,\n B } from 'a'", "a.md", True),
        ("export const a = 1", None, True),
        ("<Callout>x</Callout>", None, True),
        ("<Tabs.Item a={b} />", None, True),
        ("We import drugs from Italy.", None, False),
        ("import duties are due\nfrom 'May'", None, False),
        ("export of goods", None, False),
        ("<BR> <P>x</P> <https://Example.org>", None, False),
    ],
)
def test_what_is_mdx(source: str, name: str | None, expected: bool) -> None:  # noqa: FBT001
    assert is_mdx(source, name) is expected


@pytest.mark.parametrize("format_", ["text", "markdown", "html"])
def test_words_between_code_are_found_where_they_stand(format_: str, auditor: Auditor) -> None:
    page = 'A {{ x }} and {% if y == "{" %}a miracle{% endif %} cure from {{ clinic }}.'
    findings = auditor.audit(page, format=format_).findings  # type: ignore[arg-type]
    [found] = [one for one in findings if one.family == "hype"]
    assert found.excerpt == "miracle{% endif %} cure"
    assert page[found.start : found.end] == found.excerpt


def test_what_is_put_out_has_the_place_of_its_code() -> None:
    page = read("Call {{ phone }} now.", format="markdown")
    assert page.text == "Call thing now."
    span = page.blocks[0].span._replace(start=5, end=10)
    assert page.locate(span).of(page.source) == "{{ phone }}"


def test_a_block_of_nothing_but_output_is_no_block_and_the_next_keeps_its_kind() -> None:
    page = read("# {{ a }} – {{ b }}\n\n- {{ c }}\n- d\n\n![{{ e }}](x) f", format="markdown")
    assert [(one.kind, one.span.of(page.text)) for one in page.blocks] == [
        ("item", "d"),
        ("paragraph", "f"),
    ]


def test_a_word_that_only_looks_like_a_placeholder_is_not_one() -> None:
    assert read("Thing", format="text").text == "Thing"
    assert read(f"a{PLACEHOLDER}b &#xfdd0;", format="html").text == "ab"


@pytest.mark.parametrize("code", ["{{}}", "{{ }}", "{{- if x -}}", "{{/x}}", "{{ $a := 1 }}"])
def test_what_puts_nothing_out_is_no_word(code: str) -> None:
    assert read(f"We {code} care.", format="markdown").text == "We care."


def test_masked_code_is_no_words(auditor: Auditor) -> None:
    plain = auditor.audit("Ketamine may help. We care.", format="markdown")
    coded = auditor.audit(
        "{% set a = 'miracle' %}\nKetamine may help. [x id='1']We care.[/x]", format="markdown"
    )
    assert coded.document.words == plain.document.words
    assert coded.document.sentences == plain.document.sentences
    assert not re.search("hype", str(coded.findings))
