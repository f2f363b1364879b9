"""Reads a settings file with those it extends, checks every key, and merges them."""

import os
from collections.abc import Iterator

from ketaudit.config.keys import BY_NAME, EXTENDS, PER_FILE, Key, below
from ketaudit.config.kinds import BadValueError, what
from ketaudit.config.nearest import near
from ketaudit.config.settings import PageTable, Settings
from ketaudit.config.toml import File, Keys, open_file
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.knowledge.pack import BUILT_IN
from ketaudit.typed import Any
from ketaudit.values import Value


class Entry(Value):
    """A setting in a file: the way to it there, what it sets, and to what."""

    keys: Keys
    key: Key
    value: Any


class Layer(Value):
    """One settings file; ``pages`` are its per-file tables with their patterns, in order."""

    file: File
    entries: tuple[Entry, ...]
    pages: tuple[tuple[str, tuple[Entry, ...]], ...]


def layers(path: str, *, named: bool = False) -> tuple[Layer, ...]:
    """Return a settings file and all that it extends, the farthest first.

    A pyproject.toml that somebody ``named``, or extends, must have a table for ketaudit.
    Raises InputError or ConfigError, naming file and line, for anything wrong in any of them.
    """
    found: list[Layer] = []
    chain: list[str] = []
    wanted: str | None = path
    while wanted is not None:
        chain.append(wanted)
        file = open_file(wanted, named=named or len(chain) > 1)
        found.insert(0, _layer(file))
        wanted = _extended(file, chain)
    return tuple(found)


def merged(found: tuple[Layer, ...]) -> Settings:
    """Return the settings of all layers: the nearest wins, per-file tables add up in order."""
    fields = {entry.key.field: entry.value for layer in found for entry in layer.entries}
    tables = tuple(
        PageTable(pattern, tuple((entry.key.field, entry.value) for entry in entries))
        for layer in found
        for pattern, entries in layer.pages
    )
    return Settings(path=found[-1].file.path, per_file=tables, **fields)


def _extended(file: File, chain: list[str]) -> str | None:
    """Return the file that a file extends, if any; it exists, and is none of the chain."""
    base = file.table.get(EXTENDS)
    if base is None:
        return None
    if not isinstance(base, str):
        raise file.error((EXTENDS,), f'must be a path, such as "../house.toml", not {what(base)}')
    path = os.path.normpath(os.path.join(os.path.dirname(file.path), base))
    if not os.path.isfile(path):
        raise file.error((EXTENDS,), f"there is no file {near(path)}")
    if any(os.path.samefile(path, other) for other in chain):
        circle = " → ".join(near(name) for name in (*chain, path))
        raise file.error((EXTENDS,), f"goes in a circle: {circle}")
    return path


def _layer(file: File) -> Layer:
    own = {name: value for name, value in file.table.items() if name not in (EXTENDS, PER_FILE)}
    tables = file.table.get(PER_FILE, {})
    if not isinstance(tables, dict):
        raise file.error((PER_FILE,), _no_table(tables))
    pages = []
    for pattern, table in tables.items():
        if not isinstance(table, dict):
            raise file.error((PER_FILE, pattern), _no_table(table))
        entries = _entries(file, table, (PER_FILE, pattern), (), per_page=True)
        pages.append((pattern, tuple(entries)))
    return Layer(file, tuple(_entries(file, own, (), (), per_page=False)), tuple(pages))


def _entries(
    file: File, table: dict[str, Any], at: Keys, within: Keys, *, per_page: bool
) -> Iterator[Entry]:
    """Yield the settings of a table and of those in it; ``at`` is where it begins."""
    known = below(within, per_page=per_page)
    for name, value in table.items():
        keys = (*within, name)
        if name not in known:
            raise file.error((*at, *keys), _unknown(keys, known))
        key = BY_NAME.get(".".join(keys))
        if key is not None:
            yield Entry((*at, *keys), key, _value(file, key, (*at, *keys), value))
        elif isinstance(value, dict):
            yield from _entries(file, value, at, keys, per_page=per_page)
        else:
            raise file.error((*at, *keys), _no_table(value))


def _value(file: File, key: Key, keys: Keys, value: object) -> Any:
    try:
        found = key.kind.read(value)
    except (BadValueError, ValueError, ConfigError) as error:
        raise file.error(keys, str(error), getattr(error, "word", None)) from error
    if not key.kind.path:
        return found
    beside = _beside(file.path, found)
    if key.kind.must_exist:
        from ketaudit.packfiles import missing  # noqa: PLC0415 - few settings name packs

        for word, path in zip(found, beside, strict=True):
            problem = None if word in BUILT_IN else missing(path)
            if problem:
                raise file.error(keys, problem, word)
    return beside


def _beside(file: str, found: str | tuple[str, ...]) -> Any:
    """Return paths as seen from a settings file; the name of a built-in pack is no path."""
    if isinstance(found, tuple):
        return tuple(name if name in BUILT_IN else _beside(file, name) for name in found)
    return os.path.join(os.path.dirname(file), found)


def _unknown(keys: Keys, known: list[str]) -> str:
    if keys[-1] in below(keys[:-1]):
        return f"holds for a whole run; in a per-file table may stand: {', '.join(known)}"
    return f"no such setting{did_you_mean(keys[-1], known)}"


def _no_table(value: object) -> str:
    return f"must be a table, not {what(value)}"
