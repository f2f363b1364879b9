"""Comparing labels with findings: overlap, disputes, families against rules, annotators."""

import pytest

from ketaudit.errors import InputError
from ketaudit.evaluate.gold import GoldPage, Judged, Label
from ketaudit.evaluate.metrics import Rates
from ketaudit.evaluate.score import Found, compare, labelled_by

NOBODY = Found((), (), frozenset())


def page(
    *labels: Label, doc: str = "a", claims: tuple[str, ...] = (), judged: tuple[str, ...] = ()
) -> GoldPage:
    return GoldPage(
        doc=doc,
        text="x" * 100,
        format="text",
        labels=labels,
        sentences=tuple(Judged(at * 10, at * 10 + 9, claim) for at, claim in enumerate(claims)),
        topics=frozenset(),
        disputed_topics=frozenset(),
        judged=frozenset({label.name for label in labels}.union(judged)),
    )


def found(*labels: Label, claims: tuple[str, ...] = (), topics: tuple[str, ...] = ()) -> Found:
    return Found(labels, claims, frozenset(topics))


def test_overlap_is_right_and_disputed_is_neither() -> None:
    gold = page(Label("hype", 0, 10), Label("hype", 20, 30), Label("hype", 50, 60, disputed=True))
    seen = found(
        Label("hype.puffery", 8, 12),
        Label("hype.puffery", 5, 6),
        Label("hype.emotive", 40, 45),
        Label("hype.emotive", 59, 61),
    )
    scores = compare([gold], [seen])
    assert scores.families == {"hype": Rates(0.5, 0.5, 0.5, 1, 1, 1)}
    assert scores.rules["hype.puffery"] == Rates(1.0, None, None, 1, 0, 0)
    assert scores.rules["hype.emotive"] == Rates(0.0, None, None, 0, 1, 0)
    assert [(one.kind, one.name, one.start) for one in scores.mistakes] == [
        ("missed", "hype", 20),
        ("false", "hype.emotive", 40),
    ]


def test_a_rule_that_is_named_has_a_recall_and_no_family() -> None:
    gold = page(Label("claim.speed", 0, 10), Label("claim.speed", 20, 30))
    seen = found(Label("claim.speed", 0, 5), Label("claim.durability", 20, 30))
    scores = compare([gold], [seen])
    assert scores.families == {}
    assert scores.rules == {"claim.speed": Rates(1.0, 0.5, 0.667, 1, 0, 1)}
    assert [one.kind for one in scores.mistakes] == ["missed"]


def test_what_was_judged_and_not_found_on_a_page_counts() -> None:
    pages = [page(judged=("hype",)), page(Label("hype", 0, 5), doc="b")]
    scores = compare(pages, [found(Label("hype.puffery", 0, 5)), NOBODY])
    assert scores.families == {"hype": Rates(0.0, 0.0, 0.0, 0, 1, 1)}


def test_claims_by_strength_and_agreement() -> None:
    gold = page(claims=("unhedged", "weak", "none", "disputed"))
    scores = compare([gold], [found(claims=("unhedged", "hedged", "none", "weak"))])
    assert scores.sentences == 3
    assert scores.claims["any"] == Rates(1.0, 1.0, 1.0, 2, 0, 0)
    assert scores.claims["weak"] == Rates(None, 0.0, None, 0, 0, 1)
    assert scores.agreement is not None
    assert scores.agreement.items == 3
    assert [one.kind for one in scores.mistakes] == ["labelled weak, found hedged"]


def test_topics_among_those_that_are_labelled() -> None:
    pages = [
        page()._replace(topics=frozenset({"nausea"}), disputed_topics=frozenset({"bladder"})),
        page(doc="b"),
    ]
    seen = [found(topics=("nausea", "bladder", "liver")), found(topics=("nausea",))]
    scores = compare(pages, seen)
    assert scores.topics == Rates(0.5, 1.0, 0.667, 1, 1, 0)
    assert [(one.kind, one.doc, one.text) for one in scores.mistakes] == [("false", "b", "nausea")]


def test_without_labels_there_is_nothing_to_say() -> None:
    scores = compare([page()], [NOBODY])
    assert (scores.families, scores.rules, scores.claims) == ({}, {}, {})
    assert (scores.topics, scores.agreement, scores.mistakes) == (None, None, ())


def test_a_second_annotator_must_have_had_the_same_page() -> None:
    one = page(Label("hype", 0, 5), claims=("weak", "none"))
    other = page(Label("hype", 3, 5), Label("hype", 8, 9, disputed=True), claims=("weak",))
    assert labelled_by(other, one) == found(Label("hype", 3, 5), claims=("weak", "disputed"))
    with pytest.raises(InputError, match="different texts"):
        labelled_by(other._replace(text="y"), one)
