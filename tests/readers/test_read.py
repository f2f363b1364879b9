"""The one door to the readers: formats, errors and what is imported when."""

import json
import os
import subprocess
import sys

import pytest

from ketaudit.errors import ConfigError
from ketaudit.readers import read
from ketaudit.spans import TextSpan

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SEEDS = os.path.join(ROOT, "..", "shared", "seeds")


def test_text_is_the_format_unless_told() -> None:
    document = read("# not a heading, a line of text", name="page.txt")
    assert (document.format, document.name) == ("text", "page.txt")
    assert document.text == "# not a heading, a line of text"


def test_an_unknown_format_is_an_error_that_helps() -> None:
    with pytest.raises(ConfigError, match=r"'markdwon'.*did you mean 'markdown'"):
        read("x", format="markdwon")
    with pytest.raises(ConfigError, match="use text, markdown, html"):
        read("x", format="docx")


def imported_by(page: str, format_: str) -> set[str]:
    """Return the parsers that a fresh process has imported after reading a page."""
    code = (
        "import sys, json; from ketaudit.readers import read;"
        f"read({page!r}, format={format_!r});"
        "print(json.dumps([m for m in sys.modules]))"
    )
    path = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    parsers = {"pyromark", "html.parser", "html.entities", "ketaudit.readers.html"}
    return parsers & set(json.loads(done.stdout))


@pytest.mark.parametrize(
    ("page", "format_", "expected"),
    [
        ("A & B <p>", "text", set()),
        ("A &amp; B", "markdown", {"pyromark"}),
        ("A <b>B</b>", "markdown", {"pyromark", "ketaudit.readers.html"}),
        ("A <b>B</b>", "html", {"ketaudit.readers.html"}),
        ("A &amp; B", "html", {"ketaudit.readers.html", "html.entities"}),
    ],
)
def test_a_parser_is_imported_only_when_it_is_needed(
    page: str, format_: str, expected: set[str]
) -> None:
    assert imported_by(page, format_) == expected


@pytest.mark.parametrize(
    ("page", "format_", "word", "place"),
    [
        (
            "<p>A true break&shy;through &amp; more.</p>",
            "html",
            "breakthrough",
            "break&shy;through",
        ),
        ("<p>A <b>break</b>through</p>", "html", "breakthrough", "break</b>through"),
        ("<p>game&#8209;changer</p>", "html", "game-changer", "game&#8209;changer"),
        ('<img alt="a &quot;cure&quot; now">', "html", '"cure"', "&quot;cure&quot;"),
        ("<a title='miracle' class=miracle>x</a>", "html", "x", "x"),
        ("a game**-changer** here", "markdown", "game-changer", "game**-changer"),
        ("a **game**-changer here", "markdown", "game-changer", "game**-changer"),
        ('[x](y "a miracle cure")', "markdown", "miracle", "miracle"),
        ("---\ntitle: 'A miracle'\n---\n", "markdown", "miracle", "miracle"),
        ("\ufeffÜber “miracle” cures", "markdown", "miracle", "miracle"),
        ("miracle\r\ncures", "markdown", "miracle cures", "miracle\r\ncures"),
        ("break\u00adthrough", "text", "breakthrough", "break\u00adthrough"),
    ],
)
def test_a_word_is_found_where_it_was_written(
    page: str, format_: str, word: str, place: str
) -> None:
    document = read(page, format=format_)
    at = document.text.index(word)
    assert document.locate(TextSpan(at, at + len(word))).of(page) == place


@pytest.mark.skipif(not os.path.isdir(SEEDS), reason="the real pages are not here")
def test_real_pages_keep_their_prose_and_lose_their_furniture() -> None:
    for file in sorted(os.listdir(SEEDS)):
        with open(os.path.join(SEEDS, file), encoding="utf-8") as opened:
            document = read(opened.read())
        prose = [b.span.of(document.text) for b in document.blocks if b.kind == "paragraph"]
        furniture = [b.span.of(document.text) for b in document.blocks if b.kind == "boilerplate"]
        assert len(prose) >= 10
        assert not any("cookies" in text or "ADVERTISEMENT" in text for text in prose)
        assert not any("ketamine" in text.lower() and "." in text for text in furniture)
