"""Immutable values: what typing.NamedTuple gives, at a fraction of its import cost.

``typing.NamedTuple`` compiles a constructor for every class; sixty of them cost as much as a whole
start of the interpreter (docs/adr/0001).
Type checkers see NamedTuple itself; at run time one constructor serves all classes.
"""

from typing import TYPE_CHECKING

__all__ = ["Value"]

if TYPE_CHECKING:
    from typing import NamedTuple as Value
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
            fields = cls._fields
            if not named and len(values) == len(fields):
                return tuple.__new__(cls, values)
            rest = fields[len(values) :]
            given = {**cls._field_defaults, **named}
            unknown = named.keys() - set(rest)
            if unknown or len(values) > len(fields) or not given.keys() >= set(rest):
                raise TypeError(f"{cls.__name__} takes {', '.join(fields)}; got {values} {named}")
            return tuple.__new__(cls, (*values, *[given[field] for field in rest]))

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changes):
            return type(self)(**{**self._asdict(), **changes})

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            fields = ", ".join(
                f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)
            )
            return f"{type(self).__name__}({fields})"
