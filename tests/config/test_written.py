import json
import os
import re
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from tests.cases import REPOSITORY

from ketaudit.config import Settings, load
from ketaudit.config.keys import KEYS
from ketaudit.config.written import commented_file, config_schema
from ketaudit.errors import ConfigError

VALIDATOR = Draft7Validator(config_schema())


def read(tmp_path: Path, text: str) -> Settings:
    (tmp_path / "ketaudit.toml").write_text(text, encoding="utf-8")
    return load(str(tmp_path / "ketaudit.toml"))


def test_the_commented_file_says_the_defaults(tmp_path: Path) -> None:
    assert read(tmp_path, commented_file())._replace(path=None) == Settings()
    assert not list(VALIDATOR.iter_errors(tomllib.loads(commented_file())))


def test_what_is_commented_out_is_a_setting_too(tmp_path: Path) -> None:
    text = re.sub(r"^# (?=[\w\[-]+.* [#=] |page-kind)", "", commented_file(), flags=re.MULTILINE)
    text = text.replace('extends = "../house.toml"', "")
    settings = read(tmp_path, text)
    assert (settings.min_score, settings.jobs, settings.page_kind) == (70.0, 2, "leaflet")
    assert [table.pattern for table in settings.per_file] == ["blog/**"]
    assert not list(VALIDATOR.iter_errors(tomllib.loads(text)))


def test_the_commented_file_names_every_setting() -> None:
    named = commented_file().split()
    assert all(key.name.split(".")[-1] in named for key in KEYS)


def test_every_field_of_settings_has_one_key() -> None:
    fields = [key.field for key in KEYS]
    assert sorted([*fields, "path", "per_file"]) == sorted(Settings._fields)


def test_the_schema_is_one_and_is_published() -> None:
    Draft7Validator.check_schema(config_schema())
    path = os.path.join(REPOSITORY, "docs", "reference", "config.schema.json")
    with open(path, encoding="utf-8") as file:
        assert json.load(file) == config_schema()


@pytest.mark.parametrize(
    "text",
    [
        "",
        'extends = "other.toml"',
        'profile = "uk-news"\nselect = ["hype", "claim.speed"]',
        'profile = "ukk"',
        "profile = 1",
        'select = "hype"',
        'select = ["hpye"]',
        'ignore = ["risk.buried"]',
        'fail-on = "never"',
        'fail-on = "sometimes"',
        'fail_on = "never"',
        "min-score = 100",
        "min-score = 100.5",
        "min-score = true",
        "jobs = 0",
        "jobs = 3",
        'include = ["a"]',
        "include = [1]",
        'cache = "x"',
        '[readability]\nengine = "textstat"',
        '[readability]\nengine = "x"',
        "[readability]\nmotor = 1",
        "readability = 1",
        '[per-file."a"]\nprofile = "uk"\nsentences.engine = "punkt"',
        '[per-file."a"]\nfail-on = "note"',
        "[per-file]\na = 1",
    ],
)
def test_schema_and_parser_agree(tmp_path: Path, text: str) -> None:
    (tmp_path / "other.toml").write_text("")
    table = tomllib.loads(text)
    refused = False
    try:
        read(tmp_path, text)
    except ConfigError:
        refused = True
    assert bool(list(VALIDATOR.iter_errors(table))) is refused
