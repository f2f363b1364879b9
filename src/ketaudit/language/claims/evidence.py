"""What a sentence leans on: nothing, "studies show", or evidence that a reader can find."""

from ketaudit.language.scan import Scan, Sentence
from ketaudit.typed import Literal

Evidence = Literal["none", "vague", "cited"]

_NAMES = 10  # tokens from the bracket to the year
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
    """Say whether a sentence names a source: a journal, a numbered reference, a dated study.

    A year in brackets or after a name in brackets is one; any other year, a number of people or
    an institution counts only beside a word for a study.
    """
    found = {match.entry.attrs["cls"] for match in sentence.matches.get("evidence", ())}
    if "citation" in found or ("institution" in found and "study" in found):
        return True
    numbers = [at for at in range(sentence.first, sentence.stop) if words[at].isdecimal()]
    return any(_is_reference(words, sentence, at, study="study" in found) for at in numbers)


def _is_reference(words: list[str], sentence: Sentence, at: int, *, study: bool) -> bool:
    """Say whether a number is "[3]", the year of "(Murrough 2013)" or the size of a study."""
    before = words[at - 1] if at > sentence.first else ""
    after = words[at + 1] if at + 1 < sentence.stop else ""
    if before == "[" and after in ("]", ",", "-", "\u2013"):
        return True
    if len(words[at]) == 4 and words[at][:2] in ("19", "20"):
        return study or (after == ")" and _in_brackets(words, sentence, at))
    return study and after in _PEOPLE and before != "than"


def _in_brackets(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether a bracket with a name in it holds the year: "(Murrough and others 2013)"."""
    opened = words[max(sentence.first, at - _NAMES) : at]
    return "(" in opened and opened[-1] != "in"
