"""The house: who may import whom, the three doors, and what an audit must not load."""

import ast
import json
import os
import subprocess
import sys

import pytest

from tests.cases import REPOSITORY

PACKAGE = os.path.join(REPOSITORY, "src", "ketaudit")

# From the ground up; a module imports its own room or rooms above it in this list.
LAYERS = (
    ("_version", "typed"),
    ("digest", "errors", "severity", "values"),
    ("spans",),
    ("document", "report_readability"),
    ("report",),
    ("report_plain",),
    ("text",),
    ("readers", "knowledge", "readability", "suppress"),
    ("language",),
    ("rules",),
    ("profile", "describe"),
    ("merge", "scoring", "survey"),
    ("withhold",),
    ("report_parts",),
    ("findings",),
    ("engine",),
    ("doors",),
    ("",),
    ("render",),
    ("files", "diff"),
    ("changed",),
    ("packfiles",),
    ("batch", "cache"),
    ("config", "baseline", "evaluate", "plugins"),
    ("cli",),
    ("__main__",),
)
ROOM = {name: level for level, names in enumerate(LAYERS) for name in names}
DOORS = {
    "nltk": {"text/punkt.py", "evaluate/metrics.py"},
    "textstat": {"readability/reference.py"},
    "jsonschema": {"knowledge/schema.py"},
    "subprocess": {"diff.py"},
}
# Nothing on the way of an English page through the command line may load these.
HEAVY = (
    "nltk textstat jsonschema asyncio importlib.metadata importlib.resources logging dataclasses"
    " inspect pathlib shutil tempfile subprocess unittest email http socket ssl urllib"
    " multiprocessing hashlib typing argparse gettext locale tomllib datetime"
).split()


def modules() -> list[str]:
    return [
        os.path.relpath(os.path.join(root, name), PACKAGE).replace(os.sep, "/")
        for root, _, names in sorted(os.walk(PACKAGE))
        for name in sorted(names)
        if name.endswith(".py")
    ]


def room_of(path: str) -> str:
    first = path.removesuffix(".py").split("/")[0]
    return "" if first == "__init__" else first


def imports(path: str) -> list[str]:
    with open(os.path.join(PACKAGE, path), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    names = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            whole = [f"{node.module}.{alias.name}" for alias in node.names]
            names += whole if node.module == "ketaudit" else [node.module or ""]
    return names


@pytest.mark.parametrize("path", modules())
def test_imports_only_from_above(path: str) -> None:
    own = ROOM[room_of(path)]
    for name in imports(path):
        if not name.startswith("ketaudit"):
            continue
        parts = name.split(".")
        room = parts[1] if len(parts) > 1 and parts[1] in ROOM else ""
        assert ROOM[room] < own or room == room_of(path), f"{path} must not import {name}"


@pytest.mark.parametrize("path", modules())
def test_each_dependency_has_one_door(path: str) -> None:
    for name in imports(path):
        doors = DOORS.get(name.split(".")[0])
        assert doors is None or path in doors, f"{path} imports {name} past its door"


@pytest.mark.parametrize("path", modules())
def test_every_file_says_what_it_is(path: str) -> None:
    with open(os.path.join(PACKAGE, path), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    assert ast.get_docstring(tree), f"{path} opens with one sentence saying what it is"


def loaded_by(program: str) -> set[str]:
    """Return the modules that a fresh interpreter holds after running a program."""
    script = f"{program}\nfound = sorted(sys.modules)\nimport json\nprint(json.dumps(found))"
    source = f"import sys; sys.path.insert(0, {os.path.dirname(PACKAGE)!r})\n"
    done = subprocess.run(
        [sys.executable, "-I", "-c", source + script],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


PAGE = "# Ketamine\\n\\nKetamine relieves depression in 70% of our patients.\\n"


def test_audit_through_the_library_loads_nothing_heavy() -> None:
    loaded = loaded_by(f"import ketaudit; ketaudit.audit('{PAGE}').to_json()")
    assert "ketaudit.engine" in loaded
    assert not loaded & set(HEAVY)


def loaded_by_check(tmp_path: object, *options: str) -> set[str]:
    page = os.path.join(str(tmp_path), "page.txt")
    with open(page, "w", encoding="utf-8") as file:
        file.write(PAGE.replace("\\n", "\n"))
    return loaded_by(
        "import contextlib, io\n"
        "from ketaudit.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    main(['check', *{options!r}, {page!r}])"
    )


def test_audit_through_the_command_line_loads_nothing_heavy(tmp_path: object) -> None:
    assert not loaded_by_check(tmp_path, "--isolated", "--format", "json") & set(HEAVY)


def test_text_for_a_terminal_needs_no_json_and_plain_settings_no_more(tmp_path: object) -> None:
    with open(os.path.join(str(tmp_path), "ketaudit.toml"), "w", encoding="utf-8") as file:
        file.write('profile = "uk"\n')
    assert not loaded_by_check(tmp_path) & {*HEAVY, "json", "ketaudit.packfiles"}


def test_reading_text_does_not_load_the_markdown_parser() -> None:
    assert "pyromark" not in loaded_by(f"import ketaudit; ketaudit.audit('{PAGE}')")
