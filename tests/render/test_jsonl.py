import json
from collections.abc import Callable

from ketaudit.render import Style
from ketaudit.render.jsonl import render
from ketaudit.render.run import Checked, Failure, Run

MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]


def test_each_line_is_a_report_or_a_failure(page: MakePage, run: MakeRun) -> None:
    one, two = page("a\u2028b", name="a.md"), page("c", name="b.md")
    text = "".join(render(run(one, Failure("x.md", "x.md: broken"), two), Style()))
    lines = [json.loads(line) for line in text.split("\n")[:-1]]
    failure = {"schema_version": 1, "failure": {"name": "x.md", "message": "x.md: broken"}}
    assert lines == [one.report.to_dict(), two.report.to_dict(), failure]


def test_nothing_checked_is_no_line(run: MakeRun) -> None:
    assert "".join(render(run(), Style())) == ""
