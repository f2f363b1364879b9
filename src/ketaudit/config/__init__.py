"""House settings: found in the nearest ketaudit.toml or pyproject.toml, parsed once, typed."""

from ketaudit.config.nearest import find_config
from ketaudit.config.settings import (
    FAIL_ON,
    READABILITY_ENGINES,
    PageTable,
    Settings,
    fail_on,
    for_page,
    overridden,
    rules_asked,
    score,
)

__all__ = [
    "FAIL_ON",
    "READABILITY_ENGINES",
    "PageTable",
    "Settings",
    "fail_on",
    "find_config",
    "for_page",
    "load",
    "overridden",
    "rules_asked",
    "score",
]


def load(path: str, *, named: bool = False) -> Settings:
    """Read a config file with what it extends; one that somebody named must hold settings.

    Raises InputError if it cannot be read, ConfigError naming file and line for anything wrong.
    """
    from ketaudit.config.layers import layers, merged  # noqa: PLC0415 - only where there is a file

    return merged(layers(path, named=named))
