"""The last line of a run: what was checked, and with what result."""

from ketaudit.render import Style
from ketaudit.render.columns import clean
from ketaudit.render.ink import ink
from ketaudit.render.run import Run


def closing(run: Run, style: Style) -> str:
    """Return what was checked, by what, and the result."""
    if run.since and not run.expected and not run.totals.failures:
        return ink(f"No page changed since {clean(run.since)}: nothing to check", "bold", style)
    pack, totals = run.tool.pack, run.totals
    since = f" changed since {clean(run.since)}" if run.since else ""
    what = (
        f"Checked {many(totals.files, 'file')}{since}, {many(totals.words, 'word')},"
        f" {many(len(run.rules), 'rule')}, pack {pack.id} {pack.version}"
    )
    if style.clock:
        what += f" in {style.clock():.1f} s"
    return f"{ink(what, 'bold', style)}: {result(run, style)}"


def result(run: Run, style: Style) -> str:
    """Return how many findings there were, how many were silenced, and what was not audited."""
    totals = run.totals
    found = [
        ink(many(count, name), name, style)
        for name, count in totals.counts._asdict().items()
        if count
    ]
    if totals.suppressed:
        found.append(f"{totals.suppressed:,} suppressed")
    if totals.unchanged:
        found.append(f"{totals.unchanged:,} more not from this change")
    if totals.failures:
        found.append(ink(f"{many(len(totals.failures), 'file')} not audited", "error", style))
    return ", ".join(found) or "nothing to change"


def many(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
