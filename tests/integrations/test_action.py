import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.integrations.conftest import ROOT, Shell

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}
DEFAULTS = {name: given["default"] for name, given in ACTION["inputs"].items()}


@pytest.fixture
def check(shell: Shell, tmp_path: Path) -> Shell:
    """Return a function that runs the action's check with inputs, as a runner would."""
    output = tmp_path / "output"
    output.touch()

    def run(**inputs: str) -> Any:
        given = DEFAULTS | {name.replace("_", "-"): value for name, value in inputs.items()}
        step = STEPS["Check"]
        env = {
            name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
            for name, value in step["env"].items()
        }
        done = shell(step["run"], GITHUB_OUTPUT=str(output), **env)
        assert output.read_text() == f"status={done.returncode}\n"
        return done

    return run


def test_a_bad_page_fails_the_job_with_annotations(check: Shell) -> None:
    done = check(paths="content/clinic-page.md")
    assert done.returncode == 1
    assert "::error title=risk.missing-disclosure,file=content/clinic-page.md,line=" in done.stdout


def test_a_fair_page_passes(check: Shell) -> None:
    assert check(paths="content/fair-page.md").returncode == 0


def test_names_with_a_space_stand_on_a_line_of_their_own(check: Shell, site: Path) -> None:
    (site / "content" / "fair-page.md").rename(site / "content" / "a fair page.md")
    done = check(paths="content/a fair page.md\ncontent/clinic-page.md\n")
    assert done.returncode == 1
    assert not done.stderr


def test_names_without_one_may_share_a_line(check: Shell) -> None:
    done = check(paths="content/fair-page.md content/clinic-page.md")
    assert done.returncode == 1
    assert not done.stderr


def test_options_are_passed_on(check: Shell) -> None:
    assert check(args="--fail-on never --select hype").returncode == 0


def test_a_wrong_option_is_status_two(check: Shell) -> None:
    assert check(args="--fail-on sometimes").returncode == 2


def test_sarif_beside_the_annotations(check: Shell, site: Path) -> None:
    assert check(paths="content", sarif_file="found.sarif").returncode == 1
    assert json.loads((site / "found.sarif").read_text())["version"] == "2.1.0"


def test_no_input_is_pasted_into_a_script() -> None:
    # What an input says would otherwise be run by the shell.
    assert not [name for name, step in STEPS.items() if "${{" in step["run"]]
