"""How loud a finding is: note < warning < error."""

from enum import IntEnum


class Severity(IntEnum):
    """An ordered severity; ``str()`` gives the word used in reports."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def parse(cls, word: str) -> "Severity":
        """Read "note", "warning" or "error"; raise ValueError for anything else."""
        try:
            return cls[word.upper()]
        except KeyError:
            raise ValueError(f"{word!r} is no severity: use note, warning or error") from None
