"""``ketaudit survey``: a folder counted, as text and as JSON."""

import json
from collections.abc import Callable

from tests.cli.conftest import Result

Run = Callable[..., Result]
Write = Callable[[str, str | bytes], str]


def test_a_folder_is_counted(run: Run, write: Write, bad: str, fair: str) -> None:
    write("site/bad.md", bad)
    write("site/fair.md", fair)
    result = run("survey", "site")
    assert result.code == 0
    assert result.out.startswith("Surveyed 2 pages, of which 1 claims a benefit\n")
    assert "  name no harm               2 of 2, 100%\n" in result.out
    assert "published: 41%, 7 of 17 advertisers" in result.out
    assert "CRANE-2023: Crane, DiStefano and Moore" in result.out


def test_json_is_the_same_twice_and_holds_every_measure(run: Run, write: Write, bad: str) -> None:
    write("bad.md", bad)
    first, second = run("survey", "--format", "json"), run("survey", "--format", "json")
    assert first == second
    found = json.loads(first.out)
    assert (found["schema_version"], found["pages"], found["claiming"]) == (1, 1, 1)
    measures = {measure["id"]: measure for measure in found["measures"]}
    assert measures["hyperbole"]["share"] == 1.0
    assert measures["conditions"]["median"] == 1.0
    assert measures["false-approval"]["published"][0]["source"] == "CRANE-2023"


def test_a_page_that_cannot_be_read_is_named_and_costs_no_other(
    run: Run, write: Write, bad: str
) -> None:
    write("bad.md", bad)
    write("broken.txt", b"caf\xe9")
    result = run("survey")
    assert result.code == 2
    assert "Surveyed 1 page, of which 1 claims a benefit" in result.out
    assert "broken.txt: not UTF-8 at byte 3" in result.err


def test_no_page_fails(run: Run) -> None:
    result = run("survey")
    assert result.code == 2
    assert "nothing to survey" in result.err


def test_without_a_readable_page_nothing_is_counted(run: Run) -> None:
    result = run("survey", "nosuch")
    assert result.code == 2
    assert result.out == ""
    assert "nosuch: cannot be read" in result.err


def test_an_unknown_format_is_refused_with_the_nearest(run: Run) -> None:
    result = run("survey", "--format", "jsn")
    assert result.code == 2
    assert "did you mean 'json'" in result.err


def test_standard_input_is_a_page(run: Run) -> None:
    result = run("survey", "-", stdin=b"Ketamine relieves depression.")
    assert result.code == 0
    assert "Surveyed 1 page" in result.out
