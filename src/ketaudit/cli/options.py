"""The options of a command: plain command lines are read here, all others by argparse.

argparse costs a thirtieth of a short run to load and as much again to set up, and most command
lines are plain: known options written in full, each with its value, and paths.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import SimpleNamespace

from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.typed import Any
from ketaudit.values import Value

Namespace = SimpleNamespace
"""What was read: an attribute for each option and each list of words."""


class BadValueError(ValueError):
    """A value that an option does not take, and why."""


class Argument(Value):
    """An option or a row of words, as argparse takes it: its names, and how it is read."""

    names: tuple[str, ...]
    how: dict[str, Any]

    @property
    def target(self) -> str:
        """Return the attribute that holds what was read."""
        named = self.names[0].lstrip("-").replace("-", "_")
        return str(self.how.get("dest", named))


class Parser:
    """Takes paths before and after options, and raises ConfigError for what it cannot read."""

    def __init__(self, command: str, arguments: str, about: str, after: str = "") -> None:
        """Name the command, its positional arguments and what it is for."""
        self.command = command
        self.arguments = arguments
        self.about = about
        self.after = after
        self.groups: list[tuple[str, list[Argument]]] = [("", [])]

    def add_argument(self, *names: str, **how: Any) -> None:
        """Add an option that stands in no group, or a row of words."""
        self.groups[0][1].append(Argument(names, how))

    def add_argument_group(self, title: str) -> "Group":
        """Add a group that the help shows under a title."""
        self.groups.append((title, []))
        return Group(self.groups[-1][1])

    def read(self, args: Sequence[str]) -> Namespace:
        """Parse; raise ConfigError for an unknown option, a bad value or a word too many."""
        found = self._read_plain(args)
        if found is None:
            from ketaudit.cli.by_argparse import read  # noqa: PLC0415 - the reason for this class

            return read(self, args)
        return found

    def _read_plain(self, args: Sequence[str]) -> Namespace | None:
        """Read a plain command line; None for any other: errors and help are argparse's."""
        every = [argument for _, arguments in self.groups for argument in arguments]
        options = {name: one for one in every for name in one.names if name[:2] == "--"}
        rows = [one for one in every if one.names[0][:1] != "-"]
        if len(rows) != 1 or rows[0].how.get("nargs") != "*":
            return None
        found = Namespace(**{one.target: _default(one.how) for one in every})
        words: list[str] = []
        coming = iter(args)
        for word in coming:
            if word == "-" or word[:1] != "-":
                words.append(word)
                continue
            name, joined, value = word.partition("=")
            option = options.get(name)
            if option is None or not _store(found, option, value if joined else None, coming):
                return None
        setattr(found, rows[0].target, words)
        return found


class Group:
    """Options that the help shows together."""

    def __init__(self, arguments: list[Argument]) -> None:
        """Take the list to add them to."""
        self._arguments = arguments

    def add_argument(self, *names: str, **how: Any) -> None:
        """Add an option or a row of words."""
        self._arguments.append(Argument(names, how))


def _default(how: dict[str, Any]) -> Any:
    return how.get("default", False if how.get("action") == "store_true" else None)


def _store(found: Namespace, option: Argument, value: str | None, coming: Iterator[str]) -> bool:
    """Store what an option says, the next word if nothing is joined to it; tell if it is plain."""
    action = option.how.get("action")
    if action == "store_true":
        setattr(found, option.target, True)
        return value is None
    if value is None:
        value = next(coming, "-")
    if not value or value[0] == "-":
        return False
    try:
        read = option.how.get("type", str)(value)
    except ValueError:
        return False
    before = getattr(found, option.target) or []
    setattr(found, option.target, [*before, read] if action == "append" else read)
    return True


def one_of(words: Iterable[str]) -> Callable[[str], str]:
    """Return an argument type that takes one of the words and suggests the nearest."""
    known = list(words)

    def parse(word: str) -> str:
        if word not in known:
            near = did_you_mean(word, known)
            raise BadValueError(f"must be one of {', '.join(known)}; not {word!r}{near}")
        return word

    return parse


def number(check: Callable[[object], float]) -> Callable[[str], float]:
    """Return an argument type that reads a number and holds it to a check."""

    def parse(word: str) -> float:
        try:
            return check(float(word))
        except ValueError:
            raise BadValueError(f"must be a number from 0 to 100, not {word!r}") from None

    return parse


def count(word: str) -> int:
    """Read a number of things, at least one."""
    if not word.isdecimal() or not int(word):
        raise BadValueError(f"must be a whole number from 1 up, not {word!r}")
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
