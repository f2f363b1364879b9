"""Settings as text: a value in TOML, a commented file, and the JSON Schema that editors read."""

import json

from ketaudit.config.keys import ABOUT_EXTENDS, ABOUT_PER_FILE, EXTENDS, KEYS, PER_FILE, Key
from ketaudit.severity import Severity
from ketaudit.typed import Any

_WIDE = 25  # where the comments begin, if the setting is no longer
_HEAD = """\
# Settings of ketaudit; `ketaudit config` shows what holds for a page and why.
# Every key may be left out: these are the defaults.

"""
_TAIL = """
# [per-file."blog/**"]    # other settings for some pages; the later table wins
# page-kind = "blog"
"""


def in_toml(value: Any) -> str:
    """Return a value of Settings as a settings file would say it; "none" for None."""
    if value is None:
        return "none"
    if isinstance(value, tuple):
        return f"[{', '.join(map(in_toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float) and not isinstance(value, Severity):
        return f"{value:g}"
    return json.dumps(str(value), ensure_ascii=False)


def shown(key: Key, value: Any) -> str:
    """Return the value of a setting; None is "never" for a threshold, "none" for others."""
    return '"never"' if value is None and key.field == "fail_on" else in_toml(value)


def commented_file() -> str:
    """Return a ketaudit.toml that says the defaults, each with what it is for."""
    lines = [_line(f'# {EXTENDS} = "../house.toml"', ABOUT_EXTENDS)]
    table = ""
    for key in KEYS:
        within, _, name = key.name.rpartition(".")
        if within != table:
            lines += ["", f"[{within}]"]
            table = within
        default = f"# {name} = {key.example}" if key.default is None else ""
        lines.append(_line(default or f"{name} = {in_toml(key.default)}", key.about))
    return _HEAD + "\n".join(lines) + "\n" + _TAIL


def config_schema() -> dict[str, Any]:
    """Return the JSON Schema of a ketaudit.toml (draft 7, which editors for TOML know)."""
    per_page = _table([key for key in KEYS if key.per_page])
    settings = _table(list(KEYS))
    settings["properties"] = {
        EXTENDS: {"type": "string", "description": ABOUT_EXTENDS},
        **settings["properties"],
        PER_FILE: {
            "type": "object",
            "description": ABOUT_PER_FILE,
            "additionalProperties": per_page,
        },
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "ketaudit settings",
        **settings,
    }


def _table(keys: list[Key]) -> dict[str, Any]:
    """Return the schema of a table: these keys, in tables of their own where dotted."""
    schema: dict[str, Any] = {"type": "object", "properties": {}, "additionalProperties": False}
    for key in keys:
        properties = schema["properties"]
        *tables, name = key.name.split(".")
        for table in tables:
            properties = properties.setdefault(table, _table([]))["properties"]
        about = {"description": key.about}
        if key.default is not None:
            about["default"] = json.loads(in_toml(key.default))
        properties[name] = {**key.kind.schema, **about}
    return schema


def _line(setting: str, about: str) -> str:
    return f"{setting:{_WIDE}} # {about}"
