"""``ketaudit init``: writes a commented settings file to start from."""

import os
import sys
from collections.abc import Sequence

from ketaudit.cli import CLEAN
from ketaudit.cli.options import Parser
from ketaudit.cli.terminal import write
from ketaudit.config.nearest import OWN
from ketaudit.config.written import commented_file
from ketaudit.errors import ConfigError, InputError

_ABOUT = "Write ketaudit.toml with every setting, its default and what it is for."


def run(args: Sequence[str]) -> int:
    """Write the file, unless there is one, and say what to do next."""
    parser = Parser("init", "[FOLDER]", _ABOUT)
    parser.add_argument("folder", nargs="?", default="", metavar="FOLDER", help="default: here")
    path = os.path.join(parser.read(args).folder, OWN)
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(commented_file())
    except FileExistsError:
        raise ConfigError(f"{path} is there already: edit it, or move it away") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror}") from error
    pages = os.path.dirname(path)
    write(f"Wrote {path}.\nNext: ketaudit check {pages or '.'}\n", sys.stdout)
    return CLEAN
