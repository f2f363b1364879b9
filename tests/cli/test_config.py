import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ketaudit.config.written import commented_file

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

TOML = """\
extends = "house.toml"
ignore = ["risk"]

[per-file."blog/"]
page-kind = "blog"
"""


def rows(out: str) -> dict[str, tuple[str, str]]:
    """Return value and origin of each setting in the text form."""
    lines = [line.split("  ") for line in out.split("\n\n")[1].splitlines()]
    parts = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    return {name: (value, origin) for name, value, origin in parts}


def test_every_setting_is_shown_with_its_origin(run: Run, write: Write) -> None:
    write("ketaudit.toml", TOML)
    write("house.toml", 'fail-on = "note"\nexclude = [\n"old/",\n]')
    result = run("config", "blog/new.md", "--min-score", "70")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("blog/new.md: ketaudit.toml extends house.toml\n")
    shown = rows(result.out)
    assert shown["profile"] == ('"us"', "default")
    assert shown["fail-on"] == ('"note"', "house.toml:1")
    assert shown["exclude"] == ('["old/"]', "house.toml:2")
    assert shown["ignore"] == ('["risk"]', "ketaudit.toml:2")
    assert shown["page-kind"] == ('"blog"', 'ketaudit.toml:5 [per-file."blog/"]')
    assert shown["min-score"] == ("70", "--min-score")
    assert shown["jobs"] == ("none", "default")


def test_without_a_page_the_tables_are_only_named(run: Run, write: Write) -> None:
    write("ketaudit.toml", '[per-file."blog/"]\npage-kind = "blog"\n')
    result = run("config")
    assert rows(result.out)["page-kind"] == ("none", "default")
    assert result.out.endswith("\nOther settings hold for blog/: see ketaudit config PAGE.\n")


def test_a_page_that_is_left_out_is_said_to_be(run: Run, write: Write) -> None:
    write("ketaudit.toml", 'exclude = ["old/"]')
    assert run("config", "old/a.md").out.endswith("\nThis page is left out by exclude.\n")
    assert "left out" not in run("config", "new/a.md").out


def test_json_says_the_same(run: Run, write: Write) -> None:
    write("ketaudit.toml", 'select = ["hype"]\nfail-on = "never"')
    data = json.loads(run("config", "a.md", "--format", "json", "--profile", "uk").out)
    assert (data["page"], data["excluded"], data["files"]) == ("a.md", False, ["ketaudit.toml"])
    assert data["settings"]["fail-on"] == {
        "value": "never",
        "origin": {
            "by": "file",
            "file": "ketaudit.toml",
            "line": 2,
            "table": None,
            "option": None,
        },
    }
    assert data["settings"]["profile"]["origin"]["option"] == "--profile"
    assert data["settings"]["select"]["value"] == ["hype"]


def test_isolated_shows_the_defaults(run: Run, write: Write) -> None:
    write("ketaudit.toml", 'select = ["hype"]')
    result = run("config", "--isolated")
    assert result.out.startswith("A run in this folder: no settings file\n")
    assert {origin for _, origin in rows(result.out).values()} == {"default"}


def test_init_writes_the_commented_file_and_says_what_is_next(run: Run, here: Path) -> None:
    result = run("init")
    assert (result.code, result.err) == (0, "")
    assert result.out == "Wrote ketaudit.toml.\nNext: ketaudit check .\n"
    assert (here / "ketaudit.toml").read_text(encoding="utf-8") == commented_file()
    assert run("config").code == 0


def test_init_overwrites_nothing(run: Run, write: Write, here: Path) -> None:
    write("ketaudit.toml", "# mine")
    result = run("init")
    assert result.code == 2
    assert result.err == (
        "ketaudit: error: ketaudit.toml is there already: edit it, or move it away\n"
    )
    assert (here / "ketaudit.toml").read_text() == "# mine"
    assert run("init", "no/such/folder").code == 2
