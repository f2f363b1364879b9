"""The rule claim.unsourced-evidence."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.evidence import evidence_of
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[Studies show]] that ketamine relieves depression.",
        "Ketamine is [[clinically proven]] to reduce pain.",
    ),
    allows=(
        "Studies show that ketamine relieves depression (Murrough et al. 2013).",
        "Research shows that many adults sleep badly.",
        "A trial of 73 patients found that ketamine eased depression for a day.",
    ),
    better=(
        (
            "Studies show that it works.",
            "In a trial of 73 people (Murrough 2013), 64 % felt better after a day.",
        ),
    ),
    references=("VINCZE-2008", "FTC-HPCG-2022", "DISCERN-4"),
)
def unsourced_evidence(analysis: Analysis) -> Iterator[Hit]:
    """A claim leans on studies or experts and names none.

    A reader can only weigh evidence that can be found: an author and year, a journal,
    a number of people, a link.
    Appeals to evidence outside a claim of benefit are left alone, and so is a hedged claim
    ("small trials suggest that … may"), which says how sure it is.
    """
    for claim in analysis.claims:
        if claim.strength == "hedged" or evidence_of(analysis.scan, claim.sentence) != "vague":
            continue
        for match in analysis.scan.sentences[claim.sentence].matches["evidence"]:
            if match.entry.attrs["cls"] == "appeal":
                span = analysis.scan.span(match.first, match.stop)
                words = span.of(analysis.document.text)
                yield Hit(
                    span,
                    f"“{words}”: {match.entry.why}",
                    suggestions=("name the study: author, year, number of people, result",),
                )
                break
