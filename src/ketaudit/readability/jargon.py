"""Technical terms with plain words for them, and whether the page explains them."""

import os
import re
from bisect import bisect_right
from collections.abc import Sequence

from ketaudit.report import Jargon
from ketaudit.text.words import Tokens, tokenize
from ketaudit.values import Value


class Term(Value):
    """A term as it is cited, and plain words for it."""

    term: str
    plain: str


Phrases = dict[str, list[tuple[list[str], Term]]]
"""The forms of all terms by their first token, longest first."""

_phrases: list[Phrases] = []

# What follows a term that is being explained, up to three tokens.
_EXPLAINERS = (
    (",", "which"),
    (",", "that", "is"),
    (",", "or"),
    (",", "meaning"),
    (",", "a"),
    (",", "an"),
    (",", "also", "called"),
    (",", "also", "known"),
    ("is", "a"),
    ("is", "an"),
    ("is", "the"),
    ("is", "when"),
    ("are", "a"),
    ("are", "the"),
    ("are", "when"),
    ("means",),
    ("mean",),
    ("refers", "to"),
    ("refer", "to"),
    ("stands", "for"),
    ("also", "called"),
    ("also", "known", "as"),
    ("—",),
    ("–",),
    (":",),
)
_NAMERS = (("known", "as"), ("called",), ("termed",))  # what precedes: "brain links called …"
_ROOM = 12  # letters: the least of an explanation
_PLAIN_WORD = re.compile(r"\b[a-z]{3,}\b")
_GLOSS = re.compile(r"\s*\(([^()]{3,200})\)")


def find_jargon(
    text: str, spans: Sequence[tuple[int, int]], *, tokens: Tokens | None = None
) -> tuple[Jargon, ...]:
    """Return each term the sentences use, once, where it first stands, in order of the text.

    ``tokens`` are those of the whole clean text, made here where they are not given.
    """
    all_tokens = tokens or tokenize(text)
    starts = [start for start, _ in spans]
    found: dict[str, Jargon] = {}
    for first, last, term in _matches(all_tokens.words):
        begin, end = all_tokens.starts[first], all_tokens.ends[last]
        at = bisect_right(starts, begin) - 1
        if term.term in found or at < 0 or end > spans[at][1]:
            continue
        defined = _is_defined(text, all_tokens, (first, last), spans[at])
        found[term.term] = Jargon(term.term, term.plain, begin, end, defined)
    return tuple(found.values())


def phrases() -> Phrases:
    """Return the forms of all terms, read from the package when they are first needed."""
    if not _phrases:
        _phrases.append(_read())
    return _phrases[0]


def _matches(words: list[str]) -> list[tuple[int, int, Term]]:
    """Return first token, last token and term of every use; the longest form wins."""
    known = phrases()
    found = []
    free = 0
    for at in [at for at, word in enumerate(words) if word in known]:
        if at < free:
            continue
        for form, term in known[words[at]]:
            if words[at : at + len(form)] == form:
                free = at + len(form)
                found.append((at, free - 1, term))
                break
    return found


def _is_defined(text: str, tokens: Tokens, use: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Return whether the sentence explains the term: after it, before it, or around it."""
    first, last = use
    words = tokens.words
    gloss = _GLOSS.match(text, tokens.ends[last], sentence[1])
    if gloss and _PLAIN_WORD.search(gloss.group(1)):
        return True
    if gloss:  # an abbreviation in brackets: look behind it
        last = words.index(")", last)
    if tokens.ends[last] + _ROOM < sentence[1] and _explains(words, last + 1):
        return True
    named = any(words[max(0, first - len(told)) : first] == [*told] for told in _NAMERS)
    return named or _is_in_brackets(words, first, use[1], text[sentence[0] : tokens.starts[first]])


def _explains(words: list[str], at: int) -> bool:
    """Return whether an explanation begins here, or with a comma behind one more noun."""
    for told in _EXPLAINERS:
        size = len(told)
        if words[at : at + size] == [*told]:
            return True
        if told[0] == "," and words[at + 1 : at + 1 + size] == [*told]:
            return True
    return False


def _is_in_brackets(words: list[str], first: int, last: int, before: str) -> bool:
    """Return whether the term itself stands in brackets behind plain words: "itch (pruritus)"."""
    closed = words[first - 1 : first] == ["("] and words[last + 1 : last + 2] == [")"]
    return closed and bool(_PLAIN_WORD.search(before))


def _read() -> Phrases:
    """Read lines "form|form<tab>plain words"; the first form is the term."""
    found: Phrases = {}
    path = os.path.join(os.path.dirname(__file__), "data", "jargon.txt")
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines:
        forms, _, plain = line.partition("\t")
        term = Term(forms.partition("|")[0], plain)
        for form in forms.split("|"):
            tokens = form.lower().replace("-", " ").split()  # as the tokenizer; a test holds it
            found.setdefault(tokens[0], []).append((tokens, term))
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found
