"""The file of a baseline: read with care, and written so that a diff can be reviewed."""

import json
import os
from collections.abc import Iterable

from ketaudit.errors import ConfigError, InputError, did_you_mean
from ketaudit.files import read
from ketaudit.report import Finding
from ketaudit.typed import Any
from ketaudit.values import Value

NAME = "ketaudit-baseline.json"
VERSION = 1
GRAVITY = {"note": 0, "warning": 1, "error": 2}
_LONGEST = 80  # code points; enough to know a sentence by in a diff
_FORMAT = "ketaudit_baseline"


class Entry(Value):
    """A known finding: where, what, and how grave it was when it became known.

    ``page`` is relative to the baseline's folder, with slashes; ``sentence`` and ``message`` are
    for those who review the file, ``reason`` is what they may add.
    """

    page: str
    rule: str
    severity: str
    sentence: str
    message: str
    fingerprint: str
    reason: str | None = None


def load(path: str) -> tuple[Entry, ...]:
    """Read a baseline.

    Raises InputError if it cannot be read, ConfigError naming file and entry for what is wrong.
    """
    try:
        data = json.loads(read(path).removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: not a baseline: {error}") from error
    if not isinstance(data, dict) or data.get(_FORMAT) != VERSION:
        raise ConfigError(f'{path}: not a baseline: it must say "{_FORMAT}": {VERSION}')
    findings = data.get("findings")
    if not isinstance(findings, list):
        raise ConfigError(f"{path}: findings: must be a list")
    return tuple(_entry(raw, f"{path}: finding {at}") for at, raw in enumerate(findings, start=1))


def dumps(entries: Iterable[Entry]) -> str:
    """Return a baseline as text: sorted, an entry a line, the same for the same entries."""
    lines = [
        json.dumps({k: v for k, v in one._asdict().items() if v is not None}, ensure_ascii=False)
        for one in sorted(set(entries), key=_order)
    ]
    body = "".join(f"\n{line}," for line in lines).removesuffix(",")
    return f'{{"{_FORMAT}": {VERSION}, "findings": [{body}\n]}}\n'


def save(path: str, entries: Iterable[Entry]) -> None:
    """Write a baseline, all of it or nothing; raise InputError where that cannot be done."""
    beside = f"{path}.{os.getpid()}"
    try:
        with open(beside, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(dumps(entries))
        os.replace(beside, path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror}") from error


def _order(entry: Entry) -> tuple[object, ...]:
    return *entry[:6], entry.reason is not None, entry.reason or ""


def _entry(raw: Any, where: str) -> Entry:
    """Check one entry and return it."""
    if not isinstance(raw, dict):
        raise ConfigError(f"{where}: must be an object")
    for key, value in raw.items():
        if key not in Entry._fields:
            near = did_you_mean(key, list(Entry._fields))
            raise ConfigError(f"{where}: there is no key {key!r}{near}")
        if not isinstance(value, str):
            raise ConfigError(f"{where}: {key}: must be text")
    missing = [key for key in Entry._fields if key not in raw and key != "reason"]
    if missing:
        raise ConfigError(f"{where}: {missing[0]} is missing")
    if raw["severity"] not in GRAVITY:
        near = did_you_mean(raw["severity"], list(GRAVITY))
        raise ConfigError(f"{where}: severity: must be error, warning or note{near}")
    return Entry(**raw)


def entry_of(finding: Finding, page: str, reason: str | None) -> Entry:
    """Return the entry that makes a finding known."""
    sentence, message = start(finding.sentence), start(finding.message)
    return Entry(
        page, finding.rule, finding.severity, sentence, message, finding.fingerprint, reason
    )


def start(text: str) -> str:
    """Return the beginning of a text in one line."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
