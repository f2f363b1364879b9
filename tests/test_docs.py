"""The documentation: generated pages are fresh, code runs, links lead somewhere, examples work."""

import os
import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest
from tools.console import refreshed
from tools.generate_docs import shortened, whole_pages

import ketaudit
from ketaudit.cli import main
from tests.cases import REPOSITORY
from tests.test_architecture import LAYERS, ROOM, modules, room_of

_FENCE = re.compile(
    r"^(?P<ticks>`{3,})(?P<kind>[\w ]*)\n(?P<body>.*?)^(?P=ticks)$", re.MULTILINE | re.DOTALL
)
_LINK = re.compile(r"\[[^\]\n]*\]\((?P<target>[^)\s]+)\)")


def read(name: str) -> str:
    with open(os.path.join(REPOSITORY, name), encoding="utf-8") as file:
        return file.read()


def pages() -> list[str]:
    found = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
    for folder, _, names in sorted(os.walk(os.path.join(REPOSITORY, "docs"))):
        found += [os.path.relpath(os.path.join(folder, name), REPOSITORY) for name in sorted(names)]
    return [name.replace(os.sep, "/") for name in found if name.endswith(".md")]


def fences(kind: str) -> list[tuple[str, int, str]]:
    """Return page, number and body of every fence of a kind."""
    return [
        (name, number, fence["body"])
        for name in pages()
        for number, fence in enumerate(_FENCE.finditer(read(name)))
        if fence["kind"].split(" ")[0] == kind
    ]


def slugs(page: str) -> set[str]:
    """Return the anchors that a code host gives the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", page), re.MULTILINE)
    return {
        re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }


def test_rule_pages_checklist_sources_and_schema_are_fresh() -> None:
    stale = [name for name, text in whole_pages().items() if read(name) != text]
    assert not stale, "run python tools/generate_docs.py"


@pytest.mark.parametrize("name", sorted({name for name, _, _ in fences("console")}))
def test_terminal_sessions_show_what_is_printed_today(name: str) -> None:
    page = read(name)
    assert refreshed(page, shortened) == page, "run python tools/generate_docs.py"


@pytest.mark.parametrize(("name", "number", "body"), fences("python"))
def test_python_code_runs(name: str, number: int, body: str) -> None:
    exec(compile(body, f"{name}#{number}", "exec"), {"__name__": "example"})  # noqa: S102


@pytest.mark.parametrize(("name", "number", "body"), fences("toml"))
def test_toml_parses(name: str, number: int, body: str) -> None:
    assert tomllib.loads(body), f"{name}#{number}"


@pytest.mark.parametrize("name", pages())
def test_links_lead_somewhere(name: str) -> None:
    for link in _LINK.finditer(_FENCE.sub("", read(name))):
        target = link["target"]
        if target.startswith(("https://", "http://")):
            continue
        path, _, anchor = target.partition("#")
        whole = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
        assert os.path.exists(os.path.join(REPOSITORY, whole)), f"{name}: {target}"
        if anchor:
            assert anchor in slugs(read(whole)), f"{name}: {target}"


def test_files_that_are_named_exist() -> None:
    there = {
        os.path.relpath(os.path.join(folder, name), REPOSITORY).replace(os.sep, "/")
        for top in ("src", "tests", "tools", "docs", "examples", ".ci")
        for folder, _, names in os.walk(os.path.join(REPOSITORY, top))
        for name in names
    }
    for page in pages():
        for name in re.findall(r"`([\w./-]+\.(?:py|toml|bin))`", read(page)):
            known = name in {"ketaudit.toml", "pyproject.toml", "claims*.toml"}
            assert known or any(f"/{path}".endswith(f"/{name}") for path in there), (
                f"{page}: {name}"
            )


def test_every_page_can_be_reached() -> None:
    linked = {
        os.path.normpath(os.path.join(os.path.dirname(name), link["target"].partition("#")[0]))
        for name in pages()
        for link in _LINK.finditer(read(name))
    }
    lost = {os.path.normpath(name) for name in pages()} - linked - {"README.md", "CHANGELOG.md"}
    assert not lost


def test_the_architecture_page_lists_the_layers_as_they_are_held() -> None:
    table = read("docs/explanation/architecture.md").split("| room |")[1].split("\n\n")[0]
    cells = [line.split("|")[1] for line in table.splitlines()[2:]]
    listed = [tuple(re.findall(r"`(\w+)`", cell)) for cell in cells]
    there = {room_of(path) for path in modules()}
    held = [tuple(room for room in layer if room and room in there) for layer in LAYERS]
    assert [layer for layer in listed if layer] == [layer for layer in held if layer]
    assert there <= set(ROOM)


def test_the_library_example_runs() -> None:
    done = subprocess.run(
        [sys.executable, os.path.join("examples", "library.py")],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": os.path.join(REPOSITORY, "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert re.match(r"[\d.]+ of 100, grade [A-F]\n\d+: (error|warning|note): ", done.stdout)


def audited(name: str) -> dict[str, Any]:
    return ketaudit.audit(read(f"examples/{name}"), format="markdown").to_dict()


def test_the_flawed_page_has_something_for_every_family() -> None:
    report = audited("clinic-page.md")
    assert {finding["family"] for finding in report["findings"]} == {
        "readability",
        "hype",
        "claim",
        "risk",
    }
    named = {d["topic"] for d in report["disclosures"] if d["status"] == "disclosed"}
    assert {"nausea", "dizziness"} <= named
    assert not {"abuse", "bladder", "off_label", "pregnancy"} & named
    assert 600 <= report["document"]["words"] <= 800


def test_the_fair_page_names_every_risk_that_is_due() -> None:
    report = audited("fair-page.md")
    due = [d["topic"] for d in report["disclosures"] if d["required"] and d["status"] == "missing"]
    assert not due
    assert not [finding for finding in report["findings"] if finding["family"] == "hype"]
    assert report["readability"]["grade"]["value"] <= 8


@pytest.mark.parametrize(("name", "status"), [("clinic-page.md", 1), ("fair-page.md", 0)])
def test_the_sample_pages_end_as_the_readme_says(
    name: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = os.path.join(REPOSITORY, "examples", name)
    assert main(["check", "--isolated", path]) == status
    assert capsys.readouterr().out
