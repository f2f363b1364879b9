"""``ketaudit config``: the settings that hold for a page, and where each comes from."""

import json
import sys
from collections.abc import Iterator, Sequence

from ketaudit.cli import CLEAN
from ketaudit.cli.check_options import add_settings
from ketaudit.cli.house import config_file, given
from ketaudit.cli.options import Namespace, Parser, one_of
from ketaudit.cli.terminal import write
from ketaudit.config import Settings, for_page, overridden
from ketaudit.config.keys import KEYS, Key
from ketaudit.config.layers import Layer, layers, merged
from ketaudit.config.nearest import near
from ketaudit.config.origins import Origin, origins
from ketaudit.config.written import shown
from ketaudit.files import matcher
from ketaudit.severity import Severity
from ketaudit.typed import Any

_ABOUT = """\
Show the settings that hold for a page, or for a run in this folder, and where each comes from:
a file with its line, an option, or the default."""
_FORMATS = ("text", "json")
_Row = tuple[Key, Any, Origin]


def run(args: Sequence[str]) -> int:
    """Print the settings and return the exit code."""
    options = _parser().read(args)
    page: str | None = options.path
    path = config_file(options, [page] if page else [])
    found = layers(path, named=bool(options.config)) if path else ()
    settings = overridden(merged(found) if found else Settings(), given(options))
    rows = list(_rows(found, settings, options))
    as_json = options.format == "json"
    text = _json(rows, found, settings, page) if as_json else _text(rows, found, settings, page)
    write(text, sys.stdout, "utf-8" if as_json else None)
    return CLEAN


def _rows(found: tuple[Layer, ...], settings: Settings, options: Namespace) -> Iterator[_Row]:
    """Yield every setting with its value and its origin."""
    page: str | None = options.path
    values = for_page(settings, page) if page else settings
    named = origins(found, page, settings.root)
    for key in KEYS:
        origin = named.get(key.field, Origin("default"))
        if key.field in given(options):
            origin = Origin("option", option=f"--{key.name.replace('.', '-')}")
        yield key, getattr(values, key.field), origin


def _text(rows: list[_Row], found: tuple[Layer, ...], settings: Settings, page: str | None) -> str:
    files = " extends ".join(near(layer.file.path) for layer in reversed(found))
    head = f"{page or 'A run in this folder'}: {files or 'no settings file'}\n\n"
    cells = [(key.name, shown(key, value), str(origin)) for key, value, origin in rows]
    wide = [max(len(row[column]) for row in cells) for column in (0, 1)]
    body = "".join(f"{name:{wide[0]}}  {value:{wide[1]}}  {by}\n" for name, value, by in cells)
    return head + body + _remarks(settings, page)


def _remarks(settings: Settings, page: str | None) -> str:
    """Say what else to know: that a page is left out, or that pages differ."""
    if page and _excluded(settings, page):
        return "\nThis page is left out by exclude.\n"
    if not page and settings.per_file:
        patterns = ", ".join(dict.fromkeys(table.pattern for table in settings.per_file))
        return f"\nOther settings hold for {patterns}: see ketaudit config PAGE.\n"
    return ""


def _json(rows: list[_Row], found: tuple[Layer, ...], settings: Settings, page: str | None) -> str:
    data = {
        "schema_version": 1,
        "page": page,
        "excluded": bool(page) and _excluded(settings, page or ""),
        "files": [near(layer.file.path) for layer in reversed(found)],
        "settings": {
            key.name: {"value": _plain(key, value), "origin": origin._asdict()}
            for key, value, origin in rows
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(key: Key, value: Any) -> Any:
    if key.field == "fail_on":
        return str(value) if isinstance(value, Severity) else "never"
    return value


def _excluded(settings: Settings, page: str) -> bool:
    return matcher(settings.exclude, settings.root)(page)


def _parser() -> Parser:
    parser = Parser("config", "[PAGE]", _ABOUT)
    parser.add_argument("path", nargs="?", metavar="PAGE", help="a page, which need not exist yet")
    parser.add_argument(
        "--format", type=one_of(_FORMATS), default="text", metavar="{text,json}", help="how"
    )
    add_settings(parser)
    return parser
