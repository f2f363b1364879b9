"""Counts made by hand, and what must hold of any counts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readability.counts import count, settle
from ketaudit.readability.words import words_of

SENTENCE = st.lists(
    st.sampled_from(["Ketamine", "may", "help", "NMDA", "0.5", "mg", "well-being", "Doctors"]),
    max_size=12,
)


def split(*sentences: str) -> list[list[str]]:
    return [words_of(sentence, 0, len(sentence)) for sentence in sentences]


def test_a_page_counted_by_hand() -> None:
    tally = count(
        split(
            "Ketamine may ease low mood.",
            "Some people feel dizzy for an hour.",
            "Dr. Allison gave 0.5 mg/kg by IV.",
        )
    )
    counts = tally.counts
    assert counts.words == 5 + 7 + 8
    assert counts.sentences == 3
    # 3 1 1 1 1 | 1 2 1 2 1 1 2 | 1 3 1 4 2 2 1 2; "hour" and "Dr" as the CMU dictionary has them,
    # 0.5 is "zero point five", mg, kg and IV are spelled
    assert counts.syllables == 7 + 10 + 16
    assert counts.monosyllables == 4 + 4 + 3
    assert counts.polysyllables == 3  # ketamine, Allison, 0.5
    assert counts.complex_words == 1  # ketamine; Allison is a name, 0.5 a numeral
    assert counts.letters == 22 + 28 + 21
    assert counts.characters == counts.letters + 2
    assert counts.long_words == 2  # ketamine, Allison
    assert tally.fragments == 0


def test_a_first_word_is_a_name_only_where_the_page_says_so() -> None:
    once = settle([["Spravato", "helps"], ["Take", "it"]])
    assert once == [["spravato", "helps"], ["take", "it"]]
    twice = settle([["Spravato", "helps"], ["Ask", "for", "Spravato"]])
    assert twice[0] == ["Spravato", "helps"]


def test_a_sentence_without_words_is_none() -> None:
    assert count([[], ["Rest"], []]).counts.sentences == 1


def test_nothing_counts_as_nothing() -> None:
    tally = count([])
    assert set(tally.counts) == {0}
    assert tuple(tally.sample) == (0, 0, 0)


def test_exempt_words_are_taken_for_easy_ones() -> None:
    sentence = split("This drug may cause dissociation and hypertension.")
    plain = count(sentence).counts
    eased = count(sentence, exempt=frozenset({"dissociation", "hypertension"})).counts
    assert plain.polysyllables - eased.polysyllables == 2
    assert plain.complex_words - eased.complex_words == 2
    assert plain.difficult_words - eased.difficult_words == 2
    assert (eased.words, eased.letters) == (plain.words, plain.letters)


def test_the_sample_ends_at_a_hundred_words() -> None:
    tally = count([["go"] * 60, ["medication"] * 80])
    assert tally.sample.easy == 60
    assert tally.sample.hard == 40
    assert tally.sample.sentences == 1.5


@given(st.lists(SENTENCE, max_size=8))
@settings(deadline=None)
def test_parts_never_exceed_the_whole(sentences: list[list[str]]) -> None:
    counts = count(sentences).counts
    assert counts.monosyllables + counts.polysyllables <= counts.words <= counts.syllables
    assert counts.complex_words <= counts.words
    assert counts.difficult_words <= counts.words
    assert counts.letters <= counts.characters


@given(st.lists(SENTENCE, max_size=8), st.integers(2, 4))
@settings(deadline=None)
def test_a_page_said_twice_counts_twice(sentences: list[list[str]], times: int) -> None:
    once, often = count(sentences).counts, count(sentences * times).counts
    assert often == tuple(number * times for number in once)
