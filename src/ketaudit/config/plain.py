"""Reads plain TOML: bare keys, tables, and strings, numbers, words and lists on one line.

Most settings files are plain, and tomllib costs a tenth of a short run to load.
"""

from ketaudit.typed import Any

_SPACE = " \t"
_WORDS = {"true": True, "false": False}
_MOST_DIGITS = 15


def plain(text: str) -> dict[str, Any] | None:
    """Return the table that a TOML text holds; None where it is not plain, or no TOML at all."""
    if not text.replace("\n", "").replace("\t", "").isprintable():
        return None
    whole: dict[str, Any] = {}
    into: dict[str, Any] | None = whole
    for line in text.split("\n"):
        written = line.strip(_SPACE)
        if not written or written[0] == "#":
            continue
        if written[0] == "[":
            into = _opened(whole, written)
        elif into is not None and not _set(into, written):
            into = None
        if into is None:
            return None
    return whole


def _opened(whole: dict[str, Any], header: str) -> dict[str, Any] | None:
    """Return the new table that a header opens; None if it is not plain, or was there before."""
    name, closed, rest = header[1:].partition("]")
    *above, last = name.split(".")
    table: Any = whole
    for key in above:
        if not _is_bare(key):
            return None
        table = table.setdefault(key, {})
        if not isinstance(table, dict):
            return None
    if not closed or not _is_end(rest) or not _is_bare(last) or last in table:
        return None
    opened: dict[str, Any] = {}
    table[last] = opened
    return opened


def _set(table: dict[str, Any], line: str) -> bool:
    """Set what a line says; tell whether it is plain and sets a new key."""
    key, _, rest = line.partition("=")
    key, found = key.rstrip(_SPACE), _value(rest.lstrip(_SPACE))
    if found is None or not _is_bare(key) or key in table:
        return False
    table[key] = found
    return True


def _value(written: str) -> Any:
    """Return a value; None for one that is not plain."""
    if written[:1] == "[":
        inner, closed, rest = written[1:].partition("]")
        if "[" in inner:
            return None
        items = [_value(item.strip(_SPACE)) for item in inner.split(",")] if inner.strip() else []
        return items if closed and _is_end(rest) and None not in items else None
    if written[:1] in ("'", '"'):
        inside, closed, rest = written[1:].partition(written[0])
        return inside if closed and "\\" not in inside and _is_end(rest) else None
    word = written.partition("#")[0].rstrip(_SPACE)
    whole, point, part = word.partition(".")
    if not _is_number(whole) or (whole[0] == "0" and whole != "0"):
        return _WORDS.get(word)
    if not point:
        return int(whole)
    return float(word) if _is_number(part) else None


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdecimal() and len(word) <= _MOST_DIGITS


def _is_bare(key: str) -> bool:
    return key.isascii() and key.replace("-", "").replace("_", "").isalnum()


def _is_end(rest: str) -> bool:
    left = rest.strip(_SPACE)
    return not left or left[0] == "#"
