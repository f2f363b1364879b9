"""What takes the praise out of a value word: a reason, a need, a gap or a comparison."""

from itertools import pairwise

from ketaudit.knowledge.matcher import Match
from ketaudit.language.hype.praisewords import GAP, REACH, WANTING
from ketaudit.language.scan import Sentence


def gives_reason(words: list[str], match: Match) -> bool:
    """Say whether a predicate is followed by its reason: "is innovative, because"."""
    return "because" in words[match.stop : match.stop + 2]


def is_wanting(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether it is wanted, and not there: "a need for", "new methods are needed"."""
    at, stop = match.first, match.stop
    if at - 2 >= sentence.first and (words[at - 2], words[at - 1]) in GAP:
        return True
    ahead = words[stop : min(sentence.stop, stop + REACH)]
    return any(verb in ("is", "are") and want in WANTING for verb, want in pairwise(ahead))


def is_limited(words: list[str], sentence: Sentence, match: Match, phrase: list[str]) -> bool:
    """Say whether the word states a need, a gap or a comparison: "need for careful study"."""
    if words[match.first - 1] == "as" and words[match.stop] == "as":
        return True
    first, more = match.first, False
    if first > sentence.first and words[first - 1] in ("more", "less"):
        first, more = first - 1, True
    if first - 2 >= sentence.first and (words[first - 2], words[first - 1]) in GAP:
        return True
    if not more:
        return False
    ahead = words[match.stop : min(sentence.stop, match.stop + len(phrase) + 4)]
    return not {"than", "needed", "required", "lacking"}.isdisjoint(ahead)
