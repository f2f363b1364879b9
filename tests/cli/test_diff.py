"""``check --diff``: what a change brought, and nothing else."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

OLD = """\
# Ketamine therapy

Our miracle treatment is here.

Ketamine may ease depression in some people.
It can raise blood pressure.
"""


@pytest.fixture
def git(here: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a way to run git in a repository with one old page on main."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "A")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "a@example.org")

    def run_git(*args: str) -> None:
        subprocess.run(["git", *args], cwd=here, check=True, capture_output=True)

    (here / ".git").rmdir()
    run_git("init", "-q", "-b", "main")
    (here / "page.md").write_text(OLD)
    run_git("add", "-A")
    run_git("commit", "-q", "-m", "Begin")
    return run_git


def found(run: Run, *args: str) -> dict[str, set[tuple[int, str]]]:
    """Return line and rule of the findings on each changed page."""
    result = run("check", "--format", "json", "--diff", "main", *args)
    assert result.err == ""
    return {
        page["document"]["name"]: {(one["start_line"], one["rule"]) for one in page["findings"]}
        for page in json.loads(result.out)["documents"]
    }


@pytest.mark.usefixtures("git")
def test_no_changed_page_is_a_clean_run(run: Run, write: Write) -> None:
    result = run("check", "--diff", "main")
    assert (result.code, result.err) == (0, "")
    assert result.out == "No page changed since main: nothing to check\n"
    assert run("check", "--diff", "main", "page.md").code == 0
    assert found(run) == {}
    write("style.css", "a {}")
    assert run("check", "--diff", "main").code == 0


@pytest.mark.usefixtures("git")
def test_a_place_counts_if_its_line_changed(run: Run, write: Write) -> None:
    before = len(json.loads(run("check", "--format", "json").out)["documents"][0]["findings"])
    write("page.md", OLD + "\nIt is a breakthrough.\n")
    assert found(run) == {"page.md": {(8, "hype.hyperbole")}}
    result = run("check", "--diff", "main")
    last = result.out.splitlines()[-1]
    assert last.startswith("Checked 1 file changed since main, ")
    assert last.endswith(f", {before} more not from this change")
    summary = json.loads(run("check", "--format", "json", "--diff", "main").out)["summary"]
    assert list(summary)[-1] == "unchanged"
    assert summary["unchanged"] == before
    assert sum(summary["counts"].values()) == 1


@pytest.mark.usefixtures("git")
def test_claims_stay_those_of_the_page_and_scores_follow_the_findings(
    run: Run, write: Write
) -> None:
    write("page.md", OLD + "\nWe open at nine.\n")
    whole = json.loads(run("check", "--format", "json").out)["documents"][0]
    part = json.loads(run("check", "--format", "json", "--diff", "main").out)["documents"][0]
    assert part["findings"] == []
    assert part["summary"]["counts"] == {"error": 0, "warning": 0, "note": 0}
    for key in ("claims", "disclosures", "balance", "document"):
        assert part[key] == whole[key]
    assert (part["hype"]["count"], part["summary"]["scores"]["hype"]) == (0, 100)
    assert run("check", "--diff", "main", "--min-score", "90").code == 0
    assert run("check", "--min-score", "90").code == 1


@pytest.mark.usefixtures("git")
def test_a_baseline_is_neither_written_nor_called_stale_by_a_part(run: Run, write: Write) -> None:
    assert run("check", "--write-baseline").code == 0
    write("page.md", OLD + "\nIt is a breakthrough.\n")
    result = run("check", "--diff", "main", "--baseline", "ketaudit-baseline.json")
    assert "stale" not in result.err
    assert "It is a breakthrough" in result.out
    for option in ("--write-baseline", "--prune-baseline"):
        assert "leave it out to write a baseline" in run("check", "--diff", "main", option).err


@pytest.mark.usefixtures("git")
def test_a_hedge_that_goes_shows_the_claim_on_the_next_line(
    run: Run, write: Write, git: Callable[..., None]
) -> None:
    write("page.md", "There is no proof that ketamine\nrelieves depression.\n")
    git("commit", "-q", "-a", "-m", "Wrap")
    write("page.md", "In our clinic, ketamine\nrelieves depression.\n")
    result = run("check", "--format", "json", "--diff", "HEAD", "--select", "claim")
    (page,) = json.loads(result.out)["documents"]
    places = [(one["start_line"], one["rule"]) for one in page["findings"]]
    assert places == [(2, "claim.unhedged-efficacy")]


@pytest.mark.usefixtures("git")
def test_what_is_missing_counts_if_it_was_not_missing_before(run: Run, write: Write) -> None:
    missing = "risk.missing-disclosure"
    claim = "Ketamine may ease depression in some people.\n"
    write("page.md", OLD.replace(claim, claim.replace("some", "many")))
    assert missing not in {rule for _, rule in found(run)["page.md"]}
    write("page.md", OLD.replace("It can raise blood pressure.\n", ""))
    result = run("check", "--format", "json", "--diff", "main", "--select", "risk")
    (page,) = json.loads(result.out)["documents"]
    messages = [one["message"] for one in page["findings"] if one["rule"] == missing]
    assert len(messages) == 1
    assert "blood pressure" in messages[0]


def test_renamed_and_new_pages(run: Run, write: Write, git: Callable[..., None]) -> None:
    git("mv", "page.md", "moved.md")
    assert found(run) == {"moved.md": set()}
    write("new.txt", "It is a miracle.\n")
    new = found(run)
    assert (1, "hype.hyperbole") in new["new.txt"]
    assert new["moved.md"] == set()
    assert list(found(run, "new.txt")) == ["new.txt"]


@pytest.mark.parametrize("how", [["rm", "-q"], ["rm", "-q", "--cached"]])
def test_a_page_that_is_gone_is_left_out_even_if_named(
    run: Run, git: Callable[..., None], how: list[str]
) -> None:
    git(*how, "page.md")
    expected = ["page.md"] if "--cached" in how else []  # on the disk it is there, and new
    assert list(found(run, "page.md")) == expected


@pytest.mark.usefixtures("git")
def test_a_page_deleted_by_hand_is_left_out_even_if_named(run: Run, here: Path) -> None:
    (here / "page.md").unlink()
    assert found(run, "page.md") == {}


@pytest.mark.usefixtures("git")
def test_one_process_or_two_and_a_cache_make_no_difference(run: Run, write: Write) -> None:
    for number in range(4):
        write(f"{number}.md", f"It is a miracle, number {number}.\n")
    write("page.md", OLD + "\nIt is a breakthrough.\n")
    first = run("check", "--diff", "main", "--format", "json", "--jobs", "1")
    for more in (["--jobs", "2"], ["--cache", ".kept"], ["--cache", ".kept"]):
        assert run("check", "--diff", "main", "--format", "json", *more) == first


def test_a_page_that_was_no_text_had_no_findings(
    run: Run, write: Write, git: Callable[..., None]
) -> None:
    write("page.md", b"caf\xe9\n" + OLD.encode())
    git("commit", "-q", "-a", "-m", "Break")
    write("page.md", "Café\n" + OLD)
    result = run("check", "--format", "json", "--diff", "HEAD")
    assert json.loads(result.out)["summary"]["unchanged"] == 0


@pytest.mark.usefixtures("git")
def test_windows_line_ends_and_a_lone_return_are_counted_as_git_does(
    run: Run, write: Write, git: Callable[..., None]
) -> None:
    page = "One.\r\nTwo.\rStill two.\r\nThree.\r\n"
    write("page.md", page)
    git("commit", "-q", "-a", "-m", "Windows")
    write("page.md", page.replace("Three.", "It is a miracle."))
    result = run("check", "--format", "json", "--diff", "HEAD")
    rules = [one["rule"] for one in json.loads(result.out)["documents"][0]["findings"]]
    assert "hype.hyperbole" in rules


@pytest.mark.usefixtures("git")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--diff", "mian"], "--diff: there is no commit 'mian' (did you mean 'main'?); if it is"),
        (["--diff", "main", "-"], "--diff compares files: name the page instead of standard input"),
        (["--diff", "main", "gone.md"], "gone.md: cannot be read: No such file or directory"),
        (["--diff", "main", "no/*.md"], "no/*.md: no page matches this pattern"),
        (["--diff"], "--diff: expected one argument"),
    ],
)
def test_what_cannot_be_compared_is_an_error(run: Run, args: list[str], message: str) -> None:
    result = run("check", *args)
    assert result.code == 2
    assert message in result.err


def test_a_page_elsewhere_is_compared_in_its_own_repository(
    run: Run, write: Write, git: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert git is not None
    write("page.md", OLD + "\nIt is a breakthrough.\n")
    write("elsewhere/x.css", "")
    monkeypatch.chdir("elsewhere")
    assert found(run, "../page.md") == {"../page.md": {(8, "hype.hyperbole")}}
