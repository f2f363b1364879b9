"""On well-formed HTML our tags are those of the standard library's parser."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readers import read

VALUES = st.text(alphabet="ab >/=<'&;\n", max_size=8)
NAMES = st.sampled_from(["p", "div", "b", "em", "span", "section", "x-card", "H3", "blockquote"])
WORDS = st.sampled_from(
    [
        "low mood",
        " and\n",
        "&amp;",
        "&eacute;t&eacute;",
        "&#8212;",
        "1 < 2",
        "a&b",
        "<!-- x > y -->",
    ]
)


class Texts(HTMLParser):
    """Gathers the text of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    attribute = VALUES.map(lambda value: ' data-x="' + value.replace('"', "") + '"')
    return st.builds(
        lambda name, attributes, inside: f"<{name}{''.join(attributes)}>{''.join(inside)}</{name}>",
        NAMES,
        st.lists(attribute, max_size=1),
        st.lists(children, max_size=4),
    )


PAGES = st.lists(st.recursive(WORDS, element, max_leaves=12), max_size=4).map("".join)


@settings(deadline=None, max_examples=100)
@given(page=PAGES)
def test_the_text_is_that_of_the_standard_parser(page: str) -> None:
    parser = Texts()
    parser.feed(page)
    parser.close()
    assert "".join(read(page, format="html").text.split()) == "".join("".join(parser.found).split())
