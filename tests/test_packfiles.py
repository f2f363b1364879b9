"""Packs named in settings: found beside them, read, and told apart from built-in ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ketaudit import Auditor, InputError
from ketaudit.cli import main
from ketaudit.packfiles import configured

HYPE = '[[hype]]\nid = "zest"\nphrases = ["{}"]\n'


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def write_file(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def test_names_files_and_folders(tmp_path: Path, write: Callable[[str, str], Path]) -> None:
    write("house.toml", HYPE.format("zesty"))
    write("team/words.toml", HYPE.format("tangy"))
    write("team/sources.toml", '[[source]]\nid = "S"\ntitle = "t"\ndate = "2026"\n')
    write("claims.toml", '[[approved_claim]]\nwording = "It helps"\nreference = "R"\n')
    files = (str(tmp_path / "house.toml"), str(tmp_path / "team"))
    packs = configured(("tms", *files), (str(tmp_path / "claims.toml"),))
    assert packs[0] == "tms"
    pack = Auditor(packs=packs).pack
    assert pack.substances.keys() >= {"tms", "ketamine"}
    assert "S" in pack.sources
    assert [claim.reference for claim in pack.approved] == ["R"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=r"house\.toml: cannot be read"):
        configured((str(tmp_path / "house.toml"),), ())
    with pytest.raises(InputError, match=r"empty: no \.toml file in this folder"):
        configured((str(tmp_path / "empty"),), ())


def test_the_command_line_follows_the_settings(
    tmp_path: Path,
    write: Callable[[str, str], Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    write("site/house.toml", HYPE.format("zesty"))
    write("site/ketaudit.toml", 'packs = ["house.toml"]\n')
    write("site/page.txt", "A zesty room.\n")
    assert main(["check", "site/page.txt", "--fail-on", "warning"]) == 1
    assert "zesty" in capsys.readouterr().out
    write("site/house.toml", HYPE.format("zesty").replace("phrases", "prhases"))
    assert main(["check", "site/page.txt"]) == 2
    said = capsys.readouterr().err
    assert "site/house.toml:3: hype 'zest': prhases: no such key (did you mean 'phrases'?)" in said
