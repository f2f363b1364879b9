"""Which lines changed, asked of real repositories."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketaudit import diff
from ketaudit.diff import Change
from ketaudit.errors import ConfigError, InputError

Git = Callable[..., str]
PAGE = "".join(f"Line {number}.\n" for number in range(1, 11))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder: a repository with a page on main, and a branch checked out."""
    home = tmp_path / "home"
    home.mkdir()
    folder = tmp_path / "repository"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "A")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "a@example.org")
    monkeypatch.chdir(folder)
    run("init", "-q", "-b", "main")
    (folder / "page.md").write_text(PAGE)
    commit("Begin")
    run("checkout", "-q", "-b", "work")
    return folder


def run(*args: str) -> str:
    done = subprocess.run(["git", *args], capture_output=True, check=True)
    return done.stdout.decode()


def commit(message: str) -> None:
    run("add", "-A")
    run("commit", "-q", "-m", message)


def edit(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def changed(*names: str, ref: str = "main", folder: str = ".") -> dict[str, Change]:
    return diff.changes(ref, names, folder).pages


NEW = Change(None, None)


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=6),
    st.integers(1, 40),
    st.integers(0, 5),
)
def test_touched_are_the_lines_of_a_hunk(
    gaps: list[tuple[int, int]], first: int, more: int
) -> None:
    hunks, line = [], 1
    for gap, size in gaps:
        hunks.append(range(line + gap, line + gap + size))
        line += gap + size
    touched = set(range(first, first + more + 1)) & {line for hunk in hunks for line in hunk}
    assert Change("a.md", tuple(hunks)).touches(first, first + more) is bool(touched)


@pytest.mark.usefixtures("repository")
def test_nothing_changed() -> None:
    assert changed("page.md") == {}


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("how", ["committed", "staged", "unstaged"])
def test_changed_and_added_lines_count_wherever_they_are_kept(how: str) -> None:
    edit(
        "page.md", PAGE.replace("Line 2.", "Two.").replace("Line 8.\n", "Line 8.\nMore.\nStill.\n")
    )
    if how == "committed":
        commit("Change")
    if how == "staged":
        run("add", "-A")
    assert changed("page.md") == {"page.md": Change("page.md", (range(2, 3), range(9, 11)))}


@pytest.mark.usefixtures("repository")
def test_a_line_that_went_leaves_no_changed_line() -> None:
    edit("page.md", PAGE.replace("Line 2.\n", ""))
    assert changed("page.md") == {"page.md": Change("page.md", ())}


@pytest.mark.usefixtures("repository")
def test_what_others_did_on_the_branch_since_does_not_count() -> None:
    edit("page.md", PAGE + "Ours.\n")
    commit("Ours")
    run("checkout", "-q", "main")
    edit("page.md", PAGE.replace("Line 1.", "Theirs."))
    commit("Theirs")
    run("checkout", "-q", "work")
    assert changed("page.md") == {"page.md": Change("page.md", (range(11, 12),))}


@pytest.mark.usefixtures("repository")
def test_new_pages_count_whole_tracked_or_not() -> None:
    edit("committed.md", "A.\n")
    commit("Add")
    edit("staged.md", "B.\n")
    run("add", "staged.md")
    edit("untracked.md", "C.\n")
    edit(".gitignore", "ignored.md\n")
    edit("ignored.md", "D.\n")
    names = ("committed.md", "staged.md", "untracked.md", "ignored.md")
    assert changed(*names, "page.md") == dict.fromkeys(names, NEW)


@pytest.mark.usefixtures("repository")
def test_a_rename_is_followed() -> None:
    Path("deep").mkdir()
    run("mv", "page.md", "deep/moved.md")
    assert changed("deep/moved.md") == {"deep/moved.md": Change("page.md", ())}
    edit("deep/moved.md", PAGE.replace("Line 5.", "Five."))
    assert changed("deep/moved.md") == {"deep/moved.md": Change("page.md", (range(5, 6),))}


@pytest.mark.usefixtures("repository")
def test_what_is_deleted_is_no_page() -> None:
    run("rm", "-q", "page.md")
    edit("other.md", "A.\n")
    assert changed("other.md") == {"other.md": NEW}


@pytest.mark.usefixtures("repository")
def test_a_page_that_git_takes_for_binary_counts_whole() -> None:
    Path("wide.md").write_bytes("\ufeffOne.\nTwo.\n".encode("utf-16-le"))
    commit("Wide")
    Path("wide.md").write_bytes("\ufeffOne.\nThree.\n".encode("utf-16-le"))
    assert changed("wide.md", ref="HEAD") == {"wide.md": Change("wide.md", None)}


@pytest.mark.usefixtures("repository")
def test_a_change_of_mode_changes_no_line() -> None:
    Path("page.md").chmod(0o755)
    assert changed("page.md") == {"page.md": Change("page.md", ())}


@pytest.mark.usefixtures("repository")
def test_a_link_that_becomes_a_page() -> None:
    Path("link.md").symlink_to("page.md")
    commit("Link")
    Path("link.md").unlink()
    edit("link.md", "A.\n")
    assert changed("link.md", ref="HEAD")["link.md"].touches(1, 1)


@pytest.mark.usefixtures("repository")
def test_a_linked_page_changes_with_the_page_it_leads_to() -> None:
    Path("link.md").symlink_to("page.md")
    commit("Link")
    edit("page.md", "New.\n" + PAGE)
    expected = Change("page.md", (range(1, 2),))
    assert changed("link.md", "page.md", ref="HEAD") == {"link.md": expected, "page.md": expected}


ODD = [
    "a b.md",
    "tab\there.md",
    "line\nbreak.md",
    "quo\"te'.md",
    "é🙂.md",
    "-dash.md",
    "raw\udcff.md",
]


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("name", ODD)
def test_odd_names(name: str) -> None:
    edit(name, "A.\nB.\n")
    commit("Add")
    edit(name, "A.\nC.\n")
    assert changed(name, ref="HEAD") == {name: Change(name, (range(2, 3),))}
    run("mv", "--", name, "plain.md")
    assert changed("plain.md", ref="HEAD") == {"plain.md": Change(name, (range(2, 3),))}


@pytest.mark.usefixtures("repository")
def test_text_that_looks_like_a_patch() -> None:
    edit("page.md", PAGE + "++ b/other.md\n@@ -1 +1 @@\n-- a/x\ndiff --git a/x b/x\n")
    assert changed("page.md", "other.md") == {
        "page.md": Change("page.md", (range(11, 15),)),
        "other.md": NEW,
    }


@pytest.mark.usefixtures("repository")
def test_a_file_without_a_last_line_end() -> None:
    edit("page.md", PAGE + "End")
    commit("Cut")
    edit("page.md", PAGE + "++ b/other.md")
    edit("z.md", "A")
    assert changed("page.md", "z.md", ref="HEAD") == {
        "page.md": Change("page.md", (range(11, 12),)),
        "z.md": NEW,
    }


@pytest.mark.usefixtures("repository")
def test_settings_of_git_change_nothing() -> None:
    Path("deep").mkdir()
    run("mv", "page.md", "deep/é.md")
    edit("deep/é.md", PAGE.replace("Line 5.", "Five."))
    Path(".gitattributes").write_text("*.md diff=loud\n")
    expected = changed("deep/é.md")
    assert expected == {"deep/é.md": Change("page.md", (range(5, 6),))}
    for name, value in {
        "diff.renames": "false",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.external": "/bin/false",
        "diff.loud.command": "/bin/false",
        "diff.loud.textconv": "tr a-z A-Z <",
        "diff.context": "5",
        "diff.interHunkContext": "9",
        "diff.relative": "true",
        "diff.renameLimit": "1",
        "diff.algorithm": "patience",
        "diff.wsErrorHighlight": "all",
        "color.ui": "always",
        "core.quotePath": "true",
        "core.fsmonitor": "/bin/false",
        "core.pager": "false",
    }.items():
        run("config", name, value)
    assert changed("deep/é.md") == expected
    os.chdir("deep")
    assert changed("é.md") == {"é.md": expected["deep/é.md"]}


@pytest.mark.usefixtures("repository")
def test_a_hook_is_run_from_the_root_with_its_own_index(monkeypatch: pytest.MonkeyPatch) -> None:
    edit("sub/new.md", "A.\n")
    run("add", "-A")
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert changed("sub/new.md", "page.md", folder="sub") == {"sub/new.md": NEW}


@pytest.mark.usefixtures("repository")
def test_pages_that_conflict_count() -> None:
    edit("page.md", PAGE.replace("Line 1.", "Ours."))
    commit("Ours")
    run("checkout", "-q", "main")
    edit("page.md", PAGE.replace("Line 1.", "Theirs."))
    commit("Theirs")
    subprocess.run(["git", "merge", "-q", "work"], capture_output=True, check=False)
    assert changed("page.md")["page.md"].touches(1, 1)


@pytest.mark.usefixtures("repository")
def test_the_page_as_it_was_is_read_byte_for_byte() -> None:
    Path("page.md").write_bytes(b"a\r\nb\xff")
    commit("Odd")
    Path("page.md").write_bytes(b"new")
    found = diff.changes("HEAD", ["page.md"], ".")
    assert found.before(found.pages["page.md"]) == b"a\r\nb\xff"
    assert found.before(NEW) is None


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("ref", ["mian", "--output=x", "", "main..work", "HEAD:page.md", "main;ls"])
def test_a_commit_that_does_not_exist(ref: str) -> None:
    with pytest.raises(ConfigError, match="--diff: there is no commit"):
        changed("page.md", ref=ref)
    assert os.listdir() == [".git", "page.md"]


@pytest.mark.usefixtures("repository")
def test_the_nearest_branch_is_suggested() -> None:
    with pytest.raises(ConfigError, match=r"'mian' \(did you mean 'main'\?\); if it is elsewhere"):
        changed("page.md", ref="mian")


def test_a_shallow_clone_without_the_common_commit(repository: Path, tmp_path: Path) -> None:
    edit("page.md", PAGE + "Ours.\n")
    commit("Ours")
    run("checkout", "-q", "main")
    edit("page.md", PAGE + "Theirs.\n")
    commit("Theirs")
    url = f"file://{repository}"
    run("clone", "-q", "--depth=1", "--no-single-branch", "-b", "work", url, str(tmp_path / "c"))
    os.chdir(tmp_path / "c")
    with pytest.raises(InputError, match="was not fetched; run git fetch --unshallow"):
        changed("page.md", ref="origin/main")
    run("fetch", "-q", "--unshallow")
    assert changed("page.md", ref="origin/main")["page.md"].lines == (range(11, 12),)


@pytest.mark.usefixtures("repository")
def test_histories_that_share_nothing() -> None:
    run("checkout", "-q", "--orphan", "alone")
    commit("Alone")
    with pytest.raises(InputError, match="have no commit in common"):
        changed("page.md")


def test_outside_of_a_repository(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not in a git repository; leave --diff out"):
        changed("page.md", folder=str(tmp_path))


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    with pytest.raises(InputError, match="has no commit yet; leave --diff out"):
        changed("page.md", ref="HEAD", folder=str(tmp_path))


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="--diff needs git, which cannot be run: No such file"):
        changed("page.md")
