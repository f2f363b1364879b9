"""The treatments that a page is about although most pages name them for contrast alone."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.scan import Scan, Sentence

_OPENING = 4  # sentences, the title among them, that say what a page is about
_MENTIONS = 2  # by so many and fewer nothing is the subject of a page
_NEAR = 3  # tokens from the beginning of a sentence to its subject


def own_treatments(scan: Scan) -> frozenset[str]:
    """Return the names of drug classes and therapies that a page opens with and keeps to.

    A page that names ketamine or the like as often is about that.
    """
    opening = {
        name_of(scan.words, match)
        for sentence in scan.sentences[:_OPENING]
        for match in _of(sentence, "other")
        if match.first - sentence.first <= _NEAR
    }
    if not opening:
        return frozenset()
    named = sum(len(_of(sentence, "named")) for sentence in scan.sentences)
    said = sum(
        name_of(scan.words, match) in opening
        for sentence in scan.sentences
        for match in _of(sentence, "other")
    )
    return frozenset(opening) if said > max(named, _MENTIONS) else frozenset()


def name_of(words: list[str], match: Match) -> str:
    """Return a treatment's name in the singular."""
    return " ".join(words[match.first : match.stop]).removesuffix("s")


def _of(sentence: Sentence, cls: str) -> list[Match]:
    found = sentence.matches.get("subject", ())
    return [match for match in found if match.entry.attrs["cls"] == cls]
