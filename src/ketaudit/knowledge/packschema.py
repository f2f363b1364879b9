"""The JSON Schema of a pack that adds to what ketaudit knows: the keys of every table."""

from ketaudit.knowledge.pack import Pack
from ketaudit.typed import Any

LEXICON_OF = {"hype": "hype", "treatment": "subject"}
"""Tables with a name of their own, and the lexicon that their entries go to."""

DEFAULTS = {
    "hype": {"rule": "puffery", "when": "always"},
    "treatment": {"cls": "named"},
}
"""Columns that an entry of such a table need not give, unless it changes an entry that exists."""

_ABOUT = {
    "pack": "The name of the pack, shown in reports.",
    "lexicon": "The lexicon that the [[entry]] tables of this file belong to.",
    "entry": "Words of any lexicon; an id that exists is extended or changed.",
    "hype": "Words of praise, drama or pressure.",
    "treatment": "Names of a treatment, so that claims about it are found.",
    "topic": "A line of the risk checklist, and the words that disclose it.",
    "jargon": "A technical term and plain words for it.",
    "source": "Where a fact comes from.",
    "substance": "A medicine or device that has topics of its own.",
    "local": "How a topic is told in one jurisdiction.",
    "approved_claim": "Wording that the team has cleared, and on what terms.",
}
_TEXT = {"type": "string", "minLength": 1}
_TEXTS = {"type": "array", "items": _TEXT}
_BOOL = {"type": "boolean"}
_DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_WORDS = {
    "id": _TEXT,
    "phrases": _TEXTS,
    "unless": _TEXTS,
    "forms": {"enum": ["fixed", "verb", "noun"]},
}
_CHANGES = {"off": _BOOL, "replace": _BOOL}
_ENTRY = {**_WORDS, "prefer": _TEXTS, "why": {"type": "string"}, "sources": _TEXTS, **_CHANGES}
_TIERS = ["boxed", "serious", "common", "contraindication", "practical", "evidence", "status"]


def pack_schema(pack: Pack) -> dict[str, Any]:
    """Return the schema (draft 2020-12); the columns of entries are those that ``pack`` uses."""
    columns = {
        key: {"type": "string"} for key in sorted({k for e in pack.entries for k in e.attrs})
    }
    known = [entry.lexicon for entry in pack.entries]
    tables = {
        "entry": _table({"lexicon": {"enum": sorted(set(known))}, **_ENTRY, **columns}, "id"),
        "hype": _table({**_ENTRY, **_columns_of(pack, "hype", columns)}, "id"),
        "treatment": _table({**_ENTRY, **_columns_of(pack, "subject", columns)}, "id"),
        "topic": _table(_topic(pack), "id"),
        "jargon": _table({"term": _TEXT, "plain": _TEXT, "also": _TEXTS}, "term", "plain"),
        "source": _table(
            {
                "id": _TEXT,
                "title": _TEXT,
                "date": _TEXT,
                "address": {"type": "string"},
                "known": {"enum": ["", "general"]},
            },
            *("id", "title", "date"),
        ),
        "substance": _table(
            {
                "id": _TEXT,
                "title": _TEXT,
                "kind": {"enum": ["prescription medicine", "medicine", "device"]},
            },
            *("id", "title", "kind"),
        ),
        "local": _table(
            {"place": _TEXT, "topic": _TEXT, "why": _TEXT, "sample": _TEXT, "sources": _TEXTS},
            *("place", "topic", "why", "sample", "sources"),
        ),
        "approved_claim": _table(
            {
                "id": _TEXT,
                "wording": _TEXT,
                "qualifier": _TEXT,
                "within": {"type": "integer", "minimum": 0, "maximum": 50},
                "reference": _TEXT,
                "expires": _DATE,
            },
            *("wording", "reference"),
        ),
    }
    single = {
        "pack": _object({"id": _TEXT, "version": _TEXT}, "id", "version"),
        "lexicon": _object({"id": {"enum": sorted(set(known))}, "title": _TEXT}, "id"),
    }
    properties = {
        name: {"description": _ABOUT[name], **table} for name, table in {**single, **tables}.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ketaudit pack",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _topic(pack: Pack) -> dict[str, Any]:
    needs = sorted({e.attrs["needs"] for e in pack.entries if e.lexicon == "harm"})
    return {
        **_WORDS,
        "needs": {"enum": needs},
        "title": _TEXT,
        "tier": {"enum": _TIERS},
        "duty": {"enum": ["core", "conditional", "recommended"]},
        "when": _TEXTS,
        "why": _TEXT,
        "sample": _TEXT,
        "sources": _TEXTS,
        "off": _BOOL,
    }


def _columns_of(pack: Pack, lexicon: str, columns: dict[str, Any]) -> dict[str, Any]:
    used = {key for entry in pack.entries if entry.lexicon == lexicon for key in entry.attrs}
    return {key: columns[key] for key in sorted(used)}


def _table(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "array", "items": _object(properties, *required)}


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
