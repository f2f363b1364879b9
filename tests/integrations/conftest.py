"""What the tests of hooks and pipelines share: a folder of pages and a way to run a shell step."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"

Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder whose content/ holds the two sample pages."""
    content = tmp_path / "site" / "content"
    content.mkdir(parents=True)
    for page in ("clinic-page.md", "fair-page.md"):
        shutil.copy(EXAMPLES / page, content)
    return content.parent


@pytest.fixture
def shell(site: Path, tmp_path: Path) -> Shell:
    """Return a function that runs a script in the site's folder, as a pipeline would."""
    commands = tmp_path / "bin"
    commands.mkdir()
    for name in ("python", "ketaudit"):
        arguments = "-m ketaudit " if name == "ketaudit" else ""
        script = commands / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments}"$@"\n')
        script.chmod(0o755)
    path = os.pathsep.join([str(commands), os.environ["PATH"]])
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GITHUB_", "CI"))}

    def run(script: str, **env: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=site,
            env=kept | {"PATH": path, "PYTHONPATH": str(ROOT / "src")} | env,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
