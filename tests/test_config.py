import os
from pathlib import Path

import pytest

from ketaudit.config import Settings, find_config, load
from ketaudit.errors import ConfigError, InputError
from ketaudit.severity import Severity

FULL = """\
# house style
profile = "us"
page-kind = "leaflet"
select = ["claim", "hype.pressure"]
ignore = ["hype.puffery"]
fail-on = "warning"
min-score = 70
exclude = ["drafts/**"]

[readability]
engine = "textstat"

[sentences]
engine = "punkt"
"""


def write(path: str | Path, text: str) -> str:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    return str(path)


def test_every_key_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "ketaudit.toml", FULL)
    assert load(path) == Settings(
        profile="us",
        page_kind="leaflet",
        select=("claim", "hype.pressure"),
        ignore=("hype.puffery",),
        fail_on=Severity.WARNING,
        min_score=70.0,
        exclude=("drafts/**",),
        readability_engine="textstat",
        sentence_engine="punkt",
        path=path,
    )


def test_pyproject_says_the_same_in_its_own_table(tmp_path: Path) -> None:
    text = FULL.replace("[readability]", "[tool.ketaudit.readability]")
    text = text.replace("[sentences]", "[tool.ketaudit.sentences]")
    path = write(tmp_path / "pyproject.toml", f'[project]\nname = "x"\n[tool.ketaudit]\n{text}')
    own = load(write(tmp_path / "ketaudit.toml", FULL))
    assert load(path) == own._replace(path=path)


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    path = write(tmp_path / "ketaudit.toml", "")
    assert load(path) == Settings(path=path)


def test_never_is_a_threshold(tmp_path: Path) -> None:
    assert load(write(tmp_path / "k.toml", 'fail-on = "never"')).fail_on is None


@pytest.mark.parametrize("text", ["\ufeffmin-score = 5", "min-score = 5\r\n"])
def test_byte_order_mark_and_windows_lines_are_fine(tmp_path: Path, text: str) -> None:
    assert load(write(tmp_path / "k.toml", text)).min_score == 5


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('a = 1\nfial-on = "error"', "k.toml:1: a: no such setting"),
        (
            '\nfial-on = "x"',
            "k.toml:2: fial-on: no such setting (did you mean 'fail-on'?)",
        ),
        (
            'fail_on = "error"',
            "k.toml:1: fail_on: no such setting (did you mean 'fail-on'",
        ),
        (
            "\n[readibility]\n",
            "k.toml:2: readibility: no such setting (did you mean 'read",
        ),
        (
            '[readability]\n# c\nengin = "x"',
            "k.toml:3: readability.engin: no such setting",
        ),
        ('readability.engin = "x"', "k.toml:1: readability.engin: no such setting"),
        (
            '[readability]\nengine = "texstat"',
            (
                "k.toml:2: readability.engine: must be one of ketaudit, textstat; not 'texstat'"
                " (did you mean 'textstat'?)"
            ),
        ),
        ('readability = "textstat"', "k.toml:1: readability: must be a table, not text"),
        ('fail-on = "warn"', "fail-on: must be one of error, warning, note, never; not 'warn'"),
        ("fail-on = 3", "k.toml:1: fail-on: must be text, not a number"),
        (
            'select = "hype"',
            'k.toml:1: select: must be a list of texts, such as ["hype"], not text',
        ),
        ('profile = "uss"', "k.toml:1: profile: there is no profile 'uss' (did you mean 'us'?)"),
        ('select = ["hpye"]', "k.toml:1: select: there is no rule 'hpye' (did you mean 'hype'?)"),
        ('\nignore = ["hype.pufery"]', "k.toml:2: ignore: there is no rule 'hype.pufery' (did you"),
        ("ignore = [1]", "k.toml:1: ignore: must be a list of texts"),
        ("exclude = {}", "k.toml:1: exclude: must be a list of texts"),
        ("min-score = 101", "k.toml:1: min-score: must be a number from 0 to 100"),
        ("min-score = nan", "k.toml:1: min-score: must be a number from 0 to 100"),
        ("min-score = true", "k.toml:1: min-score: must be a number from 0 to 100"),
        ("profile = 2026-01-01", "k.toml:1: profile: must be text, not a date"),
        ("profile = \n", "k.toml: not valid TOML: Invalid value (at line 1, column 11)"),
        ("[x", "k.toml: not valid TOML:"),
        (
            "[suppress]\nrequire-reason = 1",
            "k.toml:2: suppress.require-reason: must be true or false, not a number",
        ),
        ('"fail on" = 1', ": no such setting"),
    ],
)
def test_what_is_wrong_is_named_with_file_line_and_a_suggestion(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path / "k.toml", text))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.ketaudit]\nprofil = 1", "pyproject.toml:2: tool.ketaudit.profil: no such setting"),
        ("[tool]\nketaudit = 1", "pyproject.toml:2: tool.ketaudit: must be a table"),
        ("tool = 1", "pyproject.toml:1: tool: must be a table"),
    ],
)
def test_errors_in_pyproject_name_the_whole_key(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path / "pyproject.toml", text))
    assert message in str(caught.value)


def test_a_file_that_cannot_be_read_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load(str(tmp_path / "gone.toml"))
    (tmp_path / "latin.toml").write_bytes(b"profile = '\xe9'")
    with pytest.raises(InputError, match="not UTF-8 at byte 11"):
        load(str(tmp_path / "latin.toml"))


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    far = write(tmp_path / "ketaudit.toml", "")
    near = write(tmp_path / "site" / "pyproject.toml", "[tool.ketaudit]\n")
    (tmp_path / "site" / "blog").mkdir()
    assert find_config(str(tmp_path / "site" / "blog")) == near
    assert find_config(str(tmp_path)) == far


def test_our_own_file_wins_over_pyproject_beside_it(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool.ketaudit]\n")
    own = write(tmp_path / "ketaudit.toml", "")
    assert find_config(str(tmp_path)) == own


def test_a_pyproject_about_something_else_is_passed_by(tmp_path: Path) -> None:
    far = write(tmp_path / "ketaudit.toml", "")
    write(tmp_path / "a" / "pyproject.toml", '[project]\ndependencies = ["ketaudit"]\n')
    assert find_config(str(tmp_path / "a")) == far


def test_the_root_of_a_repository_ends_the_search(tmp_path: Path) -> None:
    write(tmp_path / "ketaudit.toml", "")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "docs").mkdir()
    assert find_config(str(tmp_path / "repo" / "docs")) is None
    inside = write(tmp_path / "repo" / "ketaudit.toml", "")
    assert find_config(str(tmp_path / "repo" / "docs")) == inside
