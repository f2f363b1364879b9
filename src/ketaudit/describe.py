"""One rule, many stories: its manual page; and the JSON Schema of a report, from the types."""

import types
import typing
from typing import Union, get_args, get_origin, get_type_hints

from ketaudit import report
from ketaudit.knowledge.pack import Pack
from ketaudit.language.risk.approvals import fact, places
from ketaudit.language.risk.approvals import sources as fact_sources
from ketaudit.rules import FAMILIES, RULES
from ketaudit.rules._rule import Rule
from ketaudit.typed import Any, Literal, words_of

UNREAD = "cited from general knowledge, not read for this pack"
_SIMPLE = {int: "integer", float: "number", str: "string", bool: "boolean"}


def manual_page(rule: Rule, pack: Pack) -> str:
    """Return the manual page of a rule as Markdown: what, why, bad, better, sources."""
    parts = [
        f"# {rule.id}",
        f"{rule.summary}",
        f"*{str(rule.severity).capitalize()} · since {rule.since}*",
        "## Why",
        _why(rule),
        "## Flagged",
        _examples(rule.flags, mark=True),
        "## Left alone",
        _examples(rule.allows, mark=False),
    ]
    if rule.better:
        parts += ["## Better", "\n".join(_better(bad, fair) for bad, fair in rule.better)]
    if rule.references:
        parts += ["## Sources", sources(rule.references, pack)]
    return "\n\n".join(parts) + "\n"


_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}  # GitHub's words


def sarif_rule(rule: Rule, pack: Pack) -> dict[str, Any]:
    """Return a rule as a SARIF reportingDescriptor, its manual page as the help.

    ``helpUri`` is the address of its first source that has one.
    """
    address = first_address(rule.references, pack)
    why = _why(rule)
    based_on = f"\n\nSources:\n{sources(rule.references, pack)}" if rule.references else ""
    return {
        "id": rule.id,
        "name": rule.id.split(".")[1].title().replace("-", ""),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(why.split("\n\n")[0].split()) or rule.summary},
        "help": {
            "text": f"{rule.summary}\n\n{why}{based_on}",
            "markdown": manual_page(rule, pack),
        },
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": str(rule.severity)},
        "properties": {
            "tags": [rule.family, "health-communication"],
            "problem.severity": _PROBLEM[str(rule.severity)],
            "since": rule.since,
            "references": rule.references,
        },
    }


def _why(rule: Rule) -> str:
    return rule.doc.replace("\n    ", "\n").strip()


def sources(ids: tuple[str, ...], pack: Pack) -> str:
    """Return a list of sources with title, date and address."""
    return "\n".join(f"- {source_line(name, pack)}" for name in ids)


def first_address(ids: tuple[str, ...], pack: Pack) -> str | None:
    """Return the address of the first of some sources that has one."""
    named = (pack.sources[name].address for name in ids if name in pack.sources)
    return next(filter(None, named), None)


def source_line(name: str, pack: Pack) -> str:
    """Return one source in a line; the bare id where the pack does not describe it."""
    source = pack.sources.get(name)
    if source is None:
        return name
    unread = f" ({UNREAD})" if source.known else ""
    return f"{name}: {source.title} ({source.date}). {source.address}".strip() + unread


def checklist(pack: Pack) -> str:
    """Return the risk topics as a Markdown list, by duty."""
    lines = []
    for duty in ("core", "conditional", "recommended"):
        lines += ["", f"## {duty.capitalize()}", ""]
        for topic in pack.topics:
            if topic.duty == duty:
                lines.append(f"- **{topic.title}** (`{topic.id}`): {topic.why}")
                lines.append(f"  Say: “{topic.sample}”")
    return "\n".join(lines).strip() + "\n"


def approvals(pack: Pack) -> str:
    """Return the dated table of approvals as a Markdown list, by product and place."""
    lines = []
    for product in pack.entries:
        if "form" in product.attrs:
            lines += ["", f"## {product.id} ({product.attrs['form']})", ""]
            for place in places(product):
                named = ", ".join(fact_sources(product, place))
                lines.append(f"- **{place}**: {fact(product, place)}. {named}")
    return "\n".join(lines).strip() + "\n"


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of ``Report.to_dict()``."""
    schema = _object(report.Report)
    properties = {"schema_version": {"const": report.SCHEMA_VERSION}, **schema["properties"]}
    finding = properties["findings"]["items"]["properties"]
    finding["rule"] = {"enum": [rule.id for rule in RULES]}
    finding["family"] = {"enum": list(FAMILIES)}
    properties["suppressed"]["items"] = _suppressed(properties["findings"]["items"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ketaudit report",
        **schema,
        "required": list(properties),
        "properties": properties,
    }


def _examples(pages: tuple[str, ...], *, mark: bool) -> str:
    if mark:
        pages = tuple(page.replace("[[", "**").replace("]]", "**") for page in pages)
    shown = [_shorten(page) for page in pages]
    return "\n".join(f"- {page}" for page in shown)


def _shorten(page: str) -> str:
    """Show a long example by its beginning; a page's line breaks become slashes."""
    flat = " / ".join(line for line in page.splitlines() if line.strip())
    if len(flat) <= 240:
        return flat
    return flat[:200].rsplit(" ", 1)[0] + " …" + ("**" if "**" in flat else "")


def _better(bad: str, fair: str) -> str:
    return f"- ~~{bad}~~ → {fair}"


def _object(kind: type) -> dict[str, Any]:
    """Return the schema of a NamedTuple: every field required, nothing else allowed."""
    hints = get_type_hints(kind)
    properties = {name: _schema(hints[name]) for name in kind._fields}  # type: ignore[attr-defined]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").split("\n")[0],
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(kind: Any) -> dict[str, Any]:  # noqa: PLR0911 - one return a kind of annotation
    """Return the schema of one annotation used in report.py."""
    if kind in _SIMPLE:
        return {"type": _SIMPLE[kind]}
    if kind is types.NoneType:
        return {"type": "null"}
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(words_of(kind))}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(argument) for argument in arguments]}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1])}
    return _object(kind)


def _suppressed(finding: dict[str, Any]) -> dict[str, Any]:
    """Return a finding's schema with who silenced it, why and until when."""
    hints = typing.get_type_hints(report.Suppressed)
    extra = {name: _schema(hints[name]) for name in ("by", "reason", "expires")}
    return {
        **finding,
        "properties": {**finding["properties"], **extra},
        "required": [*finding["required"], *extra],
    }
