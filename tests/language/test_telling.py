"""What people say became of them: which sentences claim a benefit, and how strongly."""

import os

from ketaudit import Auditor

ROWS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "telling.txt")
AT_LEAST = 30


def rows() -> list[list[str]]:
    with open(ROWS, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file]
    return [line.split(" | ", 1) for line in lines if line and not line.startswith("#")]


def strength(auditor: Auditor, sentence: str) -> str:
    claims = auditor.audit(sentence).claims
    return claims[0].strength if claims else "none"


def test_every_story_is_judged_as_marked(auditor: Auditor) -> None:
    slips = [
        f"{wanted} | {sentence}: {found}"
        for wanted, sentence in rows()
        if (found := strength(auditor, sentence)) != wanted
    ]
    assert "\n".join(slips) == ""


def test_there_are_many_sentences_each_way() -> None:
    silent = sum(wanted == "none" for wanted, _ in rows())
    assert min(silent, len(rows()) - silent) >= AT_LEAST
