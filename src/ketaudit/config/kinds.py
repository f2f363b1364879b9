"""The kinds of values that settings take: how each is read, and its JSON Schema."""

from collections.abc import Callable

from ketaudit.config.settings import FAIL_ON, fail_on, score
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.language.jurisdiction import JURISDICTIONS
from ketaudit.language.purpose import KINDS
from ketaudit.profile import PROFILES, choose_rules, profile_named
from ketaudit.rules import FAMILIES, RULES
from ketaudit.typed import Any
from ketaudit.values import Value


class BadValueError(ValueError):
    """A value that a setting does not take; ``word`` is the part of it that is to blame."""

    def __init__(self, problem: str, word: str | None = None) -> None:
        """Say what is wrong, and with which word."""
        super().__init__(problem)
        self.word = word


class Kind(Value):
    """A kind of value: ``read`` turns what TOML gives into what Settings hold.

    It raises BadValueError for anything else; a ``path`` is relative to the file that says it,
    and what ``must_exist`` is looked for.
    """

    read: Callable[[object], Any]
    schema: dict[str, Any]
    path: bool = False
    must_exist: bool = False


def choice(words: tuple[str, ...]) -> Kind:
    """Return the kind that is one of some words."""

    def read(value: object) -> str:
        word = _text(value)
        if word not in words:
            near = did_you_mean(word, list(words))
            raise BadValueError(f"must be one of {', '.join(words)}; not {word!r}{near}")
        return word

    return Kind(read, {"enum": list(words)})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BadValueError(f"must be text, not {what(value)}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadValueError(f'must be a list of texts, such as ["hype"], not {what(value)}')
    return tuple(value)


def _files(value: object) -> tuple[str, ...]:
    """Take one file or a list of them."""
    return (value,) if isinstance(value, str) else _texts(value)


def _patterns(value: object) -> tuple[str, ...]:
    patterns = _texts(value)
    for pattern in patterns:
        if pattern.strip("./") == "" and pattern != "**":
            raise BadValueError(f"the pattern {pattern!r} matches nothing", pattern)
    return patterns


def _rules(value: object) -> tuple[str, ...]:
    names = _texts(value)
    for name in names:
        try:
            choose_rules((name,), ())
        except ConfigError as error:
            raise BadValueError(str(error), name) from error
    return names


def _profile(value: object) -> str:
    return profile_named(_text(value)).id


def _threshold(value: object) -> Any:
    return fail_on(choice(FAIL_ON).read(value))


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BadValueError("must be a whole number from 1 up")
    return value


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise BadValueError(f"must be true or false, not {what(value)}")
    return value


def _profiles() -> list[str]:
    return [*PROFILES, *(f"{place}-{kind}" for place in JURISDICTIONS for kind in KINDS)]


def what(value: object) -> str:
    """Return what TOML calls a value."""
    names = {bool: "true or false", str: "text", list: "a list", dict: "a table"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else "a date")


def _list_of(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


PROFILE = Kind(_profile, {"enum": _profiles()})
RULE_NAMES = Kind(_rules, _list_of({"enum": [*FAMILIES, *(rule.id for rule in RULES)]}))
PATTERNS = Kind(_patterns, _list_of({"type": "string"}))
THRESHOLD = Kind(_threshold, {"enum": list(FAIL_ON)})
SCORE = Kind(score, {"type": "number", "minimum": 0, "maximum": 100})
COUNT = Kind(_count, {"type": "integer", "minimum": 1})
SWITCH = Kind(_switch, {"type": "boolean"})
PATH = Kind(_text, {"type": "string"}, path=True)
PACKS = Kind(_texts, _list_of({"type": "string"}), path=True, must_exist=True)
FILES = Kind(
    _files,
    {"anyOf": [{"type": "string"}, _list_of({"type": "string"})]},
    path=True,
    must_exist=True,
)
