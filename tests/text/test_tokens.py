"""Tokens: a long text has those of its parts, whatever holds their offsets."""

from tests.cases import REPOSITORY

import ketaudit
from ketaudit.text.words import _LONG, tokenize


def test_the_offsets_of_a_long_text_are_those_of_its_parts() -> None:
    part = "Ketamine’s “quick” – and well-known – effect: 0.5 mg/kg -- it's fast…\n"
    short, number = tokenize(part), _LONG // len(part) + 1
    whole = tokenize(part * number)
    assert whole.words == short.words * number
    for packed, plain in ((whole.starts, short.starts), (whole.ends, short.ends)):
        assert not isinstance(packed, list)
        assert list(packed[-len(plain) :]) == [at + len(part) * (number - 1) for at in plain]


def test_a_long_page_is_audited_as_a_short_one() -> None:
    with open(f"{REPOSITORY}/examples/fair-page.md", encoding="utf-8") as file:
        page = file.read().split("---")[-1]
    filler = "The clinic opens at nine. " * (_LONG // 26 + 1)
    short = ketaudit.audit(page, format="markdown")
    long = ketaudit.audit(f"{page}\n\n{filler}", format="markdown")
    assert short.claims
    assert [claim.text for claim in long.claims] == [claim.text for claim in short.claims]
