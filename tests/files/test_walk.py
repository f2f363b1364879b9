import os
from pathlib import Path

import pytest

from ketaudit import files
from ketaudit.errors import InputError


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("A page.")


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_folder_is_searched_in_depth_and_the_result_is_sorted(here: Path) -> None:
    make(here, "b.md", "a/z.html", "a/deep/er/x.txt", "c.rst", "d.mdx", "e.markdown", "f.htm")
    make(here, "photo.png", "style.css", "g.md.bak")
    assert files.find(["."]).names == (
        "a/deep/er/x.txt",
        "a/z.html",
        "b.md",
        "c.rst",
        "d.mdx",
        "e.markdown",
        "f.htm",
    )


def test_hidden_names_and_other_peoples_code_are_left_out(here: Path) -> None:
    make(here, "a.md", ".b.md", ".git/c.md", ".cache/c.md", "node_modules/d.md", "venv/e.md")
    make(here, "my-env/pyvenv.cfg", "my-env/lib/f.md", "sub/node_modules/g.md")
    assert files.find(["."]).names == ("a.md",)


def test_a_hidden_or_odd_file_is_taken_when_named(here: Path) -> None:
    make(here, ".b.md", "node_modules/d.md", "notes.log")
    named = [".b.md", "node_modules/d.md", "notes.log"]
    assert files.find(named).names == tuple(sorted(named))


def test_each_page_counts_once_whatever_the_order_and_spelling(here: Path) -> None:
    make(here, "a/b.md", "a/c.md")
    one = files.find(["a", "./a/b.md", "a//c.md"])
    assert one == files.find(["a/c.md", "a"])
    assert one.names == ("a/b.md", "a/c.md")


@pytest.mark.usefixtures("here")
def test_a_missing_file_is_found_and_fails_when_read() -> None:
    assert files.find(["gone.md"]).names == ("gone.md",)
    with pytest.raises(InputError, match=r"gone\.md: cannot be read: No such file"):
        files.read("gone.md")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_links_cannot_lead_in_circles(here: Path) -> None:
    make(here, "a/b.md")
    os.symlink(here, here / "a" / "up")
    os.symlink("self", here / "self")
    os.symlink(here / "a" / "b.md", here / "linked.md")
    assert files.find(["."]).names == ("a/b.md", "linked.md")


def test_a_dead_link_to_a_page_is_reported_by_reading_it(here: Path) -> None:
    os.symlink("nowhere.md", here / "dead.md")
    assert files.find(["."]).names == ("dead.md",)


def test_a_pipe_in_a_folder_is_not_read(here: Path) -> None:
    make(here, "a.md")
    os.mkfifo(here / "pipe.md")
    assert files.find(["."]).names == ("a.md",)


def test_very_deep_folders_do_not_exhaust_the_stack(here: Path) -> None:
    make(here, "/".join("d" * 900) + "/a.md")
    assert len(files.find(["d"]).names) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_listed_is_a_failure_and_the_rest_is_found(here: Path) -> None:
    make(here, "a.md", "shut/b.md")
    os.chmod(here / "shut", 0)
    try:
        found = files.find(["."])
    finally:
        os.chmod(here / "shut", 0o700)
    assert found.names == ("a.md",)
    assert found.failures == (("shut", "shut: cannot be listed: Permission denied"),)


@pytest.mark.usefixtures("here")
def test_a_folder_that_vanishes_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def vanished(_folder: str) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr("os.scandir", vanished)
    assert files.find(["."]).failures == ((".", ".: cannot be listed: No such file or directory"),)


@pytest.mark.parametrize(
    ("pattern", "gone"),
    [
        ("drafts", {"drafts/a.md", "site/drafts/b.md"}),
        ("drafts/", {"drafts/a.md", "site/drafts/b.md"}),
        ("/drafts", {"drafts/a.md"}),
        ("./drafts/", {"drafts/a.md", "site/drafts/b.md"}),
        ("site/drafts", {"site/drafts/b.md"}),
        ("*.html", {"site/c.html"}),
        ("site/*.html", {"site/c.html"}),
        ("site/*", {"site/drafts/b.md", "site/c.html"}),
        ("**/drafts/*.md", {"drafts/a.md", "site/drafts/b.md"}),
        ("site/**", {"site/drafts/b.md", "site/c.html"}),
        ("?.md", {"drafts/a.md", "site/drafts/b.md", "d.md"}),
        ("draft", set()),
        ("d.m", set()),
        ("[d].md", set()),
    ],
)
def test_exclude_patterns(here: Path, pattern: str, gone: set[str]) -> None:
    every = {"drafts/a.md", "site/drafts/b.md", "site/c.html", "d.md"}
    make(here, *every)
    excluded = files.matcher([pattern], ".")
    assert set(files.find(["."], files.Wanted(excluded)).names) == every - gone
    assert set(files.find(sorted(every), files.Wanted(excluded)).names) == every - gone


def test_exclude_is_relative_to_its_root(here: Path) -> None:
    make(here, "site/drafts/b.md", "drafts/a.md")
    excluded = files.matcher(["drafts/*.md"], "site")
    assert files.find(["."], files.Wanted(excluded)).names == ("drafts/a.md",)


def test_a_pattern_with_many_stars_is_quick(here: Path) -> None:
    make(here, "a.md")
    deep = "/".join("a" * 400) + "/b"
    assert not files.matcher(["**/a/" * 30 + "c", "*a" * 30 + "b"], ".")(deep)
    assert not files.matcher(["*a" * 30 + "b"], ".")("a" * 200)


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("site/**/*.md", {"site/a.md", "site/deep/er/b.md"}),
        ("site/**", {"site/a.md", "site/c.html", "site/deep/er/b.md"}),
        ("site/*", {"site/a.md", "site/c.html", "site/deep/er/b.md"}),
        ("./site/?.*", {"site/a.md", "site/c.html"}),
        ("*.md", {"d.md"}),
        ("*/deep", {"site/deep/er/b.md"}),
        ("site/*.log", {"site/e.log"}),
        ("{here}/site/*.html", {"{here}/site/c.html"}),
        ("site/../*.md", {"site/../d.md"}),
    ],
)
def test_a_pattern_stands_for_the_pages_it_matches(
    here: Path, pattern: str, names: set[str]
) -> None:
    make(
        here, "site/a.md", "site/deep/er/b.md", "site/c.html", "site/e.log", "d.md", "site/LICENSE"
    )
    found = files.find([pattern.replace("{here}", str(here))])
    assert set(found.names) == {name.replace("{here}", str(here)) for name in names}
    assert found.failures == ()


@pytest.mark.parametrize("pattern", ["no/*.md", "site/*.html", "*.doc", "*/b.md", "old/*.md"])
def test_a_pattern_without_a_page_is_a_failure(here: Path, pattern: str) -> None:
    make(here, "site/a.md", "secret/b.md", "old/c.md")
    write(here, ".gitignore", "secret/")
    (here / ".git").mkdir()
    found = files.find(["site", pattern], files.Wanted(files.matcher(["old/"], ".")))
    assert found.names == ("site/a.md",)
    message = f"{pattern}: no page matches this pattern; what is excluded or git-ignored does not"
    assert [text[: len(message)] for _, text in found.failures] == [message]


def test_a_file_whose_name_holds_a_star_is_that_file(here: Path) -> None:
    make(here, "a*.md", "ab.md")
    assert files.find(["a*.md"]).names == ("a*.md",)


ODD = ["a b.md", "line\nbreak.md", "-dash.md", "émoji 🙂.md", "[x].md", "raw\udcff.md", "q'\".md"]


@pytest.mark.parametrize("name", ODD)
def test_odd_names_are_found_and_read(here: Path, name: str) -> None:
    make(here, name)
    assert files.find(["."]).names == (name,)
    assert files.find([name]).names == (name,)
    assert files.read(name) == "A page."


def test_a_file_called_dash_is_not_standard_input(here: Path) -> None:
    make(here, "-")
    assert files.find(["./-"]).names == ("./-",)
    assert files.find(["-"]).names == ("-",)


@pytest.mark.parametrize(
    ("include", "taken"),
    [
        (["content/"], {"content/a.md", "content/sub/b.html"}),
        (["*.html"], {"content/sub/b.html"}),
        (["/content/*.md", "*.njk"], {"content/a.md", "c.njk"}),
        (["content/**"], {"content/a.md", "content/sub/b.html"}),
        ([], {"content/a.md", "content/sub/b.html", "d.md"}),
    ],
)
def test_include_says_what_a_search_takes(here: Path, include: list[str], taken: set[str]) -> None:
    make(here, "content/a.md", "content/sub/b.html", "content/LICENSE", "c.njk", "d.md")
    wanted = files.Wanted(include=tuple(include), root=".")
    assert set(files.find(["."], wanted).names) == taken
    assert files.find(["d.md"], wanted).names == ("d.md",)
