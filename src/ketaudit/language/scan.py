"""One walk over a page: tokens, sentences, and every phrase of the pack, sentence by sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, MutableSequence

from ketaudit.document import Block, Document
from ketaudit.knowledge.matcher import Match
from ketaudit.knowledge.pack import Pack
from ketaudit.spans import TextSpan
from ketaudit.text import sentences as rule_splitter
from ketaudit.text.words import Tokens, tokenize
from ketaudit.values import Value

BREAK = "\n"  # the token between two sentences: no phrase holds it
LONGEST = 320
"""Tokens; the longest sentences of real pages have about a hundred, lists in law about two.

A longer one is read in pieces, so that looking around inside a sentence stays cheap and cost
grows with the length of a page that has no full stop.
"""
_JOINTS = frozenset([",", ";", ":", "\u2014", "\u2013"])
_JOINT_REACH = 80  # tokens before the longest piece's end in which a joint is looked for

Split = Callable[[str, int, int], list[tuple[int, int]]]
Matches = dict[str, list[Match]]


class Sentence(Value):
    """A sentence: its text, its tokens ``first``..``stop``, its block, and the phrases in it.

    It has at most LONGEST tokens; of a longer one this is a piece.
    """

    span: TextSpan
    first: int
    stop: int
    block: Block
    block_number: int
    matches: Matches


class Scan(Value):
    """A page's words with their offsets and the sentences they make; boilerplate is left out."""

    document: Document
    pack: Pack
    words: list[str]
    starts: MutableSequence[int]
    ends: MutableSequence[int]
    sentences: list[Sentence]

    def span(self, first: int, stop: int) -> TextSpan:
        """Return the text from token ``first`` up to token ``stop`` (half-open)."""
        return TextSpan(self.starts[first], self.ends[stop - 1])

    def text(self, first: int, stop: int) -> str:
        """Return the words from token ``first`` up to ``stop`` as written."""
        return self.document.text[self.starts[first] : self.ends[stop - 1]]


def scan(document: Document, pack: Pack, split: Split = rule_splitter.split) -> Scan:
    """Tokenize a document, cut it into sentences and find every phrase of the pack."""
    whole = tokenize(document.text)
    words: list[str] = []
    starts, ends = whole.starts[:0], whole.ends[:0]  # packed for a long page
    cuts: list[tuple[TextSpan, int, int, int]] = []
    for number, block in enumerate(document.blocks):
        if block.kind == "boilerplate":
            continue
        for span in split(document.text, block.span.start, block.span.end):
            for (start, end), left, right in _pieces(whole, *span):
                first = len(words)
                words += whole.words[left:right]
                starts += whole.starts[left:right]
                ends += whole.ends[left:right]
                cuts.append((TextSpan(start, end), first, len(words), number))
                words.append(BREAK)
                starts.append(end)
                ends.append(end)
    del whole  # of a long page it takes as much room as the page
    shares = _by_sentence(pack.find(words), [first for _, first, _, _ in cuts])
    sentences = [
        Sentence(span, first, stop, document.blocks[number], number, matches)
        for (span, first, stop, number), matches in zip(cuts, shares, strict=True)
    ]
    return Scan(document, pack, words, starts, ends, sentences)


_Piece = tuple[tuple[int, int], int, int]  # its place in the text, its first token and its end


def _pieces(whole: Tokens, start: int, end: int) -> list[_Piece]:
    """Return a sentence as one piece, a longer one than LONGEST as several, none for no token."""
    left, right = bisect_left(whole.starts, start), bisect_left(whole.starts, end)
    pieces: list[_Piece] = []
    while right - left > LONGEST:
        stop = _piece_end(whole.words, left)
        pieces.append(((start, whole.ends[stop - 1]), left, stop))
        left, start = stop, whole.starts[stop]
    return [*pieces, ((start, end), left, right)] if left < right else []


def _piece_end(words: list[str], first: int) -> int:
    """Return where the first piece of a long sentence ends: behind its last joint, if near."""
    stop = first + LONGEST
    for at in range(stop, stop - _JOINT_REACH, -1):
        if words[at - 1] in _JOINTS:
            return at
    return stop


def _by_sentence(found: Matches, firsts: list[int]) -> list[Matches]:
    """Hand each match to the sentence that holds it; ``firsts`` are their first tokens."""
    shares: list[Matches] = [{} for _ in firsts]
    for lexicon, matches in found.items():
        for match in matches:
            share = shares[bisect_right(firsts, match.first) - 1]
            if lexicon in share:
                share[lexicon].append(match)
            else:
                share[lexicon] = [match]
    return shares
