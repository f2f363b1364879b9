"""A pack: what ketaudit knows of words, treatments, risks and sources, loaded in milliseconds."""

import marshal
import os

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match, find
from ketaudit.knowledge.phrases import Index, Layered
from ketaudit.typed import Any
from ketaudit.values import Value

FOLDER = os.path.join(os.path.dirname(__file__), "packs")
DEFAULT = ("core", "ketamine", "esketamine")
"""The folders that every audit knows, compiled together into one file."""

ADDED = ("tms",)
"""The built-in packs that are laid over the core only when they are asked for."""

BUILT_IN = (*DEFAULT, *ADDED)
CORE_SOURCE = os.path.join(FOLDER, DEFAULT[0])
CORE_COMPILED = os.path.join(FOLDER, "core.bin")


class Source(Value):
    """Where a fact or a rule comes from; ``date`` is ISO or a year, ``address`` may be empty.

    ``known`` is "general" where nobody read it for this pack, else empty.
    """

    id: str
    title: str
    date: str
    address: str
    known: str


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


class Substance(Value):
    """A medicine or device with topics of its own; ``id`` is the mark that its names carry.

    ``kind`` is "prescription medicine", "medicine" or "device".
    """

    id: str
    title: str
    kind: str


class Local(Value):
    """How a topic is told in one jurisdiction: who approves there, and whom to call."""

    place: str
    topic: str
    why: str
    sample: str
    sources: tuple[str, ...]


class ApprovedClaim(Value):
    """Wording that a team has cleared, as tokens and slots, and on what terms.

    ``qualifier`` must stand within ``within`` sentences; it is empty where none is asked for.
    ``shown`` is the qualifier as the team wrote it.
    ``expires`` is the last day the approval holds, as YYYY-MM-DD, or None.
    """

    id: str
    wording: str
    pattern: tuple[str, ...]
    qualifier: tuple[str, ...]
    shown: str
    within: int
    reference: str
    expires: str | None


class Pack(Value):
    """Compiled knowledge; ``digest`` is the SHA-256 of everything below it.

    ``jargon`` and ``approved`` come from the packs of a team alone; a piece of jargon is its forms,
    parted by "|", and plain words.
    """

    id: str
    version: str
    digest: str
    entries: list[Entry]
    phrases: Index | Layered
    topics: tuple[Topic, ...]
    sources: dict[str, Source]
    substances: dict[str, Substance]
    local: tuple[Local, ...]
    jargon: tuple[tuple[str, str], ...] = ()
    approved: tuple[ApprovedClaim, ...] = ()

    def find(self, words: list[str]) -> dict[str, list[Match]]:
        """Return the matches of each lexicon in a list of tokens."""
        return find(words, self.phrases, self.entries)

    def at(self, place: str) -> "Pack":
        """Return the pack as it speaks in a jurisdiction."""
        told = {local.topic: local for local in self.local if local.place == place}
        return self._replace(topics=tuple(_told(t, told.get(t.id)) for t in self.topics))


def _told(topic: Topic, local: Local | None) -> Topic:
    if local is None:
        return topic
    return topic._replace(why=local.why, sample=local.sample, sources=local.sources)


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
        substances={name: Substance(name, *rest) for name, *rest in raw["substances"]},
        local=tuple(Local(p, t, w, s, tuple(f)) for p, t, w, s, f in raw["local"]),
    )
