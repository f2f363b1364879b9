"""Hype in context: which of the pack's hype words praise, here, and which only look like it."""

from bisect import bisect_right
from collections.abc import Iterator

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues import Cue, unmatched
from ketaudit.language.hype.praise import completion, fits, is_mentioned
from ketaudit.language.hype.slogans import is_question, is_rhetorical, slogan
from ketaudit.language.scan import BREAK, Scan, Sentence
from ketaudit.spans import TextSpan
from ketaudit.values import Value

_SOFT = frozenset(["soft", "attributive", "value", "priority"])
_BREATH = 9  # tokens that criticism reaches
_PAUSES = frozenset([",", ";", ":", ".", "!", "?", "—", "–", "(", BREAK])
_SMALL = frozenset("the and for with from into your our".split())
_OPENERS = frozenset('. ! ? : “ "'.split())


class HypeHit(Value):
    """Tokens ``first``..``stop`` are hype; coordinated praise is one hit of several entries."""

    sentence: int
    first: int
    stop: int
    matches: tuple[Match, ...]

    @property
    def leading(self) -> Entry:
        """What its first word means, or the next where that one only adds stress: "truly"."""
        entries = [match.entry for match in self.matches]
        return next((entry for entry in entries if "adds" not in entry.attrs), entries[0])

    @property
    def rule(self) -> str:
        """The rule of the leading word."""
        return self.leading.attrs["rule"]

    @property
    def is_soft(self) -> bool:
        """Whether it is one word that praises only by its place: "promising", "unique"."""
        return len(self.matches) == 1 and self.matches[0].entry.attrs["when"] in _SOFT


def find_hype(scan: Scan, cues: list[list[Cue]]) -> list[HypeHit]:
    """Return the hype of a page in order, coordinated words joined."""
    if not any("hype" in sentence.matches for sentence in scan.sentences):
        return []
    names = _names(scan)
    hits: list[HypeHit] = []
    for number, sentence in enumerate(scan.sentences):
        matches = sentence.matches.get("hype")
        if matches and is_question(scan.words, sentence):
            matches = [match for match in matches if is_rhetorical(scan.words, sentence, match)]
        if not matches:
            continue
        theirs = _criticised(scan.words, matches)
        kept = [
            _whole(scan.words, sentence, match)
            for match in matches
            if match.first not in theirs
            and not _innocent(scan, sentence, cues[number], match, names)
        ]
        hits += _joined(scan.words, number, _apart(kept))
    return hits


def _apart(matches: list[Match]) -> list[Match]:
    """Leave out what lies inside another match, now that those which praise are known."""
    apart: list[Match] = []
    for match in matches:
        if not apart or match.first >= apart[-1].stop:
            apart.append(match)
    return apart


def _whole(words: list[str], sentence: Sentence, match: Match) -> Match:
    """Return an image with the noun that completes it: "reclaim your" and "joy".

    A slogan is whole: "where science meets serenity".
    """
    if match.entry.attrs["when"] == "slogan":
        return Match(slogan(words, sentence, match), match.stop + 1, match.entry)
    if match.entry.attrs["when"] != "before":
        return match
    return Match(match.first, completion(words, sentence, match), match.entry)


def _innocent(
    scan: Scan, sentence: Sentence, cues: list[Cue], match: Match, names: set[tuple[str, str]]
) -> bool:
    """Say whether a word from the list is no hype where it stands."""
    return (
        is_mentioned(scan.words, match)
        or not fits(scan.words, sentence, match)
        or _is_name(scan, sentence, match, names)
        or any(_disarms(scan.words, cue, match) for cue in cues)
    )


def _disarms(words: list[str], cue: Cue, match: Match) -> bool:
    """A negation or a doubt ("touted as") governs the word in the same breath."""
    if (cue.kind != "negation" and cue.cls != "doubt") or unmatched(words, cue):
        return False
    return cue.governs(match.first) and "," not in words[cue.stop : match.first]


def _criticised(words: list[str], matches: list[Match]) -> set[int]:
    """Return the tokens that speak of others' praise: "clinics sell it as a miracle"."""
    governed: set[int] = set()
    for match in matches:
        if match.entry.attrs["when"] != "criticism":
            continue
        for at in range(match.stop, match.stop + _BREATH):
            if words[at] in _PAUSES:
                break
            governed.add(at)
    return governed


def _is_name(scan: Scan, sentence: Sentence, match: Match, names: set[tuple[str, str]]) -> bool:
    """Say whether the word is part of a proper name: "Hope Clinic", "Miracle Network"."""
    if not _capital(scan, match.first) or match.stop >= sentence.stop:
        return False
    if _opens_with_a_name(scan, sentence, match):
        return True
    pair = (scan.words[match.stop - 1], scan.words[match.stop])
    left = (scan.words[match.first - 1], scan.words[match.first]) if match.first else ("", "")
    return pair in names or (match.first > sentence.first and left in names)


def _opens_with_a_name(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Say whether a sentence begins with a name: "Premier Health runs four hospitals."."""
    if match.first > sentence.first or sentence.block.kind in ("title", "heading", "button"):
        return False
    start = scan.starts[match.stop]
    second = scan.document.text[start : start + len(scan.words[match.stop])]
    treatments = sentence.matches.get("subject", ())
    return (
        second.istitle()
        and scan.words[sentence.stop - 1] == "."
        and all(subject.first != match.stop for subject in treatments)
        and _runs_on(scan, sentence)
    )


def _runs_on(scan: Scan, sentence: Sentence) -> bool:
    """Say whether a long word of a sentence is in small letters, as in running text."""
    long = [at for at in range(sentence.first, sentence.stop) if len(scan.words[at]) > 3]
    return any(not _capital(scan, at) for at in long)


def _names(scan: Scan) -> set[tuple[str, str]]:
    """Return the pairs around a hype word that stand in capitals inside running text."""
    wanted = _capital_pairs(scan)
    if not wanted:
        return set()
    firsts = {first for first, _ in wanted}
    begins = [sentence.first for sentence in scan.sentences]
    pairs: set[tuple[str, str]] = set()
    for at in [at for at, word in enumerate(scan.words) if word in firsts]:
        sentence = scan.sentences[bisect_right(begins, at) - 1]
        if at + 1 < sentence.stop and _names_somebody(scan, sentence, at):
            pairs.add((scan.words[at], scan.words[at + 1]))
    return pairs & wanted


def _capital_pairs(scan: Scan) -> set[tuple[str, str]]:
    """Return each capital hype word with the word after it, and with the one before."""
    words, pairs = scan.words, set()
    for sentence in scan.sentences:
        for match in sentence.matches.get("hype", ()):
            if _capital(scan, match.first) and match.stop < sentence.stop:
                pairs.add((words[match.stop - 1], words[match.stop]))
                if match.first > sentence.first:
                    pairs.add((words[match.first - 1], words[match.first]))
    return pairs


def _names_somebody(scan: Scan, sentence: Sentence, at: int) -> bool:
    """Say whether two capital words stand in running text, not where a sentence opens."""
    if sentence.block.kind in ("title", "heading", "button"):
        return False
    if not (sentence.first < at < sentence.stop - 1) or scan.words[at - 1] in _OPENERS:
        return False
    return _capital(scan, at) and _capital(scan, at + 1) and not _title_case(scan, sentence)


def _title_case(scan: Scan, sentence: Sentence) -> bool:
    """Most long words begin with a capital, as in a heading."""
    words = scan.words
    long = [at for at in range(sentence.first, sentence.stop) if len(words[at]) > 2]
    long = [at for at in long if words[at] not in _SMALL]
    return bool(long) and sum([_capital(scan, at) for at in long]) * 10 >= 7 * len(long)


def _capital(scan: Scan, at: int) -> bool:
    start = scan.starts[at]
    return scan.document.text[start : start + 1].isupper()


def _joined(words: list[str], number: int, matches: list[Match]) -> Iterator[HypeHit]:
    """Join praise that is coordinated: "innovative and transformative" is one thing to fix."""
    group: list[Match] = []
    for match in matches:
        if group and words[group[-1].stop : match.first] in ([], ["and"], [","], [",", "and"]):
            group.append(match)
            continue
        if group:
            yield HypeHit(number, group[0].first, group[-1].stop, tuple(group))
        group = [match]
    if group:
        yield HypeHit(number, group[0].first, group[-1].stop, tuple(group))


def spans(scan: Scan, hits: list[HypeHit]) -> list[TextSpan]:
    """Return the text of each hit."""
    return [scan.span(hit.first, hit.stop) for hit in hits]
