"""``check`` with a baseline: written, read, pruned, and what is said about it."""

import json
import subprocess
from pathlib import Path

import pytest

from ketaudit.cli import main

PRAISE = "Ketamine is a miracle drug.\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ketaudit.toml").write_text('fail-on = "warning"\n')
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_text(PRAISE)
    (tmp_path / "pages" / "b.md").write_text(PRAISE)
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(["check", *args])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_written_beside_the_settings_and_then_hidden(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(capsys, "pages", "--write-baseline")
    path = site / "ketaudit-baseline.json"
    assert code == 0
    assert "2 suppressed" in out
    assert "now knows 2 findings" in err
    pages = [one["page"] for one in json.loads(path.read_text())["findings"]]
    assert pages == ["pages/a.md", "pages/b.md"]
    assert check(capsys, "pages")[0] == 1
    code, out, err = check(capsys, "pages", "--baseline", path.name)
    assert code == 0
    assert err == "ketaudit: ketaudit-baseline.json hides 2 findings\n"
    (site / "ketaudit.toml").write_text(f'fail-on = "warning"\nbaseline = "{path.name}"\n')
    assert check(capsys, "pages/a.md")[0] == 0
    before = path.read_bytes()
    assert check(capsys, "pages", "--write-baseline")[0] == 0
    assert path.read_bytes() == before


@pytest.mark.usefixtures("site")
def test_json_lists_what_is_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys, "pages", "--write-baseline", "--baseline", "known.json")
    _, out, _ = check(capsys, "pages", "--baseline", "known.json", "--format", "json")
    run = json.loads(out)
    assert run["summary"]["suppressed"] == 2
    [page, _] = run["documents"]
    assert page["findings"] == []
    assert [one["by"] for one in page["suppressed"]] == ["baseline"]
    assert page["summary"]["counts"] == {"error": 0, "warning": 0, "note": 0}


def test_what_is_stale_is_said_and_pruned(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(capsys, "pages", "--write-baseline")
    (site / "pages" / "a.md").write_text("We open at nine.\n")
    name = "ketaudit-baseline.json"
    code, _, err = check(capsys, "pages", "--baseline", name)
    assert code == 0
    assert err == (f"ketaudit: {name} hides 1 finding; stale entries: 1 (see --prune-baseline)\n")
    code, _, err = check(capsys, "pages/a.md", "--prune-baseline")
    assert code == 0
    assert "1 finding taken out" in err
    pages = [one["page"] for one in json.loads((site / name).read_text())["findings"]]
    assert pages == ["pages/b.md"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--baseline", "gone.json"], "gone.json: there is no such baseline; --write-baseline"),
        (["--prune-baseline"], "ketaudit-baseline.json: there is no such baseline"),
        (["--write-baseline", "--prune-baseline"], "leave --prune-baseline out"),
        (["--baseline", "pages/a.md"], "pages/a.md: not a baseline: Expecting value"),
    ],
)
@pytest.mark.usefixtures("site")
def test_mistakes(capsys: pytest.CaptureFixture[str], args: list[str], said: str) -> None:
    code, _, err = check(capsys, "pages", *args)
    assert code == 2
    assert said in err


def test_with_diff_nothing_is_called_stale(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
    check(capsys, "pages", "--write-baseline")
    subprocess.run([*run, "init", "-q"], check=True, cwd=site)
    subprocess.run([*run, "add", "."], check=True, cwd=site)
    subprocess.run([*run, "commit", "-qm", "x"], check=True, cwd=site)
    (site / "pages" / "a.md").write_text(f"{PRAISE}\nWe open at nine.\n")
    code, _, err = check(capsys, "pages", "--diff", "HEAD", "--baseline", "ketaudit-baseline.json")
    assert code == 0
    assert "stale" not in err
    assert check(capsys, "pages", "--diff", "HEAD", "--write-baseline")[0] == 2
