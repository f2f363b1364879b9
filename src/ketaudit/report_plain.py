"""Turns the plain form of a report, as JSON holds it, back into values."""

import types
from collections.abc import Callable
from functools import cache
from typing import Union, get_args, get_origin, get_type_hints

from ketaudit.report import SCHEMA_VERSION, Finding, Report, Suppressed
from ketaudit.typed import Any, Literal

_Make = Callable[[Any], Any]


def report_from(plain: dict[str, Any]) -> Report:
    """Return the report whose ``to_dict()`` is ``plain``.

    Raises ValueError if it is no report of this schema version; what exactly is wrong with it,
    ``ketaudit validate`` says.
    """
    try:
        version = plain["schema_version"]
        if version != SCHEMA_VERSION:
            raise ValueError(f"schema_version is {version}, not {SCHEMA_VERSION}")
        report: Report = _maker(Report)(plain)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a report: {type(error).__name__}: {error}") from error
    return report


@cache
def _maker(kind: Any) -> _Make:
    """Return the function that makes a value of one annotation used in report.py."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Suppressed:
        return _suppressed
    if hasattr(kind, "_fields"):
        hints = get_type_hints(kind)
        makers = [(name, _maker(hints[name])) for name in kind._fields]
        return lambda plain: kind(*[make(plain[name]) for name, make in makers])
    if origin is tuple:
        item = _maker(arguments[0])
        return lambda plain: tuple([item(each) for each in plain])
    if origin in (Union, types.UnionType):
        return _optional(arguments)
    if origin in (dict, Literal) or kind in (int, float, str, bool):
        return lambda plain: plain
    raise TypeError(f"no way to make {kind}")


def _optional(kinds: tuple[Any, ...]) -> _Make:
    (one,) = [kind for kind in kinds if kind is not types.NoneType]
    make = _maker(one)
    return lambda plain: None if plain is None else make(plain)


def _suppressed(plain: dict[str, Any]) -> Suppressed:
    finding: Finding = _maker(Finding)(plain)
    return Suppressed(finding, plain["by"], plain["reason"], plain["expires"])
