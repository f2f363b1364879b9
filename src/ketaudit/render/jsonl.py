"""JSON Lines: one report a line, as it comes; a page that failed is a line too."""

from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.run import Run
from ketaudit.render.stream import dumps
from ketaudit.report import SCHEMA_VERSION

FAILURE = {
    "type": "object",
    "properties": {
        "schema_version": {"const": SCHEMA_VERSION},
        "failure": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "message": {"type": "string"}},
            "required": ["name", "message"],
            "additionalProperties": False,
        },
    },
    "required": ["schema_version", "failure"],
    "additionalProperties": False,
}
"""The JSON Schema of the line of a page that could not be audited."""


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield a line for each page, and at the end one for each failure."""
    for page in run:
        yield page.report.to_json() + "\n"
    for failure in run.totals.failures:
        yield dumps({"schema_version": SCHEMA_VERSION, "failure": failure._asdict()}) + "\n"
