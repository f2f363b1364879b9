"""Compares what was found on labelled pages with their labels, and one annotator with another."""

from collections.abc import Callable, Hashable, Iterable, Sequence

from ketaudit.errors import InputError
from ketaudit.evaluate.gold import DISPUTED, STRENGTHS, GoldPage, Label
from ketaudit.evaluate.metrics import Agreement, Rates, agreement, rates
from ketaudit.report import Report
from ketaudit.values import Value

Key = Hashable
Choice = Callable[[str], bool]


class Mistake(Value):
    """Something that the labels and what was found do not agree on."""

    kind: str
    name: str
    doc: str
    start: int
    text: str


class Scores(Value):
    """What a comparison amounts to; every part is empty where nothing was labelled."""

    pages: int
    sentences: int
    families: dict[str, Rates]
    rules: dict[str, Rates]
    claims: dict[str, Rates]
    topics: Rates | None
    agreement: Agreement | None
    mistakes: tuple[Mistake, ...]


class Found(Value):
    """One page as ketaudit or another annotator sees it, in the terms of the labels."""

    labels: tuple[Label, ...]
    claims: tuple[str, ...]  # for each sentence of the gold page
    topics: frozenset[str]


def found_by(report: Report, page: GoldPage) -> Found:
    """Return what ketaudit found on a page."""
    labels = tuple(Label(one.rule, one.start, one.end) for one in report.findings)
    claims = tuple(
        max(
            (c.strength for c in report.claims if c.start < s.end and s.start < c.end),
            key=STRENGTHS.index,
            default="none",
        )
        for s in page.sentences
    )
    topics = (one.topic for one in report.disclosures if one.status == "disclosed")
    return Found(labels, claims, frozenset(topics))


def labelled_by(other: GoldPage, page: GoldPage) -> Found:
    """Return what a second annotator found on a page; raises InputError if it is another page."""
    if other.text != page.text:
        raise InputError(f"page {page.doc!r}: the two annotators had different texts")
    claims = {(s.start, s.end): s.claim for s in other.sentences}
    return Found(
        tuple(label for label in other.labels if not label.disputed),
        tuple(claims.get((s.start, s.end), DISPUTED) for s in page.sentences),
        other.topics,
    )


def compare(pages: Sequence[GoldPage], found: Sequence[Found]) -> Scores:
    """Compare pages with what was found on each."""
    judged = frozenset().union(*(page.judged for page in pages))
    families = sorted(name for name in judged if "." not in name)
    spoken = {label.name for one in found for label in one.labels}
    rules = sorted(
        {name for name in judged if "." in name}
        | {name for name in spoken if name.partition(".")[0] in families and "." in name}
    )
    mistakes: list[Mistake] = []
    by_rule = {name: _rule(name, pages, found, mistakes, families) for name in rules}
    by_family = {name: _family(name, pages, found, mistakes) for name in families}
    sure = [
        (page, at, sentence.claim, label)
        for page, one in zip(pages, found, strict=True)
        for at, (sentence, label) in enumerate(zip(page.sentences, one.claims, strict=True))
        if DISPUTED not in (sentence.claim, label)
    ]
    for page, at, label, got in sure:
        if label != got:
            start, end, _ = page.sentences[at]
            said = f"labelled {label}, found {got}"
            mistakes.append(Mistake(said, "claims", page.doc, start, page.text[start:end]))
    return Scores(
        pages=len(pages),
        sentences=len(sure),
        families=by_family,
        rules=by_rule,
        claims=_claims([(page.doc, at, label, got) for page, at, label, got in sure]),
        topics=_topics(pages, found, mistakes),
        agreement=agreement([one[2] for one in sure], [one[3] for one in sure]) if sure else None,
        mistakes=tuple(sorted(set(mistakes), key=lambda one: (one.name, one.doc, one.start, one))),
    )


def _family(
    name: str, pages: Sequence[GoldPage], found: Sequence[Found], mistakes: list[Mistake]
) -> Rates:
    def of_family(label: str) -> bool:
        return label.partition(".")[0] == name

    there, seen = _spans(name, pages, found, mistakes, (of_family, of_family))
    return rates(there, seen)


def _rule(
    name: str,
    pages: Sequence[GoldPage],
    found: Sequence[Found],
    mistakes: list[Mistake],
    families: Sequence[str],
) -> Rates:
    """Rate a rule; where labels name only its family, what it missed cannot be told."""
    family = name.partition(".")[0]
    into = [] if family in families else mistakes  # the family's row names them already
    choose = (lambda label: label in (name, family)), (lambda label: label == name)
    there, seen = _spans(name, pages, found, into, choose)
    own = any(label.name == name for page in pages for label in page.labels)
    result = rates(there, seen)
    return result if own else result._replace(recall=None, f1=None, missed=0)


def _spans(
    name: str,
    pages: Sequence[GoldPage],
    found: Sequence[Found],
    mistakes: list[Mistake],
    choose: tuple[Choice, Choice],
) -> tuple[set[Key], set[Key]]:
    """Return the labels there are and what was found: the labels it overlaps, or itself.

    ``choose`` picks by name from the labels and from what was found.
    """
    is_wanted, is_seen = choose
    there: set[Key] = set()
    seen: set[Key] = set()
    for page, one in zip(pages, found, strict=True):
        wanted = [label for label in page.labels if is_wanted(label.name)]
        sure = {(page.doc, at): label for at, label in enumerate(wanted) if not label.disputed}
        met: set[Key] = set()
        for label in filter(lambda label: is_seen(label.name), one.labels):
            hit = {key for key, want in sure.items() if _overlap(want, label)}
            if hit:
                met |= hit
            elif not any(_overlap(want, label) for want in wanted):
                met.add((page.doc, label))
                mistakes.append(_mistake("false", label.name, page, label))
        missed = (want for key, want in sure.items() if key not in met)
        mistakes += [_mistake("missed", name, page, want) for want in missed]
        there |= sure.keys()
        seen |= met
    return there, seen


def _overlap(one: Label, other: Label) -> bool:
    return one.start < other.end and other.start < one.end


def _mistake(kind: str, name: str, page: GoldPage, label: Label) -> Mistake:
    return Mistake(kind, name, page.doc, label.start, page.text[label.start : label.end])


def _claims(sure: Sequence[tuple[str, int, str, str]]) -> dict[str, Rates]:
    """Rate claims of any strength, and of each."""
    if not sure:
        return {}

    def rated(wanted: Callable[[str], bool]) -> Rates:
        there = {(doc, at) for doc, at, label, _ in sure if wanted(label)}
        return rates(there, {(doc, at) for doc, at, _, got in sure if wanted(got)})

    result = {"any": rated(lambda label: label != "none")}
    for strength in reversed(STRENGTHS[1:]):
        result[strength] = rated(lambda label, strength=strength: label == strength)  # type: ignore[misc]
    return result


def _topics(
    pages: Sequence[GoldPage], found: Sequence[Found], mistakes: list[Mistake]
) -> Rates | None:
    """Rate the topics disclosed, of those that a label names anywhere."""
    known = frozenset().union(*(page.topics | page.disputed_topics for page in pages))
    if not known:
        return None
    there: set[Key] = set()
    seen: set[Key] = set()
    for page, one in zip(pages, found, strict=True):
        got = (one.topics & known) - (page.disputed_topics - page.topics)
        there |= {(page.doc, topic) for topic in page.topics}
        seen |= {(page.doc, topic) for topic in got}
        mistakes += _wrong_topics("missed", page, page.topics - got)
        mistakes += _wrong_topics("false", page, got - page.topics)
    return rates(there, seen)


def _wrong_topics(kind: str, page: GoldPage, topics: Iterable[str]) -> list[Mistake]:
    return [Mistake(kind, "topics", page.doc, 0, topic) for topic in sorted(topics)]
