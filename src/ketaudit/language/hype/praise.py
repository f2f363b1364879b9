"""Whether a value word praises where it stands: the steps of Batalo et al. (2026) in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.wordclasses import PREPOSITIONS
from ketaudit.language.hype.limits import gives_reason, is_limited, is_wanting
from ketaudit.language.hype.praisewords import (
    AMPLIFIERS,
    BEFORE_PROVIDER,
    CLASSES,
    COLOURED,
    END,
    FELLOWS,
    ILLS,
    JOINTS,
    LESS,
    LITERAL,
    LITERAL_REACH,
    QUOTES,
    REACH,
    SELF,
)
from ketaudit.language.hype.slogans import is_slogan
from ketaudit.language.scan import Sentence

Test = Callable[[list[str], Sentence, Match], bool]


def fits(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Apply the entry's ``when``: whether the word praises where it stands."""
    attrs = match.entry.attrs
    if attrs["rule"] == "puffery" and (
        gives_reason(words, match) or is_wanting(words, sentence, match)
    ):
        return False
    test = _TESTS.get(attrs["when"])
    if test is not None:
        return test(words, sentence, match)
    return attrs["rule"] != "hyperbole" or not _names_an_ill(words, sentence, match)


def completion(words: list[str], sentence: Sentence, match: Match) -> int:
    """Return where the noun ends that completes an image, or where the match ends without one."""
    nouns = match.entry.attrs["nouns"].split()
    for at in range(match.stop, min(sentence.stop, match.stop + 3)):
        if words[at] in nouns:
            return at + 1
        if words[at] in ".,;:":
            break
    return match.stop


def _praises(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether the word praises: not limited, not literal; stacked, amplified or gratuitous."""
    attrs = match.entry.attrs
    phrase = _noun_phrase(words, match.stop, sentence.stop)
    if is_limited(words, sentence, match, phrase) or _is_literal(match, phrase):
        return False
    if _is_stacked(words, sentence, match):
        return True
    if _is_amplified(words, sentence, match) and attrs.get("loud") != "no":
        return True
    if attrs["when"] == "attributive" and _colours(words, sentence, match, 3):
        return True
    return _is_gratuitous(words, sentence, match, phrase)


def is_mentioned(words: list[str], match: Match) -> bool:
    """Say whether the word stands alone in quotation marks, as a word that others use.

    American style puts the comma or full stop inside them.
    """
    after = match.stop + (words[match.stop] in (",", "."))
    closed = after < len(words) and words[after] in QUOTES
    return match.first > 0 and words[match.first - 1] in QUOTES and closed


def _names_an_ill(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether a strong word measures a harm: "an unprecedented rise in overdoses"."""
    phrase = _noun_phrase(words, match.stop, sentence.stop)
    return not ILLS.isdisjoint(phrase) and LESS.isdisjoint(phrase)


def _noun_phrase(words: list[str], at: int, end: int) -> list[str]:
    """Return the words after an adjective up to the end of its noun phrase, joints left out."""
    phrase: list[str] = []
    for word in words[at : min(end, at + REACH)]:
        if word in END:
            break
        phrase.append(word)
    while phrase and phrase[-1] in JOINTS:
        phrase.pop()
    return [word for word in phrase if word not in JOINTS]


def _is_literal(match: Match, phrase: list[str]) -> bool:
    """Say whether the noun takes the praise out of the word: "a careful review"."""
    own = match.entry.attrs.get("literal", "").split()
    return any(word in LITERAL or word in own for word in phrase[:LITERAL_REACH])


def _is_priority(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether "first" claims to be first: "to our knowledge", "this is the first time that"."""
    at, opening = match.first, words[sentence.first : match.first]
    phrase = words[match.stop : min(sentence.stop, match.stop + REACH)]
    if opening[-1:] != ["the"] or "you" in phrase or "if" in opening:
        return False
    if "knowledge" in opening:
        return True
    if opening[-2:-1] == ["is"]:
        subject = opening[-3:-2]
        return phrase[:1] in (["to"], ["time"]) and bool(
            CLASSES["study"].intersection(subject) or subject in (["it"], ["this"])
        )
    noun = _noun_phrase(words, match.stop, sentence.stop)
    return at > sentence.first and not SELF.isdisjoint(opening) and _holds("study", noun)


def _is_stacked(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether another value word stands beside it: "robust and innovative"."""
    left = match.first - 1
    while left > sentence.first and (words[left] in JOINTS or words[left] in AMPLIFIERS):
        left -= 1
    right = match.stop
    while right < sentence.stop - 1 and (words[right] in JOINTS or words[right] in AMPLIFIERS):
        right += 1
    if words[left] in FELLOWS and left >= sentence.first:
        return True
    if right < sentence.stop and words[right] in FELLOWS:
        return True
    return _is_value(sentence, left) or _is_value(sentence, right)


def _is_value(sentence: Sentence, at: int) -> bool:
    """Say whether token ``at`` belongs to another value word of the list."""
    matches = sentence.matches["hype"]
    near = bisect_right(matches, at, key=_first) - 1
    if near < 0 or at >= matches[near].stop:
        return False
    attrs = matches[near].entry.attrs
    return attrs["rule"] in ("hyperbole", "puffery") and attrs.get("fellow") != "no"


def _first(match: Match) -> int:
    return match.first


def _is_amplified(words: list[str], sentence: Sentence, match: Match) -> bool:
    return match.first > sentence.first and words[match.first - 1] in AMPLIFIERS


def _is_gratuitous(words: list[str], sentence: Sentence, match: Match, phrase: list[str]) -> bool:
    """Say whether the word praises a thing of a class its entry names."""
    attrs = match.entry.attrs
    if any(
        (name == "*" and phrase) or _holds(name, phrase) for name in attrs.get("heads", "").split()
    ):
        return True
    if not set(attrs.get("nouns", "").split()).isdisjoint(phrase):
        return True
    own = attrs.get("own", "").split()
    if not own or SELF.isdisjoint(words[sentence.first : match.first]):
        return False
    return any(_holds(name, phrase) for name in own)


def _holds(name: str, phrase: list[str]) -> bool:
    return name in CLASSES and not CLASSES[name].isdisjoint(phrase)


def _holds_provider(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether it stands where a provider is praised: "a leading", or before "clinic"."""
    if match.first == sentence.first or words[match.first - 1] in BEFORE_PROVIDER:
        return True
    phrase = _noun_phrase(words, match.stop, sentence.stop)
    return not set(match.entry.attrs["nouns"].split()).isdisjoint(phrase[:LITERAL_REACH])


def _is_soft(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether "promising" stands before a treatment; longer phrases need no noun."""
    alone = words[match.first : match.stop] == ["promising"]
    return not alone or _colours(words, sentence, match, 2)


def _colours(words: list[str], sentence: Sentence, match: Match, far: int) -> bool:
    """Say whether the word stands before a treatment, its provider or what they give."""
    ahead = words[match.stop : min(sentence.stop, match.stop + far)]
    for word in ahead:
        if word in ".;:,()":
            break
        if word in COLOURED and match.entry.attrs["when"] != "soft":
            return True
    nouns = sentence.matches.get("subject", [])
    near = bisect_left(nouns, match.stop, key=_first)
    if near == len(nouns) or nouns[near].first - match.stop >= far:
        return False
    between = words[match.stop : nouns[near].first]
    if not PREPOSITIONS.isdisjoint(between):
        return False
    return "," not in between and nouns[near].entry.attrs["cls"] in ("named", "generic", "provider")


def _is_complete(words: list[str], sentence: Sentence, match: Match) -> bool:
    return completion(words, sentence, match) > match.stop


def _is_never(_words: list[str], _sentence: Sentence, _match: Match) -> bool:
    return False


_TESTS: dict[str, Test] = {
    "provider": _holds_provider,
    "soft": _is_soft,
    "attributive": _praises,
    "value": _praises,
    "priority": _is_priority,
    "before": _is_complete,
    "slogan": is_slogan,
    "criticism": _is_never,
}
