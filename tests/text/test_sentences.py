"""Sentence boundaries: a table of cases by phenomenon, the contract, growth, public figures."""

import os
import sys
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ketaudit.text.sentences import paragraphs, sentences, split

# "|" marks where a sentence ends; the spaces around it stand for what the text has there.
CASES = {
    "plain": [
        "Ketamine is an anaesthetic.| It is also given for pain.",
        "Does it work?| Nobody knows yet.",
        "Call now!| Places are few.",
        "One visit costs $450.| Six visits cost more.",
        "The trial ended in 2019.| 45 patients took part.",
        "A heading without an end",
        "What?!| No way.",
        "Wait!!!| There is more.",
        "Is that so??| I doubt it.",
    ],
    "titles": [
        "Dr. Okafor founded the clinic with Mrs. Lindqvist.",
        "Prof. Adeyemi and Ms. Tran were present.| Mr. Roth was not.",
        "Ask Dr. J. K. Marsh about it.",
        "The Rev. Amos Hale spoke first.| Gen. Price followed.",
        "Our nurse is called St. Clair.",
        "Talk to our sales reps.| They can help.",
    ],
    "Latin": [
        "Some feel side effects, e.g. Nausea or dizziness, on the first day.",
        "The active form, i.e. Esketamine, came later.",
        "We compared ketamine vs. Midazolam in adults.",
        "We treat pain, anxiety, etc. in adults.",
        "We treat pain, anxiety, etc.| Most insurers pay nothing.",
        "Berg et al. found the same.",
        "The dose is approx. 40 mg.| That is low.",
        "Bring a friend, a blanket, etc., to the visit.",
    ],
    "doses and units": [
        "Give 0.5 mg/kg over 40 min. in the morning.",
        "The dose was 50 mg.| Patients rested for an hour.",
        "Draw up 2 ml. of saline.",
        "It was given i.v. over forty minutes.",
        "It was given i.m.| Patients lay down.",
        "Take one tablet p.o. b.i.d. with food.",
        "He weighs 80 kg.| She weighs less.",
        "Version 2.10.3 is out.| Update today.",
        "The rate fell from 4.5 to 1.5 per cent.| Few had hoped for it.",
    ],
    "degrees and firms": [
        "Lena Wolff, Ph.D., leads the team.",
        "Ana Ruiz, M.D. and Tom Bell, D.O. see patients.",
        "She earned her Ph.D. in Oslo.| Then she moved.",
        "Lee Park, PMHNP.| He joined us in May.",
        "The maker is Nordvik Inc. of Bergen.",
        "It was sold to Harrow Ltd.| They closed it.",
        "Ask Hale & Co. about the price.",
        "Martin Luther Hale Jr. was born here.",
    ],
    "places and acronyms": [
        "It is legal in the U.S. under strict rules.",
        "It is legal in the U.S.| It is not in the U.K.",
        "The U.S. Senate met in Washington, D.C. on Monday.",
        "He lives at 12 Elm St. near the park.",
        "He lives at 12 Elm St.| He is well.",
        "Mt. Hood is far away.",
    ],
    "time and dates": [
        "We open at 9 a.m. on weekdays.",
        "We close at 5 p.m.| Parking is free.",
        "At 7 a.m. Mr. Osei drove home.",
        "They met again at 6 p.m.| Dr. Osei came late.",
        "The study began on Jan. 5 and ended on Dec. 20.",
        "Call before 4 p.m. Friday for a place.",
        "He sat in the sun.| Nothing happened.",
    ],
    "numbers and references": [
        "See Fig. 3 and No. 12 on p. 44.",
        "The answer is no.| Try again.",
        "Pain fell by half (Fig. 2).| Sleep improved.",
        "Mood rose within a day.[3]| Sleep did not.",
        "Mood rose within a day. [3, 4]| Sleep did not.",
        "Many relapsed.[12][13]| Few stayed well.",
    ],
    "initials and letters": [
        "J. K. Smith and Albert B. Jones wrote it.",
        "We are a good pair, you and I.| Did you know?",
        "They were short of vitamin D.| Supplements helped.",
        "If it fails, there is plan B.| Nobody likes it.",
        "Jennifer M. Andersson and Kirk L. Bartok spoke.",
    ],
    "addresses": [
        "Write to help.desk@example.org.| We answer soon.",
        "See https://www.example.org/a.b/c.html for more.",
        "Visit example.com today.| It is free.",
        "Read it at www.example.org/x?y=1.z and decide.",
        "Booking.Com is a site.",
    ],
    "ellipses": [
        "I thought … well, never mind.",
        "I thought ... well, never mind.",
        "And then . . . nothing happened.",
        "It went on and on…| Then it stopped.",
        "It went on and on....| Then it stopped.",
        "They tried . . . .| Then they left.",
        "They tried.| . . . The rest is known.",
    ],
    "quotations": [
        '"Stop!" she said.',
        "“Does it hurt?” he asked.| “No.”| She smiled.",
        '"It saved my life!" Maria said.',
        '"It saved my life."| Maria is now well.',
        "'I feel fine.' he wrote to us.",
        "She called it “a gift.”| We agree.",
        '"It helped many people." (Rossi 12).',
        "He asked, “Why me?”| Then he left.",
    ],
    "brackets": [
        "The drug (Given once. Sometimes twice.) is cheap.",
        "It works (Some say it does not.) in most people.",
        "It works.| (Some say it does not.)| We think it does.",
        "It was removed [...] without notice.",
        "He came (at last!) and sat down.",
    ],
    "names with marks": [
        "She worked at Yahoo! in those days.",
        "They saw Jeopardy! and went to bed.",
    ],
    "careless writing": [
        "it works great.| i went back twice.",
        "does it hurt?| not at all.",
        "it was excellent!| would come again.",
        "Great staff :)| Will come again.",
        "Great staff. :-)| Will come again.",
        "The visit was pleasant .| Prices are fair .",
        "We offer the best of care.|Patients love it.",
        "We met on Tuesday.|Dr. Roth came.| He paid $1,000.|That is a lot.",
        "P.S. We moved in March.",
    ],
    "lists in a line": [
        "1. Drink water| 2. Rest a while| 3. Call us",
        "1) Drink water.| 2) Rest a while.",
        "1.) Drink water| 2.) Rest a while",
        "a. Drink water| b. Rest a while",
        "• 3. Drink water| • 4. Rest a while",
        "We saw 2.| The rest hid.",
        "Step 1. Rest.| Step 2. Drink.",
    ],
    "lines": [
        "Our Promise\n| Ketamine may help some people whose depression has not lifted.",
        "- Drink water\n| - Rest a while",
        "Benefits:\n| * Mood\n| * Sleep",
        "The infusion is given slowly through a vein in the arm or\nhand, and takes forty minutes.",
        "The infusion is slow, and some who came to the clinic from\nOslo or Bergen stayed for it.",
        "Opening hours\r\n| Monday to Friday",
        "First part\n| ***\n| Second part",
    ],
    "other scripts": [
        "これは薬です。|効果があります。",
        "Это лекарство.| Оно помогает.",
        "هل يعمل؟| نعم.",
        "Good 👍.| Very good 🎉!",
    ],
}


@pytest.mark.parametrize(
    "marked",
    [pytest.param(case, id=f"{k}-{n}") for k, v in CASES.items() for n, case in enumerate(v)],
)
def test_split_finds_the_marked_ends(marked: str) -> None:
    text = marked.replace("|", "")
    wanted = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in split(text)] == wanted


def test_offsets_count_from_the_whole_text() -> None:
    text = "Skip this. Take this. And this. Not this."
    assert split(text, 11, 31) == [(11, 21), (22, 31)]


def test_blank_lines_and_separators_part_paragraphs() -> None:
    text = "One\n \t\ntwo\r\n\r\nthree\x85four\u2029five\n"
    assert [text[a:b] for a, b in paragraphs(text)] == ["One", "two", "three", "four", "five"]


def test_sentences_do_not_cross_paragraphs() -> None:
    text = "A heading\n\nFirst one. Second\none."
    assert [text[a:b] for a, b in sentences(text)] == ["A heading", "First one.", "Second\none."]


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\ufeff", "\0", ".", "...", "\ud800. \udfff", "1."]
)
def test_odd_texts_are_covered(text: str) -> None:
    covered = "".join(text[a:b] for a, b in split(text))
    assert "".join(covered.split()) == "".join(text.split())


_PIECES = st.sampled_from(
    [
        *".?!…:;()[]\"'“”’ \n\r\t\u2028\0",
        *(". ", ".. ", ". . . ", "\n\n", "1. ", "2) ", "a. ", "• ", "***", "[3]", ":-)", "。"),
        *("Dr.", "mg", "U.S.", "e.g.", "p.m.", "Ketamine", "it", "I", "5", "said."),
    ]
)
_TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join))


@given(_TEXTS)
@settings(deadline=None, max_examples=300)
def test_spans_tile_the_text(text: str) -> None:
    for spans in (split(text), sentences(text), paragraphs(text)):
        at = 0
        for start, end in spans:
            assert at <= start < end
            assert not text[at:start].strip()
            assert text[start:end] == text[start:end].strip()
            at = end
        assert not text[at:].strip()


@given(_TEXTS, st.integers(0, 40), st.integers(0, 80))
@settings(deadline=None, max_examples=150)
def test_a_part_is_split_as_if_it_stood_alone(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    alone = [(a + start, b + start) for a, b in split(text[start:end])]
    assert split(text, start, end) == alone


@given(st.lists(_PIECES, max_size=40).map("".join))
@example("(.\n\n:-)a. ")
@settings(deadline=None, max_examples=150)
def test_surrounding_white_space_changes_nothing(text: str) -> None:
    bare = text.strip()
    padded = [(a - 2, b - 2) for a, b in split("  " + bare + "  ")]
    assert padded == split(bare)


HOSTILE = [
    "." * 40,
    ". . ",
    ".\t",
    "a.\ta.",
    "((((",
    '"\n',
    "? (",
    ". [1",
    "\n ",
    "\r",
    "- ",
    "1. a\n",
    "a. b. ",
    "U.S. ",
    ":( ",
    "*** ",
    "----",
    "x" * 50,
    "Dr. ",
    "(a. B ",
    ". ’’’",
    "\x1c.",
]


def _work(text: str) -> int:
    """Count the calls made, of C functions too, while a text is split for the second time."""
    sentences(text)
    count = 0

    def profile(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        sentences(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_length_and_no_faster(unit: str) -> None:
    once, twice = (unit * (size // len(unit)) for size in (4_000, 8_000))
    assert _work(twice) <= 2.02 * _work(once) + 50


@pytest.mark.parametrize("unit", HOSTILE)
def test_a_huge_block_ends(unit: str) -> None:
    # The cost within a call shows here: anything quadratic would take minutes.
    text = "Start " + unit * (100_000 // len(unit)) + " end"
    assert sentences(text)[-1][1] == len(text)


_ROOT = os.path.join(os.path.dirname(__file__), "..", "..")


def test_public_figures_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(_ROOT)
    from tests.evaluation.sentences import available, measure

    if not available():
        pytest.skip("the public sets are not at hand")
    figures = measure(sentences)
    assert figures["ud_ewt__dev"].f1 >= 0.895
    assert figures["ud_gum__dev"].f1 >= 0.97
    assert figures["pysbd_golden__data"].exact >= 46
