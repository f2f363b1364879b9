"""Reading a command line: the short way gives what argparse gives."""

from hypothesis import given
from hypothesis import strategies as st
from tests.test_architecture import loaded_by

from ketaudit.cli import by_argparse
from ketaudit.cli.check_options import parser
from ketaudit.errors import ConfigError

NAMES = [name for _, group in parser().groups for one in group for name in one.names]
WORDS = [*NAMES, "text", "json", "warning", "50", "200", "-3", "-", "--", "", "a,b", "de", "x y"]
LINES = st.lists(
    st.sampled_from(WORDS)
    | st.tuples(st.sampled_from(NAMES), st.sampled_from(WORDS)).map("=".join),
    max_size=6,
)


@given(LINES)
def test_a_plain_line_is_read_as_argparse_reads_it(line: list[str]) -> None:
    try:
        found = parser().read(line)
    except (ConfigError, SystemExit):
        return
    assert vars(found) == vars(by_argparse.read(parser(), line))


def test_a_plain_line_is_read_without_argparse() -> None:
    line = ["a.md", "--fail-on", "note", "--select=hype", "--isolated", "b.md", "--jobs", "2"]
    read = f"from ketaudit.cli.check_options import parser; parser().read({line!r})"
    assert "argparse" not in loaded_by(read)
    assert "argparse" in loaded_by(read.replace("'--isolated'", "'--'"))
