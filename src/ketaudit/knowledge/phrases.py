"""All phrases of a pack as one automaton over words, in which what ends alike is kept once.

"improves sleep", "improving sleep" and "improved sleep" are three ways to one state; so a pattern
with many choices costs about as much as it is long, and not what it stands for (docs/adr/0009).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import pairwise

from ketaudit.knowledge.lexicon import phrase_words
from ketaudit.text.wordtable import Column, WordTable, column, in_lines, whole_numbers
from ketaudit.typed import Any

# All words of the phrases in order; for each word the state behind it, 0 where it begins no phrase,
# and once more 0, for what is no word of a phrase; the states; where they lead; the codes.
# A state is a place in two columns: there stand how many words lead on, and where the codes of the
# phrases that end here are listed; behind it the numbers of the words, and the states they lead to.
# At the place of a list of codes stands its length.
Packed = tuple[str, Column, Column, Column, Column]
Phrases = tuple[str, ...]
Hit = tuple[int, int, int]
"""A phrase found: its first token, where it stops, and 2 * entry number, + 1 for a look-alike."""

_KEPT = 50_000  # words, and pairs of words, that are remembered
_LONGEST = 64  # letters; a longer "word" is a slip and not worth remembering

# The codes of the phrases that end in a state, and the states behind each word that leads on.
_State = tuple[tuple[int, ...], dict[int, int]]
# The codes of a first word, and where a second word leads, 0 where nowhere.
_Pair = tuple[tuple[int, ...], int]


class Index:
    """Phrases, looked up as a page meets their words.

    What is remembered is derived from the packed form alone, so threads may share an index.
    """

    def __init__(self, packed: Packed) -> None:
        """Take what ``build_index`` made."""
        words, *columns = packed
        self._behind, self._branches, self._ends, self._codes = map(whole_numbers, columns)
        self._size = len(self._behind)
        self._words = WordTable(words, range(self._size - 1))
        self._number_of = _Memory(self._number)
        self._pairs = _Memory(self._pair)
        self._states: dict[int, _State] = {}

    def walk(self, words: list[str]) -> list[Hit]:
        """Return every phrase at every place; at one place the longest first."""
        hits: list[Hit] = []
        size = self._size
        numbers = [*map(self._number_of.__getitem__, words), size - 1]
        pairs = map(self._pairs.__getitem__, [a * size + b for a, b in pairwise(numbers)])
        for at, pair in enumerate(pairs):
            if pair is None:
                continue
            codes, place = pair
            stop = at + 1
            here = [(at, stop, code) for code in codes]
            while place:
                codes, behind = self._states.get(place) or self._state(place)
                stop += 1
                here += [(at, stop, code) for code in codes]
                place = behind.get(numbers[stop], 0)
            here.reverse()
            hits += here
        return hits

    def leading(self) -> set[str]:
        """Return the first and second words of all phrases."""
        words = list(self._words.all())
        found = set()
        for number, place in enumerate(self._behind):
            if place:
                found |= {number, *self._state(place)[1]}
        return {words[number] for number in found}

    def _number(self, word: str) -> int:
        number = self._words.get(word)
        return self._size - 1 if number is None else number

    def _pair(self, key: int) -> _Pair | None:
        """Return what a word and the next begin, None for the most of pairs: nothing."""
        first, second = divmod(key, self._size)
        place = self._behind[first]
        if not place:
            return None
        codes, last = self._listed(place), place + self._branches[place]
        at = bisect_left(self._branches, second, place + 1, last + 1)
        leads = at <= last and self._branches[at] == second
        return (codes, self._ends[at] if leads else 0) if codes or leads else None

    def _state(self, place: int) -> _State:
        """Unfold a state once; two threads would unfold the same."""
        behind = slice(place + 1, place + 1 + self._branches[place])
        ways = dict(zip(self._branches[behind], self._ends[behind], strict=True))
        state = self._states[place] = (self._listed(place), ways)
        return state

    def _listed(self, place: int) -> tuple[int, ...]:
        """Return the codes of the phrases that end in a state."""
        start = self._ends[place]
        return tuple(self._codes[start + 1 : start + 1 + self._codes[start]]) if start else ()


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


class _Memory(dict[Any, Any]):
    """What is known of words and of pairs, worked out when one is first met."""

    def __init__(self, work_out: Callable[[Any], Any]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: Any) -> Any:
        known = self._work_out(key)
        if key.__class__ is int or len(key) <= _LONGEST:
            if len(self) >= _KEPT:
                self.clear()
            self[key] = known
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
    behind = [places[first[number]] if number in first else 0 for number in range(len(words) + 1)]
    return in_lines(words), *map(column, (behind, *columns))  # type: ignore[return-value]


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
        branches += [len(ways), *[word for word, _ in ways]]
        ends += [list_of[codes], *[places[state] for _, state in ways]]
    return places, branches, ends, lists
