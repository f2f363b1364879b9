"""Lexicons: phrases with what they mean, parsed from TOML and never malformed afterwards."""

from ketaudit.errors import PackError
from ketaudit.text.words import tokenize
from ketaudit.typed import Any
from ketaudit.values import Value

MOST_FORMS = 10_000
"""Phrases that one pattern with braces may stand for."""

_KEYS = frozenset({"id", "phrases", "forms", "unless", "prefer", "why", "sources"})


class Entry(Value):
    """One meaning, as the rules see it; ``attrs`` are the lexicon's own columns."""

    id: str
    lexicon: str
    prefer: tuple[str, ...]
    why: str
    sources: tuple[str, ...]
    attrs: dict[str, str]


class Draft(Value):
    """An entry with its surface forms, which the compiled pack keeps only in its index.

    ``unless`` are look-alikes that contain the words and mean something else.
    """

    entry: Entry
    phrases: tuple[str, ...]
    unless: tuple[str, ...]


def parse_lexicon(table: dict[str, Any], where: str) -> list[Draft]:
    """Read ``[lexicon]`` and its ``[[entry]]`` tables; raise PackError naming the place."""
    head = table.get("lexicon", {})
    lexicon = head.get("id")
    if not isinstance(lexicon, str) or not lexicon:
        raise PackError(f"{where}: [lexicon] needs an id")
    return [
        _draft(raw, lexicon, f"{where}: entry {number}")
        for number, raw in enumerate(table.get("entry", []), start=1)
    ]


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return a phrase as the tokenizer sees it, so that hyphen and space variants are one."""
    return tuple(tokenize(phrase).words)


def _draft(raw: dict[str, Any], lexicon: str, where: str) -> Draft:
    name = raw.get("id")
    if not isinstance(name, str) or not name:
        raise PackError(f"{where} needs an id")
    where = f"{where} ({name})"
    forms = _text(raw, "forms", where, "fixed")
    phrases = expand(_texts(raw, "phrases", where), forms, where)
    if not phrases:
        raise PackError(f"{where}.phrases needs at least one phrase")
    entry = Entry(
        id=name,
        lexicon=lexicon,
        prefer=tuple(_texts(raw, "prefer", where)),
        why=_text(raw, "why", where, ""),
        sources=tuple(_texts(raw, "sources", where)),
        attrs={key: _text(raw, key, where, "") for key in sorted(raw.keys() - _KEYS)},
    )
    unless = expand(_texts(raw, "unless", where), "fixed", where)
    return Draft(entry, phrases, unless)


def expand(patterns: list[str], forms: str, where: str) -> tuple[str, ...]:
    """Expand braces and inflections; the result is unique and sorted."""
    from ketaudit.knowledge.inflect import braces, inflect  # noqa: PLC0415 - only to build packs

    for pattern in patterns:
        if _choices(pattern) > MOST_FORMS:
            raise PackError(
                f"{where}: {pattern[:60]!r} stands for more than {MOST_FORMS:,} phrases"
            )
    try:
        whole = {w for p in patterns for plain in braces(p) for w in inflect(plain, forms)}
    except ValueError as error:
        raise PackError(f"{where}: {error}") from error
    for phrase in whole:
        if not phrase_words(phrase):
            raise PackError(f"{where}: {phrase!r} holds no word")
    return tuple(sorted(whole))


def _choices(pattern: str) -> int:
    """Return how many phrases the braces of a pattern stand for, without writing them out."""
    count = 1
    for group in pattern.split("{")[1:]:
        count *= group.partition("}")[0].count(",") + 1
    return count


def _text(raw: dict[str, Any], key: str, where: str, default: str) -> str:
    value = raw.get(key, default)
    if not isinstance(value, str):
        raise PackError(f"{where}.{key} must be text, not {type(value).__name__}")
    return value


def _texts(raw: dict[str, Any], key: str, where: str) -> list[str]:
    value = raw.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PackError(f"{where}.{key} must be a list of texts")
    return value


def no_twins(drafts: list[Draft], where: str) -> None:
    """Refuse one phrase under two entries: the matcher could not say which was meant."""
    owner: dict[tuple[str, ...], str] = {}
    for draft in drafts:
        name = draft.entry.id
        for phrase in draft.phrases:
            words = phrase_words(phrase)
            if owner.setdefault(words, name) != name:
                raise PackError(f"{where}: {phrase!r} is in both {owner[words]} and {name}")
