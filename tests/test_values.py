"""Values behave as named tuples do."""

import pickle
from typing import NamedTuple

import pytest

from ketaudit.spans import TextSpan
from ketaudit.values import Value


class Ours(Value):
    cls: str
    end: int = 3

    def twice(self) -> int:
        return 2 * self.end


class Theirs(NamedTuple):
    cls: str
    end: int = 3


def test_made_by_position_by_name_and_by_default() -> None:
    assert Ours("a") == Ours("a", 3) == Ours(cls="a") == Ours("a", end=3) == ("a", 3)
    assert Ours("a").twice() == 6


def test_as_a_named_tuple_it_is_printed_replaced_unpacked_and_compared() -> None:
    ours, theirs = Ours("a", 4), Theirs("a", 4)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert tuple(ours._replace(cls="b")) == tuple(theirs._replace(cls="b"))
    assert ours._fields == theirs._fields
    name, end = ours
    assert (name, end, hash(ours)) == ("a", 4, hash(theirs))
    assert sorted([Ours("b"), Ours("a")]) == [Ours("a"), Ours("b")]


def test_it_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Ours("a").end = 5  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Ours("a").more = 5  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), (("a", 1, 2), {}), (("a",), {"cls": "b"}), (("a",), {"no": 1})]
)
def test_wrong_fields_are_refused(values: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="Ours takes cls, end"):
        Ours(*values, **named)  # type: ignore[arg-type]


def test_it_survives_pickling() -> None:
    span = pickle.loads(pickle.dumps(TextSpan(1, 2)))  # noqa: S301 - our own bytes
    assert span == TextSpan(1, 2)
    assert type(span) is TextSpan
