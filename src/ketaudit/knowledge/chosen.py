"""The packs an audit was asked to add: built-in ones by name, a team's own as text or tables."""

import marshal
import os
from collections.abc import Mapping, Sequence

from ketaudit.errors import PackError, did_you_mean
from ketaudit.knowledge.addition import Addition, Change, TopicChange, read_addition
from ketaudit.knowledge.overlay import extend
from ketaudit.knowledge.pack import (
    ADDED,
    BUILT_IN,
    DEFAULT,
    FOLDER,
    ApprovedClaim,
    Local,
    Pack,
    Source,
    Substance,
)
from ketaudit.knowledge.written import Written
from ketaudit.typed import Any
from ketaudit.values import Value

Chosen = str | Mapping[str, Any] | Written | tuple[Written, ...]
_PARTS: dict[str, type[Value]] = {
    "changes": Change,
    "topics": TopicChange,
    "sources": Source,
    "substances": Substance,
    "local": Local,
    "approved": ApprovedClaim,
}


def with_packs(base: Pack, chosen: Chosen | Sequence[Chosen]) -> Pack:
    """Return ``base`` with one pack or several laid over it, the last with the last word.

    A pack is the name of a built-in one, TOML text, tables, a file as ``Written``, or the files of
    one pack.  Raises PackError for a name that does not exist and for anything malformed.
    """
    if isinstance(chosen, str | Mapping | Written):
        chosen = (chosen,)
    for one in chosen:
        if not (isinstance(one, str) and one in DEFAULT):
            base = extend(base, _addition(one, base))
    return base


def _addition(one: Chosen, base: Pack) -> Addition:
    if isinstance(one, Written):
        return read_addition([one], base)
    if isinstance(one, str):
        if one in ADDED:
            return _load(one)
        if _is_name(one):
            raise PackError(_unknown(one))
        return read_addition([Written("pack", one)], base)
    if isinstance(one, Mapping):
        return read_addition([one], base)
    files = [part for part in one if isinstance(part, Written)] if isinstance(one, tuple) else []
    if files:
        return read_addition(files, base)
    raise PackError(f"a pack is a name, TOML text or tables, not {one!r:.40}")


def _is_name(text: str) -> bool:
    """Tell a name from TOML text, which holds a table, a key, or nothing at all."""
    return bool(text.strip()) and not any(mark in text for mark in "\n=[#")


def _unknown(name: str) -> str:
    if name.endswith(".toml"):
        return (
            f"{name}: the library reads no files; give the text, or name the file in the settings"
        )
    return f"there is no pack {name!r}{did_you_mean(name, list(BUILT_IN))}"


def compiled(addition: Addition) -> tuple[Any, ...]:
    """Return an addition as plain values, to be written to a file."""
    return tuple(
        tuple(map(tuple, value)) if name in _PARTS else value
        for name, value in addition._asdict().items()
    )


def _load(name: str) -> Addition:
    with open(os.path.join(FOLDER, f"{name}.bin"), "rb") as file:
        raw = marshal.loads(file.read())  # noqa: S302 - our own file
    fields = zip(Addition._fields, raw, strict=True)
    return Addition(*(_made(_PARTS.get(name), value) for name, value in fields))


def _made(kind: type[Value] | None, value: Any) -> Any:
    return value if kind is None else tuple(kind._make(part) for part in value)
