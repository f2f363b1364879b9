"""Which risk topics a page owes its readers, and which it discloses."""

from typing import Literal

from ketaudit.knowledge.pack import Topic
from ketaudit.language.claims import ClaimFrame
from ketaudit.language.risk.harms import Mention, find_mentions
from ketaudit.language.scan import Scan
from ketaudit.spans import TextSpan
from ketaudit.values import Value

Status = Literal["disclosed", "generic", "missing"]

# Topics that name a harm; any of them pays the general duty to name at least one.
HARMS = frozenset(
    "dissociation sedation blood_pressure nausea dizziness headache bladder abuse suicidality"
    " respiratory cognitive psychiatric liver mania_switch allergy overdose intracranial_pressure"
    " distress other_common".split()
)


class TopicState(Value):
    """One line of the checklist, as the page stands.

    ``required``: due on this page. ``evidence``: the words that disclose it (or hint at it).
    ``due_at``: the number of the claim that makes it due, None if it is not due.
    """

    topic: Topic
    required: bool
    status: Status
    evidence: tuple[TextSpan, ...]
    due_at: int | None


def find_topics(scan: Scan, claims: list[ClaimFrame]) -> tuple[TopicState, ...]:
    """Return the state of every topic of the pack.

    Nothing is due on a page that claims no benefit, or that reports research, claims a benefit
    only with a hedge and offers no treatment: an article in the news, an abstract.
    """
    mentions = _by_topic(find_mentions(scan))
    marks = _marks(scan)
    strongest = strongest_claim(claims) if _promotes(claims, marks) else None
    return tuple(_state(topic, mentions, marks, strongest, scan) for topic in scan.pack.topics)


def _promotes(claims: list[ClaimFrame], marks: set[str]) -> bool:
    """Say whether the page speaks for the treatment, and does not only report on it."""
    hedged = all(claim.strength == "hedged" for claim in claims)
    return not (hedged and "report" in marks and "offer" not in marks)


def strongest_claim(claims: list[ClaimFrame]) -> int | None:
    """Return the number of the first claim of the highest strength and level, None without one."""
    rank = {"hedged": 1, "weak": 2, "unhedged": 3}
    order = sorted(
        range(len(claims)), key=lambda n: (-rank[claims[n].strength], -claims[n].level, n)
    )
    return order[0] if order else None


def _state(
    topic: Topic,
    mentions: dict[str, list[Mention]],
    marks: set[str],
    strongest: int | None,
    scan: Scan,
) -> TopicState:
    found = mentions.get(topic.id, [])
    concrete = [mention for mention in found if mention.concrete]
    shown = concrete or found
    due = strongest is not None and topic.duty != "recommended" and is_due(topic, marks)
    return TopicState(
        topic=topic,
        required=due,
        status="disclosed" if concrete else "generic" if found else "missing",
        evidence=tuple(dict.fromkeys(scan.span(m.first, m.stop) for m in shown)),
        due_at=strongest if due else None,
    )


def _by_topic(mentions: list[Mention]) -> dict[str, list[Mention]]:
    """Sort mentions by topic; one that names any harm also speaks of "harms"."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        for topic in mention.topics:
            found.setdefault(topic, []).append(mention)
        if not HARMS.isdisjoint(mention.topics):
            found.setdefault("harms", []).append(mention)
    return found


def is_due(topic: Topic, marks: set[str]) -> bool:
    """Say whether the page shows one of the marks that make a topic due; "a+b" asks for both."""
    return not topic.when or any(marks.issuperset(when.split("+")) for when in topic.when)


def _marks(scan: Scan) -> set[str]:
    """Return the marks on a page; one that names no ketamine is marked "other"."""
    found = {
        mark
        for sentence in scan.sentences
        for match in sentence.matches.get("mark", ())
        for mark in match.entry.attrs["mark"].split()
    }
    return found if "ketamine" in found else found | {"other"}


def names_ketamine(scan: Scan) -> bool:
    """Say whether the page names ketamine or esketamine."""
    return any(
        "ketamine" in match.entry.attrs["mark"].split()
        for sentence in scan.sentences
        for match in sentence.matches.get("mark", ())
    )
