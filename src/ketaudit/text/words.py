"""Words and the punctuation that matters to grammar, as parallel arrays with offsets."""

import re
from bisect import bisect_left
from collections.abc import MutableSequence

from ketaudit.values import Value

# A hyphen or slash separates two words, so that "game-changer" and "game changer" are one phrase.
# The possessive 's is a word of its own, as in the Penn Treebank, so that "ketamine's" is ketamine.
_TOKEN = re.compile(
    r"[^\W_]+(?:'(?!s\b)[^\W_]+)*"  # letters and digits, contractions whole
    r"|'s\b"
    r"|[.,;:!?()\[\]\"%$&+#*=<>]|[“”–—]|[‘…]"  # more in one set take longer to compile
    r"|(?<=\s)--?(?=\s)|--+"  # a dash typed as hyphens
)


_LONG = (
    100_000  # letters of a text whose offsets are packed: as objects they would take ten times more
)


class Tokens(Value):
    """The tokens of a text: ``words[i]`` is lower case and stands at ``starts[i]:ends[i]``."""

    words: list[str]
    starts: MutableSequence[int]
    ends: MutableSequence[int]


def fold(text: str) -> str:
    """Lower the case and straighten apostrophes, letter for letter, so that offsets hold."""
    straight = text.replace("\u2019", "'").replace("\u02bc", "'")
    lower = straight.lower()
    if len(lower) == len(straight):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in straight)


def tokenize(text: str) -> Tokens:
    """Split a text into lower-case tokens with their offsets in code points."""
    folded = fold(text)
    words = _TOKEN.findall(folded)
    known: dict[str, str] = {}
    words = list(map(known.setdefault, words, words))  # a word is held once, however often said
    if len(text) < _LONG:
        starts = [match.start() for match in _TOKEN.finditer(folded)]
        ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
        return Tokens(words, starts, ends)
    from array import array  # noqa: PLC0415 - long texts only

    packed = array("I", (match.start() for match in _TOKEN.finditer(folded)))
    ends_too = (start + len(word) for start, word in zip(packed, words, strict=True))
    return Tokens(words, packed, array("I", ends_too))


def tokens_of(text: str, span: tuple[int, int], tokens: Tokens | None = None) -> Tokens:
    """Return the tokens of a piece of a text; ``tokens`` are those of the whole, if at hand."""
    start, end = span
    if tokens is None:
        words, starts, ends = tokenize(text[start:end])
        return Tokens(words, [start + at for at in starts], [start + at for at in ends])
    first, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    return Tokens(tokens.words[first:stop], tokens.starts[first:stop], tokens.ends[first:stop])
