"""House settings: found in the nearest ketaudit.toml or pyproject.toml, parsed once, typed."""

import os
from collections.abc import Callable
from typing import Any, get_args

from ketaudit.engine import SentenceEngine
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.files import read
from ketaudit.language.purpose import KINDS
from ketaudit.profile import choose_rules, profile_named
from ketaudit.readability import Engine
from ketaudit.severity import Severity
from ketaudit.values import Value

READABILITY_ENGINES: tuple[str, ...] = get_args(Engine)
SENTENCE_ENGINES: tuple[str, ...] = get_args(SentenceEngine)
FAIL_ON = ("error", "warning", "note", "never")
_OWN, _SHARED = "ketaudit.toml", "pyproject.toml"


class Settings(Value):
    """What a run of ``check`` was asked to do.

    ``fail_on`` is None for "never"; ``min_score`` is 0-100, or None for no gate.
    ``jobs`` is None for as many processes as pages and cores suggest.
    ``path`` is the file that the settings came from; ``exclude`` is relative to its folder.
    """

    profile: str = "us"
    page_kind: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    min_score: float | None = None
    exclude: tuple[str, ...] = ()
    readability_engine: Engine = "ketaudit"
    sentence_engine: SentenceEngine = "rules"
    jobs: int | None = None
    cache: str | None = None
    require_reason: bool = True
    baseline: str | None = None
    path: str | None = None


def find_config(folder: str) -> str | None:
    """Return the nearest config file at or above a folder; the root of a repository ends it."""
    folder = os.path.abspath(folder)
    while True:
        for name in (_OWN, _SHARED):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name == _OWN or _mentions_us(path)):
                return path
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = above


def load(path: str) -> Settings:
    """Read a config file.

    Raises InputError if it cannot be read, ConfigError naming file and line for anything wrong.
    """
    import tomllib  # noqa: PLC0415 - only where there is a config file

    text = read(path).removeprefix("\ufeff")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{_near(path)}: not valid TOML: {error}") from error
    within = "tool.ketaudit" if os.path.basename(path) == _SHARED else ""
    where = _Where(path, text)
    for name in filter(None, within.split(".")):
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise where.error(within[: within.find(name) + len(name)], "must be a table")
    settings = Settings(path=path, **_parse(table, _TOP, within, where))
    if settings.cache is None:
        return settings
    return settings._replace(cache=os.path.join(os.path.dirname(path), settings.cache))


def fail_on(word: str) -> Severity | None:
    """Read a threshold; "never" is None.  Raises ValueError for any other word."""
    return None if word == "never" else Severity.parse(word)


def score(value: object) -> float:
    """Read a score; raises ValueError unless it is a number from 0 to 100."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise ValueError("must be a number from 0 to 100")
    return float(value)


class _Where(Value):
    """A config file, for saying where in it something is wrong."""

    path: str
    text: str

    def error(self, key: str, problem: str) -> ConfigError:
        """Return an error that names file, line and key."""
        line = _line_of(key, self.text)
        return ConfigError(f"{_near(self.path)}{f':{line}' if line else ''}: {key}: {problem}")


def _line_of(wanted: str, text: str) -> int | None:
    """Return the line that sets a dotted key (tomllib keeps no places)."""
    header = ""
    for number, line in enumerate(text.splitlines(), start=1):
        left = line.split("#")[0].split("=")[0].strip().replace('"', "").replace(" ", "")
        if left.startswith("["):
            header = left.strip("[]")
            left = ""
        full = ".".join(filter(None, (header, left)))
        if full == wanted or (full.startswith(wanted + ".")):
            return number
    return None


def _parse(
    table: dict[str, Any], keys: dict[str, "_Key"], within: str, where: _Where
) -> dict[str, Any]:
    """Turn a table into the fields of Settings."""
    fields: dict[str, Any] = {}
    for name, value in table.items():
        full = f"{within}.{name}" if within else name
        if name not in keys:
            raise where.error(full, f"no such setting{did_you_mean(name, list(keys))}")
        field, parse = keys[name]
        if isinstance(parse, dict):
            if not isinstance(value, dict):
                raise where.error(full, f"must be a table, not {_kind(value)}")
            fields |= _parse(value, parse, full, where)
            continue
        try:
            fields[field] = parse(value)
        except (ValueError, ConfigError) as error:
            raise where.error(full, str(error)) from error
    return fields


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f'must be a list of texts, such as ["hype"], not {_kind(value)}')
    return tuple(value)


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be text, not {_kind(value)}")  # noqa: TRY004 - one kind of error
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false, not {_kind(value)}")  # noqa: TRY004 - as above
    return value


def _one_of(words: tuple[str, ...]) -> Callable[[object], str]:
    def parse(value: object) -> str:
        word = _word(value)
        if word not in words:
            near = did_you_mean(word, list(words))
            raise ValueError(f"must be one of {', '.join(words)}; not {word!r}{near}")
        return word

    return parse


def _profile(value: object) -> str:
    return profile_named(_word(value)).id


def _rules(value: object) -> tuple[str, ...]:
    names = _words(value)
    choose_rules(names, ())
    return names


def _fail_on(value: object) -> Severity | None:
    return fail_on(_one_of(FAIL_ON)(value))


def _jobs(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("must be a whole number from 1 up")
    return value


def _kind(value: object) -> str:
    """Return what TOML calls a value."""
    names = {bool: "true or false", str: "text", list: "a list", dict: "a table"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else "a date")


_Key = tuple[str, Any]  # the field of Settings, and a parser or the keys of a table below
_TOP: dict[str, _Key] = {
    "profile": ("profile", _profile),
    "page-kind": ("page_kind", _one_of(KINDS)),
    "select": ("select", _rules),
    "ignore": ("ignore", _rules),
    "fail-on": ("fail_on", _fail_on),
    "min-score": ("min_score", score),
    "exclude": ("exclude", _words),
    "baseline": ("baseline", _word),
    "jobs": ("jobs", _jobs),
    "cache": ("cache", _word),
    "readability": ("", {"engine": ("readability_engine", _one_of(READABILITY_ENGINES))}),
    "suppress": ("", {"require-reason": ("require_reason", _switch)}),
    "sentences": ("", {"engine": ("sentence_engine", _one_of(SENTENCE_ENGINES))}),
}


def _near(path: str) -> str:
    """Return a path as seen from the current folder, if it lies below."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)


def _mentions_us(path: str) -> bool:
    """Say whether a pyproject.toml has our table, without paying for a TOML parser."""
    try:
        with open(path, "rb") as file:
            return b"[tool.ketaudit" in file.read()
    except OSError:
        return False
