"""Suppressions in front matter: YAML in blocks and in brackets, TOML, and mistakes in both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketaudit.document import Comment
from ketaudit.readers import read
from ketaudit.suppress.directive import Directive
from ketaudit.suppress.front_matter import parse

WHOLE = ("ignore-file", ("hype", "claim.speed"), "our own words", "2027-01-31", "")

YAML = [
    """
ketaudit:
  ignore: [hype, "claim.speed"]
  reason: our own words
  until: 2027-01-31
""",
    """
ketaudit: # see our policy
  ignore:
    - hype
    - 'claim.speed'  # for now

  reason: "our own words"
  until: "2027-01-31"
tags: [a]
""",
    """
Ketaudit:
- ignore:
  - hype
  - claim.speed
  reason: >-
    our own
    words
  until: 2027-01-31
draft: true
""",
]
TOML = [
    """
[ketaudit]
ignore = ["hype", "claim.speed"]
reason = "our own words"
until = 2027-01-31
[params]
x = 1
""",
    """
ketaudit = {ignore = ["hype", "claim.speed"], reason = "our own words", until = "2027-01-31"}
""",
]


def directives(matter: str, fence: str = "---") -> list[Directive]:
    page = f"{fence}\ntitle{'=' if fence == '+++' else ':'} 'x'{matter}{fence}\n\nText.\n"
    [comment] = read(page, format="markdown").comments
    assert "ketaudit" in page[comment.start : comment.end].lower()
    return parse(comment)


@pytest.mark.parametrize("matter", YAML)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_yaml(matter: str, line_end: str) -> None:
    [directive] = directives(matter.replace("\n", line_end))
    assert tuple(directive)[1:] == WHOLE


@pytest.mark.parametrize("matter", TOML)
def test_toml(matter: str) -> None:
    [directive] = directives(matter, "+++")
    assert tuple(directive)[1:] == WHOLE


def test_json() -> None:
    ours = '{"ignore": ["hype", "claim.speed"], "reason": "our own words", "until": "2027-01-31"}'
    page = f'{{"title": "x", "a": {{"ketaudit": 1}},\n "ketaudit": {ours}}}\n\nText.\n'
    [comment] = read(page, format="markdown").comments
    assert page[comment.start : comment.end] == "ketaudit"
    [directive] = parse(comment)
    assert tuple(directive)[1:] == WHOLE
    [directive] = parse(comment._replace(text='{"ketaudit": 1}'))
    assert "below ketaudit: write ignore:" in directive.fault


def test_each_entry_has_its_reason() -> None:
    one, other = directives(
        "\nketaudit:\n  - ignore: hype\n    reason: a\n  - ignore: all\n    reason: b\n"
    )
    assert (one.names, one.reason) == (("hype",), "a")
    assert (other.names, other.reason) == ((), "b")
    [_, last] = directives(
        '\n[[ketaudit]]\nignore="hype"\nreason="a"\n[[ketaudit]]\nignore="all"\nreason="b"\n', "+++"
    )
    assert (last.names, last.reason) == ((), "b")


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ("\nketaudit: off\n", "below ketaudit: write ignore:"),
        ("\nketaudit: {ignore: hype}\n", "below ketaudit: write ignore:"),
        ("\nketaudit:\n", "below ketaudit: write ignore:"),
        ("\nketaudit:\n  reason: x\n", "below ketaudit: write ignore:"),
        ("\nketaudit:\n  ignore: []\n", "below ketaudit: write ignore:"),
        ('\nketaudit:\n  ignore: ""\n  reason: x\n', "below ketaudit: write ignore:"),
        ('\nketaudit:\n  ignore: [hype, ""]\n  reason: x\n', "below ketaudit: write ignore:"),
        ("\nketaudit:\n  what is this\n", "below ketaudit: write ignore:"),
        ("\nketaudit:\n  ignore: hype\n  - claim\n", "below ketaudit: write ignore:"),
        ("\nketaudit:\n  ignored: hype\n", "no key 'ignored' (did you mean 'ignore'?)"),
        ("\nketaudit:\n  ignore: a\n  ignore: b\n", "'ignore' is there twice"),
        ("\nketaudit:\n  ignore: a\n  reason: [x]\n", "the reason must be text"),
        ("\nketaudit:\n  ignore: a\n  reason: x\n  until: June\n", "'June' is no date"),
    ],
)
def test_mistakes_in_yaml(matter: str, said: str) -> None:
    [directive] = directives(matter)
    assert said in directive.fault


@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ("\nketaudit = 1\n", "below ketaudit: write ignore:"),
        ("\n[ketaudit]\nignore = [1]\n", "below ketaudit: write ignore:"),
        ("\n[ketaudit]\nignore = hype\n", "not valid TOML"),
        ("\n[ketaudit]\nignore = 'a'\nuntil = 2027\n", "'2027' is no date"),
        (f"\nketaudit = {'[' * 5000}\n", "not valid TOML"),
    ],
)
def test_mistakes_in_toml(matter: str, said: str) -> None:
    [directive] = directives(matter, "+++")
    assert said in directive.fault


@given(st.text(alphabet="ignore: -[]'\"#>|\nreason until\x00é=", max_size=80))
def test_nothing_raises(text: str) -> None:
    assert parse(Comment(0, 9, "ketaudit:" + text, "yaml"))
    assert parse(Comment(0, 9, "ketaudit." + text, "toml"))
