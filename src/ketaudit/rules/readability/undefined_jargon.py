"""The rule readability.undefined-jargon."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity
from ketaudit.spans import TextSpan


@rule(
    severity=Severity.NOTE,
    since="0.1",
    flags=("Ketamine blocks [[NMDA receptors]] in the brain.",),
    allows=(
        "Ketamine blocks NMDA receptors (a type of brain signal receiver).",
        "You will feel sleepy.",
    ),
    better=(
        ("neuroplasticity", "the brain's ability to change (neuroplasticity)"),
        ("intravenous", "through a drip into a vein"),
    ),
    references=("MEDREADME-2024", "PEMAT", "CDC-CCI"),
)
def undefined_jargon(analysis: Analysis) -> Iterator[Hit]:
    """A technical term is used and never explained on the page.

    The number of unexplained terms says more about how hard people find a medical sentence
    than any formula adds (MedReadMe, 2024).
    A term is fine when the page explains it at first use: in brackets, after a dash,
    or with "which is" or "known as".
    Each term is named once, at its first place.
    """
    for term in analysis.readability.jargon:
        if not term.defined:
            yield Hit(
                TextSpan(term.start, term.end),
                f"“{term.term}” is not explained on this page",
                suggestions=(term.plain,),
                about=term.term.lower(),
            )
