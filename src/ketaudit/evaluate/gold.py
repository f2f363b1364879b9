"""Pages with labels: read from JSON or JSON Lines, checked, and told where they are wrong.

docs/reference/gold-format.md says what each key means.
"""

import json
from collections.abc import Iterator

from ketaudit.errors import InputError, did_you_mean
from ketaudit.files import read
from ketaudit.readers import FORMATS
from ketaudit.rules import FAMILIES, RULES
from ketaudit.typed import Any
from ketaudit.values import Value

STRENGTHS = ("none", "hedged", "weak", "unhedged")
DISPUTED = "disputed"
_NAMES = (*FAMILIES, *(rule.id for rule in RULES))


class Label(Value):
    """A stretch of the page that a rule or family should find, or that people disagreed on."""

    name: str
    start: int
    end: int
    disputed: bool = False


class Judged(Value):
    """A sentence, and the strongest claim of benefit it makes: one of STRENGTHS, or disputed."""

    start: int
    end: int
    claim: str


class GoldPage(Value):
    """A page with all its labels; ``judged`` are the rules and families it was labelled for."""

    doc: str
    text: str
    format: str
    labels: tuple[Label, ...]
    sentences: tuple[Judged, ...]
    topics: frozenset[str]
    disputed_topics: frozenset[str]
    judged: frozenset[str]


def load(path: str) -> list[GoldPage]:
    """Read labelled pages from a JSON list, or from a page a line.

    Raises InputError naming file, page and key for whatever is wrong.
    """
    pages = [_page(raw, f"{path}: page {at}") for at, raw in enumerate(_raw(path), start=1)]
    names = [page.doc for page in pages]
    for name in names:
        if names.count(name) > 1:
            raise InputError(f"{path}: there are two pages {name!r}")
    if not pages:
        raise InputError(f"{path}: there is no page in it")
    return pages


def _raw(path: str) -> list[Any]:
    text = read(path).removeprefix("\ufeff")
    try:
        if text.lstrip().startswith("["):
            data = json.loads(text)
            return data if isinstance(data, list) else [data]
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path}: not JSON, nor JSON Lines: {error}") from error


def _page(raw: Any, where: str) -> GoldPage:
    """Check one page and return it."""
    if not isinstance(raw, dict):
        raise InputError(f"{where}: must be an object")
    doc, text = _text(raw, "doc", where), _text(raw, "text", where)
    where = f"{where} ({doc})"
    labels = tuple(_labels(raw, where, len(text)))
    named = {label.name for label in labels}
    judged = named.union(_named(one, where) for one in _list(raw, "judged", where))
    return GoldPage(
        doc=doc,
        text=text,
        format=_one_of(raw.get("format", "markdown"), FORMATS, f"{where}: format"),
        labels=labels,
        sentences=tuple(_sentences(raw, where, len(text))),
        topics=frozenset(map(str, _list(raw, "topics", where))),
        disputed_topics=frozenset(map(str, _list(raw, "disputed_topics", where))),
        judged=frozenset(judged),
    )


def _labels(raw: dict[str, Any], where: str, length: int) -> Iterator[Label]:
    """Yield the labels under each key that holds some."""
    for key, disputed in (("findings", False), ("disputed", True)):
        for at, one in enumerate(_list(raw, key, where)):
            here = f"{where}: {key}[{at}]"
            start, end = _span(one, here, length)
            yield Label(_named(one.get("rule"), here), start, end, disputed)
    for key, disputed in (("hype", False), ("disputed_hype", True)):
        for at, one in enumerate(_list(raw, key, where)):
            yield Label("hype", *_span(one, f"{where}: {key}[{at}]", length), disputed)
    for at, one in enumerate(_list(raw, "sentences", where)):
        span = _span(one, f"{where}: sentences[{at}]", length)
        if one.get("safety") in ("minimised", "both", DISPUTED):
            yield Label("risk.minimised", *span, one["safety"] == DISPUTED)
    for at, one in enumerate(_list(raw, "approval", where)):
        span = _span(one, f"{where}: approval[{at}]", length)
        if one.get("status") in ("misleading", "unclear"):
            yield Label("claim.false-approval", *span, one["status"] == "unclear")


def _sentences(raw: dict[str, Any], where: str, length: int) -> Iterator[Judged]:
    for at, one in enumerate(_list(raw, "sentences", where)):
        here = f"{where}: sentences[{at}]"
        span = _span(one, here, length)
        if "claim" in one:
            yield Judged(*span, _one_of(one["claim"], (*STRENGTHS, DISPUTED), f"{here}: claim"))


def _text(raw: dict[str, Any], key: str, where: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str):
        raise InputError(f"{where}: {key}: must be text")
    return value


def _list(raw: dict[str, Any], key: str, where: str) -> list[Any]:
    value = raw.get(key, [])
    if not isinstance(value, list):
        raise InputError(f"{where}: {key}: must be a list")
    return value


def _span(one: Any, where: str, length: int) -> tuple[int, int]:
    start, end = (one.get("start"), one.get("end")) if isinstance(one, dict) else (None, None)
    if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length:
        return start, end
    raise InputError(f"{where}: must have start and end, 0 to {length}, start below end")


def _named(name: Any, where: str) -> str:
    return _one_of(name, _NAMES, f"{where}: rule")


def _one_of(word: Any, known: tuple[str, ...], where: str) -> str:
    if not isinstance(word, str) or word not in known:
        near = did_you_mean(str(word), list(known))
        some = ", ".join(known) if len(known) < 8 else "a rule or a family"
        raise InputError(f"{where}: must be {some}, not {word!r}{near}")
    return word
