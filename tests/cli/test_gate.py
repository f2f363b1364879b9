import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]
SRC = os.path.join(os.path.dirname(__file__), "..", "..", "src")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "note"], 1),
        (["--fail-on", "never"], 0),
        (["--min-score", "0"], 0),
        (["--min-score", "100"], 1),
        (["--min-score", "100", "--fail-on", "never"], 1),
    ],
)
def test_the_gate(run: Run, options: list[str], code: int, write: Write) -> None:
    write("page.md", "Our ketamine clinic is a miracle.")
    assert run("check", ".", "--select", "hype.hyperbole", *options).code == code


def test_the_status_is_never_a_count(run: Run, write: Write) -> None:
    write("page.md", "Ketamine is a miracle cure for depression.\n\n" * 256)
    assert run("check", ".").code == 1


def test_select_and_ignore_take_rules_families_and_lists(run: Run, write: Write, bad: str) -> None:
    write("page.md", bad)

    def rules(*options: str) -> set[str]:
        data = json.loads(run("check", ".", "--format", "json", *options).out)
        return {finding["rule"] for finding in data["documents"][0]["findings"]}

    everything = rules()
    hype = {rule for rule in everything if rule.startswith("hype.")}
    assert hype
    assert everything > hype
    assert rules("--select", "hype") == hype
    assert rules("--select", "hype,claim", "--ignore", "claim") == hype
    assert rules("--select", "hype", "--select", "claim", "--ignore", "claim") == hype
    assert rules("--ignore", "hype") == everything - hype
    assert rules("--select", "hype.hyperbole") == {"hype.hyperbole"}


def test_statistics_replace_the_findings(run: Run, write: Write, bad: str) -> None:
    result = run("check", write("page.md", bad), "--statistics")
    assert result.code == 1
    assert "hype.hyperbole" in result.out
    assert "miracle" not in result.out


@pytest.mark.parametrize("form", ["text", "json"])
def test_output_goes_to_a_file_and_is_not_audited_next_time(
    run: Run, here: Path, form: str, write: Write, bad: str
) -> None:
    write("page.md", bad)
    expected = run("check", ".", "--format", form).out
    for _ in range(2):
        result = run("check", ".", "--format", form, "--output", "report.txt")
        assert (result.code, result.out) == (1, "")
        assert (here / "report.txt").read_text(encoding="utf-8") == expected


def test_a_page_is_not_overwritten_by_its_report(
    run: Run, here: Path, write: Write, bad: str
) -> None:
    write("page.md", bad)
    result = run("check", "page.md", "--output", "./page.md")
    assert result.code == 2
    assert "--output ./page.md is a page to be audited: write elsewhere" in result.err
    assert (here / "page.md").read_text() == bad


def test_colour_is_asked_for_or_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch, write: Write, bad: str
) -> None:
    write("page.md", bad)
    assert "\x1b[" not in run("check", ".").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check", ".").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", ".").out


def test_width_follows_the_terminal(
    run: Run, monkeypatch: pytest.MonkeyPatch, write: Write, bad: str
) -> None:
    write("page.md", bad * 2)
    monkeypatch.setenv("COLUMNS", "60")
    narrow = run("check", ".").out.splitlines()[:-1]
    assert max(map(len, narrow)) <= 60


def test_settings_are_found_and_options_win(run: Run, write: Write, bad: str) -> None:
    write("ketaudit.toml", 'select = ["hype"]\nfail-on = "note"\nexclude = ["old"]\n')
    write("site/page.md", bad)
    write("site/old/page.md", bad)
    data = json.loads(run("check", "site", "--format", "json").out)
    assert [d["document"]["name"] for d in data["documents"]] == ["site/page.md"]
    assert {f["family"] for f in data["documents"][0]["findings"]} == {"hype"}
    assert data["summary"]["gate"]["fail_on"] == "note"
    assert run("check", "site", "--fail-on", "never").code == 0
    other = json.loads(run("check", "site", "--select", "claim", "--format", "json").out)
    assert {f["family"] for f in other["documents"][0]["findings"]} == {"claim"}
    isolated = json.loads(run("check", "site", "--isolated", "--format", "json").out)
    assert len(isolated["documents"]) == 2


def test_settings_may_be_named(run: Run, write: Write, bad: str) -> None:
    write("house/strict.toml", 'fail-on = "never"\n')
    write("page.md", bad)
    assert run("check", "page.md").code == 1
    assert run("check", "page.md", "--config", "house/strict.toml").code == 0


def test_settings_of_standard_input_are_those_beside_its_name(
    run: Run, write: Write, bad: str
) -> None:
    write("site/ketaudit.toml", 'fail-on = "never"\n')
    assert run("check", "-", "--stdin-filename", "site/page.md", stdin=bad.encode()).code == 0
    assert run("check", "-", stdin=bad.encode()).code == 1


def test_a_typing_error_in_the_settings_names_the_line(run: Run, write: Write, fair: str) -> None:
    write("ketaudit.toml", 'profile = "us"\nfial-on = "note"\n')
    result = run("check", write("page.md", fair))
    assert result.code == 2
    assert result.err == (
        "ketaudit: error: ketaudit.toml:2: fial-on: no such setting (did you mean 'fail-on'?)\n"
    )


def test_a_file_excluded_by_the_settings_is_excluded_when_named(
    run: Run, write: Write, bad: str
) -> None:
    write("ketaudit.toml", 'exclude = ["old"]\n')
    name = write("old/page.md", bad)
    assert run("check", name).code == 2
    assert run("check", name, "--allow-empty").code == 0
