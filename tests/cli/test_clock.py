"""The date of a run, and how to hold it still."""

import re

import pytest

from ketaudit.cli.clock import today
from ketaudit.errors import ConfigError


def test_today_is_a_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", today())


@pytest.mark.parametrize(("seconds", "date"), [("0", "1970-01-01"), ("1795305600", "2026-11-22")])
def test_source_date_epoch_holds_it_still(
    seconds: str, date: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == date


@pytest.mark.parametrize("word", ["yesterday", "9" * 40])
def test_what_is_no_number_of_seconds_is_refused(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", word)
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH must be seconds"):
        today()
