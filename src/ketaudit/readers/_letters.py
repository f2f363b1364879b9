"""Letters that are not read as they are written, and those that stand for template code."""

import re
from functools import cache

# What stands in a parser's view of the source for a letter that no encoder takes.
LONE_SURROGATE = "\ufffe"

# What stands there for template code: unseen, and a letter to a parser of Markdown, so that code
# neither indents a line nor parts a paragraph.
HIDDEN = "\u2060"

# What stands there for the output of a template, and the word that it is read as: a short and
# common one that no rule knows, so that sentences and counts are those of the finished page.
PLACEHOLDER = "\ufdd0"
NEUTRAL = "thing"

# Soft hyphens, joiners, direction marks, byte order marks and control characters: nobody sees them.
UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
_SPACES = "\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# One set of characters and no alternatives: so a search looks at each letter once.
_ODD = rf"[{_SPACES}{UNSEEN}\u2010\u2011\ud800-\udfff{LONE_SURROGATE}{PLACEHOLDER}][ {HIDDEN}]*"


@cache
def odd() -> re.Pattern[str]:
    """Return what finds a character that does not stand for itself; a short page has none."""
    return re.compile(_ODD)


def tidied(odd: str) -> str:
    """Return how a character is read that does not stand for itself: a space, for white space."""
    if odd.isspace():
        return " "
    if odd in "\u2010\u2011":
        return "-"
    return "\ufffd" if "\ud800" <= odd <= "\udfff" or odd == LONE_SURROGATE else ""


def is_clean(piece: str) -> bool:
    """Return whether a piece reads as it is written: printable, no double space, plain hyphens."""
    return (
        piece.isprintable()
        and "  " not in piece
        and "\u2011" not in piece
        and "\u2010" not in piece
    )


def says_something(text: str) -> bool:
    """Return whether a block has words of its own beside those that a template will put out."""
    return any(map(str.isalnum, text.lower().replace(NEUTRAL, "")))
