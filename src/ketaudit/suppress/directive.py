"""What a comment for ketaudit asks for: ``ketaudit: ignore[rule] reason (until 2027-01-31)``."""

import re

from ketaudit.document import Comment
from ketaudit.errors import did_you_mean
from ketaudit.spans import SourceSpan
from ketaudit.typed import Literal
from ketaudit.values import Value

Verb = Literal["ignore", "ignore-start", "ignore-end", "ignore-file"]
VERBS: tuple[Verb, ...] = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_USUAL = "write ketaudit: ignore[rule] and the reason"

_ADDRESSED = r"(?i)ketaudit ?: ?"
# What people write who are used to another linter.
_NEARLY = r"(?i)ketaudit[ -]*(?:ignore|disable|enable|suppress|skip|allow|noqa|off|on)\b"
_VERB = r"[A-Za-z]+(?:-[A-Za-z]+)*"
_UNTIL = r"(?i)\( ?until\b[ :]*([^()]*)\)"
_BARE_UNTIL = r"(?i)\buntil[ :]+([0-9](?:[0-9./-]*[0-9])?)[.)]?$"
_DATE = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Directive(Value):
    """A suppression as its author wrote it.

    ``names`` are rules and families, none of them for every rule;
    ``until`` is the last day it holds, as YYYY-MM-DD.
    ``fault`` says why it cannot be followed, and is empty if it can.
    """

    place: SourceSpan
    verb: Verb = "ignore"
    names: tuple[str, ...] = ()
    reason: str | None = None
    until: str | None = None
    fault: str = ""


class Judged(Value):
    """A suppression that something is wrong with, as the rules of its family see it.

    ``unknown`` are names that no rule has, each with the nearest that one has;
    ``unused`` are names that hid nothing, ``("",)`` where the suppression has no names.
    """

    directive: Directive
    wrong: Literal["", "malformed", "no-reason", "expired"] = ""
    unknown: tuple[tuple[str, str], ...] = ()
    unused: tuple[str, ...] = ()


def parse(comment: Comment) -> Directive | None:
    """Read a comment; None for one that only happens to begin with our name."""
    place = SourceSpan(comment.start, comment.end)
    text = " ".join(comment.text.split())
    addressed = re.match(_ADDRESSED, text)
    if addressed is None:
        nearly = re.match(_NEARLY, text)
        return Directive(place, fault=f"this is no directive: {_USUAL}") if nearly else None
    if comment.fault:
        return Directive(place, fault=comment.fault)
    return _directive(place, text[addressed.end() :])


def read_reason(text: str) -> tuple[str | None, str | None, str]:
    """Return the reason, the last day and what is wrong with that, from the words after a name."""
    found = re.search(_UNTIL, text) or re.search(_BARE_UNTIL, text)
    if found:
        text = text[: found.start()] + text[found.end() :]
    reason = text.strip().lstrip(":–—- ").rstrip()
    return (reason if re.search(r"\w", reason) else None, *read_date(found and found[1]))


def read_date(text: str | None) -> tuple[str | None, str]:
    """Return a date as YYYY-MM-DD, and what is wrong with it."""
    if text is None:
        return None, ""
    date = re.fullmatch(_DATE, text.strip())
    if date:
        year, month, day = map(int, date.groups())
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] - (month == 2 and not leap):
            return text.strip(), ""
    return None, f"{text.strip()!r} is no date: write (until 2027-01-31)"


def _directive(place: SourceSpan, text: str) -> Directive:
    word = re.match(_VERB, text)
    verb = next((verb for verb in VERBS if word and verb == word[0].lower()), None)
    if word is None or verb is None:
        said = word[0] if word else text[:20]
        known = ", ".join(VERBS)
        near = did_you_mean(said[:40].lower(), list(VERBS))
        return Directive(place, fault=f"there is no directive {said[:40]!r}{near}; use {known}")
    rest = text[word.end() :].lstrip()
    names: tuple[str, ...] = ()
    if rest.startswith("["):
        inside, closed, rest = rest[1:].partition("]")
        names = tuple(dict.fromkeys(name.strip() for name in inside.split(",")))
        if not closed or "" in names:
            what = "is empty" if closed else "is never closed"
            return Directive(place, verb, fault=f"the list of rules {what}: {_USUAL}")
    reason, until, fault = read_reason(rest)
    return Directive(place, verb, names, reason, until, fault)
