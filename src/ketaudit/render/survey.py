"""A survey as text for people and as JSON for machines."""

import json

from ketaudit.knowledge.pack import Pack
from ketaudit.report import SCHEMA_VERSION, Tool
from ketaudit.survey import Measure, Published, Survey

_TITLE = 27  # columns
_CAUTION = "Audits count sites or articles, by hand; this counts pages, by rule: compare with care."


def text(found: Survey, pack: Pack) -> str:
    """Return a line a measure, under each the published figures, and then their sources."""
    pages = f"{found.pages} page{'' if found.pages == 1 else 's'}"
    claiming = f"{found.claiming} claim{'s' if found.claiming == 1 else ''} a benefit"
    lines = [f"Surveyed {pages}, of which {claiming}", ""]
    for measure in found.measures:
        lines.append(f"  {measure.title:{_TITLE}}{_value(measure, found)}")
        lines += [f"      {_figure(figure)}" for figure in measure.published]
    named = dict.fromkeys(f.source for m in found.measures for f in m.published)
    sources = [_source(name, pack) for name in named]
    return "\n".join([*lines, "", _CAUTION, "", *sources]) + "\n"


def _value(measure: Measure, found: Survey) -> str:
    share = found.share(measure)
    if share is not None:
        return f"{measure.count} of {found.pages}, {share:.0%}"
    return "-" if measure.median is None else f"{measure.median:g}"


def _figure(figure: Published) -> str:
    if figure.percent is None:
        return f"published: {figure.count}, between {figure.of} {figure.what} ({figure.source})"
    count = "" if figure.count is None else f"{figure.count} "
    return f"published: {figure.percent:g}%, {count}of {figure.of} {figure.what} ({figure.source})"


def _source(name: str, pack: Pack) -> str:
    source = pack.sources[name]
    return f"{name}: {source.title} ({source.date}). {source.address}".strip()


def as_json(found: Survey, tool: Tool) -> str:
    """Return the survey as JSON; the same pages give the same bytes."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {
            "name": tool.name,
            "version": tool.version,
            "pack": dict(zip(tool.pack._fields, tool.pack, strict=True)),
            "profile": tool.profile,
        },
        "pages": found.pages,
        "claiming": found.claiming,
        "measures": [_measure(measure, found) for measure in found.measures],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _measure(measure: Measure, found: Survey) -> dict[str, object]:
    share = found.share(measure)
    return {
        "id": measure.id,
        "title": measure.title,
        "count": measure.count,
        "share": None if share is None else round(share, 3),
        "median": measure.median,
        "published": [
            dict(zip(figure._fields, figure, strict=True)) for figure in measure.published
        ],
    }
