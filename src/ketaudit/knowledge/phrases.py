"""All phrases of a pack as one automaton over words, in which what ends alike is kept once.

"improves sleep", "improving sleep" and "improved sleep" are three ways to one state; so a pattern
with many choices costs about as much as it is long, and not what it stands for (docs/adr/0009).
"""

from collections.abc import Iterable
from itertools import accumulate, pairwise

from ketaudit.knowledge.lexicon import phrase_words
from ketaudit.text.wordtable import Column, WordTable, column, in_blocks, whole_numbers
from ketaudit.typed import Any

# All words of the phrases in order; for each word the state behind it, 0 where it begins no phrase;
# the states; where they lead; the codes.
# A state is a place in two columns: there stand how many words lead on, and where the codes of the
# phrases that end here are listed; behind it the words, each as its distance from the last, and the
# states they lead to.  At the place of a list of codes stands its length.
Packed = tuple[str, Column, Column, Column, Column]
Phrases = tuple[str, ...]
Hit = tuple[int, int, int]
"""A phrase found: its first token, where it stops, and 2 * entry number, + 1 for a look-alike."""

_KEPT = 50_000  # words remembered, most of them in no phrase
_LONGEST = 64  # letters; a longer "word" is a slip and not worth remembering
_NO_WORD = -1  # in no phrase

# The codes of the phrases that end in a state, and the states behind each word: as numbers, and as
# states once met.
_State = tuple[tuple[int, ...], dict[int, Any]]
_DEAD_END: _State = ((), {})


class Index:
    """Phrases, unfolded as a page meets their words.

    What is remembered is derived from the packed form alone, so threads may share an index.
    """

    def __init__(self, packed: Packed) -> None:
        """Take what ``build_index`` made."""
        words, *columns = packed
        self._behind, self._branches, self._ends, self._codes = map(whole_numbers, columns)
        self._places = WordTable(words, range(len(self._behind)))
        self._number_of = _Memory(self._places)
        self._first: dict[int, _State] = {_NO_WORD: _DEAD_END}
        self._states: dict[int, _State] = {}

    def walk(self, words: list[str]) -> list[Hit]:
        """Return every phrase at every place; at one place the longest first."""
        hits: list[Hit] = []
        first = self._first
        numbers = [*map(self._number_of.__getitem__, words), _NO_WORD]
        for at, number in enumerate(numbers):
            state = first.get(number) or self._begin(number)
            codes, behind = state
            if not behind and not codes:
                continue
            stop = at + 1
            here = [(at, stop, code) for code in codes]
            while numbers[stop] in behind:
                state = behind[numbers[stop]]
                if state.__class__ is int:
                    state = behind[numbers[stop]] = self._state(state)
                codes, behind = state
                stop += 1
                here += [(at, stop, code) for code in codes]
            if here:
                here.reverse()
                hits += here
        return hits

    def leading(self) -> set[str]:
        """Return the first and second words of all phrases."""
        words = list(self._places.all())
        found = set()
        for number, state in enumerate(self._behind):
            if state:
                found |= {number, *self._state(state)[1]}
        return {words[number] for number in found}

    def _begin(self, number: int) -> _State:
        """Remember what a word begins."""
        place = self._behind[number]
        state = self._first[number] = self._state(place) if place else _DEAD_END
        return state

    def _state(self, place: int) -> _State:
        """Unfold a state once; two threads would unfold the same."""
        known = self._states.get(place)
        if known is None:
            start, end = self._ends[place], place + 1 + self._branches[place]
            codes = tuple(self._codes[start + 1 : start + 1 + self._codes[start]])
            words = accumulate(self._branches[place + 1 : end])
            behind = dict(zip(words, self._ends[place + 1 : end], strict=True))
            known = self._states[place] = (codes, behind)
        return known


class Layered:
    """An index with the phrases of a pack laid over those of another.

    Entries whose number is in ``masked`` are not found; of two entries with one phrase the one
    laid over it comes first.
    """

    def __init__(self, below: "Index | Layered", packed: Packed, masked: frozenset[int]) -> None:
        """Lay what ``build_index`` made over another index."""
        self._below = below
        self._own = Index(packed)
        self._masked = masked

    def walk(self, words: list[str]) -> list[Hit]:
        """Return every phrase at every place; at one place the longest first."""
        kept = [hit for hit in self._below.walk(words) if hit[2] >> 1 not in self._masked]
        return sorted([*self._own.walk(words), *kept], key=lambda hit: (hit[0], -hit[1]))


class _Memory(dict[str, int]):
    """The numbers of words as they are met."""

    def __init__(self, places: WordTable) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, word: str) -> int:
        number = self._places.get(word)
        known = _NO_WORD if number is None else number
        if len(word) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = known
        return known


def build_index(entries: Iterable[tuple[int, Phrases, Phrases]]) -> Packed:
    """Index the phrases and look-alikes of numbered entries."""
    codes: dict[tuple[str, ...], set[int]] = {}
    for number, *forms in entries:
        for lookalike, phrases in enumerate(forms):
            for phrase in phrases:
                codes.setdefault(phrase_words(phrase), set()).add(2 * number + lookalike)
    words = sorted({word for phrase in codes for word in phrase})
    number_of = {word: number for number, word in enumerate(words)}
    first, states = _states(
        {tuple([number_of[word] for word in p]): tuple(sorted(ends)) for p, ends in codes.items()}
    )
    places, *columns = _laid_out(states)
    behind = [places[first[number]] if number in first else 0 for number in range(len(words))]
    return in_blocks(words), *map(column, (behind, *columns))  # type: ignore[return-value]


_Ways = tuple[tuple[int, int], ...]  # words that lead on, and the states they lead to
_Drawn = tuple[_Ways, tuple[int, ...]]  # and the codes of the phrases that end there


def _states(codes: dict[tuple[int, ...], tuple[int, ...]]) -> tuple[dict[int, int], list[_Drawn]]:
    """Return the state behind each first word, and all that differ; none leads to a later one."""
    nodes: list[dict[int, int]] = [{}]
    ends: list[tuple[int, ...]] = [()]
    for phrase in sorted(codes):
        at = 0
        for word in phrase:
            if word not in nodes[at]:
                nodes[at][word] = len(nodes)
                nodes.append({})
                ends.append(())
            at = nodes[at][word]
        ends[at] = codes[phrase]
    states: dict[_Drawn, int] = {}
    state_of = [0] * len(nodes)
    for at in reversed(range(1, len(nodes))):
        ways = tuple(sorted((word, state_of[node]) for word, node in nodes[at].items()))
        state_of[at] = states.setdefault((ways, ends[at]), len(states))
    return {word: state_of[node] for word, node in nodes[0].items()}, list(states)


def _laid_out(states: list[_Drawn]) -> tuple[list[int], list[int], list[int], list[int]]:
    """Return the place of each state and three columns; like words side by side compress well."""
    order = sorted(range(len(states)), key=lambda at: [word for word, _ in states[at][0]])
    places, free = [0] * len(states), 1
    for at in order:
        places[at] = free
        free += 1 + len(states[at][0])
    branches, ends, lists = [0], [0], [0]
    list_of: dict[tuple[int, ...], int] = {(): 0}
    for at in order:
        ways, codes = states[at]
        if codes not in list_of:
            list_of[codes] = len(lists)
            lists += [len(codes), *codes]
        words = [word for word, _ in ways]
        branches += [len(ways), *[word - last for last, word in pairwise([0, *words])]]
        ends += [list_of[codes], *[places[state] for _, state in ways]]
    return places, branches, ends, lists
