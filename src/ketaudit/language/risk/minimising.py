"""Words that play the risk of the treatment down: flat denials, smallness, "safe"."""

from collections.abc import Iterator

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE, PREPOSITIONS
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.answers import find_answers
from ketaudit.language.risk.denials import (
    NONE,
    denied_by_name,
    for_some_only,
    no_evidence,
    seldom,
)
from ketaudit.language.risk.mild import GRAVE, called_mild, is_bodily, mild_and_short, named_harms
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.risk.safe import Found, Line, backed_by_a_record, called_safe
from ketaudit.language.risk.settled import called_safely, settled_safety
from ketaudit.language.risk.undercut import find_undercuts
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_BETWEEN_LITTLE = frozenset(
    "known any or and of the a serious adverse if very potential negative systemic significant"
    " associated physical pain discomfort , major lasting real to unwanted in terms all such many"
    " unpleasant bothersome troublesome nasty typical common usual dreaded severe harsh harmful"
    " dangerous undesirable undesired unwelcome notable noticeable substantial important"
    " accompanying debilitating lingering ill bad mental cognitive sexual emotional annoying"
    " uncomfortable awful horrible worrying troubling medical health possible reported long short"
    " term other typical acute immediate permanent harm downtime risk risks its their these"
    " those causing having with experiencing suffering typically usually often burden"
    " mild minor temporary transient manageable tolerable brief slight passing lived".split()
)
_MINIMISE = frozenset("minimise minimises minimize minimizes minimizing minimising".split())
_CLAIMED = frozenset("claim claims claimed myth myths pretend pretends supposedly".split())
_REFUTED = frozenset("myth wrong false untrue misleading mistaken".split())
_SOME = frozenset({"some", "few"})
_IF = frozenset("if once when unless until".split())
_LITTLE_REACH = 5
_RISK_REACH = 4
_APART = PREPOSITIONS | BE | AUXILIARIES | frozenset("to that who which ; : ( )".split())
_PASSIVE = frozenset({"harm", "effect", "kept", "evil"})
_GOES_ON = frozenset("way ways yet and but on enough alternative therapy treatment".split())
_PERSONS = frozenset(
    "nurse nurses staff team doctor doctors therapist therapists clinician clinicians guide guides"
    " people person voice hands touch words care support she he they we who father mother".split()
)


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
        *_flat(line),
        *_little(line),
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


def _flat(line: Line) -> list[Found]:
    kinds = {"risk-free": "denial", "non-addictive": "addictive"}
    found = line.of("flat")
    if line.ketamine and _names_treatment(line):  # it is made in a laboratory
        found = found + line.of("natural")
    return [
        (m.first, m.stop, kinds.get(m.entry.id, "wording"), m)
        for m in found
        if not denied(line.words, m.first, line.sentence.first)
        and not _doubted(line, m)
        and "whether" not in line.words[max(line.sentence.first, m.first - 6) : m.first]
        and not (_negates(line.words, m) and for_some_only(line, m))
        and not _said_of_people(line, m)
        and not _told_in_full(line, m)
        and not _forbidden(line, m)
    ]


def _ends_list(words: list[str], little: Match, between: list[str]) -> bool:
    """Find "without surgery, drugs or downtime": the last of the things that are spared."""
    listed = between[-1:] in (["or"], ["and"], [","]) and words[little.stop - 1] in NONE
    return listed and _APART.isdisjoint(between)


def _negates(words: list[str], match: Match) -> bool:
    return any(is_negator(word) for word in words[match.first : match.stop])


def _forbidden(line: Line, match: Match) -> bool:
    """Say whether it is forbidden: "you should not go back to work the same day"."""
    before = line.words[max(line.sentence.first, match.first - 3) : match.first]
    return line.words[match.first] == "back" and any(map(is_negator, before))


def _told_in_full(line: Line, match: Match) -> bool:
    """Say whether rates and a grave event follow "well tolerated" in the sentence."""
    after = line.words[match.stop : line.sentence.stop]
    return match.entry.id == "well-tolerated" and "%" in after and not GRAVE.isdisjoint(after)


def _said_of_people(line: Line, match: Match) -> bool:
    """Say whether "gentle" is said of those who care: "our nurses are gentle", "a gentle guide"."""
    if match.entry.id != "gentle":
        return False
    start = max(line.sentence.first, match.first - 4)
    near = line.words[start : match.first] + line.words[match.stop : match.stop + 2]
    return not _PERSONS.isdisjoint(near) or _colours_another(line, match)


def _colours_another(line: Line, match: Match) -> bool:
    """Say whether "gentle" stands before a thing that is no treatment: "a gentle walk"."""
    words = line.words
    before, after = words[match.first - 1], words[match.stop]
    if before not in ("a", "the", "some") or not after.isalpha() or after in _GOES_ON:
        return False
    near = range(match.stop, match.stop + 3)
    return all(
        subject.first not in near or subject.entry.attrs["cls"] not in ("named", "generic")
        for subject in line.sentence.matches.get("subject", ())
    )


def _names_treatment(line: Line) -> bool:
    subjects = line.sentence.matches.get("subject", ())
    return any(m.entry.attrs["cls"] in ("named", "generic", "pronoun") for m in subjects)


def _doubted(line: Line, match: Match) -> bool:
    """Say whether others are said to say so: "some claim that ketamine is harmless"."""
    words, sentence = line.words, line.sentence
    if not _CLAIMED.isdisjoint(words[sentence.first : match.first]):
        return True
    after = words[match.stop : sentence.stop]
    refuted = after[-4:-1] == ["it", "is", "not"] or after[-3:-1] == ["it", "isn't"]
    return refuted or not _REFUTED.isdisjoint(after)


def _little(line: Line) -> list[Found]:
    """Find a word for little or none, then a bad thing: "minimal side effects"."""
    found = []
    words = line.words
    for little in line.of("little"):
        for harm in line.of("harm"):
            between = words[little.stop : harm.first]
            if not 0 <= harm.first - little.stop <= _LITTLE_REACH:
                continue
            if not _BETWEEN_LITTLE.issuperset(between) and not _ends_list(words, little, between):
                continue
            if _said_of_treatment(line, little, harm):
                kind = "denial" if _none(words, little) else "little"
                found.append((little.first, harm.stop, kind, little))
            break
    return found


def _said_of_treatment(line: Line, little: Match, harm: Match) -> bool:
    words = line.words
    if denied(words, little.first, line.sentence.first) or _doubted(line, little):
        return False
    if words[little.first] in NONE and not _IF.isdisjoint(
        words[line.sentence.first : little.first]
    ):
        return False
    if not _SOME.isdisjoint(words[max(line.sentence.first, little.first - 3) : little.first]):
        return False  # "some people have no side effects"
    if words[little.first] in _MINIMISE:
        before = words[max(line.sentence.first, little.first - 1) : little.first]
        return harm.entry.id == "discomfort" and words[harm.first] != "risk" and before != ["to"]
    if words[harm.stop - 1] in ("risk", "risks"):
        after = words[min(harm.stop, line.sentence.stop - 1)]
        return after not in ("of", "for", "that") or _of_a_harm(line, harm)
    return True


def _of_a_harm(line: Line, risk: Match) -> bool:
    """Say whether it is the risk of a bodily harm, and not of relapse: "a minimal risk of …"."""
    near = range(risk.stop, risk.stop + _RISK_REACH)
    return any(harm.first in near and is_bodily(harm) for harm in named_harms(line))


def _none(words: list[str], little: Match) -> bool:
    return words[little.first] in ("no", "zero", "without", "free", "complete", "lack", "absence")
