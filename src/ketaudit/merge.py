"""One sentence gives the reviewer one thing to fix: overlapping findings on claims become one."""

from collections.abc import Iterable, Iterator

from ketaudit.report import Finding, Related
from ketaudit.rules import RULES

_GRAVITY = {"error": 0, "warning": 1, "note": 2}

SPECIFIC_FIRST = (
    "claim.false-approval",
    "claim.lapsed-approval",
    "claim.contradicted",
    "claim.cure-or-guarantee",
    "claim.universality",
    "claim.superiority",
    "claim.durability",
    "claim.speed",
    "claim.mechanism-as-proof",
    "claim.testimonial",
    "claim.bare-statistic",
    "claim.unsourced-evidence",
    "claim.unhedged-efficacy",
    "claim.weakly-hedged",
)
"""Of equally grave findings the one that says most precisely what is wrong stays."""

OF_THE_PAGE = frozenset(rule.id for rule in RULES if rule.scope == "page")
"""What is said of the page as a whole, and only placed at a sentence."""

PLAIN = frozenset({"claim.unhedged-efficacy", "claim.weakly-hedged"})
"""They say no more than that a sentence claims; any other finding on it says the same and more."""

NEVER_ABSORBED = OF_THE_PAGE | {"claim.false-approval"}
"""A false approval is a fact of its own."""


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in their order, each claim's overlapping findings made one.

    The gravest stays, then the most specific; the others become places related to it, with
    their rule and reason, and lend it their sources and better wordings.
    A plain finding ("stated as a fact") also gives way to another one elsewhere in its sentence.
    Other families are left alone, and so is a finding that overlaps no other.
    """
    ordered = list(findings)
    kept: dict[int, Finding] = {}
    for cluster in _clusters(ordered):
        kept.update(_one_for_each_place(cluster, ordered))
    apart = [
        kept.get(number, finding)
        for number, finding in enumerate(ordered)
        if number in kept or not _merges(finding)
    ]
    return _one_for_each_sentence(apart)


def _one_for_each_sentence(findings: list[Finding]) -> list[Finding]:
    """Let a finding that says what is wrong with a claim take the plain one in its sentence."""
    taken: dict[int, list[Finding]] = {}
    absorbed: set[int] = set()
    numbers = range(len(findings))
    for order in (numbers, reversed(numbers)):
        near: dict[str, int] = {}
        for number in order:
            finding = findings[number]
            if _says_more(finding):
                near[finding.sentence] = number
            elif finding.rule in PLAIN and number not in absorbed and finding.sentence in near:
                better = near[finding.sentence]
                if _same_sentence(findings[better], finding):
                    taken.setdefault(better, []).append(finding)
                    absorbed.add(number)
    return [
        _joined(finding, taken.get(number, []))
        for number, finding in enumerate(findings)
        if number not in absorbed
    ]


def _says_more(finding: Finding) -> bool:
    return (
        _merges(finding) and finding.rule not in PLAIN | NEVER_ABSORBED and bool(finding.sentence)
    )


def _same_sentence(better: Finding, plain: Finding) -> bool:
    """Say whether two findings of one sentence's text lie in one place, the better as grave."""
    near = abs(better.start - plain.start) <= len(plain.sentence)
    return near and _GRAVITY[better.severity] <= _GRAVITY[plain.severity]


def _merges(finding: Finding) -> bool:
    return finding.family == "claim" and finding.rule not in OF_THE_PAGE


def _clusters(findings: list[Finding]) -> Iterator[list[int]]:
    """Yield the numbers of findings that hang together by overlap, so that cost stays linear."""
    numbers = [number for number, finding in enumerate(findings) if _merges(finding)]
    numbers.sort(key=lambda number: findings[number].start)
    cluster: list[int] = []
    end = -1
    for number in numbers:
        if cluster and findings[number].start >= end:
            yield cluster
            cluster, end = [], -1
        cluster.append(number)
        end = max(end, findings[number].end)
    if cluster:
        yield cluster


def _one_for_each_place(cluster: list[int], findings: list[Finding]) -> dict[int, Finding]:
    """Let the gravest finding absorb what overlaps it, then the gravest of the rest, and so on."""
    left = sorted(cluster, key=lambda number: (_rank(findings[number]), number))
    kept: dict[int, Finding] = {}
    while left:
        best, *others = left
        absorbed = [number for number in others if _absorbs(findings[best], findings[number])]
        kept[best] = _joined(findings[best], [findings[number] for number in absorbed])
        left = [number for number in others if number not in absorbed]
    return kept


def _rank(finding: Finding) -> tuple[int, int, str]:
    place = (
        SPECIFIC_FIRST.index(finding.rule)
        if finding.rule in SPECIFIC_FIRST
        else len(SPECIFIC_FIRST)
    )
    return _GRAVITY[finding.severity], place, finding.rule


def _absorbs(one: Finding, other: Finding) -> bool:
    overlap = one.start < other.end and other.start < one.end
    return overlap and other.rule not in NEVER_ABSORBED


def _joined(finding: Finding, others: list[Finding]) -> Finding:
    if not others:
        return finding
    related = list(finding.related)
    for other in others:
        related.append(Related(other.start, other.end, f"{other.rule}: {other.message}"))
        related += other.related
    everyone = [finding, *others]
    return finding._replace(
        related=tuple(dict.fromkeys(related)),
        suggestions=tuple(dict.fromkeys(s for one in everyone for s in one.suggestions)),
        references=tuple(dict.fromkeys(r for one in everyone for r in one.references)),
    )
