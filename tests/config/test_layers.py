import os
import pickle
from pathlib import Path

import pytest

from ketaudit.config import Settings, find_config, for_page, load, overridden
from ketaudit.errors import ConfigError, InputError
from ketaudit.severity import Severity

FULL = """\
# house style
profile = "us"
page-kind = "leaflet"
packs = ["tms", "house.toml"]
approved-claims = "claims.toml"
select = ["claim", "hype.pressure"]
ignore = ["hype.puffery"]
fail-on = "warning"
min-score = 70
include = ["content/"]
exclude = ["drafts/**"]
jobs = 2
cache = "/kept"

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


@pytest.fixture(autouse=True)
def _packs(tmp_path: Path) -> None:
    write(tmp_path / "house.toml", "")
    write(tmp_path / "claims.toml", "")


def test_every_key_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "ketaudit.toml", FULL)
    assert load(path) == Settings(
        profile="us",
        page_kind="leaflet",
        packs=("tms", str(tmp_path / "house.toml")),
        approved_claims=(str(tmp_path / "claims.toml"),),
        select=("claim", "hype.pressure"),
        ignore=("hype.puffery",),
        fail_on=Severity.WARNING,
        min_score=70.0,
        include=("content/",),
        exclude=("drafts/**",),
        jobs=2,
        cache="/kept",
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
        (
            'packs = [\n"house.toml",\n"tsm"]',
            "k.toml:3: packs: there is no pack 'tsm' (did you mean 'tms'?), and no file",
        ),
        ('packs = ["hose.toml"]', "k.toml:1: packs: there is no file"),
        ('\napproved-claims = "clams.toml"', "k.toml:2: approved-claims: there is no file"),
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


def test_a_list_of_many_lines_is_named_by_the_line_of_the_bad_item(tmp_path: Path) -> None:
    text = 'profile = "us"\nselect = [\n  "hype",  # fine\n\n  "claim",\n  "rsik",\n]\njobs = 2\n'
    with pytest.raises(ConfigError, match=r"k.toml:6: select: there is no rule 'rsik'"):
        load(write(tmp_path / "k.toml", text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends = 3", "k.toml:1: extends: must be a path"),
        ('\nextends = "gone.toml"', "k.toml:2: extends: there is no file "),
        ('extends = "."', "k.toml:1: extends: there is no file "),
        ('extends = "k.toml"', "k.toml:1: extends: goes in a circle: "),
        ("per-file = 1", "k.toml:1: per-file: must be a table, not a number"),
        ('[per-file]\n"*.md" = 1', 'k.toml:2: per-file."*.md": must be a table, not a number'),
        (
            '[per-file."blog/**"]\n\nprofil = "us"',
            "k.toml:3: per-file.\"blog/**\".profil: no such setting (did you mean 'profile'?)",
        ),
        (
            '[per-file."a.b"]\nprofile = "us"\n[per-file."a.b".readability]\nengine = "x"',
            'k.toml:4: per-file."a.b".readability.engine: must be one of ketaudit, textstat',
        ),
        (
            '[per-file.blog]\nfail-on = "note"',
            (
                "k.toml:2: per-file.blog.fail-on: holds for a whole run; in a per-file table may"
                " stand: profile, page-kind, language, select, ignore, readability, sentences"
            ),
        ),
        ('[per-file.blog]\nextends = "a"', "extends: holds for a whole run"),
        ('exclude = ["a",\n""]', "k.toml:2: exclude: the pattern '' matches nothing"),
        ('include = ["./"]', "k.toml:1: include: the pattern './' matches nothing"),
        ("jobs = 0", "k.toml:1: jobs: must be a whole number from 1 up"),
        ("a" + ".a" * 400 + " = 1", "a: no such setting"),
        ("select = " + "[" * 3000, "nested too deeply"),
    ],
)
def test_what_is_wrong_with_extends_and_tables_is_named(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(write(tmp_path / "k.toml", text))
    assert message in str(caught.value)


def test_extends_begins_with_another_file(tmp_path: Path) -> None:
    write(
        tmp_path / "base.toml",
        'profile = "uk"\nselect = ["hype"]\n[readability]\nengine = "textstat"',
    )
    write(
        tmp_path / "a" / "house.toml",
        'extends = "../base.toml"\nselect = ["claim"]\ncache = "kept"',
    )
    path = write(tmp_path / "a" / "b" / "ketaudit.toml", 'extends = "../house.toml"\nmin-score = 5')
    assert load(path) == Settings(
        profile="uk",
        select=("claim",),
        readability_engine="textstat",
        min_score=5.0,
        cache=str(tmp_path / "a" / "kept"),
        path=path,
    )


def test_a_pyproject_may_be_extended_and_extend(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", '[tool.ketaudit]\nprofile = "uk"')
    path = write(
        tmp_path / "site" / "pyproject.toml", '[tool.ketaudit]\nextends = "../pyproject.toml"'
    )
    assert load(path).profile == "uk"


def test_a_pyproject_that_is_named_must_have_our_table(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "# [tool.ketaudit] some day\n[tool.other]\n")
    assert load(path) == Settings(path=path)
    with pytest.raises(ConfigError, match=r"pyproject.toml: there is no table \[tool.ketaudit\]"):
        load(path, named=True)
    extends = write(tmp_path / "ketaudit.toml", 'extends = "pyproject.toml"')
    with pytest.raises(ConfigError, match=r"there is no table"):
        load(extends)


def test_an_error_in_an_extended_file_names_that_file(tmp_path: Path) -> None:
    write(tmp_path / "base.toml", "\nprofil = 1")
    path = write(tmp_path / "ketaudit.toml", 'extends = "base.toml"')
    with pytest.raises(ConfigError, match=r"base.toml:2: profil: no such setting"):
        load(path)


def test_a_circle_of_files_is_shown(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'extends = "b.toml"')
    write(tmp_path / "b.toml", 'extends = "./c.toml"')
    path = write(tmp_path / "c.toml", 'extends = "a.toml"')
    with pytest.raises(ConfigError, match=r"b.toml:1: extends: goes in a circle: .*c.toml → .*a.t"):
        load(path)


TABLES = """\
profile = "uk"
[per-file."blog/**"]
page-kind = "blog"
ignore = ["hype"]
[per-file."*.txt"]
readability.engine = "textstat"
ignore = []
"""


def test_a_page_has_the_settings_of_every_table_that_matches(tmp_path: Path) -> None:
    settings = load(write(tmp_path / "ketaudit.toml", TABLES))
    plain = settings._replace(per_file=())
    name = str(tmp_path / "site.md")
    assert for_page(settings, name) == plain
    assert for_page(settings, str(tmp_path / "blog" / "x" / "a.md")) == plain._replace(
        page_kind="blog", ignore=("hype",)
    )
    assert for_page(settings, str(tmp_path / "blog" / "a.txt")) == plain._replace(
        page_kind="blog", ignore=(), readability_engine="textstat"
    )


def test_tables_of_an_extended_file_come_first_and_patterns_start_here(tmp_path: Path) -> None:
    write(tmp_path / "base.toml", TABLES)
    path = write(
        tmp_path / "site" / "ketaudit.toml",
        'extends = "../base.toml"\n[per-file."/blog/"]\npage-kind = "news"',
    )
    settings = load(path)
    page = for_page(settings, str(tmp_path / "site" / "blog" / "a.md"))
    assert (page.page_kind, page.ignore) == ("news", ("hype",))
    assert for_page(settings, str(tmp_path / "blog" / "a.md")).page_kind is None


def test_options_win_over_tables(tmp_path: Path) -> None:
    settings = load(write(tmp_path / "ketaudit.toml", TABLES))
    given = overridden(settings, {"ignore": ("risk",)})
    page = for_page(given, str(tmp_path / "blog" / "a.txt"))
    assert (page.ignore, page.page_kind) == (("risk",), "blog")


def test_settings_can_be_sent_to_another_process_and_looked_up(tmp_path: Path) -> None:
    settings = load(write(tmp_path / "ketaudit.toml", TABLES))
    assert pickle.loads(pickle.dumps(settings)) == settings  # noqa: S301 - our own
    assert hash(settings) == hash(load(str(tmp_path / "ketaudit.toml")))
