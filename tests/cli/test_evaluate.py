"""``ketaudit evaluate``: the table, JSON, mistakes, annotators, and the public labels."""

import json
import os
from pathlib import Path

import pytest
from tests.cases import SHARED

from ketaudit.cli import main

TEXT = "Ketamine is a miracle. It relieves pain."
PAGE = {
    "doc": "home",
    "text": TEXT,
    "findings": [{"rule": "hype", "start": 14, "end": 21}, {"rule": "hype", "start": 0, "end": 8}],
    "sentences": [
        {"start": 0, "end": 22, "claim": "none"},
        {"start": 23, "end": 40, "claim": "unhedged"},
    ],
}


def evaluate(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert main(["evaluate", "--isolated", *args]) == 0
    return capsys.readouterr().out


@pytest.fixture
def gold(tmp_path: Path) -> str:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(PAGE) + "\n")
    return str(path)


def test_the_table_and_the_mistakes(gold: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = evaluate(capsys, gold, "--errors").splitlines()
    assert lines[0] == "1 page, 2 sentences labelled"
    table = lines[3 : lines.index("", 3)]
    assert table[0].split() == ["hype", "1.000", "0.500", "0.667", "1", "0", "1"]
    assert table[1].split() == ["hype.hyperbole", "1.000", "–", "–", "1", "0", "0"]
    assert "hype  missed  home:0  Ketamine" in lines
    assert any(line.startswith("agreement on the strength of claims") for line in lines)


def test_json(gold: str, capsys: pytest.CaptureFixture[str]) -> None:
    made = json.loads(evaluate(capsys, gold, "--format", "json"))
    assert made["schema_version"] == 1
    assert made["families"]["hype"]["missed"] == 1
    assert made["claims"]["unhedged"]["recall"] == 1.0
    assert made["agreement"] == {"items": 2, "kappa": 1.0, "alpha": 1.0}
    assert "mistakes" not in made
    made = json.loads(evaluate(capsys, gold, "--format", "json", "--errors"))
    assert made["mistakes"] == [
        {"kind": "missed", "name": "hype", "doc": "home", "start": 0, "text": "Ketamine"}
    ]


def test_two_annotators(gold: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.json"
    other.write_text(json.dumps([{**PAGE, "findings": PAGE["findings"][:1]}]))
    made = json.loads(evaluate(capsys, gold, "--with", str(other), "--format", "json"))
    assert made["families"]["hype"]["f1"] == 0.667
    assert made["agreement"]["kappa"] == 1.0
    other.write_text(json.dumps([{**PAGE, "doc": "away"}]))
    assert main(["evaluate", gold, "--with", str(other)]) == 2
    assert "there is no page 'home'" in capsys.readouterr().err


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "gone.json"]) == 2
    assert "gone.json: cannot be read" in capsys.readouterr().err


@pytest.mark.skipif(not os.path.isdir(SHARED), reason="the labelled pages are kept outside")
def test_the_public_labels(capsys: pytest.CaptureFixture[str]) -> None:
    path = os.path.join(SHARED, "gold", "dev.json")
    made = json.loads(evaluate(capsys, path, "--format", "json"))
    assert made["pages"] == 31
    assert made["families"]["hype"]["f1"] > 0.9
    assert made["claims"]["any"]["f1"] > 0.9
    assert made["agreement"]["kappa"] > 0.8
    assert made["topics"]["f1"] > 0.9
