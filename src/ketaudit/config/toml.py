"""A settings file as written: its table, and the line of each key in it."""

import os

from ketaudit.config.nearest import SHARED, near
from ketaudit.config.plain import plain
from ketaudit.errors import ConfigError
from ketaudit.files import read
from ketaudit.typed import Any
from ketaudit.values import Value

Keys = tuple[str, ...]  # the way to a value, table by table


class File(Value):
    """A settings file; ``table`` is our part of it and ``within`` the way there."""

    path: str
    text: str
    within: Keys
    table: dict[str, Any]

    def line(self, keys: Keys, word: str | None = None) -> int | None:
        """Return the line that sets a key, or the one with a word of its value."""
        return line_of(self.text, (*self.within, *keys), word)

    def error(self, keys: Keys, problem: str, word: str | None = None) -> ConfigError:
        """Return an error that names file, line and key."""
        line = self.line(keys, word)
        place = f"{near(self.path)}{f':{line}' if line else ''}"
        return ConfigError(f"{place}: {dotted((*self.within, *keys))}: {problem}")


def open_file(path: str, *, named: bool = False) -> File:
    """Read a settings file; raise InputError or ConfigError if it is none.

    Only one that is ``named`` must have our table.
    """
    text = read(path).removeprefix("\ufeff").replace("\r\n", "\n")
    found = plain(text)
    table: dict[str, Any] = _parsed(text, path) if found is None else found
    within: Keys = ()
    for name in ("tool", "ketaudit") if os.path.basename(path) == SHARED else ():
        within = (*within, name)
        if named and name not in table:
            raise ConfigError(f"{near(path)}: there is no table [tool.ketaudit] in it")
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise File(path, text, (), {}).error(within, "must be a table")
    return File(path, text, within, table)


def _parsed(text: str, path: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - few files need it

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{near(path)}: not valid TOML: {error}") from error
    except RecursionError:
        raise ConfigError(f"{near(path)}: not settings: nested too deeply") from None


def dotted(keys: Keys) -> str:
    """Return a key as TOML writes it."""
    return ".".join(key if key.replace("-", "").isidentifier() else f'"{key}"' for key in keys)


def line_of(text: str, keys: Keys, word: str | None = None) -> int | None:
    """Return the line (from 1) of the statement that sets a key; tomllib keeps no places.

    The first lines of a file, up to the end of any statement, are a file themselves: the first
    so many that have the key end with its statement.
    """
    lines = text.split("\n")
    low, high = 0, len(lines)
    if not _has(lines, high, keys):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        if _has(lines, _whole(lines, middle), keys):
            high = middle
        else:
            low = middle
    for number in range(high, _whole(lines, high) + 1):
        if word is not None and any(f"{q}{word}{q}" in lines[number - 1] for q in "\"'"):
            return number
    return high


def _whole(lines: list[str], count: int) -> int:
    """Return how many lines there are at least until a statement ends."""
    while _table(lines, count) is None:
        count += 1
    return count


def _has(lines: list[str], count: int, keys: Keys) -> bool:
    table: Any = _table(lines, count)
    for key in keys:
        if not isinstance(table, dict) or key not in table:
            return False
        table = table[key]
    return True


def _table(lines: list[str], count: int) -> dict[str, Any] | None:
    import tomllib  # noqa: PLC0415 - only for what is wrong in a file

    try:
        return tomllib.loads("\n".join(lines[:count]))
    except tomllib.TOMLDecodeError:
        return None
