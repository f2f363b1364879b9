"""``ketaudit rules``: every rule in one line."""

import json
import sys
from collections.abc import Sequence

from ketaudit.cli import CLEAN
from ketaudit.cli.options import Parser, one_of
from ketaudit.cli.terminal import write
from ketaudit.rules import RULES

_FORMATS = ("text", "json")


def run(args: Sequence[str]) -> int:
    """List the rules and return the exit code."""
    parser = Parser("rules", "", "List the rules: id, severity, and what each one flags.")
    how = "text (default) or json"
    parser.add_argument("--format", type=one_of(_FORMATS), default="text", metavar="F", help=how)
    as_json = parser.read(args).format == "json"
    write(_json() if as_json else _table(), sys.stdout, "utf-8" if as_json else None)
    return CLEAN


def _table() -> str:
    wide = max(len(rule.id) for rule in RULES)
    return "".join(f"{rule.id:{wide}}  {rule.severity!s:7}  {rule.summary}\n" for rule in RULES)


def _json() -> str:
    rules = [
        {
            "id": rule.id,
            "family": rule.family,
            "severity": str(rule.severity),
            "since": rule.since,
            "summary": rule.summary,
            "references": rule.references,
        }
        for rule in RULES
    ]
    return json.dumps(rules, ensure_ascii=False, indent=2) + "\n"
