"""How settings and paths decide what a run of ``check`` does."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ketaudit.rules import FAMILIES, RULES

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]


def documents(out: str) -> dict[str, set[str]]:
    """Return the families of the findings of each page."""
    return {
        page["document"]["name"]: {finding["family"] for finding in page["findings"]}
        for page in json.loads(out)["documents"]
    }


def test_pages_are_held_to_their_own_tables(run: Run, write: Write, bad: str) -> None:
    write("ketaudit.toml", '[per-file."blog/**"]\nselect = ["hype"]\n')
    write("blog/a.md", bad)
    write("b.md", bad)
    for jobs in ("1", "2"):
        found = documents(run("check", "--format", "json", "--jobs", jobs).out)
        assert found["blog/a.md"] == {"hype"}
        assert found["b.md"] > {"hype"}


def test_every_rule_that_a_page_was_asked_is_in_the_report(
    run: Run, write: Write, bad: str
) -> None:
    write(
        "ketaudit.toml",
        'select = ["hype"]\nignore = ["hype.emotive"]\n[per-file."b.md"]\nselect = ["claim"]\n'
        '[per-file."c.md"]\nignore = []\n',
    )
    write("b.md", bad)
    log = json.loads(run("check", "--format", "sarif").out)
    asked = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert asked == {rule.id for rule in RULES if rule.family in {"hype", "claim"}}
    assert {result["ruleId"] for result in log["runs"][0]["results"]} <= asked


def test_standard_input_is_held_to_the_table_of_its_name(run: Run, write: Write, bad: str) -> None:
    write("ketaudit.toml", '[per-file."blog/**"]\nselect = ["hype"]\n')
    result = run(
        *("check", "-", "--stdin-filename", "blog/x.md", "--format", "json"), stdin=bad.encode()
    )
    assert documents(result.out) == {"blog/x.md": {"hype"}}


def test_a_table_that_leaves_no_rule_fails_its_page_and_no_other(
    run: Run, write: Write, bad: str, fair: str
) -> None:
    write("ketaudit.toml", f'[per-file."a.md"]\nignore = {json.dumps(FAMILIES)}\n')
    write("a.md", bad)
    write("b.md", fair)
    result = run("check", "--format", "json")
    assert result.code == 2
    assert result.err.startswith("ketaudit: error: a.md: nothing to check: select and ignore leave")
    assert list(documents(result.out)) == ["b.md"]


def test_the_order_of_paths_does_not_choose_the_settings(run: Run, write: Write, bad: str) -> None:
    write("ketaudit.toml", 'select = ["hype"]')
    write("a/ketaudit.toml", 'select = ["claim"]')
    one, two = write("a/a.md", bad), write("b/b.md", bad)
    first = run("check", one, two, "--format", "json")
    assert first == run("check", two, one, "--format", "json")
    assert documents(first.out) == {one: {"hype"}, two: {"hype"}}
    assert documents(run("check", one, "--format", "json").out) == {one: {"claim"}}
    assert documents(run("check", "a/*.md", "--format", "json").out) == {one: {"claim"}}


def test_include_and_gitignore_shape_a_search(run: Run, write: Write, fair: str) -> None:
    write("ketaudit.toml", 'include = ["content/"]')
    write(".gitignore", "draft*\n")
    for name in ("content/a.md", "content/draft.md", "README.md"):
        write(name, fair)
    assert list(documents(run("check", "--format", "json").out)) == ["content/a.md"]
    named = run("check", "README.md", "content/draft.md", "--format", "json")
    assert list(documents(named.out)) == ["README.md", "content/draft.md"]


def test_a_pattern_that_matches_nothing_fails_and_the_rest_is_audited(
    run: Run, write: Write, fair: str
) -> None:
    result = run("check", write("a.md", fair), "content/**/*.md")
    assert result.code == 2
    assert "Checked 1 file" in result.out
    assert "ketaudit: error: content/**/*.md: no page matches this pattern" in result.err


@pytest.mark.parametrize("paths", [[], ["."], ["a.md"]])
def test_nothing_left_to_check_is_an_error_that_says_why(
    run: Run, write: Write, fair: str, paths: list[str]
) -> None:
    write("a.md", fair)
    write("ketaudit.toml", 'exclude = ["*.md"]')
    result = run("check", *paths)
    assert result.code == 2
    assert "nothing to check" in result.err
    assert "ketaudit config" in result.err
    assert run("check", *paths, "--allow-empty").code == 0


def test_a_name_that_begins_with_a_dash(run: Run, write: Write, fair: str) -> None:
    write("-page.md", fair)
    for paths in (["--", "-page.md"], ["./-page.md"], ["."]):
        assert list(documents(run("check", "--format", "json", *paths).out)) == ["-page.md"]


def test_a_name_of_any_bytes_is_reported_in_valid_json(run: Run, here: Path, fair: str) -> None:
    with open(os.path.join(os.fsencode(here), b"caf\xe9\n.md"), "w", encoding="utf-8") as file:
        file.write(fair)
    assert list(documents(run("check", "--format", "json").out)) == ["caf\udce9\n.md"]
    assert run("check").code == 0
