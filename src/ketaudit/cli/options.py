"""What the commands' option parsers share: errors as ConfigError, with the nearest option."""

import argparse
from collections.abc import Callable, Iterable, Sequence

from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.typed import NoReturn

_HELP_WIDTH = 92  # given, or argparse loads shutil to ask the terminal

# The commands speak English alone; to look for argparse's translations would load locale, a
# thirtieth of a start.
argparse._ = str  # type: ignore[attr-defined]


class Parser(argparse.ArgumentParser):
    """An option parser that raises ConfigError, and takes paths before and after options."""

    def __init__(self, command: str, arguments: str, about: str, after: str = "") -> None:
        """Name the command, its positional arguments and what it is for."""
        super().__init__(
            prog=f"ketaudit {command}",
            usage=f"ketaudit {command} [options] {arguments}".rstrip(),
            description=about,
            epilog=after or None,
            formatter_class=_Help,
            allow_abbrev=False,
            add_help=False,
        )

    def read(self, args: Sequence[str]) -> argparse.Namespace:
        """Parse; raise ConfigError for an unknown option, a bad value or a word too many."""
        # Here, so that it is the last thing that the help lists.
        self.add_argument_group("help").add_argument(
            "-h", "--help", action="help", help="show this and stop"
        )
        read, unknown = self.parse_known_intermixed_args(_without_dashes(args))
        for word in unknown:
            if not word.startswith("-"):
                raise ConfigError(f"one argument too many: {word!r}; see {self.prog} --help")
            name = word.split("=")[0]
            known = [option for option in self._option_string_actions if option[:2] == "--"]
            raise ConfigError(
                f"no option {name}{did_you_mean(name, known)}; see {self.prog} --help"
            )
        return read

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        raise ConfigError(f"{message.removeprefix('argument ')}; see {self.prog} --help")


def _without_dashes(args: Sequence[str]) -> list[str]:
    """Spell paths after "--" so that they cannot be options: intermixed parsing forgets it."""
    if "--" not in args:
        return list(args)
    at = list(args).index("--")
    paths = [f"./{path}" if path[:1] == "-" != path else path for path in args[at + 1 :]]
    return [*args[:at], *paths]


class _Help(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=_HELP_WIDTH)


def one_of(words: Iterable[str]) -> Callable[[str], str]:
    """Return an argument type that takes one of the words and suggests the nearest."""
    known = list(words)

    def parse(word: str) -> str:
        if word not in known:
            near = did_you_mean(word, known)
            raise argparse.ArgumentTypeError(
                f"must be one of {', '.join(known)}; not {word!r}{near}"
            )
        return word

    return parse


def number(check: Callable[[object], float]) -> Callable[[str], float]:
    """Return an argument type that reads a number and holds it to a check."""

    def parse(word: str) -> float:
        try:
            return check(float(word))
        except ValueError:
            raise argparse.ArgumentTypeError(
                f"must be a number from 0 to 100, not {word!r}"
            ) from None

    return parse


def count(word: str) -> int:
    """Read a number of things, at least one."""
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"must be a whole number from 1 up, not {word!r}")
    return int(word)


def listed(option: str, given: list[str] | None) -> tuple[str, ...] | None:
    """Split repeated, comma-separated values; None where the option was not given.

    Raises ConfigError for an option that names nothing: an unset variable in a script must not
    mean "all".
    """
    if given is None:
        return None
    names = tuple(name.strip() for value in given for name in value.split(",") if name.strip())
    if not names:
        raise ConfigError(f"{option}: names no rule; leave it out, or see ketaudit rules")
    return names
