"""One walk over a page: tokens, sentences, and every phrase of the pack, sentence by sentence."""

from collections.abc import Callable
from typing import NamedTuple

from ketaudit.document import Block, Document
from ketaudit.knowledge.matcher import Match
from ketaudit.knowledge.pack import Pack
from ketaudit.spans import TextSpan
from ketaudit.text import sentences as rule_splitter
from ketaudit.text.words import Tokens, add, fold

BREAK = "\n"  # the token between two sentences of different blocks: no phrase holds it

Split = Callable[[str, int, int], list[tuple[int, int]]]
Matches = dict[str, list[Match]]


class Sentence(NamedTuple):
    """A sentence: its text, its tokens ``first``..``stop``, its block, and the phrases in it."""

    span: TextSpan
    first: int
    stop: int
    block: Block
    block_number: int
    matches: Matches


class Scan(NamedTuple):
    """A page's words with their offsets and the sentences they make; boilerplate is left out."""

    document: Document
    pack: Pack
    words: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[Sentence]

    def span(self, first: int, stop: int) -> TextSpan:
        """Return the text from token ``first`` up to token ``stop`` (half-open)."""
        return TextSpan(self.starts[first], self.ends[stop - 1])

    def text(self, first: int, stop: int) -> str:
        """Return the words from token ``first`` up to ``stop`` as written."""
        return self.document.text[self.starts[first] : self.ends[stop - 1]]


def scan(document: Document, pack: Pack, split: Split = rule_splitter.split) -> Scan:
    """Tokenize a document, cut it into sentences and find every phrase of the pack."""
    folded = fold(document.text)
    tokens = Tokens([], [], [])
    cuts: list[tuple[TextSpan, int, int, int]] = []
    for number, block in enumerate(document.blocks):
        if block.kind == "boilerplate":
            continue
        for start, end in split(document.text, block.span.start, block.span.end):
            first = len(tokens.words)
            add(tokens, folded, start, end)
            if len(tokens.words) > first:
                cuts.append((TextSpan(start, end), first, len(tokens.words), number))
                _break(tokens, end)
    found = _by_sentence(pack.find(tokens.words), len(tokens.words), cuts)
    sentences = [
        Sentence(span, first, stop, document.blocks[number], number, matches)
        for (span, first, stop, number), matches in zip(cuts, found, strict=True)
    ]
    return Scan(document, pack, tokens.words, tokens.starts, tokens.ends, sentences)


def _break(tokens: Tokens, at: int) -> None:
    tokens.words.append(BREAK)
    tokens.starts.append(at)
    tokens.ends.append(at)


def _by_sentence(
    found: Matches, length: int, cuts: list[tuple[TextSpan, int, int, int]]
) -> list[Matches]:
    """Hand each match to the sentence that holds it."""
    owner = [0] * length
    for number, (_, first, stop, _) in enumerate(cuts):
        owner[first:stop] = [number] * (stop - first)
    shares: list[Matches] = [{} for _ in cuts]
    for lexicon, matches in found.items():
        for match in matches:
            shares[owner[match.first]].setdefault(lexicon, []).append(match)
    return shares
