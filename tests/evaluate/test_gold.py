"""Labelled pages: what is read, and how mistakes in them are named."""

import json
from pathlib import Path
from typing import Any

import pytest

from ketaudit.errors import InputError
from ketaudit.evaluate.gold import Judged, Label, load

PAGE: dict[str, Any] = {"doc": "a", "text": "Ketamine is a miracle. It relieves pain."}


def write(folder: Path, *pages: object, lines: bool = False) -> str:
    path = folder / "gold.json"
    text = "\n".join(map(json.dumps, pages)) if lines else json.dumps(pages)
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("lines", [True, False])
def test_our_own_keys(tmp_path: Path, lines: bool) -> None:  # noqa: FBT001 - drawn
    page = PAGE | {
        "format": "html",
        "findings": [{"rule": "hype.hyperbole", "start": 14, "end": 21}],
        "disputed": [{"rule": "claim", "start": 23, "end": 40}],
        "judged": ["readability"],
        "sentences": [{"start": 23, "end": 40, "claim": "unhedged"}],
        "topics": ["nausea"],
        "disputed_topics": ["bladder"],
        "note": "passed by",
    }
    [read] = load(write(tmp_path, page, lines=lines))
    assert read.labels == (Label("hype.hyperbole", 14, 21), Label("claim", 23, 40, disputed=True))
    assert read.sentences == (Judged(23, 40, "unhedged"),)
    assert read.topics == {"nausea"}
    assert read.disputed_topics == {"bladder"}
    assert read.judged == {"hype.hyperbole", "claim", "readability"}
    assert read.format == "html"


def test_the_keys_of_annotation_passes(tmp_path: Path) -> None:
    page = PAGE | {
        "hype": [{"start": 14, "end": 21, "quote": "miracle"}],
        "disputed_hype": [{"start": 0, "end": 8}],
        "sentences": [
            {"start": 0, "end": 22, "claim": "none", "safety": "both"},
            {"start": 23, "end": 40, "claim": "disputed", "safety": "disputed"},
        ],
        "approval": [
            {"start": 0, "end": 22, "status": "misleading"},
            {"start": 0, "end": 22, "status": "accurate"},
            {"start": 23, "end": 40, "status": "unclear"},
        ],
    }
    [read] = load(write(tmp_path, page))
    assert read.labels == (
        Label("hype", 14, 21),
        Label("hype", 0, 8, disputed=True),
        Label("risk.minimised", 0, 22),
        Label("risk.minimised", 23, 40, disputed=True),
        Label("claim.false-approval", 0, 22),
        Label("claim.false-approval", 23, 40, disputed=True),
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": 1}, "page 1: text: must be text"),
        ({"format": "htm"}, "page 1 (a): format: must be text, markdown, html, not 'htm' (did"),
        ({"findings": {}}, "page 1 (a): findings: must be a list"),
        (
            {"findings": [{"rule": "hpye", "start": 0, "end": 1}]},
            "findings[0]: rule: must be a rule or a family, not 'hpye' (did you mean 'hype'?)",
        ),
        ({"findings": [{"rule": "hype", "start": 3, "end": 3}]}, "findings[0]: must have start"),
        ({"hype": [{"start": 0, "end": 41}]}, "hype[0]: must have start and end, 0 to 40"),
        ({"hype": ["x"]}, "hype[0]: must have start and end"),
        (
            {"sentences": [{"start": 0, "end": 9, "claim": "strong"}]},
            "sentences[0]: claim: must be none, hedged, weak, unhedged, disputed, not 'strong'",
        ),
        ({"judged": ["hypes"]}, "must be a rule or a family, not 'hypes' (did you mean 'hype'?)"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, change: dict[str, object], said: str) -> None:
    with pytest.raises(InputError) as caught:
        load(write(tmp_path, PAGE | change))
    assert said in str(caught.value)
    assert "gold.json: page 1" in str(caught.value)


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ((), "there is no page in it"),
        ((PAGE, PAGE), "there are two pages 'a'"),
        ((1,), "page 1: must be an object"),
    ],
)
def test_wrong_files(tmp_path: Path, pages: tuple[object, ...], said: str) -> None:
    with pytest.raises(InputError, match=said):
        load(write(tmp_path, *pages))


def test_a_file_that_is_no_json(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"doc": "a"\n')
    with pytest.raises(InputError, match="not JSON, nor JSON Lines"):
        load(str(path))
