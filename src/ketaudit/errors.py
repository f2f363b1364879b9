"""The errors ketaudit raises, all of them under one root.

KetauditError
├── InputError      a page that cannot be read as text
├── ConfigError     an option, profile or rule that does not exist
├── PackError       a knowledge pack that is malformed
└── RuleCrash       a rule failed; names the rule
"""


class KetauditError(Exception):
    """Base of every error raised on purpose; its text says where and what to do."""


class InputError(KetauditError):
    """A page cannot be read as the text it claims to be."""


class ConfigError(KetauditError):
    """An option, profile, rule or format that does not exist."""


class PackError(KetauditError):
    """A knowledge pack is malformed; the text names file, entry and key."""


class RuleCrash(KetauditError):  # noqa: N818 - a crash is what it is
    """A rule raised on a page; ``rule`` is its id, the cause is chained."""

    def __init__(self, rule: str) -> None:
        """Name the rule that failed."""
        super().__init__(
            f"rule {rule} failed on this page; leave it out with --ignore {rule} and report it"
        )
        self.rule = rule


def did_you_mean(word: str, known: list[str]) -> str:
    """Return " (did you mean …?)" for the nearest known word, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only on the way to an error

    near = get_close_matches(word, known, n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def nearest_or_all(word: str, known: list[str], shown: str) -> str:
    """Return the nearest known word, or ": there are …" with those ``shown`` if none is near."""
    return did_you_mean(word, known) or f": there are {shown}"
