"""The rule claim.weakly-hedged."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, Remark, rule
from ketaudit.rules.claim._wording import boosted, by_weight, reworded
from ketaudit.severity import Severity


@rule(
    severity=Severity.NOTE,
    since="0.1",
    flags=(
        "Ketamine can [[relieve depression]].",
        "Infusions help [[reduce anxiety]].",
        "Ketamine has [[shown promise in treating]] PTSD.",
    ),
    allows=(
        "Ketamine may relieve depression in some people.",
        "You can book online.",
    ),
    better=(
        ("can relieve symptoms", "may relieve symptoms in some people"),
        ("has shown promise", "was studied in 40 people; larger trials are mixed"),
    ),
    references=("SUMNER-2014", "FTC-HPCG-2022"),
)
def weakly_hedged(analysis: Analysis) -> Iterator[Hit]:
    """A benefit is limited only by a soft word: can, helps, often, promising.

    Readers take "can" and "helps" for "does", and "promising" for praise.
    FTC staff says that vague qualifiers are unlikely to keep a claim from misleading.
    The note names the soft words, so that the author can decide.
    A sentence that no known turn of phrase explains is weighed word by word; such a note has low
    confidence.
    """
    for claim in analysis.claims:
        if claim.strength != "weak":
            continue
        span = analysis.scan.span(claim.first, claim.stop)
        soft = [analysis.scan.text(cue.first, cue.stop) for cue in claim.hedges]
        named = ", ".join(f"“{word}”" for word in dict.fromkeys(soft)) or "a promise"
        louder = boosted(analysis, claim)
        yield Hit(
            span,
            f"this benefit is limited only by {named}"
            + (f", which {louder} takes back" if louder else ""),
            suggestions=(
                *reworded(analysis, claim),
                "say “may … in some people”, or give the result and its source",
            ),
            related=tuple(
                Remark(analysis.scan.span(cue.first, cue.stop), "soft limiter")
                for cue in claim.hedges
            ),
        )
    for claim in analysis.weighed:
        if claim.strength == "weak":
            yield by_weight(analysis, claim, "reads like a benefit with a soft limit")
