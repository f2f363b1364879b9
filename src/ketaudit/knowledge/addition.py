"""A pack that adds to the core: read from TOML, checked, and held as plain changes."""

from collections.abc import Iterator, Mapping, Sequence

from ketaudit.digest import sha256
from ketaudit.errors import PackError
from ketaudit.knowledge.approved import approved_claim
from ketaudit.knowledge.lexicon import expand, phrase_words
from ketaudit.knowledge.pack import ApprovedClaim, Local, Pack, Source, Substance
from ketaudit.knowledge.packschema import DEFAULTS, LEXICON_OF, pack_schema
from ketaudit.knowledge.written import Table, Written, parsed
from ketaudit.knowledge.written import tables as tables_of
from ketaudit.typed import Any
from ketaudit.values import Value

_FIELDS = ("prefer", "why", "sources")
_OWN = frozenset({"id", "lexicon", "phrases", "unless", "forms", "off", "replace", *_FIELDS})
_TOPIC_WORDS = ("phrases", "unless", "forms", "needs")


class Change(Value):
    """What a pack does to one entry: makes it, extends it, replaces it or switches it off.

    ``fields`` and ``attrs`` hold only what was given; ``defaults`` holds for an entry that is new.
    """

    where: str
    lexicon: str
    id: str
    off: bool
    replace: bool
    phrases: tuple[str, ...]
    unless: tuple[str, ...]
    fields: dict[str, Any]
    attrs: dict[str, str]
    defaults: dict[str, str]


class TopicChange(Value):
    """What a pack does to one topic; ``fields`` holds only what was given."""

    where: str
    id: str
    off: bool
    fields: dict[str, Any]


class Addition(Value):
    """A pack as a list of changes; ``digest`` is the SHA-256 of its data."""

    id: str
    version: str
    digest: str
    changes: tuple[Change, ...]
    topics: tuple[TopicChange, ...]
    sources: tuple[Source, ...]
    substances: tuple[Substance, ...]
    local: tuple[Local, ...]
    jargon: tuple[tuple[str, str], ...]
    approved: tuple[ApprovedClaim, ...]


def read_addition(parts: Sequence[Written | Mapping[str, Any]], base: Pack) -> Addition:
    """Read the files of one pack, or tables made in Python.

    Raises PackError naming file, line and entry for anything malformed.
    """
    schema = pack_schema(base)
    files = [parsed(part, number) for number, part in enumerate(parts, start=1)]
    tables = [table for file in files for table in tables_of(*file, schema)]
    heads = [data["pack"] for _, data, _ in files if "pack" in data]
    if len(heads) > 1:
        raise PackError(f"{files[-1][0]}: one [pack] is enough; it is in another file too")
    head = heads[0] if heads else {"id": "", "version": ""}
    changes = [c for table in tables for c in _changes(table)]
    _no_twins(changes)
    return Addition(
        id=head["id"],
        version=head["version"],
        digest=sha256(repr([data for _, data, _ in files]).encode()).hexdigest(),
        changes=tuple(changes),
        topics=tuple(_topic(t) for t in _of(tables, "topic")),
        sources=tuple(
            Source(
                t.raw["id"],
                t.raw["title"],
                t.raw["date"],
                t.raw.get("address", ""),
                t.raw.get("known", ""),
            )
            for t in _of(tables, "source")
        ),
        substances=tuple(
            Substance(t.raw["id"], t.raw["title"], t.raw["kind"]) for t in _of(tables, "substance")
        ),
        local=tuple(_local(t.raw) for t in _of(tables, "local")),
        jargon=tuple(_jargon(t) for t in _of(tables, "jargon")),
        approved=tuple(approved_claim(t.raw, t.where) for t in _of(tables, "approved_claim")),
    )


def _of(tables: list[Table], kind: str) -> list[Table]:
    return [table for table in tables if table.kind == kind]


def _changes(table: Table) -> Iterator[Change]:
    raw = table.raw
    if table.kind == "topic" and raw.get("phrases"):
        attrs = {"topic": raw["id"], "needs": raw.get("needs", "risk")}
        yield _change(table, "harm", f"words-of-{raw['id']}", attrs)
    if table.kind == "entry" or table.kind in LEXICON_OF:
        lexicon = raw.get("lexicon") or table.lexicon
        if not lexicon:
            raise PackError(f"{table.where()}: needs lexicon")
        attrs = {key: value for key, value in raw.items() if key not in _OWN}
        yield _change(table, lexicon, raw["id"], attrs)


def _change(table: Table, lexicon: str, name: str, attrs: dict[str, str]) -> Change:
    raw = table.raw
    return Change(
        where=table.where(),
        lexicon=lexicon,
        id=name,
        off=raw.get("off", False) and table.kind != "topic",
        replace=raw.get("replace", False),
        phrases=_expanded(table, "phrases", raw.get("forms", "fixed")),
        unless=_expanded(table, "unless", "fixed"),
        fields={} if table.kind == "topic" else {k: _tuple(raw[k]) for k in _FIELDS if k in raw},
        attrs=attrs,
        defaults=DEFAULTS.get(table.kind, {}),
    )


def _expanded(table: Table, key: str, forms: str) -> tuple[str, ...]:
    return expand([p.lower() for p in table.raw.get(key, ())], forms, table.where(key))


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _topic(table: Table) -> TopicChange:
    raw = {key: _tuple(value) for key, value in table.raw.items() if key not in _TOPIC_WORDS}
    name, off = raw.pop("id"), raw.pop("off", False)
    return TopicChange(table.where(), name, off, raw)


def _jargon(table: Table) -> tuple[str, str]:
    forms = [table.raw["term"], *table.raw.get("also", ())]
    for form in forms:
        if not phrase_words(form):
            raise PackError(f"{table.where('term')}: {form!r} holds no word")
    return "|".join(forms), table.raw["plain"]


def _source(raw: dict[str, Any]) -> Source:
    address, known = raw.get("address", ""), raw.get("known", "")
    return Source(raw["id"], raw["title"], raw["date"], address, known)


def _local(raw: dict[str, Any]) -> Local:
    return Local(raw["place"], raw["topic"], raw["why"], raw["sample"], tuple(raw["sources"]))


def _no_twins(changes: list[Change]) -> None:
    """Refuse one phrase under two entries of a lexicon, and one entry twice."""
    owner: dict[tuple[str, str], Change] = {}
    seen: dict[tuple[str, str], Change] = {}
    for change in changes:
        before = seen.setdefault((change.lexicon, change.id), change)
        if before is not change:
            raise PackError(f"{change.where}: stands twice, first at {before.where}")
        for phrase in change.phrases:
            other = owner.setdefault((change.lexicon, phrase), change)
            if other is not change:
                raise PackError(f"{change.where}: {phrase!r} is in {other.where} too")
