import tomllib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.config.toml import line_of

FILE = '''\
# a comment = 1
a = 1
"b.c" = """
[d]
d = 1
"""

[ d ]  # table
d = [
  "x", # ]
  "y",
]
"e f".g = {h = 1}

[d."e/**".f]
k = 'z'
[[l]]
m = 1
'''


def test_each_key_is_found_on_the_line_that_sets_it() -> None:
    expected = {
        ("a",): 2,
        ("b.c",): 3,
        ("d",): 8,
        ("d", "d"): 9,
        ("d", "e f"): 13,
        ("d", "e f", "g", "h"): 13,
        ("d", "e/**"): 15,
        ("d", "e/**", "f"): 15,
        ("d", "e/**", "f", "k"): 16,
        ("l",): 17,
        ("gone",): None,
        ("a", "b"): None,
    }
    assert {keys: line_of(FILE, keys) for keys in expected} == expected


def test_a_word_of_a_value_is_found_in_its_statement_alone() -> None:
    assert line_of(FILE, ("d", "d"), "y") == 11
    assert line_of(FILE, ("d", "e/**", "f", "k"), "z") == 16
    assert line_of(FILE, ("d", "d"), "z") == 9


LINES = st.lists(
    st.sampled_from(["a", "b", "c", "d", "e"]).flatmap(
        lambda name: st.sampled_from([f"{name} = 1", f"{name} = [\n1,\n\n2]", f"[{name}]", "# no"])
    ),
    max_size=8,
)


@given(LINES)
@settings(deadline=None, max_examples=50)
def test_the_line_found_holds_the_key(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    for name in table:
        line = line_of(text, (name,))
        assert line is not None
        assert name in text.split("\n")[line - 1]
