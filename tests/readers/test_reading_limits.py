"""Hostile pages: each is read without an error, and in a time that grows with its length."""

import time

import pytest

from ketaudit.readers import FORMATS, read

HOSTILE = {
    "nothing but <": "<" * 100_000,
    "deep divs": "<div>" * 25_000 + "x" + "</div>" * 25_000,
    "deep lists never closed": "<ul><li>" * 25_000,
    "deep tables never closed": "<table><td>" * 25_000,
    "end tags nobody opened": "<div>" * 25_000 + "</span></ul>" * 25_000,
    "hidden elements never closed": "<b hidden>" * 25_000,
    "an unclosed comment": "before <!-- after " * 10_000,
    "unclosed titles": "<title>" * 25_000,
    "unclosed scripts": "<script>" * 25_000,
    "quotes that swallow tags": '<a b=">" ' * 25_000,
    "attributes without end": "<a " + "b = " * 50_000,
    "quotes without end": "<a b='" * 25_000 + ">",
    "ampersands": "&" * 150_000,
    "a name without end": "&" + "a" * 250_000,
    "impossible references": "&#0;&#x110000;&#xD800;&#99999999999;" * 5_000,
    "processing instructions": "<?" * 50_000,
    "braces": "{{" * 100_000,
    "open templates": "{% " * 50_000 + "}",
    "open shortcodes": "{{< " * 50_000,
    "open comments of templates": "{/* {{!-- {# {{/* " * 10_000,
    "comments that never end": "{% comment %}" * 10_000,
    "expressions of MDX": "<Foo />\n\n" + "{a{" * 50_000,
    "modules of MDX": "export class {\n\n" * 10_000,
    "shortcodes of WordPress": "[a b='" * 25_000,
    "containers": "::: a\n" * 10_000,
    "comments for us": "<!-- ketaudit: ignore[x] y -->{/* ketaudit: z */}" * 5_000,
    "brackets": "[" * 50_000,
    "stars": "*a " * 25_000,
    "quote marks": "> " * 1_000 + "a",
    "nested items": "".join("  " * depth + "- a\n" for depth in range(400)),
    "blanks": " " * 250_000,
    "blank lines": "\n" * 250_000,
    "no-break spaces": "a\u00a0" * 50_000,
    "NULs": "\0" * 250_000,
    "lone surrogates": "\ud800a" * 50_000,
    "front matter never closed": "---\n" + "title: x\n" * 10_000,
    "front matter full of quotes": "---\n" + 'title: "x\n' * 5_000 + "---\n",
    "pictures in a sentence": "x" + "<img alt='y z'>" * 10_000,
    "a word without end": "x" * 500_000,
}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read(name: str, format_: str) -> None:
    page = HOSTILE[name]
    began = time.process_time()
    document = read(page, format=format_)
    assert time.process_time() - began < 10  # a quadratic reader needs minutes
    assert len(document.text) <= len(page)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    "unit",
    [
        "<h2>A line</h2>\n<p>Some <b>words</b> &amp; more, wrapped\nonce.</p>\n\n",
        "## A line\n\nSome **words** &amp; “more”, wrapped\nonce.\n\n- item\n\n",
    ],
)
def test_time_grows_with_length_and_no_faster(unit: str, format_: str) -> None:
    def seconds(copies: int) -> float:
        page = unit * copies
        times = []
        for _ in range(3):
            began = time.process_time()
            read(page, format=format_)
            times.append(time.process_time() - began)
        return min(times)

    seconds(10)
    assert seconds(800) < 8 * 3 * max(seconds(100), 0.002)


@pytest.mark.parametrize(
    "page", ["", " ", "\n", "\ufeff", "\x00", "\u200b", "<p></p>", "---\n---\n"]
)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_page_without_text_has_no_blocks(page: str, format_: str) -> None:
    document = read(page, format=format_)
    if page in {"<p></p>", "---\n---\n"} and format_ == "text":
        return
    assert document.text == ""
    assert document.blocks == ()
    assert document.runs == ()
