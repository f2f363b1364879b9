"""What a sentence leans on: nothing, "studies show", or evidence that a reader can find."""

from typing import Literal

from ketaudit.language.scan import Scan, Sentence

Evidence = Literal["none", "vague", "cited"]

_PEOPLE = frozenset("patients participants people adults volunteers subjects veterans".split())


def evidence_of(scan: Scan, number: int) -> Evidence:
    """Return what backs a sentence; a citation in the next sentence of its block counts."""
    sentence = scan.sentences[number]
    if cites(scan.words, sentence):
        return "cited"
    vague = any(m.entry.attrs["cls"] == "appeal" for m in sentence.matches.get("evidence", ()))
    if not vague:
        return "none"
    after = scan.sentences[number + 1 : number + 2]
    near = after and after[0].block_number == sentence.block_number
    return "cited" if near and cites(scan.words, after[0]) else "vague"


def cites(words: list[str], sentence: Sentence) -> bool:
    """Say whether a sentence names a year, a journal, a sample or a numbered reference."""
    if any(m.entry.attrs["cls"] == "citation" for m in sentence.matches.get("evidence", ())):
        return True
    for at in range(sentence.first, sentence.stop):
        if not words[at].isdecimal():
            continue
        after = words[at + 1] if at + 1 < sentence.stop else ""
        before = words[at - 1] if at > sentence.first else ""
        counted = after in _PEOPLE and before not in ("of", "in", "than")
        if counted or (before == "[" and after == "]"):
            return True
        if len(words[at]) == 4 and words[at][:2] in ("19", "20") and before in ("(", "in", ","):
            return True
    return False
