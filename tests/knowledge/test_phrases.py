"""The automaton of phrases: it finds what comparing every phrase at every place finds."""

from hypothesis import given
from hypothesis import strategies as st

from ketaudit.knowledge.phrases import Hit, Index, Layered, Phrases, build_index

Entries = list[tuple[int, Phrases, Phrases]]
WORDS = st.lists(st.sampled_from("a b c \n".split(" ")), max_size=12)
PHRASES = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=4).map(" ".join))
FORMS = st.lists(st.tuples(PHRASES.map(tuple), PHRASES.map(tuple)), max_size=4)


def numbered(forms: list[tuple[Phrases, Phrases]], start: int = 0) -> Entries:
    return [(start + number, *both) for number, both in enumerate(forms)]


def compared(words: list[str], entries: Entries) -> list[Hit]:
    return [
        (at, at + size, code)
        for at in range(len(words))
        for size in range(4, 0, -1)
        for code in sorted(
            {
                2 * number + lookalike
                for number, *forms in entries
                for lookalike, phrases in enumerate(forms)
                if tuple(words[at : at + size]) in [tuple(phrase.split()) for phrase in phrases]
            },
            reverse=True,
        )
        if at + size <= len(words)
    ]


@given(WORDS, FORMS)
def test_a_walk_finds_what_comparing_finds(
    words: list[str], forms: list[tuple[Phrases, Phrases]]
) -> None:
    entries = numbered(forms)
    index = Index(build_index(entries))
    assert index.walk(words) == compared(words, entries)
    assert index.walk(words) == compared(words, entries), "now from memory"


@given(WORDS, FORMS, FORMS, st.frozensets(st.integers(0, 3)))
def test_a_pack_is_laid_over_another_without_what_it_masks(
    words: list[str],
    forms: list[tuple[Phrases, Phrases]],
    over: list[tuple[Phrases, Phrases]],
    masked: frozenset[int],
) -> None:
    below, above = numbered(forms), numbered(over, start=10)
    layered = Layered(Index(build_index(below)), build_index(above), masked)
    left = [entry for entry in below if entry[0] not in masked]
    assert layered.walk(words) == compared(words, left + above)


def test_what_ends_alike_is_kept_once() -> None:
    def size(*phrases: str) -> int:
        _, _, (_, branches), *_ = build_index([(0, phrases, ())])
        return len(branches)

    tail = "your mood and your sleep for good"
    grown = size(f"lifts {tail}", f"raises {tail}", f"boosts {tail}")
    assert grown == size(f"lifts {tail}")


def test_the_first_and_second_words_are_known() -> None:
    index = Index(build_index([(0, ("new lease on life", "cure"), ("cure the ham",))]))
    assert index.leading() == {"new", "lease", "cure", "the"}
