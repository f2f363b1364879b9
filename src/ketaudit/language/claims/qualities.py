"""Benefit frames of an adjective that says that the treatment works: "an effective option"."""

from ketaudit.document import FRAGMENTS
from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import BE, is_adverbial, same_clause
from ketaudit.language.scan import Sentence

_LINKS = BE | frozenset(
    "becomes become became proven proved prove proves found shown considered remains remain"
    " remained seems appears deemed called thought judged rated as both how quite".split()
)
_FAR = 5  # tokens from "great for" to what a treatment is great for
_PEOPLE = frozenset("people those anyone patients adults individuals with who".split())
_GOVERNED = frozenset("in for at against when with not".split())
_ENDS = frozenset(["", *". , and but ; than ! as while because since although though".split()])
_STOPS = frozenset(["", ",", ".", "!", ":", "and", "\u2014", "\u2013"])


def quality_frames(words: list[str], quality: Match, sentence: Sentence) -> list[Frame]:
    """Return the frame of an adjective, before a noun for treatment or as a predicate."""
    cls = quality.entry.attrs["cls"]
    if cls == "praise":
        good_for = _good_for(words, quality, sentence)
        return [Frame("works", quality.first, good_for.stop, quality.first)] if good_for else []
    if cls not in ("works", "speed"):
        return []
    if words[quality.first].startswith("work") and words[quality.first] != "working":
        return [Frame("works", quality.first, quality.stop, quality.first)]
    noun = _coloured(words, quality, sentence)
    if noun and (cls == "works" or _is_remedy(noun, sentence)):
        return [Frame("works", quality.first, noun.stop, quality.first)]
    if cls == "works" and _predicate(words, quality, sentence):
        return [Frame("works", quality.first, quality.stop, quality.first)]
    return []


def _good_for(words: list[str], quality: Match, sentence: Sentence) -> Match | None:
    """Return what a treatment is "great for": an ill or a good, not people or a place."""
    if words[quality.stop : quality.stop + 1] not in (["for"], ["against"], ["at"]):
        return None
    if words[quality.first - 1] not in _LINKS and not is_adverbial(words[quality.first - 1]):
        return None
    for target in sentence.matches.get("target", ()):
        near = 0 < target.first - quality.stop <= _FAR
        if near and _PEOPLE.isdisjoint(words[quality.stop : target.first]):
            return target
    return None


def _is_remedy(noun: Match, sentence: Sentence) -> bool:
    """Say whether a noun is for a remedy, which to call quick is to say that it works."""
    return any(remedy.stop == noun.stop for remedy in sentence.matches.get("remedy", ()))


def _coloured(words: list[str], quality: Match, sentence: Sentence) -> Match | None:
    """Return the treatment noun that an adjective stands before."""
    for noun in sentence.matches.get("subject", ()):
        near = 0 <= noun.first - quality.stop <= 3
        thing = noun.entry.attrs["cls"] in ("generic", "named")
        if near and thing and same_clause(words, quality.stop, noun.first):
            return noun
    return None


def _predicate(words: list[str], quality: Match, sentence: Sentence) -> bool:
    after = words[quality.stop] if quality.stop < sentence.stop else ""
    if words[quality.stop : quality.stop + 2] == ["as", "possible"]:
        return False
    before = words[quality.first - 1] if quality.first > sentence.first else ""
    if after in _GOVERNED:
        return True
    if sentence.block.kind in FRAGMENTS and after in _STOPS and (before in _STOPS or not before):
        return True
    return (before in _LINKS or is_adverbial(before)) and after in _ENDS
