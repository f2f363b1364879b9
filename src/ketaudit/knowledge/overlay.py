"""Lays the changes of a pack over another pack: by id, without touching what they do not name."""

from collections.abc import Collection, Iterator

from ketaudit.digest import sha256
from ketaudit.errors import PackError, did_you_mean
from ketaudit.knowledge.addition import Addition, Change, TopicChange
from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.pack import Pack, Topic
from ketaudit.knowledge.phrases import Layered, Phrases, build_index

# Columns in which any text may stand, also with a place behind them ("shown_uk"); in all others a
# value must be one that the core knows.
_FREE = {
    "hype": frozenset({"nouns", "literal", "heads", "own"}),
    "mark": frozenset({"mark"}),
    "status": frozenset({"allowed", "shown", "as_of", "sources", "known", "form"}),
    "indication": frozenset({"counts", "shown", "as_of", "needs"}),
}


def extend(base: Pack, addition: Addition) -> Pack:
    """Return ``base`` with the changes made.

    Raises PackError naming the place of a change that asks for what does not exist.
    """
    topics = _topics(base, addition)
    sources = base.sources | {source.id: source for source in addition.sources}
    columns = _Columns(base, {topic.id for topic in topics})
    entries, added, masked = _entries(base, addition.changes, columns)
    _check_sources(addition, sources.keys())
    _check_local(base, addition, {topic.id for topic in topics})
    digest = sha256(f"{base.digest}+{addition.digest}".encode()).hexdigest()
    return Pack(
        id=_joined(base.id, addition.id),
        version=_joined(base.version, addition.version),
        digest=digest,
        entries=entries,
        phrases=Layered(base.phrases, build_index(added), masked),
        topics=topics,
        sources=sources,
        substances=base.substances | {s.id: s for s in addition.substances},
        local=(*base.local, *addition.local),
        jargon=(*base.jargon, *addition.jargon),
        approved=(*base.approved, *addition.approved),
    )


def _joined(base: str, name: str) -> str:
    return f"{base}+{name}" if name else base


def _entries(
    base: Pack, changes: tuple[Change, ...], columns: "_Columns"
) -> tuple[list[Entry], list[tuple[int, Phrases, Phrases]], frozenset[int]]:
    """Return the entries, the phrases to add by entry number, and the entries switched off."""
    entries = list(base.entries)
    numbers = {(entry.lexicon, entry.id): number for number, entry in enumerate(entries)}
    added, masked = [], set()
    for change in changes:
        number = numbers.get((change.lexicon, change.id))
        if number is None and change.off:
            known = [name for lexicon, name in numbers if lexicon == change.lexicon]
            near = did_you_mean(change.id, known)
            raise PackError(f"{change.where}: no such entry to switch off{near}")
        if number is not None and (change.off or change.replace):
            masked.add(number)
        if change.off:
            continue
        old = None if number is None or change.replace else entries[number]
        entry = _entry(change, old)
        columns.check(change, entry)
        if old is None:
            if not change.phrases:
                raise PackError(f"{change.where}: needs phrases")
            number = len(entries)
            entries.append(entry)
        elif number is not None:
            entries[number] = entry
        added.append((number or 0, change.phrases, change.unless))
    return entries, added, frozenset(masked)


def _entry(change: Change, old: Entry | None) -> Entry:
    """Return an entry as changed, or a new one."""
    if old is None:
        attrs = change.defaults | change.attrs
        blank = Entry(change.id, change.lexicon, (), "", (), dict(sorted(attrs.items())))
        return blank._replace(**change.fields)
    return old._replace(**change.fields, attrs=old.attrs | change.attrs)


class _Columns:
    """The columns of each lexicon, and the values the core gives them."""

    def __init__(self, base: Pack, topics: set[str]) -> None:
        self._topics = topics
        self._values: dict[str, dict[str, set[str]]] = {}
        self._needed: dict[str, set[str]] = {}
        for entry in base.entries:
            values = self._values.setdefault(entry.lexicon, {})
            for key, value in entry.attrs.items():
                values.setdefault(key, set()).add(value)
            needed = self._needed.setdefault(entry.lexicon, set(entry.attrs))
            needed.intersection_update(entry.attrs)

    def check(self, change: Change, entry: Entry) -> None:
        """Raise PackError for a column that is missing, unknown, or holds an unknown word."""
        values = self._values.get(entry.lexicon, {})
        missing = sorted(self._needed.get(entry.lexicon, set()) - entry.attrs.keys())
        if missing:
            raise PackError(f"{change.where}: needs {missing[0]}")
        for key, value in change.attrs.items():
            if key not in values:
                near = did_you_mean(key, list(values))
                raise PackError(f"{change.where}: lexicon {entry.lexicon} has no {key}{near}")
            known = values[key]
            said = [value]
            if (entry.lexicon, key) == ("harm", "topic"):
                said, known = value.split(), self._topics
            for word in said:
                if word not in known and not _is_free(entry.lexicon, key):
                    near = did_you_mean(word, sorted(known))
                    raise PackError(f"{change.where}: there is no {key} {word!r}{near}")


def _is_free(lexicon: str, column: str) -> bool:
    free = _FREE.get(lexicon, frozenset())
    return any(column == name or column.startswith(f"{name}_") for name in free)


def _topics(base: Pack, addition: Addition) -> tuple[Topic, ...]:
    topics = {topic.id: topic for topic in base.topics}
    for change in addition.topics:
        old = topics.get(change.id)
        if change.off:
            if old is None:
                near = did_you_mean(change.id, list(topics))
                raise PackError(f"{change.where}: no such topic to switch off{near}")
            del topics[change.id]
        else:
            topics[change.id] = _topic(change, old)
    return tuple(topics.values())


def _topic(change: TopicChange, old: Topic | None) -> Topic:
    fields = old._asdict() if old else {"id": change.id, "when": ()}
    fields |= change.fields
    for key in Topic._fields:
        if key not in fields:
            raise PackError(f"{change.where}: needs {key}")
    return Topic(**fields)


def _check_local(base: Pack, addition: Addition, topics: Collection[str]) -> None:
    places = {"us", *(local.place for local in base.local)}
    for local in addition.local:
        for word, known in ((local.place, places), (local.topic, topics)):
            if word not in known:
                near = did_you_mean(word, sorted(known))
                raise PackError(f"local {local.topic!r} of {local.place}: no such {word!r}{near}")


def _check_sources(addition: Addition, known: Collection[str]) -> None:
    for where, sources in _cited(addition):
        for source in sources:
            if source not in known:
                near = did_you_mean(source, sorted(known))
                raise PackError(f"{where}: there is no source {source!r}{near}")


def _cited(addition: Addition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the place and the sources of everything that names some."""
    for change in addition.changes:
        yield change.where, change.fields.get("sources", ())
    for topic in addition.topics:
        yield topic.where, topic.fields.get("sources", ())
    for local in addition.local:
        yield f"local {local.topic!r} of {local.place}", local.sources
