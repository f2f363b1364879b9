"""Cues: which words hedge, deny or boost, and how far each one reaches."""

import os
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ketaudit
from ketaudit.knowledge.pack import CORE_SOURCE
from ketaudit.language.cues.contexts import TESTS
from ketaudit.language.cues.scopes import RESOLVERS

# In each line the scope stands in braces and the cue in brackets.
SCOPES = """
The drug {[may] lower blood pressure}.
{Blood pressure [may] be lowered by the drug}.
The drug {[might] lower blood pressure}, but nobody measured it.
Although it {[may] tire you}, the drug lifts mood.
These results {[suggest] that sleep improves mood}.
{This effect is [suggested] by two surveys}.
It has been {[suggested] that sleep improves mood}.
We {[propose] that rest comes first}.
However, {the effect [appears] to fade within a week}.
It {[appears] that the effect fades}.
{A link [seems] unproven}.
The dose {[could] be a factor} and it matters.
We asked {[whether] the dose matters}.
We tested {[if] the dose matters}.
{The cause of the rash is [unknown]}.
A {[possible] link with sleep} was found.
The rash was {[probably] caused by the heat}.
{Relapse is [likely] to follow}.
{Ketamine is [thought] to act within hours}.
The {[putative] receptor} was cloned.
The trial {[failed] to show a benefit}.
Mood did {[not] change}.
{The change was [not] detected in women}.
Rest helped men but {[not] women}.
Rest, but {[not] exercise}, helped.
She had {[no] fever}, and her cough was gone.
{[No] change was seen in the second week}.
He came {[without] his wife}.
{A fracture was [ruled out]}.
Lungs are clear, with {[no] wheezes, rales, or rhonchi}.
Heart sounds normal, {[no] murmurs, rubs, gallops}.
The {[absence] of pain} was a surprise.
They chose rest {[rather than] surgery}.
{The culture was [negative]}.
She {[denies] chest pain}.
{The marker NF-AT was [not] found}.
"""


def marked(text: str) -> list[str]:
    """Return a text once for each hedge and negation, its cue and scope marked."""
    lines = []
    for cue in ketaudit.cues(text):
        if cue.kind == "booster":
            continue
        out = ""
        for at in range(len(text) + 1):
            out += "]" if at == cue.end else ""
            out += "}" if at == cue.scope_end else ""
            out += "{" if at == cue.scope_start else ""
            out += "[" if at == cue.start else ""
            out += text[at : at + 1]
        lines.append(out)
    return lines


@pytest.mark.parametrize("line", SCOPES.strip().splitlines())
def test_a_cue_reaches_as_far_as_its_grammar_says(line: str) -> None:
    plain = line.translate({ord(mark): None for mark in "[]{}"})
    assert line in marked(plain)


@pytest.mark.parametrize(
    "text",
    [
        "You may not always see it on 3 May 2024.",
        "The mark appears in two places.",
        "The sign appeared after a week.",
        "Not only men but women took part.",
        "Nitric oxide (NO) relaxes vessels, and NO is short-lived.",
        "We could measure it twice.",
        "The value could be detected in blood.",
        "If it rains, we stay inside.",
        "Men were more likely than women to answer.",
        "They proposed a date.",
        "Come as soon as possible.",
        "He gave it some thought.",
    ],
)
def test_look_alikes_are_no_hedges(text: str) -> None:
    hedges = [c for c in ketaudit.cues(text) if c.kind == "speculation"]
    assert [text[c.start : c.end] for c in hedges if c.cls != "modal"] == []
    assert not [c for c in hedges if text[c.start : c.end] == "could"]


def test_not_only_and_nitric_oxide_deny_nothing() -> None:
    for text in ("Not only men but women took part.", "In cells NO relaxes the wall."):
        assert [c for c in ketaudit.cues(text) if c.kind == "negation"] == []


def test_no_in_a_shouted_line_denies() -> None:
    (cue,) = ketaudit.cues("IMPRESSION: NO PLEURAL EFFUSION")
    assert (cue.kind, cue.start) == ("negation", 12)


def test_neither_and_nor_share_one_scope() -> None:
    text = "The drug helped neither sleep nor appetite."
    neither, nor = ketaudit.cues(text)
    assert text[neither.scope_start : neither.scope_end] == "neither sleep nor appetite"
    assert (nor.scope_start, nor.scope_end) == (neither.scope_start, neither.scope_end)


def test_weak_limiters_are_not_listed() -> None:
    assert ketaudit.cues("Ketamine can often help people.") == []


def test_a_cue_says_what_it_is() -> None:
    (cue,) = ketaudit.cues("Rest might help.")
    assert cue.to_dict() == {
        "kind": "speculation",
        "cls": "modal",
        "start": 5,
        "end": 10,
        "scope_start": 5,
        "scope_end": 15,
    }


def test_boosters_are_listed() -> None:
    assert [c.kind for c in ketaudit.cues("It certainly works.")] == ["booster"]


def test_every_scope_and_context_of_the_pack_is_known() -> None:
    with open(os.path.join(CORE_SOURCE, "cues.toml"), "rb") as file:
        entries = tomllib.load(file)["entry"]
    assert {e["scope"] for e in entries if "scope" in e} == RESOLVERS.keys()
    assert {e["where"] for e in entries if "where" in e} == TESTS.keys()
    assert {e.get("use", "both") for e in entries} == {"both", "claims", "text"}


WORDS = st.sampled_from(
    "may not no but neither nor that which it is are thought to suggest if whether , ; ( ) . - the"
    " mood NO and or could be likely unknown although because NF-AT 1,25 \n\n".split(" ")
)


@settings(deadline=None, max_examples=150)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_a_cue_lies_inside_its_scope_and_its_text(text: str) -> None:
    cues = ketaudit.cues(text)
    assert [c.start for c in cues] == sorted(c.start for c in cues)
    for cue in cues:
        assert 0 <= cue.scope_start <= cue.start < cue.end <= cue.scope_end <= len(text)
        assert cue.kind in ("speculation", "negation", "booster")
    assert cues == ketaudit.cues(text)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_cues_or_none(text: str) -> None:
    for cue in ketaudit.cues(text):
        assert text[cue.start : cue.end].strip()


def test_a_sentence_of_absurd_length_ends_soon() -> None:
    assert len(ketaudit.cues("it may not be so , and nor " * 3000)) >= 6000
