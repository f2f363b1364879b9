import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ketaudit import Auditor

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]
SRC = os.path.join(os.path.dirname(__file__), "..", "..", "src")


def test_reports_are_valid(run: Run, write: Write, bad: str) -> None:
    write("page.md", bad)
    run("check", "page.md", "--format", "json", "--output", "run.json")
    write("one.json", Auditor().audit(bad).to_json())
    result = run("validate", "run.json", "one.json")
    assert (result.code, result.err) == (0, "")
    assert result.out == "run.json: valid\none.json: valid\n"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.pop("tool"), "run.json: report: 'tool' is a required property"),
        (lambda d: d.update(extra=1), "'extra' was unexpected"),
        (lambda d: d.update(schema_version=9), "run.json: schema_version: 1 was expected"),
        (lambda d: d.update(documents={}), "run.json: documents: {} is not of type 'array'"),
        (
            lambda d: d["documents"][0].pop("claims"),
            "run.json: documents[0]: 'claims' is a required property",
        ),
        (
            lambda d: d["documents"][0]["findings"][0].update(severity="fatal"),
            "run.json: documents[0].findings[0].severity: ",
        ),
    ],
)
def test_what_is_wrong_with_a_report_is_said(
    run: Run, change: Callable[[dict[str, object]], object], message: str, write: Write, bad: str
) -> None:
    data = json.loads(run("check", write("page.md", bad), "--format", "json").out)
    change(data)
    result = run("validate", write("run.json", json.dumps(data)))
    assert result.code == 1
    assert message in result.out


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "3", "null", "[" * 100_000, '"x"', "NaN"])
def test_what_is_no_report_is_invalid(run: Run, text: str, write: Write) -> None:
    result = run("validate", write("x.json", text))
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith("x.json: ")


def test_packs_are_laid_over_the_core(run: Run, write: Write) -> None:
    write("mine/pack.toml", '[pack]\nid = "mine"\nversion = "1"\n')
    write("mine/words.toml", '[[hype]]\nid = "y"\nphrases = ["zesty"]\n')
    assert run("validate", "mine").out == "mine: valid\n"
    assert run("validate", "mine/words.toml").out == "mine/words.toml: valid\n"
    write("mine/words.toml", '[[hype]]\nid = "y"\nprhases = ["zesty"]\n\n[[hype]]\nid = 3\n')
    result = run("validate", "mine")
    assert (result.code, result.err) == (1, "")
    assert result.out == (
        "mine/words.toml:3: hype 'y': prhases: no such key (did you mean 'phrases'?)\n"
        "mine/words.toml:6: hype 2: id: must be text, not a number\n"
    )


def test_a_pack_that_cannot_be_read_is_no_verdict(run: Run, write: Write, here: Path) -> None:
    write("latin.toml", b'[[hype]]\nid = "caf\xe9"\n')
    (here / "empty").mkdir()
    for name in ("latin.toml", "empty", "none.toml"):
        result = run("validate", name)
        assert (result.code, result.out) == (2, "")
        assert name in result.err


def test_json_lines_are_held_to_the_schema_line_by_line(
    run: Run, write: Write, bad: str, here: Path
) -> None:
    names = [write("page.md", bad), write("latin.txt", b"caf\xe9")]
    run("check", *names, "--format", "jsonl", "--output", "run.jsonl")
    assert run("validate", "run.jsonl").out == "run.jsonl: valid\n"
    text = (here / "run.jsonl").read_text(encoding="utf-8")
    write("bad.jsonl", text.replace('"message": "latin', '"mesage": "latin'))
    result = run("validate", "bad.jsonl")
    assert result.code == 1
    assert result.out.startswith("bad.jsonl: line 2: failure: ")
