"""Re-run the terminal sessions of a Markdown page and put the real output in their place."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FENCE = re.compile(r"^```console(?P<how>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_END = "\x1e"  # between the outputs of two commands
_CRASH = "Traceback (most recent call last)"
Shorten = Callable[[str], str]


def refreshed(page: str, shorten: Shorten) -> str:
    """Return a page whose sessions show what their commands print today.

    All sessions of a page run in order in one folder, which begins with a copy of examples/.
    A session fenced as "console shortened" is passed through ``shorten``.
    """
    sessions = [_commands(fence["body"]) for fence in FENCE.finditer(page)]
    if not sessions:
        return page
    outputs = iter(_run([command for session in sessions for command in session]))

    def shown(fence: re.Match[str]) -> str:
        parts = [_prompted(command) + next(outputs) for command in _commands(fence["body"])]
        body = "".join(parts)
        if "shortened" in fence["how"]:
            body = shorten(body)
        return f"```console{fence['how']}\n{body}```"

    return FENCE.sub(shown, page)


def _commands(body: str) -> list[str]:
    """Return what was typed: lines after "$ ", with their continuations after "> "."""
    commands: list[str] = []
    typing = False
    for line in body.splitlines():
        if line.startswith("$ "):
            commands.append(line[2:])
            typing = True
        elif typing and (line.startswith("> ") or line == ">"):
            commands[-1] += "\n" + line[2:]
        else:
            typing = False
    return commands


def _prompted(command: str) -> str:
    lines = command.split("\n")
    more = [f"> {line}".rstrip() for line in lines[1:]]
    return "\n".join([f"$ {lines[0]}", *more]) + "\n"


def _run(commands: list[str]) -> list[str]:
    """Return the output of each command, run by one shell; "echo $?" sees the status before."""
    script = "".join(f"{command}\n_s=$?; printf '{_END}'; (exit $_s)\n" for command in commands)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(os.path.join(ROOT, "examples"), os.path.join(folder, "examples"))
        done = subprocess.run(
            ["bash", "-c", script],  # noqa: S607
            cwd=folder,
            env=_environment(folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    outputs = done.stdout.decode("utf-8").split(_END)[:-1]
    crashed = [c for c, text in zip(commands, outputs, strict=False) if _CRASH in text]
    if crashed:
        raise RuntimeError(f"{crashed[0]!r} crashed; nothing was written")
    if len(outputs) != len(commands):
        raise RuntimeError(f"the shell stopped after {len(outputs)} of {len(commands)} commands")
    return outputs


def _environment(folder: str) -> dict[str, str]:
    """Return a plain terminal: 100 columns, no colour, and ketaudit from this repository."""
    tools = os.path.join(folder, ".bin")
    os.mkdir(tools)
    for name, call in {"ketaudit": '-m ketaudit "$@"', "python": '"$@"'}.items():
        path = os.path.join(tools, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f'#!/bin/sh\nexec "{sys.executable}" {call}\n')
        os.chmod(path, 0o755)  # noqa: S103 - a script has to be executable
    inherited = {n: v for n, v in os.environ.items() if n not in {"FORCE_COLOR", "TERM"}}
    writer = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in {"NAME": "A writer", "EMAIL": "writer@example.org"}.items()
    }
    return {
        **inherited,
        **writer,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PATH": tools + os.pathsep + os.environ.get("PATH", os.defpath),
        "PYTHONPATH": os.path.join(ROOT, "src"),
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "SOURCE_DATE_EPOCH": "1795305600",  # 2026-11-22: pages must not go stale with the days
        "LC_ALL": "C.UTF-8",
    }
