"""Approved wording as the packs of a team give it: tokens, slots, a qualifier and an expiry."""

from collections.abc import Callable, Iterator

from ketaudit.errors import PackError, did_you_mean
from ketaudit.knowledge.lexicon import phrase_words
from ketaudit.knowledge.pack import ApprovedClaim
from ketaudit.typed import Any

SLOTS = ("treatment", "condition", "number")
WITHIN = 1
"""Sentences from the claim within which its qualifier must stand, if the pack does not say."""


def approved_claim(raw: dict[str, Any], where: Callable[[str], str]) -> ApprovedClaim:
    """Make an approved claim of its table; ``where`` names the place of a key for an error."""
    expires = raw.get("expires")
    if expires is not None:
        _check_date(expires, where("expires"))
    qualifier = raw.get("qualifier", "")
    return ApprovedClaim(
        id=raw.get("id", ""),
        wording=raw["wording"],
        pattern=_pattern(raw["wording"], where("wording")),
        qualifier=spoken(phrase_words(qualifier)),
        shown=qualifier,
        within=raw.get("within", WITHIN),
        reference=raw["reference"],
        expires=expires,
    )


def spoken(words: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the tokens that are words or numbers: punctuation does not make another wording."""
    return tuple(word for word in words if word[0].isalnum() or word == "%")


def _pattern(wording: str, where: str) -> tuple[str, ...]:
    pattern = tuple(_parts(wording, where))
    if not spoken(pattern):
        raise PackError(f"{where}: wording must hold a word, and not only slots")
    return pattern


def _parts(wording: str, where: str) -> Iterator[str]:
    """Yield words, and slots in their braces."""
    rest = wording
    while rest:
        text, brace, rest = rest.partition("{")
        yield from spoken(phrase_words(text))
        if brace:
            slot, closed, rest = rest.partition("}")
            if not closed:
                raise PackError(f"{where}: a slot is not closed in {wording!r}")
            if slot not in SLOTS:
                near = did_you_mean(slot, list(SLOTS))
                raise PackError(f"{where}: no slot {{{slot}}}{near}; there are {', '.join(SLOTS)}")
            yield f"{{{slot}}}"


def _check_date(text: str, where: str) -> None:
    from datetime import date  # noqa: PLC0415 - only where a claim expires

    try:
        date.fromisoformat(text)
    except ValueError as error:
        raise PackError(f"{where}: expires {text!r} is no date: {error}") from error
