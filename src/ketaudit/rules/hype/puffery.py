"""The rule hype.puffery."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.hype._words import hits
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "We use [[cutting-edge]] infusions.",
        "Dr. Ames runs a [[leading]] ketamine clinic.",
        "Ketamine has a [[unique]] mechanism of action.",
        "We take a [[highly nuanced]] approach to pain.",
    ),
    allows=(
        "Each patient has unique needs.",
        "Depression is a leading cause of disability.",
        "She is an advanced practice nurse.",
        "The nurse makes a careful review of your history.",
        "More rigorous trials are needed.",
    ),
    better=(
        ("our innovative, cutting-edge approach", "our approach"),
        ("a leading clinic", "a clinic with two board-certified psychiatrists"),
    ),
    references=("MILLAR-2022", "BATALO-2026", "FTC-16CFR255"),
)
def puffery(analysis: Analysis) -> Iterator[Hit]:
    """Value words that can go without losing a fact: innovative, leading, unique.

    An adjective is puffery where it colours a treatment, its results or its provider
    and deleting it changes nothing that a reader could check.
    The test follows the annotation guidelines of Batalo et al. (2026):
    gratuitous, amplified or stacked praise is hype.
    A word that praises only by its place ("a unique approach") is a note.
    Where the page has more than three of them, and more than the house style allows for its length
    (``soft_words_per_150``, promises included), the first is a warning that names the others,
    and where there are ten or more it stands for all of them.
    Left alone: plain medicine ("advanced cancer", "a systematic review"), a need or a gap
    ("more rigorous trials are needed"), and praise that gives its reason ("unique because").
    """
    return hits(analysis, "puffery")
