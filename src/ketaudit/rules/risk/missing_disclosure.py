"""The rule risk.missing-disclosure."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.risk.disclosures import TopicState
from ketaudit.language.risk.marks import OTHER
from ketaudit.rules._rule import Hit, Remark, rule
from ketaudit.severity import Severity
from ketaudit.spans import TextSpan


@rule(
    severity=Severity.ERROR,
    since="0.1",
    scope="page",
    flags=(
        "Ketamine [[relieves depression]] within a day.",
        "Ketamine [[relieves depression]]. There are some risks.",
        "Our at-home ketamine lozenges [[relieve anxiety]]. You may feel dizzy.",
        "TMS [[improves mood]] in weeks.",
    ),
    allows=(
        "We open at nine and close at five.",
        "Ketamine blocks NMDA receptors.",
        "Ketamine may cause nausea.",
    ),
    better=(
        (
            "Ketamine relieves depression. Ask us about side effects.",
            (
                "Ketamine may ease depression in some people. You may feel cut off from your body,"
                " sleepy or sick, and your blood pressure can go up. It can be misused."
            ),
        ),
    ),
    references=("21CFR202.1", "FTC-HPCG-2022", "DISCERN-11"),
)
def missing_disclosure(analysis: Analysis) -> Iterator[Hit]:
    """A page claims a benefit and leaves out a risk or limit that is due.

    Readers cannot weigh a benefit against a harm that nobody told them.
    A topic is due when the page claims a benefit and, for some topics, names what makes them
    matter (bipolar disorder, home use, suicide, esketamine).
    It counts as disclosed when it is said of this treatment, as a possible harm or limit, and
    not denied; category words ("there are risks") name nothing.
    A page that claims no benefit owes nothing, and neither does news that offers no treatment.
    Missing core topics are errors where the page is about a substance that a pack describes, as
    ketamine is; the general duties of other treatments and the conditional topics are warnings.
    """
    known = OTHER not in analysis.marks
    for state in analysis.topics:
        if not state.required or state.status == "disclosed" or state.due_at is None:
            continue
        yield Hit(
            _at(analysis, state.due_at),
            _message(state),
            suggestions=(state.topic.sample,),
            related=_hints(state),
            references=state.topic.sources,
            severity=_severity(state, known=known),
            about=state.topic.id,
        )


def _at(analysis: Analysis, number: int) -> TextSpan:
    claim = analysis.claims[number]
    return analysis.scan.span(claim.first, claim.stop)


def _severity(state: TopicState, *, known: bool) -> Severity:
    core = state.topic.duty == "core" and known
    return Severity.ERROR if core else Severity.WARNING


def _message(state: TopicState) -> str:
    said = "is only hinted at" if state.status == "generic" else "is missing"
    title = state.topic.title
    return (
        f"the page claims a benefit, but “{title[0].lower()}{title[1:]}” {said}: {state.topic.why}"
    )


def _hints(state: TopicState) -> tuple[Remark, ...]:
    return tuple(Remark(span, "names no harm or limit") for span in state.evidence[:3])
