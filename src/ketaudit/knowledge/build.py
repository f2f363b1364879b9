"""Builds a pack from folders of TOML files, strictly; never at run time."""

import os
from typing import TypeVar

from ketaudit.digest import sha256
from ketaudit.errors import PackError
from ketaudit.knowledge.lexicon import Draft, Entry, no_twins, parse_lexicon
from ketaudit.knowledge.pack import DEFAULT, FOLDER, Local, Source, Substance, Topic
from ketaudit.knowledge.phrases import build_index
from ketaudit.typed import Any
from ketaudit.values import Value

Tables = dict[str, dict[str, Any]]
Made = TypeVar("Made", bound=Value)
_DUTIES = ("core", "conditional", "recommended")


def compile_core() -> dict[str, Any]:
    """Return the compiled form of the pack that every audit knows."""
    tables: Tables = {}
    for name in DEFAULT:
        tables |= read_tables(os.path.join(FOLDER, name))
    return compile_tables(tables, f"{DEFAULT[0]}/pack.toml")


def read_tables(folder: str) -> Tables:
    """Return the tables of a folder's TOML files by "folder/file", in order of name."""
    import tomllib  # noqa: PLC0415 - only when a pack is built

    tables: Tables = {}
    shown = os.path.basename(os.path.normpath(folder))
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".toml")):
        with open(os.path.join(folder, name), "rb") as file:
            try:
                tables[f"{shown}/{name}"] = tomllib.load(file)
            except tomllib.TOMLDecodeError as error:
                raise PackError(f"{shown}/{name}: {error}") from error
    return tables


def compile_tables(tables: Tables, named_by: str) -> dict[str, Any]:
    """Return the compiled form of the tables, made of plain values.

    ``named_by`` is the file with the [pack] table.
    Raises PackError naming file, entry and key for anything malformed.
    """
    head = tables.get(named_by, {}).get("pack")
    if not head or not all(isinstance(head.get(key), str) for key in ("id", "version")):
        raise PackError(f"{named_by} with a [pack] that has id and version is missing")
    drafts = _drafts(tables)
    topics = sorted(_all(tables, "topic", Topic), key=lambda topic: _DUTIES.index(topic.duty))
    sources = _all(tables, "source", Source)
    local = _all(tables, "local", Local)
    _check_sources([draft.entry for draft in drafts], [*topics, *local], {s.id for s in sources})
    body = {
        "entries": [list(draft.entry) for draft in drafts],
        "index": build_index((n, d.phrases, d.unless) for n, d in enumerate(drafts)),
        "topics": [list(topic) for topic in topics],
        "sources": [list(source) for source in sorted(sources)],
        "substances": [list(substance) for substance in _all(tables, "substance", Substance)],
        "local": [list(told) for told in local],
    }
    digest = sha256(repr(body).encode()).hexdigest()
    return {"id": head["id"], "version": head["version"], "digest": digest, **body}


def _drafts(tables: Tables) -> list[Draft]:
    """Return the entries of all files; a lexicon may be spread over several."""
    drafts: dict[str, list[Draft]] = {}
    for name, table in tables.items():
        if "lexicon" in table or "entry" in table:
            for draft in parse_lexicon(table, name):
                drafts.setdefault(draft.entry.lexicon, []).append(draft)
    for lexicon, members in drafts.items():
        no_twins(members, f"lexicon {lexicon}")
    return [draft for members in drafts.values() for draft in members]


def _all(tables: Tables, name: str, kind: type[Made]) -> list[Made]:
    return [
        _made(raw, kind, f"{at}: {name}") for at, t in tables.items() for raw in t.get(name, [])
    ]


def _made(raw: dict[str, Any], kind: type[Made], where: str) -> Made:
    """Make a value of a table; lists become tuples, and only what may be left out is empty."""
    fields: dict[str, Any] = {"when": (), "address": "", "known": "", **raw}
    fields = {key: tuple(v) if isinstance(v, list) else v for key, v in fields.items()}
    missing = [key for key in kind._fields if key not in fields]
    if missing:
        raise PackError(f"{where} {raw.get('id', '?')} needs {missing[0]!r}")
    made = kind._make(fields[key] for key in kind._fields)
    if isinstance(made, Topic) and made.duty not in _DUTIES:
        raise PackError(f"{where} {made.id}.duty must be one of {', '.join(_DUTIES)}")
    return made


def _check_sources(entries: list[Entry], others: list[Any], known: set[str]) -> None:
    """Refuse a reference to a source that the pack does not describe."""
    owners = [(e.id, e.sources) for e in entries]
    owners += [(getattr(o, "id", "") or o.topic, o.sources) for o in others]
    for name, sources in owners:
        for source in sources:
            if source not in known:
                raise PackError(f"{name}: source {source!r} is not in sources.toml")
