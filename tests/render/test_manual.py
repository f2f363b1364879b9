from ketaudit.describe import manual_page
from ketaudit.knowledge.pack import core_pack
from ketaudit.render import Style
from ketaudit.render.manual import manual
from ketaudit.rules import RULES

PAGE = """\
# hype.puffery

One sentence that goes
on in the next line.

## Flagged

- We use **cutting-edge** infusions here.
- Short.

> Fair words that take more than a line.
"""


def test_a_page_is_set_as_wide_as_the_terminal() -> None:
    assert "\n".join(manual(PAGE, Style(width=30))) == (
        """\
hype.puffery

One sentence that goes on in
the next line.

Flagged

- We use **cutting-edge**
  infusions here.
- Short.

> Fair words that take more
  than a line.

"""
    )


def test_colour_takes_the_place_of_marks() -> None:
    lines = list(manual(PAGE, Style(colour=True)))
    assert lines[0] == "\x1b[1mhype.puffery\x1b[0m"
    assert "- We use \x1b[1;4mcutting-edge\x1b[0m infusions here." in lines


def test_no_word_of_any_manual_page_is_lost() -> None:
    for rule in RULES:
        page = manual_page(rule, core_pack())
        lines = list(manual(page, Style(width=40)))
        assert " ".join(lines).split() == [word for word in page.split() if word.strip("#")]
