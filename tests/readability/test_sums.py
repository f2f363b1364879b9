"""One number for each word: what it holds, and that sums of it are sums of every count."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit.readability import sums, words
from ketaudit.readability.familiar import easy_words


def test_a_number_holds_every_count_of_a_word() -> None:
    found = sums.work_out("Neuroplasticity")
    fields = dict(
        zip(sums.FIELDS, [found >> sums.BITS * at & sums.MASK for at in range(11)], strict=True)
    )
    assert fields["words"] == fields["names"] == fields["terms"] == fields["polysyllables"] == 1
    assert fields["syllables"] == 6
    assert fields["letters"] == fields["characters"] == 15


def test_common_words_are_compiled_as_they_would_be_worked_out() -> None:
    for word in ("the", "patients", "treatment", "running", "ketamine"):
        assert sums.of(word) == sums.work_out(word)


def test_common_words_with_a_capital_are_as_they_would_be_worked_out() -> None:
    for word in (*sorted(easy_words())[::7], "treatment", "dissociation", "neuroplasticity"):
        name = word.capitalize()
        assert sums.of(name) == sums.work_out(name), name


def test_memory_is_capped_and_keeps_what_is_used() -> None:
    memory = sums.Memory(len)
    for number in range(2 * sums.KEPT + 10):
        assert memory[f"y{number}"] == len(f"y{number}")
        assert memory["used"] == 4
    assert len(memory) <= sums.KEPT
    assert "used" in memory


def test_a_slip_of_a_million_letters_is_not_remembered() -> None:
    memory = sums.Memory(len)
    assert memory["a" * 1_000_000] == 1_000_000
    assert not memory


@given(st.text())
@settings(deadline=None)
def test_chunks_add_up_to_the_words_of_the_text(text: str) -> None:
    apart = [sums.work_out(word) for word in words.words_in(text)]
    assert sum(map(sums.of, text.split())) == sum(apart)
