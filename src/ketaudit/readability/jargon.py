"""Technical terms with plain words for them, and whether the page explains them."""

import re
from collections.abc import Sequence

from ketaudit.readability import sums
from ketaudit.readability.counts import Tally
from ketaudit.readability.terms import Phrases, Term, phrases, phrases_with
from ketaudit.report_readability import Jargon
from ketaudit.text.words import Tokens, tokens_of

# What follows a term that is being explained, up to three tokens.
_EXPLAINERS = (
    (",", "which"),
    (",", "that", "is"),
    (",", "or"),
    (",", "meaning"),
    (",", "i", ".", "e"),
    (",", "in", "other", "words"),
    (",", "a"),
    (",", "an"),
    (",", "also", "called"),
    (",", "also", "known"),
    ("is", "a"),
    ("is", "an"),
    ("is", "the"),
    ("is", "when"),
    ("is", "what"),
    ("is", "how"),
    ("is", "one"),
    ("is", "any"),
    ("are", "a"),
    ("are", "the"),
    ("are", "when"),
    ("means",),
    ("mean",),
    ("refers", "to"),
    ("refer", "to"),
    ("stands", "for"),
    ("describes",),
    ("describe",),
    ("also", "called"),
    ("also", "known", "as"),
    ("—",),
    ("–",),
    ("-",),
    ("--",),
    ("=",),
    (":",),
)
_ENTRY = frozenset("— – - -- = : means mean refers refer stands describes".split())
_ARTICLES = frozenset(("a", "an", "the"))
_NAMERS = (("known", "as"), ("called",), ("termed",))  # what precedes: "brain links called …"
_ROOM = 12  # letters: the least of an explanation
# Compiled on first use, which re remembers.
_PLAIN_WORD = r"\b[a-z]{3,}\b"
_GLOSS = r"\s*\(([^()]{3,200})\)"


def find_jargon(
    text: str,
    tally: Tally,
    *,
    tokens: Tokens | None = None,
    terms: tuple[tuple[str, str], ...] = (),
    glossary: Sequence[tuple[int, int]] = (),
) -> tuple[Jargon, ...]:
    """Return each term the sentences use, once, where it first stands, in order of the text.

    A term is defined where its first use explains it, or an entry of a glossary anywhere does:
    a sentence that begins with the term and a colon, a dash or "means", or one of ``glossary``,
    which are terms that stand alone before what they mean.
    ``tokens`` are those of the whole clean text; where they are not given, the sentences that
    may hold a term are tokenized here.
    ``terms`` are terms beyond ours ("form|form") with plain words.
    """
    found: dict[str, Jargon] = {}
    known = phrases_with(terms) if terms else phrases()
    for span, total in zip(tally.spans, tally.sums, strict=True):
        if not terms and not total >> sums.TERMS & sums.MASK:
            continue
        words = tokens_of(text, span, tokens)
        for first, last, term in _matches(words.words, known):
            earlier = found.get(term.term)
            if earlier is None:
                begin, end = words.starts[first], words.ends[last]
                defined = _is_defined(text, words, (first, last), span, term)
                found[term.term] = Jargon(term.term, term.plain, begin, end, defined)
            elif not earlier.defined and _is_entry(words.words, first, last):
                found[term.term] = earlier._replace(defined=True)
    for span in glossary if found else ():
        words = tokens_of(text, span)
        for first, last, term in _matches(words.words, known):
            if (first, last) == (0, len(words.words) - 1) and term.term in found:
                found[term.term] = found[term.term]._replace(defined=True)
    return tuple(found.values())


def _is_entry(words: list[str], first: int, last: int) -> bool:
    """Return whether a sentence is an entry of a glossary: the term, a colon or dash, its sense."""
    leads = first == 0 or (first == 1 and words[0] in _ARTICLES)
    return leads and len(words) > last + 2 and words[last + 1] in _ENTRY


def _matches(words: list[str], known: Phrases) -> list[tuple[int, int, Term]]:
    """Return first token, last token and term of every use; the longest form wins."""
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


def _is_defined(
    text: str, tokens: Tokens, use: tuple[int, int], sentence: tuple[int, int], term: Term
) -> bool:
    """Return whether the sentence explains the term: after it, before it, or around it.

    An abbreviation is explained by its long form: "attention-deficit disorder (ADHD)".
    """
    first, last = use
    words = tokens.words
    begins = text[tokens.ends[last] : sentence[1]].lstrip()[:1] == "("
    gloss = re.compile(_GLOSS).match(text, tokens.ends[last], sentence[1]) if begins else None
    if gloss and re.search(_PLAIN_WORD, gloss.group(1)):
        return True
    if gloss and term.term.isupper() and gloss.group(1) == term.term:
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
    return closed and bool(re.search(_PLAIN_WORD, before))
