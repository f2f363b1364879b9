"""Directives: what is understood, what is complained about, and what is no directive at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketaudit.document import Comment
from ketaudit.suppress.directive import Directive, parse, read_date


def read(text: str) -> Directive:
    directive = parse(Comment(0, len(text), text))
    assert directive is not None
    return directive


def fault(text: str) -> str:
    return read(text).fault


@pytest.mark.parametrize(
    ("text", "verb", "names", "reason", "until"),
    [
        ("ketaudit: ignore[hype] our slogan", "ignore", ("hype",), "our slogan", None),
        (
            "  KETAUDIT :ignore [ hype.puffery ,claim]\n -- legal\n  agreed (until 2027-01-31) ",
            "ignore",
            ("hype.puffery", "claim"),
            "legal agreed",
            "2027-01-31",
        ),
        ("ketaudit: ignore[hype]: (UNTIL: 2028-02-29) x", "ignore", ("hype",), "x", "2028-02-29"),
        ("ketaudit: ignore[hype] x until 2027-01-31.", "ignore", ("hype",), "x", "2027-01-31"),
        ("ketaudit: ignore[a] wait until launch", "ignore", ("a",), "wait until launch", None),
        ("ketaudit: Ignore-File[a, a] why", "ignore-file", ("a",), "why", None),
        ("ketaudit: ignore-start why", "ignore-start", (), "why", None),
        ("ketaudit: ignore-end", "ignore-end", (), None, None),
        ("ketaudit: ignore[a] --- ", "ignore", ("a",), None, None),
    ],
)
def test_what_is_understood(
    text: str, verb: str, names: tuple[str, ...], reason: str | None, until: str | None
) -> None:
    place, *rest, wrong = read(text)
    assert rest == [verb, names, reason, until]
    assert wrong == ""
    assert place == (0, len(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ketaudit: ignroe[hype] x", "'ignroe' (did you mean 'ignore'?)"),
        ("ketaudit: disable-next-line hype", "use ignore, ignore-start, ignore-end, ignore-file"),
        ("ketaudit:", "no directive ''"),
        ("ketaudit: [hype]", "no directive '[hype]'"),
        ("ketaudit: ignore[] x", "the list of rules is empty"),
        ("ketaudit: ignore[a,,b] x", "the list of rules is empty"),
        ("ketaudit: ignore[hype x", "the list of rules is never closed"),
        ("ketaudit: ignore[a] x (until June)", "'June' is no date: write (until 2027-01-31)"),
        ("ketaudit: ignore[a] x (until 2027-02-29)", "'2027-02-29' is no date"),
        ("ketaudit: ignore[a] x until 31.1.2027", "'31.1.2027' is no date"),
        ("ketaudit ignore[a] x", "this is no directive"),
        ("ketaudit-disable a", "this is no directive"),
    ],
)
def test_what_is_complained_about(text: str, said: str) -> None:
    assert said in fault(text)


@pytest.mark.parametrize("text", ["ketaudit", "ketaudit report of May", "ketauditor: ignore[a]"])
def test_what_is_no_directive(text: str) -> None:
    assert parse(Comment(0, len(text), text)) is None


def test_the_fault_of_a_comment_is_that_of_its_directive() -> None:
    comment = Comment(0, 9, "ketaudit: ignore[a] x", fault="never closed")
    assert parse(comment) == Directive(
        read("123456789" and "ketaudit:").place, fault="never closed"
    )


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: object) -> None:
    assert read_date(str(day)) == (str(day), "")


@pytest.mark.parametrize(
    "text", ["2027-13-01", "2027-00-10", "2027-04-31", "1900-02-29", "٢٠٢٧-01-01"]
)
def test_other_days_are_none(text: str) -> None:
    date, wrong = read_date(text)
    assert date is None
    assert wrong


@given(st.text(alphabet="ketaudit: ignore[]-(until)2027,\n \x00é", max_size=80))
def test_nothing_raises(text: str) -> None:
    parse(Comment(0, len(text), "ketaudit:" + text))
    parse(Comment(0, len(text), text))
