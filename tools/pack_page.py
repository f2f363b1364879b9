"""The tables of docs/reference/packs.md, from the schema of packs and the core pack."""

from collections.abc import Callable
from typing import Any

from ketaudit.knowledge.pack import core_pack
from ketaudit.knowledge.packschema import DEFAULTS, LEXICON_OF, pack_schema

_NEEDS = {
    "alone": "nothing: the words are a limit or a precaution by themselves",
    "risk": "words of risk: “may cause”, “side effects”, a heading “Risks”",
    "harm": "nothing: the words name a harm by themselves, unless something speaks against it",
    "bar": "words of risk, of caution, or “tell us if”",
    "state": "the same, but a bare “may” is not enough: what a reader is or takes",
    "who": "words of caution or of screening: “people with …”, “if you have …”",
    "need": "words of need or of safety, so that supervision told as routine discloses nothing",
    "open": "words that leave a question open",
    "wanted": "words of what is still wanted: “more research is needed”",
    "advice": "words that urge the reader, and an expert to turn to",
    "treatment": "the treatment before it, and a negation",
    "denied": "a negation",
    "effect": "a word for the benefit, before it",
    "outcome": "a word for results, before it",
    "repeat": "words of need, or “may”",
    "thin": "“is weak”, “are needed” after it",
    "unhelped": "some people, and a negation: “four in ten do not improve”",
    "other": "nothing: it speaks of other treatments",
    "never": "the words are too general to disclose anything; they only hint",
}
_ELSE = "a way of speaking that the code knows: see the head of `harms.toml`"


def tables() -> str:
    """Return the kinds of table with their keys."""
    properties = pack_schema(core_pack())["properties"]
    return "\n".join(_table(name, table) for name, table in properties.items())


def _table(name: str, table: dict[str, Any]) -> str:
    """Return the keys of one kind of table."""
    item = table.get("items", table)
    shown = f"[[{name}]]" if "items" in table else f"[{name}]"
    columns = _columns(item) if name == "entry" else set()
    keys = [_key(key, item["required"]) for key in item["properties"] if key not in columns]
    lines = [f"### `{shown}`\n", table["description"], f"Keys: {', '.join(keys)}."]
    if name == "entry":
        lines.append("Besides, the columns of its [lexicon](#lexicons).")
    if name in DEFAULTS:
        given = " and ".join(f'`{key} = "{value}"`' for key, value in DEFAULTS[name].items())
        lines.append(f"An entry of the lexicon `{LEXICON_OF[name]}`;")
        lines.append(f"a new one has {given} if nothing else is given.")
    return "\n".join(lines) + "\n"


def _key(key: str, required: list[str]) -> str:
    return f"**`{key}`**" if key in required else f"`{key}`"


def _columns(item: dict[str, Any]) -> set[str]:
    """Return the keys that are columns of lexicons: any text."""
    return {key for key, kind in item["properties"].items() if kind == {"type": "string"}} - {"why"}


def needs() -> str:
    """Return what each word of ``needs`` asks for."""
    used = {e.attrs["needs"] for e in core_pack().entries if e.lexicon == "harm"}
    told = [word for word in _NEEDS if word in used] + sorted(used - _NEEDS.keys())
    rows = "\n".join(f"| `{word}` | {_NEEDS.get(word, _ELSE)} |" for word in told)
    return f"| word | what it asks for |\n|---|---|\n{rows}\n"


def lexicons() -> str:
    """Return the lexicons, with the columns that an entry must have in bold."""
    members: dict[str, list[set[str]]] = {}
    for entry in core_pack().entries:
        members.setdefault(entry.lexicon, []).append(set(entry.attrs))
    rows = []
    for name, columns in sorted(members.items()):
        needed = sorted(set.intersection(*columns))
        rest = sorted(set.union(*columns) - set(needed))
        told = ", ".join(_key(column, needed) for column in [*needed, *rest])
        rows.append(f"| `{name}` | {len(columns)} | {told} |")
    return "| lexicon | entries | columns |\n|---|---|---|\n" + "\n".join(rows) + "\n"


PARTS: dict[str, Callable[[], str]] = {
    "pack-tables": tables,
    "pack-needs": needs,
    "pack-lexicons": lexicons,
}
