"""The rule claim.mechanism-as-proof."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.evidence import cites
from ketaudit.language.claims.kinds import enlarged, says
from ketaudit.rules._rule import Hit, rule
from ketaudit.rules.claim._wording import first_of_each, hit
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[By blocking NMDA receptors, ketamine relieves depression]].",
        "Ketamine [[rewires the brain]].",
        "Ketamine boosts BDNF, [[leading to a better mood]].",
        "Our infusions [[treat the root cause]] of depression.",
        "It [[corrects a chemical imbalance]].",
    ),
    allows=(
        "Ketamine blocks NMDA receptors.",
        "Ketamine may help the brain to repair connections.",
        "By blocking NMDA receptors, ketamine relieves depression-like signs in mice.",
        "Depression is not just a chemical imbalance.",
        "How ketamine repairs connections in the brain is not fully understood.",
    ),
    better=(
        (
            "By rewiring the brain, ketamine relieves depression.",
            "How ketamine works is not fully understood. It blocks NMDA receptors in the brain.",
        ),
    ),
    references=("FTC-HPCG-2022", "MURDOCH-2018", "SANACORA-2017"),
)
def mechanism_as_proof(analysis: Analysis) -> Iterator[Hit]:
    """A mechanism in the brain stands as proof of the benefit.

    Most of what is known about receptors, BDNF and new connections comes from rodents and cell
    cultures; which of it makes people feel better is not settled.
    FTC's guidance says that studies in animals or in vitro do not by themselves substantiate a
    claim about people.
    A mechanism alone, without a benefit, is left alone, and so is one that is called unsettled.
    """
    for found in first_of_each(enlarged(analysis, "mechanism")):
        sentence = analysis.scan.sentences[found.sentence]
        if says(analysis, found.sentence, "open") or cites(analysis.scan.words, sentence):
            continue
        yield hit(
            analysis,
            found,
            "explains a benefit by a mechanism that is not settled in people",
            "say what people felt in which trial; add that how it works is not known",
        )
