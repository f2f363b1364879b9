"""What is said of a place, as every format for machines says it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from os.path import commonprefix

from ketaudit.render.run import Checked, Failure
from ketaudit.report import Finding
from ketaudit.values import Value

NOT_AUDITED = "ketaudit.not-audited"
"""Stands for a rule where a page could not be audited."""
SCORE = "ketaudit.score"
"""Stands for a rule where a page misses the minimum score."""

LOUDEST_FIRST = ("error", "warning", "note")


def name_of(page: Checked) -> str:
    """Return what a page is called."""
    return page.report.document.name or "<text>"


def together(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Group what one rule says of one place: a dozen missing risks are one thing to read."""
    for _, group in groupby(findings, key=lambda one: (one.rule, one.start, one.end)):
        yield list(group)


def loudest(group: Iterable[Finding]) -> str:
    """Return the gravest severity of some findings."""
    return min((one.severity for one in group), key=LOUDEST_FIRST.index)


def by_severity(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings put together, the gravest first."""
    return sorted(together(findings), key=lambda group: LOUDEST_FIRST.index(loudest(group)))


def with_advice(finding: Finding) -> str:
    """Return the message and, after it, the better wording, as sentences.

    Suggestions are advice to a writer: no format may pass them off as edits to apply.
    """
    said = _sentence(finding.message)
    return f"{said} Better: {_ended(finding.suggestions[0])}" if finding.suggestions else said


class InShort(Value):
    """What a rule says of one place more than once: the shared opening, and the rest of each."""

    opening: str
    items: tuple[tuple[str, str], ...]


def in_short(group: list[Finding]) -> InShort:
    """Return what several findings have in common, then each with its severity, gravest first.

    Of each message only what comes before its colon is kept, a colon inside the quoted title
    aside: the reason is in the manual.
    """
    messages = [one.message for one in group]
    opening = commonprefix(messages).rpartition(" ")[0]  # noqa: RUF071 - of words, not paths
    items = []
    for one in sorted(group, key=lambda one: LOUDEST_FIRST.index(one.severity)):
        quoted, quote, rest = one.message[len(opening) :].rpartition("”")
        said = (quoted + quote + rest.split(": ")[0]).strip()
        better = f"; say: {one.suggestions[0]}" if one.suggestions else ""
        items.append((str(one.severity), said + better))
    return InShort(opening, tuple(items))


def whole(group: list[Finding]) -> list[str]:
    """Return what a rule says of one place in lines: a sentence, or an opening and its items."""
    if len(group) == 1:
        return [with_advice(group[0])]
    opening, items = in_short(group)
    head = [f"{_capital(opening)} …"] if opening else []
    return [*head, *(f"- {severity}: {_ended(said)}" for severity, said in items)]


def _sentence(text: str) -> str:
    return _ended(_capital(text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def reason(failure: Failure) -> str:
    """Return why a page failed, without its name, which formats show apart."""
    return failure.message.removeprefix(f"{failure.name}: ")
