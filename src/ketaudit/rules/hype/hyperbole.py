"""The rule hype.hyperbole."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.hype._words import hits
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine is a [[game-changer]] for depression.",
        "Our clinic offers a [[groundbreaking]] treatment.",
        "She calls the infusions [[life-changing]].",
    ),
    allows=(
        "Ketamine is not a miracle cure.",
        "Esketamine received Breakthrough Therapy designation in 2013.",
        "Ask about medicine for breakthrough pain.",
    ),
    better=(
        ("a breakthrough treatment for depression", "a newer treatment for depression"),
        (
            "This game-changer works within hours.",
            "In one trial, about half of the patients felt better after a day.",
        ),
    ),
    references=("KRISHNAMURTI-2015", "ABOLA-2016", "MILLAR-2022"),
)
def hyperbole(analysis: Analysis) -> Iterator[Hit]:
    """Words that promise a wonder: breakthrough, miracle, game-changer.

    They are a closed class: whatever they stand beside, they praise and inform nobody.
    In a trial with 597 lay readers, the word "breakthrough" more than doubled the share who took
    a drug for very or completely effective, from 11 % to 25 %.
    Look-alikes are left alone: an official designation, breakthrough pain, a proper name,
    and the word denied ("not a miracle").
    """
    return hits(analysis, "hyperbole")
