"""Many pages at once: processes, the cache, and pages on which something breaks."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Result

import ketaudit

Run = Callable[..., Result]
Write = Callable[[str, str | bytes], str]


pytestmark = pytest.mark.usefixtures("pages")


@pytest.fixture
def pages(write: Write, bad: str, fair: str) -> None:
    for number in range(12):
        write(f"content/{number:02}.md", f"{bad if number % 3 else fair}\nPage {number}.\n")
    write("content/latin.md", b"caf\xe9")


def test_the_same_bytes_from_one_process_and_from_two(run: Run) -> None:
    one, two = (run("check", "content", "--format", "json", "--jobs", jobs) for jobs in "12")
    assert one == two
    assert one.code == 2
    assert "latin.md: not UTF-8" in one.err
    assert len(json.loads(one.out)["documents"]) == 12


def test_the_same_bytes_from_the_cache(run: Run, here: Path) -> None:
    fresh = run("check", "content", "--format", "json")
    first = run("check", "content", "--format", "json", "--cache", "kept")
    assert len(list((here / "kept").glob("*.json"))) == 12
    second = run("check", "content", "--format", "json", "--cache", "kept")
    assert fresh == first == second


def test_the_cache_is_really_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run("check", "content", "--cache", "kept")

    def never(*_args: object, **_named: object) -> None:
        raise AssertionError

    monkeypatch.setattr(ketaudit.Auditor, "audit", never)
    assert run("check", "content", "--cache", "kept") == first
    other = run("check", "content", "--cache", "kept", "--select", "hype")
    assert "ketaudit failed on this page" in other.err


def test_the_cache_of_a_config_file_lies_beside_it(write: Write, run: Run, here: Path) -> None:
    write("site/ketaudit.toml", 'cache = ".kept"\n')
    write("site/a.md", "Words.\n")
    assert run("check", "site").code == 0
    assert list((here / "site" / ".kept").glob("*.json"))


def test_a_bug_on_one_page_is_that_page_s_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    audit = ketaudit.Auditor.audit

    def broken(self: ketaudit.Auditor, text: str, **named: object) -> object:
        if "Page 7." in text:
            raise ZeroDivisionError("a bug")
        return audit(self, text, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(ketaudit.Auditor, "audit", broken)
    done = run("check", "content", "--format", "json")
    assert done.code == 2
    assert "content/07.md: ketaudit failed on this page, please report it: Zero" in done.err
    found = json.loads(done.out)
    assert len(found["documents"]) == 11
    assert [one["name"] for one in found["summary"]["failures"]] == [
        "content/07.md",
        "content/latin.md",
    ]


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5"])
def test_a_wrong_number_of_processes(run: Run, jobs: str) -> None:
    done = run("check", f"--jobs={jobs}", ".")
    assert done.code == 2
    assert "--jobs: must be a whole number from 1 up" in done.err
