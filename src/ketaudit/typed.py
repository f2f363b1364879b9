"""The names that annotations need, without typing, whose import costs a third of a bare start.

Type checkers see typing itself.
"""

TYPE_CHECKING = False

__all__ = ["TYPE_CHECKING", "Any", "Literal", "NoReturn", "Protocol", "TextIO", "cast", "words_of"]

if TYPE_CHECKING:
    from typing import Any, Literal, NoReturn, Protocol, TextIO, cast
else:

    class Any:
        """Anything at all."""

    class NoReturn:
        """What a function that only raises returns."""

    class Protocol:
        """What a value must be able to do."""

    class TextIO:
        """A stream of text."""

    class Literal:
        """One of some words.

        They are kept together as one argument: ``typing.get_type_hints``, which builds each
        annotation anew, takes a bare word for the name of a type.
        """

        def __class_getitem__(cls, words):
            words = words if isinstance(words, tuple) else (words,)
            return type(list[int])(cls, words if isinstance(words[0], tuple) else (words,))

    def cast(_kind, value):
        """Return the value as it is."""
        return value


def words_of(literal: Any) -> tuple[str, ...]:
    """Return the words of a Literal."""
    words: tuple[str, ...] = literal.__args__[0]
    return words
