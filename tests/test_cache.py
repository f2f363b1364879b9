from pathlib import Path

import pytest

import ketaudit
from ketaudit.cache import Cache, open_cache
from ketaudit.errors import InputError
from ketaudit.report import Report

PAGE = "Ketamine cures depression. \ud800 It may cause nausea.\n"


@pytest.fixture
def report() -> Report:
    return ketaudit.audit(PAGE, name="a.md")


@pytest.fixture
def kept(tmp_path: Path) -> Cache:
    return open_cache(str(tmp_path / "kept"), "1.0", "pack")


def test_a_report_with_findings_comes_back_whole(kept: Cache, report: Report) -> None:
    kept.keep("a.md", PAGE, report)
    assert kept.find("a.md", PAGE) == report


def test_another_page_name_or_house_is_a_miss(kept: Cache, report: Report) -> None:
    kept.keep("a.md", PAGE, report)
    assert kept.find("a.md", PAGE + " ") is None
    assert kept.find("b.md", PAGE) is None
    assert open_cache(kept.folder, "1.1", "pack").find("a.md", PAGE) is None


def test_a_changed_page_takes_the_place_of_the_old_one(kept: Cache, report: Report) -> None:
    for page in (PAGE, PAGE + "More.", PAGE + "Even more."):
        kept.keep("a.md", page, report)
    assert len(list(Path(kept.folder).glob("*.json"))) == 1


@pytest.mark.parametrize("length", [0, 10, 200, -2])
def test_half_an_entry_is_a_miss(kept: Cache, report: Report, length: int) -> None:
    kept.keep("a.md", PAGE, report)
    (entry,) = Path(kept.folder).glob("*.json")
    entry.write_text(entry.read_text()[:length])
    assert kept.find("a.md", PAGE) is None


def test_an_entry_of_another_shape_is_a_miss(kept: Cache, report: Report) -> None:
    kept.keep("a.md", PAGE, report)
    (entry,) = Path(kept.folder).glob("*.json")
    head = entry.read_text().splitlines()[0]
    for body in ("[]", '{"schema_version": 1}', '{"schema_version": 2}', "null"):
        entry.write_text(f"{head}\n{body}\n")
        assert kept.find("a.md", PAGE) is None


def test_git_leaves_the_folder_alone(kept: Cache) -> None:
    assert "*" in (Path(kept.folder) / ".gitignore").read_text().splitlines()


def test_a_folder_that_cannot_be_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be a cache"):
        open_cache(str(tmp_path / "file" / "kept"))
