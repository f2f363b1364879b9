"""Immutable values: what typing.NamedTuple gives, at a fraction of its import cost.

``typing.NamedTuple`` compiles a constructor for every class; sixty of them cost as much as a whole
start of the interpreter (docs/adr/0001).
Type checkers see NamedTuple itself; at run time one constructor serves all classes.
"""

from functools import partial

from ketaudit.typed import TYPE_CHECKING

__all__ = ["Value", "maker", "plain"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar
    from typing import NamedTuple as Value

    _V = TypeVar("_V")
else:
    from _collections import _tuplegetter

    class _Meta(type):
        """Turns annotated fields into positions of a tuple."""

        def __new__(mcs, name, bases, space):
            if not bases:
                return super().__new__(mcs, name, (tuple,), space)
            fields = space.get("__annotations__")
            if fields is None:  # Python 3.14 keeps a function that makes them
                fields = type(name, (), space).__annotations__
            space = dict(space)
            defaults = {field: space.pop(field) for field in fields if field in space}
            getters = {field: _tuplegetter(at, field) for at, field in enumerate(fields)}
            space |= getters
            space |= {
                "__slots__": (),
                "_fields": tuple(fields),
                "_field_defaults": defaults,
                "__match_args__": tuple(fields),
            }
            return super().__new__(mcs, name, bases, space)

    class Value(metaclass=_Meta):
        """A tuple with named fields, made by position, by name or both; never changed."""

        __slots__ = ()
        _fields = ()
        _field_defaults = {}  # noqa: RUF012 - set once for each class

        def __new__(cls, /, *values, **named):
            """Raise TypeError for a field that is missing, unknown or given twice."""
            if named or len(values) != len(cls._fields):
                values = _completed(cls, values, named)
            return tuple.__new__(cls, values)

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changes):
            values = tuple(map(changes.pop, self._fields, self))
            if changes:
                raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            fields = ", ".join(
                f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)
            )
            return f"{type(self).__name__}({fields})"

    def _completed(kind, values, named):
        """Return the values of all fields; raise TypeError for one that is amiss."""
        fields = kind._fields
        rest = fields[len(values) :]
        if len(named) == len(rest) == len(fields) - len(values) and rest == tuple(named):
            return (*values, *map(named.__getitem__, rest))
        given = named if len(named) == len(rest) else {**kind._field_defaults, **named}
        unknown = named.keys() - set(rest)
        if unknown or len(values) > len(fields) or not given.keys() >= set(rest):
            raise TypeError(f"{kind.__name__} takes {', '.join(fields)}; got {values} {named}")
        return (*values, *map(given.__getitem__, rest))


def maker(kind: "type[_V]") -> "Callable[[tuple[Any, ...]], _V]":
    """Return what makes values of a kind out of a tuple of all their fields, unchecked.

    It takes a third of the constructor's time: for the few kinds that a page has hundreds of.
    """
    return partial(tuple.__new__, kind)  # type: ignore[type-var]


def plain(value: "Value") -> "dict[str, Any]":
    """Return a value as JSON has it: dicts and lists, in the order of the fields."""
    found: dict[str, Any] = _item(value)
    return found


def _item(item: "Any") -> "Any":
    if not isinstance(item, tuple):
        return item
    fields = getattr(item, "_fields", None)
    items = [_item(each) for each in item]
    return items if fields is None else dict(zip(fields, items, strict=True))
