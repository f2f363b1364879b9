"""The rule claim.testimonial."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_FIRST_PERSON = frozenset("i i'm i've i'd i'll my me myself mine".split())
_TYPICAL = ("vary", "typical", "differ", "individual")


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "“After three infusions I [[got my life back]],” says Ann.",
        "“It [[relieved my anxiety]],” a patient told us.",
    ),
    allows=(
        "“I felt safe with the staff,” says Ann.",
        "“Ketamine may help some people,” says Dr. Ames.",
        "I write about depression.",
    ),
    better=(
        (
            "“I got my life back,” says Ann.",
            "Ann felt better for two weeks. In trials, about half of the people did.",
        ),
    ),
    references=("FTC-16CFR255", "FTC-16CFR465"),
)
def testimonial(analysis: Analysis) -> Iterator[Hit]:
    """A patient's story stands as proof that the treatment works.

    Under the FTC's Endorsement Guides a testimonial says that the result is typical,
    unless the page tells what people can generally expect;
    "results not typical" alone is not enough.
    """
    scan = analysis.scan
    for claim in analysis.claims:
        sentence = scan.sentences[claim.sentence]
        words = scan.words[sentence.first : sentence.stop]
        if not claim.quoted or not _FIRST_PERSON & set(words):
            continue
        following = scan.sentences[claim.sentence + 1 : claim.sentence + 3]
        around = [w for s in following for w in scan.words[s.first : s.stop]]
        if any(word in around for word in _TYPICAL):
            continue
        span = scan.span(claim.first, claim.stop)
        yield Hit(
            span,
            "a personal story stands as proof; say what people can generally expect",
            suggestions=("add what most people in trials experienced, with the source",),
        )
