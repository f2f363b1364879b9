"""``ketaudit validate``: tests reports against the published schema, packs against the core.

Exit status: 0 all valid, 1 something is not what it claims to be, 2 something could not be read.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence

from ketaudit.cli import CLEAN, FAILED, FOUND
from ketaudit.cli.options import Parser
from ketaudit.cli.terminal import complain, write
from ketaudit.describe import report_schema
from ketaudit.errors import InputError, PackError
from ketaudit.files import read, shown
from ketaudit.knowledge.chosen import with_packs
from ketaudit.knowledge.pack import core_pack
from ketaudit.knowledge.schema import problems
from ketaudit.packfiles import SUFFIX, read_pack
from ketaudit.render.columns import clean, cut
from ketaudit.render.json import schema as run_schema
from ketaudit.render.jsonl import FAILURE

_ABOUT = """\
Test JSON reports (one report, or the output of check as json or jsonl) against the
published schema, and packs (a .toml file or a folder) by laying them over the core."""
_AFTER = "exit status: 0 all valid, 1 something is invalid, 2 something could not be read."
_LONGEST = 240  # a message may quote the whole of what it refuses


def run(args: Sequence[str]) -> int:
    """Validate each file and return the worst exit code."""
    parser = Parser("validate", "FILE ...", _ABOUT, _AFTER)
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a report, a pack, or a pack's folder"
    )
    return max(_validate(name) for name in parser.read(args).files)


def _validate(name: str) -> int:
    """Say what is wrong with one file, a line each, or that it is valid."""
    try:
        wrong = list(_wrong(name))
    except InputError as error:
        complain(str(error))
        return FAILED
    for line in wrong or [f"{shown(name)}: valid"]:
        write(f"{cut(clean(line), _LONGEST)}\n", sys.stdout)
    return FOUND if wrong else CLEAN


def _wrong(name: str) -> Iterator[str]:
    """Yield a line, with its place, for each thing that is wrong with a file."""
    if os.path.isdir(name) or name.endswith(SUFFIX):
        yield from _pack(name)
        return
    text = read(name)
    for problem in _lines(text) if name.endswith(".jsonl") else _report(text):
        yield f"{shown(name)}: {problem}"


def _pack(path: str) -> Iterator[str]:
    """Yield what is wrong with a pack, each line with file, line and entry."""
    try:
        with_packs(core_pack(), [read_pack(path)])
    except PackError as error:
        yield from str(error).splitlines()


def _lines(text: str) -> Iterator[str]:
    """Yield what is wrong with JSON Lines, whose lines are reports and pages that failed."""
    for number, line in enumerate(text.rstrip("\n").split("\n"), start=1):
        yield from (f"line {number}: {wrong}" for wrong in _report(line))


def _report(text: str) -> Iterator[str]:
    """Yield what is wrong with a report or with the output of ``check``."""
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except ValueError as error:
        yield f"not JSON: {error}"
        return
    except RecursionError:
        yield "not a report: nested too deeply"
        return
    schema = report_schema()
    if isinstance(data, dict) and "documents" in data:
        schema = run_schema(schema)
    if isinstance(data, dict) and "failure" in data:
        schema = FAILURE
    yield from problems(data, schema)
