"""``ketaudit validate``: tests reports against the published schema, and packs by compiling them.

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
from ketaudit.knowledge.build import compile_folder
from ketaudit.knowledge.schema import problems
from ketaudit.render.columns import clean, cut
from ketaudit.render.json import schema as run_schema
from ketaudit.render.jsonl import FAILURE

_ABOUT = """\
Test JSON reports (one report, or the output of check as json or jsonl) against the
published schema, and folders with a knowledge pack by compiling them."""
_AFTER = "exit status: 0 all valid, 1 something is invalid, 2 something could not be read."
_LONGEST = 240  # a message may quote the whole of what it refuses


def run(args: Sequence[str]) -> int:
    """Validate each file and return the worst exit code."""
    parser = Parser("validate", "FILE ...", _ABOUT, _AFTER)
    parser.add_argument("files", nargs="+", metavar="FILE", help="a report, or a pack's folder")
    return max(_validate(name) for name in parser.read(args).files)


def _validate(name: str) -> int:
    """Say what is wrong with one file, a line each, or that it is valid."""
    try:
        wrong = list(_wrong(name))
    except InputError as error:
        complain(str(error))
        return FAILED
    for line in wrong or ["valid"]:
        write(f"{shown(name)}: {cut(clean(line), _LONGEST)}\n", sys.stdout)
    return FOUND if wrong else CLEAN


def _wrong(name: str) -> Iterator[str]:
    if os.path.isdir(name):
        return _pack(name)
    return _lines(read(name)) if name.endswith(".jsonl") else _report(read(name))


def _pack(folder: str) -> Iterator[str]:
    try:
        compile_folder(folder)
    except PackError as error:
        yield str(error)


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
