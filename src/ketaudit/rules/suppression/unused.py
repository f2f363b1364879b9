"""The rule suppression.unused."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "[[.. ketaudit: ignore[hype] quoted from the brochure]]\n\nWe open at nine.",
        (
            "[[.. ketaudit: ignore[hype, claim.speed] quoted from the brochure]]\n\n"
            "Ketamine is a miracle drug."
        ),
    ),
    allows=(
        ".. ketaudit: ignore[hype] quoted from the brochure\n\nKetamine is a miracle drug.",
        "We open at nine.",
    ),
    better=(("a suppression above a sentence that was rewritten", "no suppression"),),
    references=(),
)
def unused(analysis: Analysis) -> Iterator[Hit]:
    """A suppression hides nothing, or nothing of one of the rules it names.

    The sentence was rewritten or moved, or another suppression already hides the finding:
    of several the narrowest counts, block before range before page.
    Left in place, it would one day silence something that nobody has looked at.
    Only rules that were asked in this run are judged: with `--select hype` a suppression of
    `claim.speed` is neither used nor unused.
    """
    for judged in analysis.suppressions:
        for name in judged.unused:
            what = f"nothing that {name} finds" if name else "nothing"
            yield Hit(
                judged.directive.place,
                f"this suppression hides {what}",
                suggestions=(f"take {name or 'it'} out",),
            )
