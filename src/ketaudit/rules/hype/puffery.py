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
    ),
    allows=(
        "Each patient has unique needs.",
        "Depression is a leading cause of disability.",
        "She is an advanced practice nurse.",
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
    """
    return hits(analysis, "puffery")
