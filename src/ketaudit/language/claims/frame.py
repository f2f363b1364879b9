"""The value for a benefit frame."""

from ketaudit.values import Value


class Frame(Value):
    """Tokens ``first``..``stop`` state a benefit, ``head`` is the word that names it."""

    kind: str
    first: int
    stop: int
    head: int
