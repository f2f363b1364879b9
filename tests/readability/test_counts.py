"""Counts made by hand, and what must hold of any counts."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readability.pages import counted

from ketaudit.readability import counts as counting
from ketaudit.readability.sums import unpack
from ketaudit.report_readability import ReadabilityCounts

SENTENCE = st.lists(
    st.sampled_from(["Ketamine", "may", "help", "NMDA", "0.5", "mg", "well-being", "Doctors"]),
    max_size=12,
)


def test_a_page_counted_by_hand() -> None:
    tally = counted(
        "Ketamine may ease low mood.",
        "Some people feel dizzy for an hour.",
        "Dr. Allison gave 0.5 mg/kg by IV.",
    )
    counts = tally.counts
    assert counts.words == 5 + 7 + 8
    assert counts.sentences == 3
    # 3 1 1 1 1 | 1 2 1 2 1 1 2 | 2 3 1 4 2 2 1 2; "hour" as the CMU dictionary has it,
    # 0.5 is "zero point five", mg, kg and IV are spelled
    assert counts.syllables == 7 + 10 + 17
    assert counts.monosyllables == 4 + 4 + 2
    assert counts.polysyllables == 3  # ketamine, Allison, 0.5
    assert counts.complex_words == 1  # ketamine; Allison is a name, 0.5 a numeral
    assert counts.letters == 22 + 28 + 21
    assert counts.characters == counts.letters + 2
    assert counts.long_words == 2  # ketamine, Allison
    assert tally.fragments == 0


def test_a_first_word_is_a_name_only_where_the_page_says_so() -> None:
    once = counted("Spravato helps.", "Take it.")
    twice = counted("Spravato helps.", "Ask for Spravato.")
    assert unpack(once.sums[0], 1).difficult_words == 1
    assert unpack(twice.sums[0], 1).difficult_words == 0
    assert unpack(counted("“Spravato” helps.", "— Take it.").sums[0], 1).difficult_words == 1
    assert unpack(counted("Spravato/Spravato helps.").sums[0], 1).difficult_words == 0


def test_a_sentence_in_capitals_counts_as_in_lower_case() -> None:
    assert counted("CALL US TODAY FOR HELP").sums == counted("call us today for help").sums
    assert counted("NMDA, IV").counts.syllables == 6


def test_a_sentence_without_words_is_none() -> None:
    tally = counted("—", "Rest", "***", "")
    assert tally.counts.sentences == 1
    assert tally.spans == [(2, 6)]


def test_nothing_counts_as_nothing() -> None:
    tally = counted()
    assert set(tally.counts) == {0}
    assert tuple(tally.sample) == (0, 0, 0)


def test_the_sample_ends_at_a_hundred_words() -> None:
    tally = counted("go " * 60, "medication " * 80)
    assert tally.sample.easy == 60
    assert tally.sample.hard == 40
    assert tally.sample.sentences == 1.5


def test_every_count_has_a_definition() -> None:
    assert tuple(counting.DEFINITIONS) == ReadabilityCounts._fields


@given(st.lists(SENTENCE, max_size=8))
@settings(deadline=None)
def test_parts_never_exceed_the_whole(sentences: list[list[str]]) -> None:
    counts = counted(*map(" ".join, sentences)).counts
    assert counts.monosyllables + counts.polysyllables <= counts.words <= counts.syllables
    assert counts.complex_words <= counts.words
    assert counts.difficult_words <= counts.words
    assert counts.letters <= counts.characters


@given(st.lists(SENTENCE, max_size=8), st.integers(2, 4))
@settings(deadline=None)
def test_a_page_said_twice_counts_twice(sentences: list[list[str]], times: int) -> None:
    lines = [" ".join(words) for words in sentences]
    once, often = counted(*lines).counts, counted(*lines * times).counts
    assert often == tuple(number * times for number in once)
