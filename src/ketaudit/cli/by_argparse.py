"""Reads a command line with argparse: its help, and what is wrong with it as a ConfigError."""

import argparse
from collections.abc import Callable, Sequence

from ketaudit.cli.options import BadValueError, Namespace, Parser
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.typed import Any, NoReturn

_HELP_WIDTH = 92  # given, or argparse loads shutil to ask the terminal

# The commands speak English alone; to look for argparse's translations would load locale, a
# thirtieth of a start.
argparse._ = str  # type: ignore[attr-defined]


def read(options: Parser, args: Sequence[str]) -> Namespace:
    """Parse; raise ConfigError for an unknown option, a bad value or a word too many."""
    parser = _made(options)
    known = [name for _, group in options.groups for one in group for name in one.names]
    found, unknown = parser.parse_known_intermixed_args(_without_dashes(args), Namespace())
    for word in unknown:
        if not word.startswith("-"):
            raise ConfigError(f"one argument too many: {word!r}; see {parser.prog} --help")
        name = word.split("=")[0]
        near = did_you_mean(name, [*(name for name in known if name[:2] == "--"), "--help"])
        raise ConfigError(f"no option {name}{near}; see {parser.prog} --help")
    return found


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        raise ConfigError(f"{message.removeprefix('argument ')}; see {self.prog} --help")


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=_HELP_WIDTH)


def _made(options: Parser) -> _Parser:
    """Return argparse's parser of the same options; the last that its help lists is --help."""
    made = _Parser(
        prog=f"ketaudit {options.command}",
        usage=f"ketaudit {options.command} [options] {options.arguments}".rstrip(),
        description=options.about,
        epilog=options.after or None,
        formatter_class=_Help,
        allow_abbrev=False,
        add_help=False,
    )
    for title, arguments in options.groups:
        group = made.add_argument_group(title) if title else made
        for names, how in arguments:
            checks = {"type": _checked(how["type"])} if "type" in how else {}
            group.add_argument(*names, **how | checks)
    made.add_argument_group("help").add_argument(
        "-h", "--help", action="help", help="show this and stop"
    )
    return made


def _checked(parse: Callable[[str], Any]) -> Callable[[str], Any]:
    """Let argparse show why a value is not taken."""

    def parsed(word: str) -> Any:
        try:
            return parse(word)
        except BadValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return parsed


def _without_dashes(args: Sequence[str]) -> list[str]:
    """Spell paths after "--" so that they cannot be options: intermixed parsing forgets it."""
    if "--" not in args:
        return list(args)
    at = list(args).index("--")
    paths = [f"./{path}" if path[:1] == "-" != path else path for path in args[at + 1 :]]
    return [*args[:at], *paths]
