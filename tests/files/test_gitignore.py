"""What git ignores, asked of git itself."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ketaudit import files
from ketaudit.files.gitignore import from_above, ignored, with_folder

FILES = (
    "a.md",
    "b.md",
    "ab.md",
    "a b.md",
    "!x.md",
    "#x.md",
    "a*.md",
    "[a].md",
    "d/a.md",
    "d/e/a.md",
    "d/e/f/b.md",
    "e/d/a.md",
    "e/b.md",
    "Dé/a.md",
)


def make(folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A page.", encoding="utf-8")


def git(folder: Path, *args: str, stdin: str = "") -> str:
    done = subprocess.run(
        ["git", "-c", "core.excludesFile=", *args],
        cwd=folder,
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.decode()


def by_git(folder: Path) -> set[str]:
    listed = git(folder, "ls-files", "-z", "--others", "--exclude-standard")
    return {name for name in listed.split("\0") if name.endswith(".md")}


def by_us(folder: Path) -> set[str]:
    found = files.find([str(folder)])
    return {os.path.relpath(name, folder) for name in found.names}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "-q")
    make(folder, FILES)
    return folder


CASES = [
    "*.md\n!d/",
    "*.md\n!a.md",
    "d/*\n!d/a.md",
    "d/\n!d/a.md",
    "/d",
    "d",
    "d/e",
    "/d/e/",
    "e/",
    "**/e",
    "d/**",
    "d/**/b.md",
    "**/f/*",
    "**",
    "/**",
    "*",
    "*/",
    "/*\n!/d",
    "?.md",
    "[ab].md",
    "[!a].md",
    "[^a].md",
    "[a-",
    "[z-a].md",
    "[[:alpha:]].md",
    "\\!x.md",
    "!x.md",
    "\\#x.md",
    "#x.md",
    "a\\*.md",
    "\\[a\\].md",
    "a b.md   ",
    "a b.md\\ ",
    "b.md\\",
    "d/e//",
    "/",
    "!",
    "//",
    "",
    "b.md\r\nd\r\n",
    "\ufeffb.md",
    "d/**e/a.md",
    "***/a.md",
    "Dé/",
    "\td",
    "*.md\n!*b.md\nab.md",
]


@pytest.mark.parametrize("patterns", CASES)
def test_patterns_mean_what_git_takes_them_for(repository: Path, patterns: str) -> None:
    (repository / ".gitignore").write_bytes(patterns.encode())
    assert by_us(repository) == by_git(repository)


PIECES = st.sampled_from(["a", "b", "d", "e", "f", "/", "*", "**", "?", ".md", "!", "[ab]", "\n"])


@given(st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES, max_size=5).map("".join))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_patterns_mean_what_git_takes_them_for(
    repository: Path, patterns: str, deeper: str
) -> None:
    (repository / ".gitignore").write_text(patterns, encoding="utf-8")
    (repository / "d" / ".gitignore").write_text(deeper, encoding="utf-8")
    try:
        assert by_us(repository) == by_git(repository)
    finally:
        (repository / "d" / ".gitignore").unlink()


def test_the_deeper_file_and_the_last_line_decide(repository: Path) -> None:
    (repository / ".gitignore").write_text("*.md\n")
    (repository / "d" / ".gitignore").write_text("!a.md\n")
    (repository / ".git" / "info" / "exclude").write_text("b.md\n!ab.md\n")
    try:
        assert by_us(repository) == by_git(repository) == {"d/a.md", "d/e/a.md"}
        (repository / ".gitignore").unlink()
        assert by_us(repository) == by_git(repository)
    finally:
        (repository / "d" / ".gitignore").unlink()
        (repository / ".git" / "info" / "exclude").write_text("")


def test_what_holds_in_the_root_holds_in_a_search_from_below(repository: Path) -> None:
    (repository / ".gitignore").write_text("d/e/f\n")
    assert by_us(repository / "d") == {"a.md", "e/a.md"}


def test_what_is_named_is_searched_even_if_git_ignores_it(repository: Path) -> None:
    (repository / ".gitignore").write_text("d/\nb.md\n")
    assert by_us(repository / "d") == {"a.md", "e/a.md", "e/f/b.md"}
    assert by_us(repository / "d" / "e") == {"a.md", "f/b.md"}
    name = str(repository / "b.md")
    assert files.find([name]).names == (name,)


def test_patterns_hold_without_a_repository(tmp_path: Path) -> None:
    make(tmp_path, FILES)
    (tmp_path / "d" / ".gitignore").write_text("e/\n")
    assert {"d/e/a.md", "d/e/f/b.md"} == set(FILES) - by_us(tmp_path)


def test_a_linked_work_tree_reads_the_exclude_file_of_its_repository(tmp_path: Path) -> None:
    main = tmp_path / "main"
    main.mkdir()
    git(main, "init", "-q")
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    git(main, *who, "commit", "-q", "--allow-empty", "-m", "Begin")
    git(main, "worktree", "add", "-q", "../linked")
    (main / ".git" / "info" / "exclude").write_text("b.md\n")
    make(tmp_path / "linked", ("a.md", "b.md"))
    assert by_us(tmp_path / "linked") == by_git(tmp_path / "linked") == {"a.md"}


def test_a_file_of_patterns_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").mkdir()
    assert with_folder((), str(tmp_path), 0) == ()
    (tmp_path / ".git").write_bytes(b"gitdir: \xff")
    assert from_above(str(tmp_path)) == ((), ())
    assert not ignored((), ("a.md",), folder=False)


def test_patterns_of_any_bytes_are_read(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"caf\xe9.md\n\0\n")
    make(tmp_path, ("a.md",))
    with open(os.path.join(os.fsencode(tmp_path), b"caf\xe9.md"), "wb") as file:
        file.write(b"A page.")
    assert by_us(tmp_path) == {"a.md"}
