import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from pre_commit.clientlib import load_config, load_manifest
from tests.integrations.conftest import EXAMPLES, ROOT

CONFIG = EXAMPLES / "pre-commit" / ".pre-commit-config.yaml"


def test_the_manifest_and_the_example_are_valid() -> None:
    (hook,) = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    ((used,),) = [repo["hooks"] for repo in load_config(CONFIG)["repos"]]
    assert used["id"] == hook["id"]


def _git(folder: Path, *args: str) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    command = ["git", *who, *args]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.fixture
def hooked(site: Path, tmp_path: Path) -> Path:
    """Return the site as a repository whose hook comes from a fresh clone of this tree."""
    clone = tmp_path / "ketaudit"
    shutil.copytree(ROOT, clone, ignore=shutil.ignore_patterns(".git", ".venv", ".*_cache"))
    for folder in (clone, site):
        _git(folder, "init", "--quiet")
    _git(clone, "add", "--all", "--force")
    _git(clone, "commit", "--quiet", "--message", "The tree under test")
    config = yaml.safe_load(CONFIG.read_text())
    config["repos"][0] |= {"repo": str(clone), "rev": _git(clone, "rev-parse", "HEAD")}
    (site / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    return site


@pytest.mark.network
def test_a_real_run_stops_a_bad_page_and_passes_a_fair_one(
    hooked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.delenv("PYTHONPATH", raising=False)

    def commit(*pages: str) -> "subprocess.CompletedProcess[str]":
        _git(hooked, "add", ".pre-commit-config.yaml", *pages)
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
        return subprocess.run(command, cwd=hooked, capture_output=True, text=True, check=False)

    fair = commit("content/fair-page.md")
    assert fair.returncode == 0, fair.stdout + fair.stderr
    assert "Passed" in fair.stdout
    bad = commit("content/clinic-page.md")
    assert bad.returncode == 1
    for said in ("exit code: 1", "claim.false-approval", "better: ", "Checked 2 files"):
        assert said in bad.stdout
