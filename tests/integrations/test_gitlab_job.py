import json
from pathlib import Path

import yaml
from tests.integrations.conftest import EXAMPLES, Shell

JOB = yaml.safe_load((EXAMPLES / "gitlab" / ".gitlab-ci.yml").read_text())["ketaudit"]


def test_the_job_fails_and_leaves_its_report(shell: Shell, site: Path) -> None:
    done = shell("\n".join(JOB["script"]))
    assert done.returncode == 1, done.stderr
    found = json.loads((site / JOB["artifacts"]["reports"]["codequality"]).read_text())
    assert {issue["location"]["path"] for issue in found} == {"content/clinic-page.md"}
