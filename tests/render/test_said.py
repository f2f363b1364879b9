from collections.abc import Callable

from ketaudit.render.run import Failure
from ketaudit.render.said import in_short, reason, whole, with_advice
from ketaudit.report import Finding

MakeFinding = Callable[..., Finding]


def test_a_message_is_a_sentence(finding: MakeFinding) -> None:
    assert with_advice(finding("a", "a", message="it is bold")) == "It is bold."
    assert with_advice(finding("a", "a", message="“it” is.")) == "“it” is."
    both = finding("a", "a", message="Bold", suggestions=("be plain", "leave it out"))
    assert with_advice(both) == "Bold. Better: be plain."


def test_what_is_shared_is_said_once(finding: MakeFinding) -> None:
    group = [
        finding("a", "a", message=f"it claims, but {topic}", severity=severity)
        for topic, severity in (("relapse is missing: why", "note"), ("misuse is missing", "error"))
    ]
    short = in_short(group)
    assert short.opening == "it claims, but"
    assert short.items == (("error", "misuse is missing"), ("note", "relapse is missing"))
    assert whole(group) == [
        "It claims, but …",
        "- error: misuse is missing.",
        "- note: relapse is missing.",
    ]


def test_nothing_shared_has_no_opening(finding: MakeFinding) -> None:
    group = [finding("a", "a", message=message) for message in ("One", "Another")]
    assert whole(group) == ["- warning: One.", "- warning: Another."]


def test_a_reason_leaves_out_the_name() -> None:
    assert reason(Failure("a.md", "a.md: broken")) == "broken"
    assert reason(Failure("a.md", "no such folder")) == "no such folder"
