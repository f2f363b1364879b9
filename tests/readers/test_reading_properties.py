"""What holds for every page whatever: nothing raises, runs tile the text, places are exact."""

import ast
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.document import Document
from ketaudit.readers import FORMATS, read
from ketaudit.spans import TextSpan


def listed(text: str) -> st.SearchStrategy[str]:
    """Draw from the lines of a text, in which \\n and \\u00ad are written as in Python."""
    return st.sampled_from([ast.literal_eval(f"'''{line}'''") for line in text.split("\n")[1:-1]])


WORDS = listed(
    r"""
ketamine
cure
naïve
“quoted”
it’s
break\u00adthrough
🙂
עברית
a\u200bb
non\u2011stop
e\u0301
\u202eabc
1.
-
Read more
ADVERTISEMENT
"""
)
GAPS = st.sampled_from(
    [" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\xa0", "\u2009", "\f", "", "\0"]
)
MARKS = listed(
    r"""
**
*
_
~~
`
```\n
# \x20
\n## \x20
-\x20
1.\x20
>\x20
\x20\x20\x20\x20
\n---\n
+++\n
| a | b |\n|--|--|\n
[x](y "t")
![a *b*](c "d")
[^1]
[^1]:\x20
\\
&amp;
&shy;
&nbsp;
&#0;
&#x110000;
&ampersand
&
<p>
</p>
<b>
</b>
<br>
<br/>
<li>
<ul>
</ul>
<h2>
</h2>
<h1
<td>
<table>
</table>
<div hidden>
<nav>
</nav>
<div class="newsletter">
</div>
<a class=btn>
</a>
<img alt="x &lt; y" title=z>
<input type=submit value="go  on">
<title>
</title>
<script>
</script>
<!--
-->
<![CDATA[
<?php
<code>
</code>
<meta name=description content="a  b">
title: "a\\"b"\n
description: >\n  x\n  y\n
<
>
"
\x27
=
{{ x }}
{% y %}
{{
\ufeff
\ud800
\ufffe
\u2060
"""
)
MIXED = st.lists(st.one_of(WORDS, GAPS, MARKS), max_size=40).map("".join)
PAGES = st.one_of(MIXED, st.text(max_size=60), st.text(alphabet=st.characters(), max_size=60))


def check(document: Document) -> None:
    """Assert every promise a document makes about its parts."""
    text, source = document.text, document.source
    assert text.encode().decode() == text
    runs = iter(document.runs)
    at, begun = 0, -1
    for number, block in enumerate(document.blocks):
        start, end = block.span
        assert start == at + (number > 0)
        assert start < end
        at, place = start, -1
        while at < end:
            run = next(runs)
            assert run.text == at, "runs tile a block"
            assert run.length > 0
            assert run.consumed > 0
            assert run.source >= place, "sources move forward"
            assert run.source + run.consumed <= len(source)
            if run.literal:
                assert run.length == run.consumed
                stretch = source[run.source : run.source + run.length]
                assert text[at : at + run.length] == stretch
            if place < 0:
                assert run.source >= begun, "blocks stand in the order in which they begin"
                begun = run.source
            at, place = at + run.length, run.source + run.consumed
        assert at == end
        words = block.span.of(text)
        assert words == " ".join(words.split())
        assert not any(unicodedata.category(c) == "Cc" for c in words)
        located = document.locate(block.span)
        assert 0 <= located.start < located.end <= len(source)
    assert next(runs, None) is None
    assert at == len(text)


def check_spans(document: Document) -> None:
    """Assert that every short span inside a block has its place, and the right one."""
    for block in document.blocks:
        for start in range(block.span.start, block.span.end):
            for end in range(start + 1, min(block.span.end, start + 4) + 1):
                place = document.locate(TextSpan(start, end))
                assert 0 <= place.start < place.end <= len(document.source)
                if place.end - place.start == end - start and "\ufffd" not in document.text:
                    found = place.of(document.source)
                    assert " ".join(
                        found.replace("\u2011", "-").replace("\u2010", "-").split()
                    ) == " ".join(document.text[start:end].split())


@pytest.mark.parametrize("format_", FORMATS)
@settings(deadline=None, max_examples=100)
@given(page=PAGES)
def test_every_page_keeps_the_promises(format_: str, page: str) -> None:
    document = read(page, format=format_, name="page")
    assert (document.source, document.format, document.name) == (page, format_, "page")
    check(document)
    check_spans(document)


@pytest.mark.parametrize("format_", FORMATS)
@settings(deadline=None, max_examples=40)
@given(page=MIXED)
def test_windows_line_ends_read_the_same(format_: str, page: str) -> None:
    unix = page.replace("\r\n", "\n").replace("\r", "\n")
    first, second = read(unix, format=format_), read(unix.replace("\n", "\r\n"), format=format_)
    assert second.text == first.text
    assert second.blocks == first.blocks


@pytest.mark.parametrize("format_", FORMATS)
@settings(deadline=None, max_examples=40)
@given(page=MIXED)
def test_a_byte_order_mark_moves_every_place_by_one(format_: str, page: str) -> None:
    page = page.lstrip("\ufeff")
    plain, marked = read(page, format=format_), read("\ufeff" + page, format=format_)
    assert marked.text == plain.text
    assert marked.blocks == plain.blocks
    for one, other in zip(plain.runs, marked.runs, strict=True):
        assert other == one._replace(source=one.source + 1)
