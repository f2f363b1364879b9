"""The command line: picks the command, and turns every error into a sentence and an exit code."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from ketaudit._version import __version__
from ketaudit.cli.terminal import complain, write
from ketaudit.errors import ConfigError, KetauditError, did_you_mean

COMMANDS = {
    "check": "audit pages: files, folders, or standard input",
    "explain": "say what a rule flags and why, or what a source is",
    "rules": "list the rules",
    "config": "say which settings hold for a page, and why",
    "init": "write a ketaudit.toml to start from",
    "survey": "count over pages what published audits count",
    "validate": "test a JSON report or a knowledge pack",
    "evaluate": "measure ketaudit, or a second annotator, on labelled pages",
}
CLEAN, FOUND, FAILED = 0, 1, 2
_PIPE_CLOSED, _INTERRUPTED = 141, 130  # what a shell reports for SIGPIPE and SIGINT

_HELP = """\
ketaudit audits health pages for hype, unhedged claims, missing risks and hard reading.

usage: ketaudit COMMAND …

{commands}

ketaudit COMMAND --help   the options of a command
ketaudit --version        the version

Start with: ketaudit check page.md
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.  0: clean.  1: findings.  2: could not do the job."""
    args = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(args)
        sys.stdout.flush()
    except KetauditError as error:
        complain(str(error))
        return FAILED
    except BrokenPipeError:
        # Nobody reads on: say nothing, and keep Python from trying again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _run(args: list[str]) -> int:
    name = args[0] if args else ""
    if name in COMMANDS:
        try:
            code: int = import_module(f"ketaudit.cli.{name}").run(args[1:])
        except SystemExit as stop:  # argparse has printed its help
            return int(stop.code or CLEAN)
        return code
    if name in {"--version", "-V"}:
        write(f"ketaudit {__version__}\n", sys.stdout)
        return CLEAN
    if name in {"--help", "-h", "help"}:
        write(_help(), sys.stdout)
        return CLEAN
    if not args:
        write(_help(), sys.stderr)
        return FAILED
    raise ConfigError(_unknown(name))


def _help() -> str:
    return _HELP.format(commands="\n".join(f"  {n:10} {about}" for n, about in COMMANDS.items()))


def _unknown(name: str) -> str:
    if os.path.exists(name):
        return f"no command {name!r}; to audit it, write: ketaudit check {name}"
    return f"no command {name!r}{did_you_mean(name, list(COMMANDS))}; see ketaudit --help"
