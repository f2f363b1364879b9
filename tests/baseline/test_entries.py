"""The file of a baseline: what is written is read again, and what is wrong is named."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketaudit.baseline import Entry, load, save
from ketaudit.baseline.entries import dumps
from ketaudit.errors import ConfigError, InputError

ONE = Entry("a.md", "hype.puffery", "note", "A leader.", "“leader”: says who?", "00ff")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ENTRIES = st.lists(
    st.builds(
        Entry,
        TEXT,
        TEXT,
        st.sampled_from(["error", "warning", "note"]),
        TEXT,
        TEXT,
        TEXT,
        st.none() | TEXT,
    ),
    max_size=6,
)


def broken(tmp_path: Path, data: object) -> str:
    path = tmp_path / "b.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(str(path))
    return str(caught.value).removeprefix(f"{path}: ")


@given(ENTRIES)
def test_what_is_written_is_read_again_and_the_order_does_not_matter(entries: list[Entry]) -> None:
    text = dumps(entries)
    assert text == dumps(entries[::-1])
    read = [Entry(**raw) for raw in json.loads(text)["findings"]]
    assert set(read) == set(entries)
    assert [one[:6] for one in read] == sorted(one[:6] for one in set(entries))


def test_an_entry_is_a_line(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    save(str(path), [ONE._replace(page="b.md"), ONE, ONE._replace(reason="agreed")])
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == '{"ketaudit_baseline": 1, "findings": ['
    assert lines[1] == (
        '{"page": "a.md", "rule": "hype.puffery", "severity": "note", "sentence": "A leader.",'
        ' "message": "“leader”: says who?", "fingerprint": "00ff"},'
    )
    assert lines[-1] == "]}"
    assert len(lines) == 5
    assert set(load(str(path))) == {ONE, ONE._replace(page="b.md"), ONE._replace(reason="agreed")}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", "not a baseline: Expecting value"),
        ("[" * 100_000, "not a baseline: "),
        ([], 'not a baseline: it must say "ketaudit_baseline": 1'),
        ({"ketaudit_baseline": 2, "findings": []}, "not a baseline: it must say"),
        ({"ketaudit_baseline": 1}, "findings: must be a list"),
    ],
)
def test_a_file_that_is_no_baseline(tmp_path: Path, data: object, said: str) -> None:
    assert broken(tmp_path, data).startswith(said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pgae": "x"}, "finding 2: there is no key 'pgae' (did you mean 'page'?)"),
        ({"page": 3}, "finding 2: page: must be text"),
        (
            {"severity": "warnign"},
            "finding 2: severity: must be error, warning or note (did you mean 'warning'?)",
        ),
        ({"fingerprint": None}, "finding 2: fingerprint is missing"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, change: dict[str, object], said: str) -> None:
    good = {key: value for key, value in ONE._asdict().items() if value is not None}
    bad = {key: value for key, value in {**good, **change}.items() if value is not None}
    assert broken(tmp_path, {"ketaudit_baseline": 1, "findings": [good, bad]}) == said


def test_an_entry_must_be_an_object(tmp_path: Path) -> None:
    assert broken(tmp_path, {"ketaudit_baseline": 1, "findings": [1]}) == (
        "finding 1: must be an object"
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        save(str(tmp_path / "gone" / "b.json"), [ONE])
