"""Words and the punctuation that matters to grammar, as parallel arrays with offsets."""

import re

from ketaudit.values import Value

# A hyphen or slash separates two words, so that "game-changer" and "game changer" are one phrase.
# The possessive 's is a word of its own, as in the Penn Treebank, so that "ketamine's" is ketamine.
_TOKEN = re.compile(
    r"[^\W_]+(?:'(?!s\b)[^\W_]+)*"  # letters and digits, contractions whole
    r"|'s\b"
    r"|[.,;:!?()\[\]\"“”‘—–%…$&+#*=<>]"
    r"|(?<=\s)--?(?=\s)|--+"  # a dash typed as hyphens
)


class Tokens(Value):
    """The tokens of a text: ``words[i]`` is lower case and stands at ``starts[i]:ends[i]``."""

    words: list[str]
    starts: list[int]
    ends: list[int]


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
    starts = [match.start() for match in _TOKEN.finditer(folded)]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Tokens(words, starts, ends)
