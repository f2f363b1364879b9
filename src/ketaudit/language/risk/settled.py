"""Safety that is told as settled: "its safety is well established", "it safely relieves pain"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.risk.safe import PROVEN, Found, Line

_AUXILIARIES = frozenset("has have had is are was were been being".split())
_ADVERBS = frozenset("well firmly fully clearly long repeatedly now already also".split())
_ENDS = frozenset(". , ; : ! ? ) — – and in of for over as with when because while".split())
_OPEN = frozenset(
    "whether if how to determine ensure assess evaluate until study studying should must".split()
)
_SETTLED = PROVEN - {"long", "year", "years", "decades", "century"}
_REACH = 9
_NEAR = 3


def settled_safety(line: Line) -> list[Found]:
    """Find "has demonstrated safety and efficacy" and "its safety has been established"."""
    found = []
    for match in line.of("safety"):
        first, stop = _praised_before(line, match), _praised_after(line, match)
        if first is not None:
            found.append((first, match.stop, "safe", match))
        elif stop is not None:
            found.append((match.first, stop, "safe", match))
    return found


def _praised_before(line: Line, match: Match) -> int | None:
    """Return where "proven" stands before a bare "safety", None where nothing like it does."""
    words, start = line.words, max(line.sentence.first, match.first - _NEAR)
    if match.stop < line.sentence.stop and words[match.stop] not in _ENDS:
        return None
    for at in range(start, match.first):
        if words[at] in _SETTLED:
            opens = words[max(line.sentence.first, at - _NEAR) : at]
            settled = _OPEN.isdisjoint(opens) and not denied(words, at, line.sentence.first)
            return at if settled else None
    return None


def _praised_after(line: Line, match: Match) -> int | None:
    """Return where "has been well established" ends, None where no such words follow."""
    words, end = line.words, min(line.sentence.stop, match.stop + _REACH)
    for at in range(match.stop, end):
        if words[at] in _SETTLED:
            verb = at - 1
            while words[verb] in _ADVERBS:
                verb -= 1
            opens = words[line.sentence.first : match.first]
            settled = words[verb] in _AUXILIARIES and _OPEN.isdisjoint(opens)
            denied_after = any(map(is_negator, words[match.stop : at]))
            return at + 1 if settled and not denied_after else None
    return None


def called_safely(line: Line) -> list[Found]:
    """Find "it safely relieves pain", and not "our nurses safely treat …"."""
    return [
        (m.first, m.stop, "safe", m)
        for m in line.of("safely")
        if _is_treatment(line, m) and not denied(line.words, m.first, line.sentence.first)
    ]


def _is_treatment(line: Line, match: Match) -> bool:
    """Say whether the nearest subject before is the treatment."""
    owner = ""
    for subject in line.sentence.matches.get("subject", ()):
        if subject.stop <= match.first:
            owner = subject.entry.attrs["cls"]
    return owner in ("named", "generic", "pronoun")
