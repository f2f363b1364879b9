"""GitHub's workflow commands: findings as annotations beside the lines of a change.

Syntax and escapes are those of ``@actions/core``.
"""

from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.closing import closing
from ketaudit.render.run import Run
from ketaudit.render.said import (
    NOT_AUDITED,
    SCORE,
    by_severity,
    loudest,
    name_of,
    reason,
    whole,
)
from ketaudit.render.stream import whole_letters
from ketaudit.report import Finding

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_LONGEST = 4_000  # letters of a message: a log is read by people


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield the commands page by page, errors first: GitHub shows ten of each kind a step."""
    for page in run:
        path = run.where.path(name_of(page))
        if short := run.gate.shortfall(page.report):
            yield _command("error", short, title=SCORE, file=path, line=1)
        for group in by_severity(page.report.findings):
            yield _annotation(group, path)
    for failure in run.totals.failures:
        path = run.where.path(failure.name)
        yield _command("error", reason(failure), title=NOT_AUDITED, file=path)
    yield closing(run, Style()) + "\n"


def _annotation(group: list[Finding], path: str) -> str:
    """Return one command for what a rule says of one place."""
    first = group[0]
    columns = {"col": first.start_column, "endColumn": first.end_column}
    return _command(
        _COMMANDS[loudest(group)],
        "\n".join(whole(group)),
        title=first.rule,
        file=path,
        line=first.start_line,
        endLine=first.end_line,
        # GitHub refuses columns where a place runs over lines.
        **(columns if first.start_line == first.end_line else {}),
    )


def _command(command: str, message: str, **properties: object) -> str:
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{command} {listed}::{_data(message[:_LONGEST])}\n"


def _data(text: str) -> str:
    text = whole_letters(text)
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
