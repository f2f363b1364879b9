"""Technical terms: found once, placed exactly, and seen to be explained."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ketaudit
from ketaudit.readability import jargon
from ketaudit.readability.counts import count
from ketaudit.report_readability import Jargon


def find(text: str) -> tuple[Jargon, ...]:
    return find_in(text, (0, len(text)))


def find_in(text: str, *spans: tuple[int, int]) -> tuple[Jargon, ...]:
    return jargon.find_jargon(text, count(text, spans))


def lines() -> list[str]:
    path = os.path.join(os.path.dirname(jargon.__file__), "data", "jargon.txt")
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def test_a_term_is_found_in_any_of_its_forms_and_cited_by_its_first() -> None:
    text = "It blocks NMDA receptors in the brain."
    (found,) = find(text)
    assert found.term == "NMDA receptor"
    assert text[found.start : found.end] == "NMDA receptors"
    assert not found.defined


def test_the_longest_form_wins() -> None:
    assert [term.term for term in find("It is for treatment-resistant depression only.")] == [
        "treatment-resistant depression"
    ]


def test_a_term_is_named_once_where_it_first_stands() -> None:
    text = "Anhedonia fades. Anhedonia is the loss of joy."
    found = find_in(text, (0, 16), (17, len(text)))
    assert [(term.start, term.defined) for term in found] == [(0, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Some people develop cystitis (bladder inflammation) after years.",
        "It acts on NMDA receptors, which help nerve cells pass on signals.",
        "It acts on N-methyl-D-aspartate (NMDA) receptors, which pass on signals.",
        "Anhedonia is the loss of joy in things you once liked.",
        "Anhedonia means that nothing feels good any more.",
        "Anhedonia — the loss of joy — often lifts late.",
        "Links between nerve cells, known as synapses, may grow back.",
        "Some feel an itch (pruritus) on the first day.",
        "Anhedonia: the loss of joy in things you once liked.",
        "Anhedonia - the loss of joy in things you once liked.",
        "Anhedonia describes the loss of joy.",
        "Some have anhedonia, i.e. they have lost all joy.",
        "Some have anhedonia, or the loss of joy.",
        "Attention-deficit hyperactivity disorder (ADHD) may get better.",
    ],
)
def test_explained_terms_are_defined(text: str) -> None:
    assert find(text)[0].defined


@pytest.mark.parametrize(
    "text",
    [
        "It treats anhedonia.",
        "It blocks NMDA receptors (NMDAR) in minutes.",
        "Major depressive disorder (MDD) is common.",
        "People with anhedonia, and their families, may call us.",
        "It is a treatment for anhedonia is a",
    ],
)
def test_unexplained_terms_are_not(text: str) -> None:
    assert not find(text)[0].defined


@pytest.mark.parametrize(
    "entry",
    [
        "Anhedonia: the loss of joy.",
        "Anhedonia – the loss of joy",
        "Anhedonia means no joy at all.",
    ],
)
def test_an_entry_of_a_glossary_explains_a_term_used_before(entry: str) -> None:
    text = f"It treats anhedonia. {entry}"
    (found,) = find_in(text, (0, 20), (21, len(text)))
    assert found.defined
    assert found.start == 10


def test_a_later_remark_is_no_entry() -> None:
    text = "It treats anhedonia. For some, anhedonia: a word."
    assert not find_in(text, (0, 20), (21, len(text)))[0].defined


@pytest.mark.parametrize(
    "glossary",
    [
        "<dl><dt>Anhedonia</dt><dd>The loss of joy in things.</dd></dl>",
        "<table><tr><td>Anhedonia</td><td>the loss of joy in things</td></tr></table>",
        "<ul><li><b>Anhedonia</b>: the loss of joy in things</li></ul>",
    ],
)
def test_a_glossary_of_the_page_explains_a_term(glossary: str) -> None:
    page = f"<p>It treats anhedonia.</p><h2>Words</h2>{glossary}"
    (found,) = ketaudit.audit(page, format="html").readability.jargon
    assert found.defined
    listed = (
        "<p>It treats anhedonia.</p><ul><li>Anhedonia</li><li>The feeling of being ill</li></ul>"
    )
    assert not ketaudit.audit(listed, format="html").readability.jargon[0].defined


def test_terms_outside_the_sentences_are_left_alone() -> None:
    text = "About anhedonia\nWe listen to you."
    assert find_in(text, (16, len(text))) == ()
    assert find_in(text) == ()


def test_the_list_is_sorted_reviewed_and_without_doubles() -> None:
    entries = lines()
    assert len(entries) >= 150
    assert entries == sorted(entries, key=str.lower)
    forms = [form.lower() for entry in entries for form in entry.split("\t")[0].split("|")]
    assert len(forms) == len(set(forms))
    assert all(entry.count("\t") == 1 and entry.split("\t")[1].strip() for entry in entries)


def test_every_form_is_found_as_its_term() -> None:
    for entry in lines():
        forms = entry.split("\t")[0].split("|")
        for form in forms:
            assert [found.term for found in find(f"We say {form} here.")] == [forms[0]], form


@given(st.text())
@settings(deadline=None)
def test_any_text_is_searched(text: str) -> None:
    for found in find(text):
        assert 0 <= found.start < found.end <= len(text)
