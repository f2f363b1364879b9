"""Words that play the risk of the treatment down: flat denials, smallness, "safe"."""

from collections.abc import Iterator

from ketaudit.knowledge.matcher import Match
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.mild import called_mild, named_harms
from ketaudit.language.risk.negation import denied
from ketaudit.language.risk.safe import Found, Line, backed_by_a_record, called_safe
from ketaudit.language.risk.undercut import find_undercuts
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_BETWEEN_LITTLE = frozenset(
    "known any or and of the a serious adverse if very potential negative systemic significant"
    " associated physical pain discomfort , major lasting real to unwanted in terms".split()
)
_MINIMISE = frozenset("minimise minimises minimize minimizes minimizing minimising".split())
_NONE = frozenset({"no", "without", "zero"})
_HAD = frozenset("has had have reported experienced seen suffered".split())
_CLAIMED = frozenset("claim claims claimed myth myths pretend pretends supposedly".split())
_SOME = frozenset({"some", "few"})
_IF = frozenset("if once when unless until".split())
_CONDITIONS = _IF | frozenset("placebo control trial study studies with without who".split())
_STUDIED = frozenset("studied tested looked shown counted asked reported".split())
_EVERYONE = frozenset("everyone everybody all every most".split())
_NOBODY_REACH = 9
_CAUSE_REACH = 3
# Harms that no page praises the treatment for taking away: "no nausea" is said of the treatment.
_BODILY = frozenset(
    "nausea dizziness sedation bladder abuse other_common dissociation respiratory liver".split()
)
_PASSIVE = frozenset({"harm", "effect", "kept"})


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
    return sorted([*found, *undercuts], key=lambda place: place.first)


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
        *called_safe(line),
        *backed_by_a_record(line),
        *_nobody(line),
        *_denied_by_name(line),
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
        and not _is_limited(line, m)
    ]


def _names_treatment(line: Line) -> bool:
    subjects = line.sentence.matches.get("subject", ())
    return any(m.entry.attrs["cls"] in ("named", "generic", "pronoun") for m in subjects)


def _doubted(line: Line, match: Match) -> bool:
    """Say whether others are said to say so: "some claim that ketamine is harmless"."""
    return not _CLAIMED.isdisjoint(line.words[line.sentence.first : match.first])


def _little(line: Line) -> list[Found]:
    """Find a word for little or none, then a bad thing: "minimal side effects"."""
    found = []
    words = line.words
    for little in line.of("little"):
        for harm in line.of("harm"):
            between = words[little.stop : harm.first]
            if not 0 <= harm.first - little.stop <= 5 or not _BETWEEN_LITTLE.issuperset(between):
                continue
            if _said_of_treatment(line, little, harm):
                kind = "denial" if _none(words, little) else "little"
                found.append((little.first, harm.stop, kind, little))
            break
    return found


def _nobody(line: Line) -> list[Found]:
    """Find "nobody I have treated has had a serious problem"."""
    found = []
    for nobody in line.of("nobody"):
        for harm in line.of("harm"):
            between = line.words[nobody.stop : harm.first]
            if _is_finding(line, nobody) or not _STUDIED.isdisjoint(between):
                continue
            if 0 < harm.first - nobody.stop <= _NOBODY_REACH and not _HAD.isdisjoint(between):
                found.append((nobody.first, harm.stop, "little", nobody))
                break
    return found


def _denied_by_name(line: Line) -> list[Found]:
    """Find a harm that is named to be denied: "it does not cause nausea", "no weight gain"."""
    found = []
    for denial in line.found:
        kind = denial.entry.attrs["kind"]
        if kind == "not-cause":
            reach = _CAUSE_REACH
        elif kind == "little" and line.words[denial.stop - 1] in _NONE:
            reach = 0
        else:
            continue
        for harm in named_harms(line):
            bodily = not _BODILY.isdisjoint(harm.entry.attrs["topic"].split())
            if _is_finding(line, denial) or _is_limited(line, harm):
                continue
            if bodily and 0 <= harm.first - denial.stop <= reach:
                kind = "addictive" if "abuse" in harm.entry.attrs["topic"] else "denied"
                found.append((denial.first, harm.stop, kind, denial))
                break
    return found


def _is_finding(line: Line, match: Match) -> bool:
    """Say whether it is a condition ("if you have no …") or what a trial saw."""
    before = line.words[line.sentence.first : match.first]
    return not _CONDITIONS.isdisjoint(before)


def _is_limited(line: Line, harm: Match) -> bool:
    """Find "not in everyone": that it spares some is no denial."""
    after = line.words[harm.stop : min(harm.stop + 3, line.sentence.stop)]
    return not _EVERYONE.isdisjoint(after)


def _said_of_treatment(line: Line, little: Match, harm: Match) -> bool:
    words = line.words
    if denied(words, little.first, line.sentence.first) or _doubted(line, little):
        return False
    if words[little.first] in _NONE and not _IF.isdisjoint(
        words[line.sentence.first : little.first]
    ):
        return False
    if not _SOME.isdisjoint(words[max(line.sentence.first, little.first - 3) : little.first]):
        return False  # "some people have no side effects"
    if words[little.first] in _MINIMISE:
        before = words[max(line.sentence.first, little.first - 1) : little.first]
        return harm.entry.id == "discomfort" and words[harm.first] != "risk" and before != ["to"]
    if words[harm.stop - 1] in ("risk", "risks"):
        return words[min(harm.stop, line.sentence.stop - 1)] not in ("of", "for", "that")
    return True


def _none(words: list[str], little: Match) -> bool:
    return words[little.first] in ("no", "zero", "without", "free", "complete", "lack", "absence")
