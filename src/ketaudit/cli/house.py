"""The house settings of a command: what the settings file says, and over it the options."""

import os
from collections.abc import Sequence

from ketaudit.cli.options import Namespace, listed
from ketaudit.config import Settings, fail_on, find_config, load, overridden
from ketaudit.errors import ConfigError
from ketaudit.files import STDIN
from ketaudit.files.globs import is_pattern
from ketaudit.typed import Any


def settings_of(options: Namespace, paths: Sequence[str]) -> Settings:
    """Take the settings from the file that holds for some paths, and over them the options."""
    path = config_file(options, paths)
    return overridden(
        load(path, named=bool(options.config)) if path else Settings(), given(options)
    )


def config_file(options: Namespace, paths: Sequence[str]) -> str | None:
    """Return the settings file that holds for some paths."""
    if options.isolated and options.config:
        raise ConfigError("--isolated and --config contradict each other: leave one out")
    if options.isolated:
        return None
    return options.config or find_config(home(paths))


def given(options: Namespace) -> dict[str, Any]:
    """Return the fields of Settings that options set."""
    fields = {
        "profile": options.profile,
        "select": listed("--select", options.select),
        "ignore": listed("--ignore", options.ignore),
        "min_score": options.min_score,
        "readability_engine": options.readability_engine,
        "language": options.language,
        "jobs": options.jobs,
        "cache": options.cache,
    }
    found = {name: value for name, value in fields.items() if value is not None}
    return found if options.fail_on is None else found | {"fail_on": fail_on(options.fail_on)}


def home(paths: Sequence[str]) -> str:
    """Return the folder that holds all paths, whatever their order."""
    try:
        return os.path.commonpath([os.path.abspath(_folder(path)) for path in paths])
    except ValueError:  # no path, or paths on two drives
        return os.curdir


def _folder(path: str) -> str:
    """Return the folder that a path, or a pattern for paths, lies in."""
    while path and (is_pattern(path) or not os.path.isdir(path)):
        path = os.path.dirname(path)
    return path if path != STDIN else os.curdir
