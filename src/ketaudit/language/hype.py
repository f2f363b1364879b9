"""Hype in context: which of the pack's hype words praise, here, and which only look like it."""

from collections.abc import Iterator

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues import Cue
from ketaudit.language.scan import Scan, Sentence
from ketaudit.spans import TextSpan
from ketaudit.values import Value

_BEFORE_PROVIDER = frozenset(
    "a an the as our its their by of with and is are was one were , your this these".split()
)
_OPENERS = frozenset('. ! ? : “ "'.split())
_COLOURED = frozenset(
    "results result outcomes outcome care staff team clinicians physicians doctors experts"
    " expertise center centre clinic facility facilities practice experience experiences"
    " environment impact benefits benefit effect effects relief healing technology characteristic"
    " mechanism action attributes attribute properties property blend way mode science research"
    " hope power changes services service capabilities features opportunity destination leader"
    " provider commitment combination antidepressant ketamine approach option options brand"
    " journey setting".split()
)


class HypeHit(Value):
    """Tokens ``first``..``stop`` are hype; coordinated praise is one hit of several entries."""

    sentence: int
    first: int
    stop: int
    matches: tuple[Match, ...]

    @property
    def rule(self) -> str:
        """The rule of the first word."""
        return self.matches[0].entry.attrs["rule"]


def find_hype(scan: Scan, cues: list[list[Cue]]) -> list[HypeHit]:
    """Return the hype of a page in order, coordinated words joined."""
    names = _names(scan)
    hits: list[HypeHit] = []
    for number, sentence in enumerate(scan.sentences):
        if scan.words[sentence.stop - 1] == "?":
            continue
        kept = [
            match
            for match in sentence.matches.get("hype", ())
            if not _innocent(scan, sentence, cues[number], match, names)
        ]
        hits += _joined(scan.words, number, kept)
    return hits


def _innocent(
    scan: Scan, sentence: Sentence, cues: list[Cue], match: Match, names: set[tuple[str, str]]
) -> bool:
    """Say whether a word from the list is no hype where it stands."""
    return (
        not _fits(scan.words, sentence, match)
        or _is_name(scan, sentence, match, names)
        or any(_disarms(scan.words, cue, match) for cue in cues)
    )


def _disarms(words: list[str], cue: Cue, match: Match) -> bool:
    """A negation or a doubt ("touted as") governs the word in the same breath."""
    if cue.kind != "negation" and cue.cls != "doubt":
        return False
    return cue.governs(match.first) and "," not in words[cue.stop : match.first]


def _fits(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Apply the entry's ``when``."""
    when = match.entry.attrs["when"]
    if when == "provider":
        return match.first == sentence.first or words[match.first - 1] in _BEFORE_PROVIDER
    if when == "soft":
        alone = words[match.first : match.stop] == ["promising"]
        return not alone or _colours(words, sentence, match, 2)
    if when == "attributive":
        return _colours(words, sentence, match, 3)
    return True


def _colours(words: list[str], sentence: Sentence, match: Match, far: int) -> bool:
    """Say whether the word stands before a treatment, its provider or what they give."""
    ahead = words[match.stop : min(sentence.stop, match.stop + far)]
    for word in ahead:
        if word in ".;:,()":
            break
        if word in _COLOURED and match.entry.attrs["when"] != "soft":
            return True
    for noun in sentence.matches.get("subject", ()):
        if 0 <= noun.first - match.stop < far and "," not in words[match.stop : noun.first]:
            return noun.entry.attrs["cls"] in ("named", "generic", "provider")
    return False


def _is_name(scan: Scan, sentence: Sentence, match: Match, names: set[tuple[str, str]]) -> bool:
    """Say whether the word is part of a proper name: "Hope Clinic", "Miracle Network"."""
    if not _capital(scan, match.first) or match.stop >= sentence.stop:
        return False
    pair = (scan.words[match.stop - 1], scan.words[match.stop])
    left = (scan.words[match.first - 1], scan.words[match.first]) if match.first else ("", "")
    return pair in names or (match.first > sentence.first and left in names)


def _names(scan: Scan) -> set[tuple[str, str]]:
    """Return pairs of words that stand side by side in capitals inside running text."""
    text, words = scan.document.text, scan.words
    capital = [text[start : start + 1].isupper() for start in scan.starts]
    pairs: set[tuple[str, str]] = set()
    for sentence in scan.sentences:
        if sentence.block.kind in ("title", "heading", "button"):
            continue
        inside = range(sentence.first + 1, sentence.stop - 1)
        both = [at for at in inside if capital[at] and capital[at + 1]]
        if not both or _title_case(words, capital, sentence):
            continue
        pairs |= {(words[at], words[at + 1]) for at in both if words[at - 1] not in _OPENERS}
    return pairs


def _title_case(words: list[str], capital: list[bool], sentence: Sentence) -> bool:
    """Most long words begin with a capital, as in a heading."""
    long = [at for at in range(sentence.first, sentence.stop) if len(words[at]) > 3]
    return bool(long) and sum([capital[at] for at in long]) * 10 >= 7 * len(long)


def _capital(scan: Scan, at: int) -> bool:
    return scan.document.text[scan.starts[at]].isupper()


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
