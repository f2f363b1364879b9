"""Packs: parsed strictly, compiled once, fresh, and found by one walk."""

import os

import pytest

from ketaudit import Auditor
from ketaudit.errors import PackError
from ketaudit.knowledge.build import compile_core, compile_tables, read_tables
from ketaudit.knowledge.pack import Pack, core_pack, load
from ketaudit.language.jurisdiction import JURISDICTIONS
from ketaudit.text.words import tokenize

HEAD = {"pack.toml": '[pack]\nid = "mine"\nversion = "1"\n'}
LEXICON = '[lexicon]\nid = "fruit"\n'


def build(folder: str, **files: str) -> Pack:
    for name, text in {**HEAD, **{f"{k}.toml": v for k, v in files.items()}}.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    return load(compile_tables(read_tables(folder), f"{os.path.basename(folder)}/pack.toml"))


def found(pack: Pack, text: str) -> list[tuple[str, str]]:
    words = tokenize(text).words
    return [
        (" ".join(words[match.first : match.stop]), match.entry.id)
        for matches in pack.find(words).values()
        for match in matches
    ]


def test_longest_wins_and_lookalikes_silence(tmp_path: object) -> None:
    pack = build(
        str(tmp_path),
        fruit=LEXICON
        + '[[entry]]\nid = "pear"\nphrases = ["pear", "prickly pear"]\n'
        + 'unless = ["pear shaped", "not a pear"]\n',
    )
    assert found(pack, "A pear, a prickly pear.") == [("pear", "pear"), ("prickly pear", "pear")]
    assert found(pack, "It went pear-shaped; this is not a pear.") == []


def test_hyphens_and_spaces_are_one_phrase_and_words_are_whole(tmp_path: object) -> None:
    pack = build(str(tmp_path), fruit=LEXICON + '[[entry]]\nid = "x"\nphrases = ["red-hot pear"]\n')
    assert found(pack, "red hot pear") == [("red hot pear", "x")]
    assert found(pack, "red-hot-pear") == [("red hot pear", "x")]
    assert found(pack, "red hot pears, redhot pear") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[entry]]\nid = 'a'\n", r"\[lexicon\] needs an id"),
        (LEXICON + "[[entry]]\nphrases = ['a']\n", "entry 1 needs an id"),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = []\n", r"entry 1 \(a\)\.phrases needs"),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = 'b'\n", "must be a list of texts"),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = ['b']\nwhy = 3\n", "why must be text, not int"),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = ['-']\n", "holds no word"),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = ['{b']\n", "braces do not match"),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = ['b']\nforms = 'x'\n", "verb, noun or fixed"),
        (
            LEXICON + "[[entry]]\nid='a'\nphrases=['b']\n[[entry]]\nid='c'\nphrases=['B']\n",
            "'B' is in both a and c",
        ),
        (LEXICON + "[[entry]]\nid = 'a'\nphrases = ['b']\nsources = ['no']\n", "'no' is not in"),
        ("[[topic]]\nid = 't'\n", "topic t needs 'title'"),
        ("[[source]]\nid = 's'\n", "source s needs 'title'"),
        ("[lexicon\n", r"fruit\.toml: "),
    ],
)
def test_malformed_packs_are_refused_with_their_place(
    tmp_path: object, text: str, message: str
) -> None:
    with pytest.raises(PackError, match=message):
        build(str(tmp_path), fruit=text)


def test_a_pack_names_itself(tmp_path: object) -> None:
    with pytest.raises(PackError, match=r"pack\.toml"):
        compile_tables(read_tables(str(tmp_path)), "pack.toml")


def test_the_compiled_pack_is_fresh_and_its_digest_names_the_knowledge() -> None:
    assert core_pack().digest == compile_core()["digest"]


def test_local_wording_is_of_topics_and_places_that_exist(auditor: Auditor) -> None:
    topics = {topic.id for topic in auditor.pack.topics}
    for local in auditor.pack.local:
        assert local.topic in topics
        assert local.place in JURISDICTIONS


def test_topics_have_samples_and_known_duties(auditor: Auditor) -> None:
    for topic in auditor.pack.topics:
        assert topic.duty in ("core", "conditional", "recommended"), topic.id
        assert topic.sample.endswith("."), topic.id
        assert topic.sources, topic.id
    assert len({topic.id for topic in auditor.pack.topics}) == len(auditor.pack.topics)
