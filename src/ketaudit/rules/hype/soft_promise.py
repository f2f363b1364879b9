"""The rule hype.soft-promise."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.hype._words import hits
from ketaudit.severity import Severity


@rule(
    severity=Severity.NOTE,
    since="0.1",
    flags=(
        "Ketamine is a [[promising]] treatment for depression.",
        "The clinic [[offers hope]] to veterans.",
    ),
    allows=(
        "Early results are promising but small.",
        "Feeling hopeless is a symptom of depression.",
    ),
    better=(
        ("a promising new treatment", "a treatment that is being studied"),
        ("offers hope to people with PTSD", "may help some people with PTSD"),
    ),
    references=("KRISHNAMURTI-2015", "SCHWITZER", "FTC-HPCG-2022"),
)
def soft_promise(analysis: Analysis) -> Iterator[Hit]:
    """Promises that sound careful: promising, new hope.

    Writers take these words for caution; readers take them for praise.
    Told that a drug is "promising", 23 % of lay readers thought it very or completely effective,
    against 11 % of those who saw the bare facts.
    The FTC's staff reads "promising" and "preliminary" as positive attributes too.
    Each one is a note; a page crowded with soft words has one warning (see hype.puffery).
    """
    return hits(analysis, "soft-promise")
