"""Words that play the risk of the treatment down: flat denials, smallness, "safe"."""

from collections.abc import Iterator

from ketaudit.knowledge.matcher import Match
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.answers import find_answers
from ketaudit.language.risk.denials import denied_by_name, no_evidence, seldom
from ketaudit.language.risk.little import little_harm
from ketaudit.language.risk.mild import called_mild, mild_and_short
from ketaudit.language.risk.safe import Line, backed_by_a_record, called_safe
from ketaudit.language.risk.settled import called_safely, settled_safety
from ketaudit.language.risk.undercut import find_undercuts
from ketaudit.language.risk.wording import flat
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_PASSIVE = frozenset({"harm", "effect", "kept", "evil"})


class Minimising(Value):
    """Tokens ``first``..``stop`` of a sentence play risk down.

    ``kind`` is denial, addictive, little, mild, undercut, denied, safe or wording; ``match`` what
    was found.
    """

    sentence: int
    first: int
    stop: int
    kind: str
    match: Match


def find_minimising(scan: Scan) -> list[Minimising]:
    """Return the places that play risk down, in order, one a place."""
    ketamine = _speaks_of_ketamine(scan)
    found = [
        place
        for number, sentence in enumerate(scan.sentences)
        if "minimiser" in sentence.matches and scan.words[sentence.stop - 1] != "?"
        for piece in pieces(sentence)
        for place in _places(scan.words, number, piece, ketamine=ketamine)
    ]
    taken = {at for place in found for at in range(place.first, place.stop)}
    undercuts = (
        Minimising(cut.sentence, cut.first, cut.stop, "undercut", cut.match)
        for cut in find_undercuts(scan)
        if taken.isdisjoint(range(cut.first, cut.stop))
    )
    answers = (
        Minimising(number, first, stop, "safe", match)
        for number, first, stop, match in find_answers(scan)
        if first not in taken
    )
    return sorted([*found, *undercuts, *answers], key=lambda place: place.first)


def _speaks_of_ketamine(scan: Scan) -> bool:
    """Say whether ketamine is named more often than any other treatment by name."""
    named = [
        match.entry.id
        for sentence in scan.sentences
        for match in sentence.matches.get("subject", ())
        if match.entry.attrs["cls"] == "named"
    ]
    return 2 * named.count("ketamine") > len(named)


def _places(
    words: list[str], number: int, sentence: Sentence, *, ketamine: bool
) -> Iterator[Minimising]:
    matches = sentence.matches.get("minimiser", [])
    if not _asserts(matches):
        return
    line = Line(words, sentence, matches, ketamine)
    places = [
        *flat(line),
        *little_harm(line),
        *called_mild(line),
        *mild_and_short(line),
        *called_safe(line),
        *backed_by_a_record(line),
        *called_safely(line),
        *settled_safety(line),
        *seldom(line),
        *no_evidence(line),
        *denied_by_name(line),
    ]
    last = -1
    for first, stop, kind, match in sorted(places, key=lambda p: (p[0], -p[1])):
        if first >= last:
            yield Minimising(number, first, stop, kind, match)
            last = stop


def _asserts(matches: list[Match]) -> bool:
    """Say whether anything but bad things and kept nouns was found."""
    return any(m.entry.attrs["kind"] not in _PASSIVE for m in matches)
