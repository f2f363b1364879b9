import json
import re

from tests.integrations.conftest import ROOT, Shell

PAGE = (ROOT / "docs" / "how-to" / "see-findings-in-an-editor.md").read_text()
_COMMAND = "ketaudit check --format github --fail-on never content/clinic-page.md"


def test_the_problem_matcher_reads_every_finding(shell: Shell) -> None:
    (fence,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (task,) = json.loads(fence)["tasks"]
    command = task["command"].replace("${relativeFile}", "content/clinic-page.md")
    assert command == _COMMAND
    lines = [line for line in shell(command).stdout.splitlines() if line.startswith("::")]
    pattern = task["problemMatcher"]["pattern"]
    found = [re.fullmatch(pattern["regexp"], line) for line in lines]
    assert len(found) > 20
    assert all(found)
    for match in filter(None, found):
        assert match[pattern["file"]] == "content/clinic-page.md"
        assert match[pattern["code"]].count(".") == 1


def test_the_pattern_for_emacs_reads_every_finding(shell: Shell) -> None:
    (given,) = re.findall(r"'\(ketaudit \"(.*?)\"\n", PAGE)
    unescaped = given.replace("\\\\", "\\")  # as the Lisp reader sees it
    pattern = re.compile(re.sub(r"\\([()|])", r"\1", unescaped))
    lines = [line for line in shell(_COMMAND).stdout.splitlines() if line.startswith("::")]
    assert all(
        match and match[3] == "content/clinic-page.md" for match in map(pattern.match, lines)
    )
