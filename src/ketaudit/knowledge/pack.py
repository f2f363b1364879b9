"""A pack: lexicons, risk topics and sources, compiled once into one file that loads fast."""

import marshal
import os
from typing import Any

from ketaudit.digest import sha256
from ketaudit.errors import PackError
from ketaudit.knowledge.lexicon import Entry, parse_lexicon
from ketaudit.knowledge.matcher import Index, Match, build_index, find
from ketaudit.values import Value

_HERE = os.path.dirname(__file__)
CORE_SOURCE = os.path.join(_HERE, "packs", "core")
CORE_COMPILED = os.path.join(_HERE, "packs", "core.bin")


class Source(Value):
    """Where a fact or a rule comes from; ``date`` is ISO or a year, ``address`` may be empty."""

    id: str
    title: str
    date: str
    address: str


class Topic(Value):
    """One line of the risk checklist.

    ``duty`` is core (due with every benefit claim), conditional (due when the page shows one of
    the ``when`` marks) or recommended.
    ``sample`` is fair wording at or below grade 8.
    """

    id: str
    title: str
    tier: str
    duty: str
    when: tuple[str, ...]
    why: str
    sample: str
    sources: tuple[str, ...]


class Pack(Value):
    """Compiled knowledge; ``digest`` is the SHA-256 of everything below it."""

    id: str
    version: str
    digest: str
    entries: list[Entry]
    phrases: Index
    topics: tuple[Topic, ...]
    sources: dict[str, Source]

    def find(self, words: list[str]) -> dict[str, list[Match]]:
        """Return the matches of each lexicon in a list of tokens."""
        return find(words, self.phrases, self.entries)


def core_pack() -> Pack:
    """Load the pack that ships with ketaudit."""
    with open(CORE_COMPILED, "rb") as file:
        return load(marshal.loads(file.read()))  # noqa: S302 - our own file, a quarter of JSON's time


def load(raw: dict[str, Any]) -> Pack:
    """Make a pack of its compiled form."""
    return Pack(
        id=raw["id"],
        version=raw["version"],
        digest=raw["digest"],
        entries=[
            Entry(name, lexicon, tuple(prefer), why, tuple(sources), attrs)
            for name, lexicon, prefer, why, sources, attrs in raw["entries"]
        ],
        phrases=Index(raw["index"]),
        topics=tuple(
            Topic(i, t, r, d, tuple(n), w, s, tuple(f)) for i, t, r, d, n, w, s, f in raw["topics"]
        ),
        sources={name: Source(name, *rest) for name, *rest in raw["sources"]},
    )


def compile_folder(folder: str) -> dict[str, Any]:
    """Read a folder of TOML files and return the compiled form, made of plain values.

    Raises PackError naming file, entry and key for anything malformed.
    """
    tables = _read_tables(folder)
    head = tables.pop("pack.toml", {}).get("pack")
    if not head or not all(isinstance(head.get(key), str) for key in ("id", "version")):
        raise PackError(f"{folder}: pack.toml with a [pack] that has id and version is missing")
    lexicons = {name: t for name, t in tables.items() if "lexicon" in t or "entry" in t}
    drafts = [draft for name, t in lexicons.items() for draft in parse_lexicon(t, name)]
    topics = [_topic(raw, n) for n, t in tables.items() for raw in t.get("topic", [])]
    sources = [_source(raw, n) for n, t in tables.items() for raw in t.get("source", [])]
    _check_sources([draft.entry for draft in drafts], topics, {source.id for source in sources})
    body = {
        "entries": [list(draft.entry) for draft in drafts],
        "index": build_index(drafts),
        "topics": [list(topic) for topic in topics],
        "sources": [list(source) for source in sorted(sources)],
    }
    digest = sha256(repr(body).encode()).hexdigest()
    return {"id": head["id"], "version": head["version"], "digest": digest, **body}


def _read_tables(folder: str) -> dict[str, dict[str, Any]]:
    import tomllib  # noqa: PLC0415 - only when a pack is built

    tables: dict[str, dict[str, Any]] = {}
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".toml")):
        with open(os.path.join(folder, name), "rb") as file:
            try:
                tables[name] = tomllib.load(file)
            except tomllib.TOMLDecodeError as error:
                raise PackError(f"{name}: {error}") from error
    return tables


def _topic(raw: dict[str, Any], where: str) -> Topic:
    try:
        return Topic(
            id=raw["id"],
            title=raw["title"],
            tier=raw["tier"],
            duty=raw["duty"],
            when=tuple(raw.get("when", [])),
            why=raw["why"],
            sample=raw["sample"],
            sources=tuple(raw["sources"]),
        )
    except KeyError as error:
        raise PackError(f"{where}: topic {raw.get('id', '?')} needs {error}") from error


def _source(raw: dict[str, Any], where: str) -> Source:
    try:
        return Source(raw["id"], raw["title"], raw["date"], raw.get("address", ""))
    except KeyError as error:
        raise PackError(f"{where}: source {raw.get('id', '?')} needs {error}") from error


def _check_sources(entries: list[Entry], topics: list[Topic], known: set[str]) -> None:
    """Refuse a reference to a source that the pack does not describe."""
    owners = [(e.id, e.sources) for e in entries] + [(t.id, t.sources) for t in topics]
    for name, sources in owners:
        for source in sources:
            if source not in known:
                raise PackError(f"{name}: source {source!r} is not in sources.toml")
