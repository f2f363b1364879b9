import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ketaudit import Auditor, __version__
from ketaudit.cli import COMMANDS

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]
SRC = os.path.join(os.path.dirname(__file__), "..", "..", "src")


def test_help_lists_every_command(run: Run) -> None:
    result = run("--help")
    assert result.code == 0
    assert all(f"  {name} " in result.out for name in COMMANDS)


def test_no_command_shows_the_help_and_fails(run: Run) -> None:
    result = run()
    assert (result.code, result.out) == (2, "")
    assert result.err == run("--help").out


def test_version(run: Run) -> None:
    assert run("--version").out == f"ketaudit {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"usage: ketaudit {command} [options]")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["chekc"], "no command 'chekc' (did you mean 'check'?); see ketaudit --help"),
        (["page.md"], "no command 'page.md'; to audit it, write: ketaudit check page.md"),
        (["check", "--fial-on", "x"], "no option --fial-on (did you mean '--fail-on'?)"),
        (["check", "--fial-on=x"], "no option --fial-on (did you mean '--fail-on'?)"),
        (["check", "--form", "json"], "no option --form (did you mean '--format'?)"),
        (["rules", "hype"], "one argument too many: 'hype'; see ketaudit rules --help"),
        (["explain", "hype.puffery", "x"], "one argument too many: 'x'; see ketaudit explain"),
        (["check", "--format", "jsn"], "; not 'jsn' (did you mean 'json'?)"),
        (
            ["check", "--format", "html"],
            "--format: must be one of text, json, jsonl, sarif, github, gitlab, junit, rdjson;",
        ),
        (["check", "--format"], "--format: expected one argument"),
        (["check", "--fail-on", "warn"], "--fail-on: must be one of error, warning, note, never"),
        (["check", "--min-score", "110"], "--min-score: must be a number from 0 to 100, not '110'"),
        (["check", "--min-score", "x"], "--min-score: must be a number from 0 to 100, not 'x'"),
        (["check", "--select", "hype.pufery"], "no rule 'hype.pufery' (did you mean 'hype.puf"),
        (["check", "--ignore", "rsik"], "there is no rule 'rsik' (did you mean 'risk'?)"),
        (["check", "--profile", "uss"], "there is no profile 'uss' (did you mean 'us'?)"),
        (["check", "--readability-engine", "textsat"], "(did you mean 'textstat'?)"),
        (["check", "--select", "hype", "--ignore", "hype"], "select and ignore leave no rule"),
        (["check", "--isolated", "--config", "x.toml"], "contradict each other"),
        (["check", "--config", "gone.toml"], "gone.toml: cannot be read: No such file"),
        (["check", "gone.md"], "gone.md: cannot be read: No such file or directory"),
        (["check", "empty"], "nothing to check: no .md, .mdx, .markdown, .html, .htm, .txt, .rst"),
        (["check", "page.md", "--output", "no/such/dir"], "no/such/dir: cannot be written: No suc"),
        (["check", "a\0b.md"], "a�b.md: cannot be read: embedded null byte"),
        (
            ["explain", "hype.pufery"],
            "no rule, topic or source 'hype.pufery' (did you mean 'hype.p",
        ),
        (["explain", "hype"], "'hype' is a family; explain one of its rules: hype.hyperbole, "),
        (["explain"], "the following arguments are required: RULE; see ketaudit explain --help"),
        (["rules", "--format", "xml"], "--format: must be one of text, json; not 'xml'"),
        (["validate", "gone.json"], "gone.json: cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, write: Write, fair: str, args: list[str], message: str
) -> None:
    write("page.md", fair)
    write("empty/.hidden", "")
    result = run(*args)
    assert result.code == 2
    assert result.err.startswith("ketaudit: error: ")
    assert message in result.err
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


def process(*args: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": SRC, **more}
    command = [sys.executable, "-m", "ketaudit", *args]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, check=False, timeout=60
    )


def test_the_same_bytes_in_any_locale_and_with_any_hash_seed(
    here: Path, write: Write, bad: str
) -> None:
    write("übung.md", bad + "Für alle — 薬.\n")
    one = process("check", ".", "--format", "json", cwd=here, PYTHONHASHSEED="1")
    two = process(
        "check", ".", "--format", "json", cwd=here, PYTHONHASHSEED="2", PYTHONIOENCODING="latin-1"
    )
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["documents"][0]["document"]["name"] == "übung.md"


def test_text_survives_a_terminal_that_lacks_letters(here: Path, write: Write, bad: str) -> None:
    write("page.md", bad + "Ketamine is a miracle — 薬.\n")
    result = process("check", ".", cwd=here, PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (1, b"")
    assert b"\\u2014" in result.stdout


def test_a_file_name_that_is_no_text_is_reported(here: Path, bad: str) -> None:
    with open(b"caf\xe9.md", "wb") as file:
        file.write(bad.encode())
    for form in ("json", "text"):
        result = process("check", ".", "--format", form, cwd=here)
        assert (result.returncode, result.stderr) == (1, b"")
        result.stdout.decode()


def test_a_reader_who_leaves_is_no_error(here: Path, write: Write, bad: str) -> None:
    for number in range(40):
        write(f"{number}.md", bad * 20)
    with subprocess.Popen(
        [sys.executable, "-m", "ketaudit", "check", "."],
        cwd=here,
        env={**os.environ, "PYTHONPATH": SRC},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout
        assert child.stderr
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 141


def test_an_interrupt_ends_quietly(
    run: Run, monkeypatch: pytest.MonkeyPatch, write: Write, bad: str
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Auditor, "audit", interrupt)
    result = run("check", write("page.md", bad))
    assert (result.code, result.out, result.err) == (128 + signal.SIGINT, "", "")


HEAVY = {
    *("asyncio", "dataclasses", "importlib.metadata", "importlib.resources", "inspect"),
    *("jsonschema", "logging", "nltk", "pathlib", "shutil", "subprocess", "tempfile"),
    *("textstat", "tomllib", "unittest"),
}


def test_a_check_loads_nothing_heavy(here: Path, write: Write, bad: str) -> None:
    write("page.md", bad)
    code = (
        "import sys; from ketaudit.cli import main;"
        " main(['check', 'page.md', '--format', 'json', '--output', 'out.json']);"
        f" print(*sorted({HEAVY!r} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=here,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([SRC, *sys.path])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "\n"
