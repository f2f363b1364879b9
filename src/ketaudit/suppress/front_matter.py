"""What the front matter of a page asks ketaudit for: TOML, JSON, or the little YAML it takes."""

import re

from ketaudit.document import Comment
from ketaudit.errors import did_you_mean
from ketaudit.spans import SourceSpan
from ketaudit.suppress.directive import Directive, read_date
from ketaudit.typed import Any

_KEYS = ("ignore", "reason", "until")
_EVERY = "all"
_USUAL = "below ketaudit: write ignore: [rule], reason: … and, if it ends, until: 2027-01-31"
_ENTRY = r"(?:- +)?([A-Za-z_-]+) ?:(?: +(.*))?$"
_ITEM = r"- +(.+)$"
_COMMENT = r"(?:^|\s)#.*"


def parse(comment: Comment) -> list[Directive]:
    """Read the entry into a directive for each reason given; never raise."""
    place = SourceSpan(comment.start, comment.end)
    try:
        entries = _READ[comment.form](comment.text)
        return [_directive(place, entry) for entry in entries]
    except ValueError as error:
        return [Directive(place, "ignore-file", fault=str(error))]


def _directive(place: SourceSpan, entry: dict[str, Any]) -> Directive:
    for key in entry:
        if key not in _KEYS:
            raise ValueError(f"there is no key {key!r}{did_you_mean(key, list(_KEYS))}; {_USUAL}")
    names = entry.get("ignore")
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list) or not names:
        raise ValueError(_USUAL)
    if not all(isinstance(name, str) and name.strip() for name in names):
        raise ValueError(_USUAL)  # no name would mean every rule
    reason = entry.get("reason")
    if reason is not None and not isinstance(reason, str):
        raise ValueError("the reason must be text")
    until = entry.get("until")
    date, fault = read_date(None if until is None else str(until))
    named = () if names == [_EVERY] else tuple(dict.fromkeys(names))
    said = reason if reason and re.search(r"\w", reason) else None
    return Directive(place, "ignore-file", named, said, date, fault)


def _toml(text: str) -> list[dict[str, Any]]:
    import tomllib  # noqa: PLC0415 - few pages have settings for us

    try:
        table = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError(f"the front matter is not valid TOML: {error}") from error
    return _entries(table)


def _json(text: str) -> list[dict[str, Any]]:
    import json  # noqa: PLC0415 - few pages have settings for us

    return _entries(json.loads(text))


def _entries(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what stands in our table, or in each of our tables."""
    ours = next((value for key, value in table.items() if key.lower() == "ketaudit"), None)
    entries = [ours] if isinstance(ours, dict) else ours
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ValueError(_USUAL)
    return entries


def _yaml(text: str) -> list[dict[str, Any]]:
    """Read keys, texts and lists, in blocks or in brackets; anything else is a ValueError."""
    first, *lines = text.splitlines()
    if re.sub(_COMMENT, "", first.partition(":")[2]).strip():
        raise ValueError(_USUAL)
    entries: list[dict[str, Any]] = []
    key = ""
    for line in filter(None, (re.sub(_COMMENT, "", line).strip() for line in lines)):
        entry, item = re.match(_ENTRY, line), re.match(_ITEM, line)
        if entry:
            if not entries or line[0] == "-":
                entries.append({})
            key = entry[1]
            if key in entries[-1]:
                raise ValueError(f"{key!r} is there twice; begin each entry with “- ignore:”")
            entries[-1][key] = _value(entry[2] or "")
        elif item and key and entries[-1][key] in ([], ""):
            entries[-1][key] = [_plain(item[1])]
        elif item and key and isinstance(entries[-1][key], list):
            entries[-1][key].append(_plain(item[1]))
        elif key and not item and isinstance(entries[-1][key], str):
            entries[-1][key] = f"{entries[-1][key]} {line}".strip()
        else:
            raise ValueError(_USUAL)
    if not entries:
        raise ValueError(_USUAL)
    return entries


def _value(text: str) -> str | list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_plain(name) for name in text[1:-1].split(",") if name.strip()]
    return "" if re.fullmatch(r"[|>][-+]?", text) else _plain(text)


def _plain(text: str) -> str:
    """Return a text without the quotes around it."""
    text = text.strip()
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if quoted else text


_READ = {"yaml": _yaml, "toml": _toml, "json": _json}
