"""Which risk topics a page owes its readers, and which it discloses."""

from ketaudit.knowledge.pack import Topic
from ketaudit.language.claims import ClaimFrame
from ketaudit.language.risk.harms import Mention
from ketaudit.language.scan import Scan
from ketaudit.spans import TextSpan
from ketaudit.typed import Literal
from ketaudit.values import Value

Status = Literal["disclosed", "generic", "missing"]

ANY_HARM = "harms"
"""The topic that any named harm discloses."""

_HARMFUL = frozenset({"boxed", "serious", "common"})


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


def find_topics(
    scan: Scan,
    claims: list[ClaimFrame],
    mentions: list[Mention],
    marks: frozenset[str],
    *,
    owes: bool,
) -> tuple[TopicState, ...]:
    """Return the state of every topic of the pack; nothing is due unless the page ``owes``."""
    told = _by_topic(mentions, {t.id for t in scan.pack.topics if is_harm(t)})
    strongest = strongest_claim(claims) if owes else None
    return tuple(_state(topic, told, marks, strongest, scan) for topic in scan.pack.topics)


def is_harm(topic: Topic) -> bool:
    """Say whether a topic names a harm; any of them pays the general duty to name at least one."""
    return topic.tier in _HARMFUL and topic.id != ANY_HARM


def is_risk(topic: Topic) -> bool:
    """Say whether a topic names a harm, a limit or a precaution, and not only good advice."""
    return topic.tier != "practical" or topic.duty != "recommended"


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
    marks: frozenset[str],
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


def _by_topic(mentions: list[Mention], harms: set[str]) -> dict[str, list[Mention]]:
    """Sort mentions by topic; one that names any harm also speaks of "harms"."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        for topic in mention.topics:
            found.setdefault(topic, []).append(mention)
        if not harms.isdisjoint(mention.topics):
            found.setdefault(ANY_HARM, []).append(mention)
    return found


def is_due(topic: Topic, marks: frozenset[str]) -> bool:
    """Say whether the page shows one of the marks that make a topic due; "a+b" asks for both."""
    return not topic.when or any(marks.issuperset(when.split("+")) for when in topic.when)
