"""The rule claim.contradicted."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.indications import Treated, treated, treatment_acts
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_NOT_SHOWN = ("contradicted", "none")


@rule(
    severity=Severity.ERROR,
    since="0.1",
    flags=(
        "Ketamine [[reduces mania]] and depression.",
        "Ketamine infusions [[stabilize mood swings]].",
        "Ketamine [[prevents suicide]].",
        "Ketamine [[saves lives]].",
        "Ketamine is [[effective for schizophrenia]].",
        "Ketamine can [[treat depression, PTSD and autism]].",
    ),
    allows=(
        "Ketamine can trigger mania.",
        "We screen for mania and psychosis before ketamine.",
        "Ketamine is given together with a mood stabiliser.",
        "Ketamine has not been shown to prevent suicide.",
        "Ketamine may reduce suicidal thoughts for a few days.",
        "Ketamine reduced suicidal thoughts in 55% of people after a day (Grunebaum 2018).",
        "Lithium reduces mania.",
        "Ketamine relieves depression.",
    ),
    better=(
        ("stabilizes mood swings", "leave it out: ketamine can set off mania"),
        (
            "prevents suicide",
            "reduced suicidal thoughts for a few days in trials; not known to prevent suicide",
        ),
    ),
    references=("FTC-HPCG-2022", "SPRAVATO-LABEL", "BIPOLAR-MANIA-2020"),
)
def contradicted(analysis: Analysis) -> Iterator[Hit]:
    """Ketamine is said to treat what the evidence says it does not.

    Trials left out people with mania, and ketamine can set mania off;
    no trial has shown fewer suicides; psychosis is a reason not to have it.
    The facts are in a dated table (contradictions.toml) with a source for each.
    A condition that has merely no adequate trial (Lyme disease, ADHD, tinnitus) is a warning.
    Denied and hedged claims are left alone, and other treatments.
    """
    scan = analysis.scan
    if not any(
        match.entry.id == "ketamine"
        for sentence in scan.sentences
        for match in sentence.matches.get("subject", ())
    ):
        return
    last = -1
    for found in treated(analysis, _NOT_SHOWN):
        if found.bare or found.sentence == last or not _is_false(analysis, found):
            continue
        last = found.sentence
        attrs = found.entry.attrs
        first = found.verb if found.verb >= 0 and found.stop - found.verb <= 24 else found.first
        span = scan.span(first, found.stop)
        yield Hit(
            span,
            f"“{span.of(analysis.document.text)}”: {attrs['shown']} (as of {attrs['as_of']})",
            suggestions=("leave it out, or say what trials showed and what they did not",),
            references=found.entry.sources,
            severity=_severity(found),
        )


def _is_false(analysis: Analysis, found: Treated) -> bool:
    """Say whether the table contradicts what the treatment is said to do."""
    scan = analysis.scan
    attrs = found.entry.attrs
    if attrs["verdict"] not in _NOT_SHOWN:
        return False
    sentence = scan.sentences[found.sentence]
    if found.verb >= 0 and not treatment_acts(scan, sentence, found.verb):
        return False
    if "needs" not in attrs:
        return True
    verb = scan.words[max(found.verb, 0)]
    figure = "%" in scan.words[sentence.first : sentence.stop]
    return not figure and verb.startswith(tuple(attrs["needs"].split()))


def _severity(found: Treated) -> Severity | None:
    """Be softer where a use has no trial, or is only aimed at or called promising."""
    mild = found.soft or found.entry.attrs["verdict"] == "none"
    return Severity.WARNING if mild else None
