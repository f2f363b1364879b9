"""The rule risk.minimised."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.minimising import Minimising, find_minimising
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_MESSAGES = {
    "denial": "“{0}” says that there is no risk; every treatment has some",
    "addictive": "“{0}” is false of a controlled substance and unproven of most treatments",
    "little": "“{0}” makes risk small without a number or a name",
    "mild": "“{0}” plays the effects down without a rate, a time or the serious risks",
    "undercut": "“{0}” takes back the risk that was just named",
    "denied": "“{0}” names a harm only to deny it; say which harms do come",
    "safe": "“{0}” calls the treatment safe; say instead what can go wrong and how often",
    "wording": "“{0}” plays risk down",
}
_BETTER = {
    "denial": ("side effects are possible; the most common are …",),
    "addictive": ("it can be misused, and some people become dependent",),
    "little": ("name the side effects and how many people had them",),
    "mild": ("about … in 100 people had it, and it ended within … hours",),
    "undercut": ("leave it out, or say how many had it and how long it lasted",),
    "denied": ("name the harms that do come, and how often",),
    "safe": ("name the common and the serious risks, with their rates",),
    "wording": ("leave it out", "name the side effects and how many people had them"),
}
_SOURCES = {
    "denial": ("EU-2001-83-90", "FTC-RED-FLAGS"),
    "addictive": ("DEA-1999", "SPRAVATO-LABEL", "CRANE-2023"),
    "safe": ("FDA-2023-10-10", "FDA-RISK-2009"),
}
_ERRORS = frozenset({"denial", "addictive"})


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(
        "Ketamine has [[no side effects]].",
        "The infusions are [[completely safe]].",
        "Unlike opioids, ketamine is [[non-addictive]].",
        "It is a [[safe and effective]] treatment.",
        "[[Side effects are usually mild]] and short-lived.",
        "The treatment is [[well tolerated]].",
    ),
    allows=(
        "You rest in a safe, supportive environment.",
        "Ketamine is given safely by trained nurses.",
        "Dissociation is common and usually ends within two hours.",
        "TMS is non-invasive and drug-free.",
        "Ketamine is not safe for everyone.",
        "Is ketamine safe?",
    ),
    better=(
        ("It has no side effects.", "You may feel sleepy, dizzy or sick."),
        ("It is non-addictive.", "It can be misused, and some people become addicted."),
        (
            "Side effects are mild and short-lived.",
            "Most effects start during the session and ease within about two hours.",
        ),
    ),
    references=("21CFR202.1", "FDA-RISK-2009"),
)
def minimised(analysis: Analysis) -> Iterator[Hit]:
    """The risk of the treatment is denied or played down.

    "No side effects", "risk-free" and "non-addictive" are errors: they deny what labels and
    agencies say.
    "Safe and effective", "well tolerated" and "side effects are mild" are warnings: fair only
    with a rate, a time or the serious risks beside them; so are harms named only to deny them
    ("no nausea") and risks taken back in the next clause ("however, these are mild").
    "Gentle" and "natural" are notes.
    A room, a team or a way of working may be called safe: that says nothing of the treatment.
    """
    for place in find_minimising(analysis.scan):
        span = analysis.scan.span(place.first, place.stop)
        yield Hit(
            span,
            _MESSAGES[place.kind].format(span.of(analysis.document.text)),
            suggestions=_BETTER[place.kind],
            references=_SOURCES.get(place.kind) or place.match.entry.sources,
            severity=_severity(place),
        )


def _severity(place: Minimising) -> Severity:
    if place.kind in _ERRORS:
        return Severity.ERROR
    return Severity.parse(place.match.entry.attrs.get("weight", "warning"))
