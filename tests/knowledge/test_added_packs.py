"""Packs laid over the core: what they change, what they leave, and how they are refused."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketaudit import Auditor, PackError
from ketaudit.knowledge.chosen import with_packs
from ketaudit.knowledge.pack import Pack, core_pack
from ketaudit.report import Report
from ketaudit.text.words import tokenize

CORE = core_pack()
PAGE = (
    "Ketamine is a miracle for depression. Our world-class team offers a revolutionary treatment."
    " It may cause nausea. Spravato is FDA-approved for autism."
)
HOUSE = """
[pack]
id = "house"
version = "3"

[[hype]]
id = "house-journey"
phrases = ["wellness journey"]
prefer = ["treatment"]
why = "says nothing that a reader can check"
"""


def found(pack: Pack, text: str) -> list[tuple[str, str, str]]:
    words = tokenize(text).words
    return [
        (lexicon, " ".join(words[match.first : match.stop]), match.entry.id)
        for lexicon, matches in sorted(pack.find(words).items())
        for match in matches
    ]


def hype(pack: str, text: str) -> list[tuple[str, str]]:
    report = Auditor(packs=[pack]).audit(text)
    return [(f.rule, f.excerpt) for f in report.findings if f.family == "hype"]


def test_a_new_entry_is_found_and_says_why() -> None:
    report = Auditor(packs=[HOUSE]).audit("Begin your wellness journey.")
    (finding,) = report.findings
    assert finding.rule == "hype.puffery"
    assert finding.message == "“wellness journey”: says nothing that a reader can check"
    assert finding.suggestions == ("treatment",)
    assert (report.tool.pack.id, report.tool.pack.version) == ("core+house", f"{CORE.version}+3")


def test_an_entry_is_extended_replaced_and_switched_off() -> None:
    page = "A miracle here. A zork pill."
    assert hype("", page) == [("hype.hyperbole", "miracle")]
    more = '[[hype]]\nid = "miracle"\nphrases = ["zork pill"]\nunless = ["miracle here"]\n'
    assert hype(more, page) == [("hype.hyperbole", "zork pill")]
    new = '[[hype]]\nid = "miracle"\nreplace = true\nphrases = ["zork pill"]\n'
    assert hype(new, page) == [("hype.puffery", "zork pill")]
    assert hype('[[hype]]\nid = "miracle"\noff = true\n', page) == []


def test_the_words_around_a_change_stay(auditor: Auditor) -> None:
    changed = Auditor(packs=['[[hype]]\nid = "miracle"\nprefer = ["a medicine"]\n'])
    (before,) = auditor.audit("A miracle treatment.").findings
    (after,) = changed.audit("A miracle treatment.").findings
    assert after == before._replace(suggestions=("a medicine",))


def test_a_phrase_of_another_entry_is_taken_over() -> None:
    mine = '[[hype]]\nid = "mine"\nphrases = ["miracle"]\nwhy = "mine"\n'
    assert hype(mine, "A miracle here.") == [("hype.puffery", "miracle")]


def test_a_treatment_is_what_claims_are_made_of() -> None:
    page = "Zentorol relieves depression."
    pack = '[[treatment]]\nid = "zentorol"\nphrases = ["zentorol"]\n'
    assert [claim.treatment for claim in Auditor(packs=[pack]).audit(page).claims] == ["Zentorol"]


def test_a_topic_is_due_and_disclosed_by_its_words() -> None:
    pack = """
[[topic]]
id = "parking"
title = "Where to wait"
tier = "practical"
duty = "core"
when = ["ketamine"]
why = "People must not drive home."
sample = "Wait in the red room."
sources = ["SPRAVATO-LABEL"]
phrases = ["red room"]
needs = "alone"
"""
    auditor = Auditor(packs=[pack])

    def status(page: str) -> str:
        return {d.topic: d.status for d in auditor.audit(page).disclosures}["parking"]

    assert status("Ketamine relieves depression.") == "missing"
    assert status("Ketamine relieves depression. Wait in the red room.") == "disclosed"
    missing = [
        f for f in auditor.audit("Ketamine relieves depression.").findings if "wait" in f.message
    ]
    assert [f.severity for f in missing] == ["error"]


def test_a_topic_is_changed_and_switched_off(auditor: Auditor) -> None:
    def topics(pack: str) -> dict[str, str]:
        report = Auditor(packs=[pack]).audit("Ketamine relieves depression.")
        return {d.topic: d.why for d in report.disclosures}

    before = {d.topic: d.why for d in auditor.audit("Ketamine relieves depression.").disclosures}
    assert topics('[[topic]]\nid = "bladder"\nwhy = "x"\n') == {**before, "bladder": "x"}
    gone = topics('[[topic]]\nid = "bladder"\noff = true\n')
    assert gone.keys() == before.keys() - {"bladder"}


def test_packs_are_laid_over_each_other_in_order() -> None:
    first = '[[hype]]\nid = "mine"\nphrases = ["zesty"]\nwhy = "first"\n'
    second = '[[hype]]\nid = "mine"\nphrases = ["tangy"]\nwhy = "second"\n'
    report = Auditor(packs=[first, second]).audit("A zesty room. A tangy room.")
    assert {f.message for f in report.findings} == {"“zesty”: second", "“tangy”: second"}


def test_tables_say_the_same_as_text() -> None:
    tables = {"hype": [{"id": "zest", "phrases": ["zesty"]}]}
    text = '[[hype]]\nid = "zest"\nphrases = ["zesty"]\n'
    page = "A zesty room."
    assert Auditor(packs=[tables]).audit(page) == Auditor(packs=[text]).audit(page)


def same_but_digest(one: Report, other: Report) -> bool:
    def rest(report: Report) -> Report:
        pack = report.tool.pack._replace(digest="")
        return report._replace(tool=report.tool._replace(pack=pack))

    return rest(one) == rest(other) and one.tool.pack.digest != other.tool.pack.digest


@pytest.mark.parametrize("nothing", ["", "# to do\n", {}, {"hype": []}])
def test_an_empty_pack_changes_nothing_but_the_digest(nothing: object, auditor: Auditor) -> None:
    added = Auditor(packs=[nothing])  # type: ignore[list-item]
    assert same_but_digest(added.audit(PAGE), auditor.audit(PAGE))


NAMES = st.text(string.ascii_lowercase, min_size=9, max_size=14)


@settings(max_examples=25, deadline=None)
@given(NAMES, st.sampled_from([entry for entry in CORE.entries if entry.lexicon == "hype"]))
def test_a_change_never_touches_other_entries(word: str, entry: object) -> None:
    name = entry.id  # type: ignore[attr-defined]
    changes = [
        {"id": name, "phrases": [word]},
        {"id": name, "unless": [word]},
        {"id": name, "off": True},
        {"id": name, "prefer": [word]},
    ]
    before = found(CORE, PAGE)
    for change in changes:
        pack = with_packs(CORE, [{"hype": [change]}])
        others = [hit for hit in before if (hit[0], hit[2]) != ("hype", name)]
        assert [hit for hit in found(pack, PAGE) if (hit[0], hit[2]) != ("hype", name)] == others
        kept = [e for e in pack.entries if (e.lexicon, e.id) != ("hype", name)]
        assert kept == [e for e in CORE.entries if (e.lexicon, e.id) != ("hype", name)]
    assert (
        word in [hit[1] for hit in found(with_packs(CORE, [{"hype": [changes[0]]}]), word)]
    ) or (word in {hit[1] for hit in found(CORE, word)})


@pytest.mark.parametrize(
    ("pack", "message"),
    [
        (
            '[[hype]]\nid = "x"\nprhases = ["a"]\n',
            "pack:3: hype 'x': prhases: no such key (did you mean 'phrases'?)",
        ),
        ('[[hype]]\nphrases = ["a"]\n', "pack:1: hype 1: needs id"),
        (
            '[[hype]]\nid = "x"\nphrases = "a"\n',
            "pack:3: hype 'x': phrases: must be a list, not text",
        ),
        (
            '[[hype]]\nid = "x"\n\nphrases = ["a",\n 3]\n',
            "pack:4: hype 'x': phrases[2]: must be text, not a number",
        ),
        ('[[hyp]]\nid = "x"\n', "pack:1: hyp: no such key (did you mean 'hype'?)"),
        ('[hype]\nid = "x"\n', "pack:1: hype: must be a list, not a table"),
        ('[[hype]]\nid = "x"\n', "pack:1: hype 'x': needs phrases"),
        ('[[hype]]\nid = "x"\nphrases = ["{a"]\n', "pack:3: hype 'x': braces do not match in '{a'"),
        (
            '[[hype]]\nid = "x"\nphrases = ["a"]\nrule = "pufery"\n',
            "pack:1: hype 'x': there is no rule 'pufery' (did you mean 'puffery'?)",
        ),
        (
            '[[hype]]\nid = "x"\nphrases = ["a"]\n[[hype]]\nid = "y"\nphrases = ["b", "a"]\n',
            "pack:4: hype 'y': 'a' is in pack:1: hype 'x' too",
        ),
        (
            '[[hype]]\nid = "x"\nphrases = ["a"]\n[[hype]]\nid = "x"\nphrases = ["b"]\n',
            "pack:4: hype 'x': stands twice, first at pack:1: hype 'x'",
        ),
        (
            '[[hype]]\nid = "miracl"\noff = true\n',
            "pack:1: hype 'miracl': no such entry to switch off (did you mean 'miracle'?)",
        ),
        (
            '[[topic]]\nid = "bladdr"\noff = true\n',
            "pack:1: topic 'bladdr': no such topic to switch off (did you mean 'bladder'?)",
        ),
        ('[[topic]]\nid = "x"\ntitle = "X"\n', "pack:1: topic 'x': needs tier"),
        (
            '[[entry]]\nlexicon = "harm"\nid = "x"\nphrases = ["y"]\ntopic = "blader"\nneeds="bar"',
            "pack:1: entry 'x': there is no topic 'blader' (did you mean 'bladder'?)",
        ),
        (
            '[[entry]]\nlexicon = "harm"\nid = "x"\nphrases = ["y"]\ntopic = "bladder"\n',
            "pack:1: entry 'x': needs needs",
        ),
        (
            '[[hype]]\nid = "x"\nphrases = ["a"]\nsources = ["ABOLA-2061"]\n',
            "pack:1: hype 'x': there is no source 'ABOLA-2061' (did you mean 'ABOLA-2016'?)",
        ),
        ('[[entry]]\nid = "x"\nphrases = ["a"]\n', "pack:1: entry 'x': needs lexicon"),
        (
            '[[local]]\nplace = "ukk"\ntopic = "cost"\nwhy = "x"\nsample = "y"\nsources = []\n',
            "local 'cost' of ukk: no such 'ukk' (did you mean 'uk'?)",
        ),
        ("\n[[hype]\n", "pack:2: not valid TOML: Expected ']]' at the end of an array declaration"),
        ("tsm", "there is no pack 'tsm' (did you mean 'tms'?)"),
        ("house.toml", "house.toml: the library reads no files"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(pack: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        Auditor(packs=[pack])
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("pack", "message"),
    [
        (3, "a pack is a name, TOML text or tables, not 3"),
        (None, "not None"),
        ({"hype": 3}, "pack 1: hype: must be a list, not a number"),
        ({"hype": [3]}, "pack 1: hype 1: must be a table, not a number"),
        ({3: 4}, "pack 1: 3: no such key"),
        (f"a = {'[' * 5000}{']' * 5000}", "pack: nested too deeply"),
        ("\0", "there is no pack"),
    ],
)
def test_what_is_no_pack_is_refused(pack: object, message: str) -> None:
    with pytest.raises(PackError, match=message):
        Auditor(packs=[pack])  # type: ignore[list-item]


def test_one_pack_need_not_be_a_list() -> None:
    named = Auditor(packs="tms")
    assert named.pack.digest == Auditor(packs=["tms"]).pack.digest


def test_a_pattern_that_explodes_is_refused() -> None:
    with pytest.raises(PackError, match="stands for more than 10,000 phrases"):
        Auditor(packs=[{"hype": [{"id": "x", "phrases": ["{a,b}" * 40]}]}])


def test_jargon_gets_plain_words_and_a_term_of_the_core_new_ones(auditor: Auditor) -> None:
    page = "Ketamine may ease pain. Ask about titration and the NMDA receptor in your zorking."
    pack = """
[[jargon]]
term = "zorking"
plain = "slow start"

[[jargon]]
term = "titration"
plain = "finding the dose"
also = ["titrating"]
"""
    before = {j.term: j.plain for j in auditor.audit(page).readability.jargon}
    after = {j.term: j.plain for j in Auditor(packs=[pack]).audit(page).readability.jargon}
    assert before.items() - {("titration", before.get("titration"))} <= after.items()
    assert (after["zorking"], after["titration"]) == ("slow start", "finding the dose")
