"""Harms that are called mild, short or rare: fair with a time, a rate or a contrast."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.negation import denied
from ketaudit.language.risk.safe import Found, Line

_COPULAS = frozenset("is are be was were been being tend tends remain remains".split())
_STOPS = frozenset(". ; : ! ? ( ) [ ] — – --".split())
_TIMES = frozenset("hour hours minutes day days minute week weeks".split())
_ENDS = frozenset(
    "subside subsides resolve resolves rarely seldom go fade pass passes passed vanish".split()
)
_CONTRAST = frozenset({"but", "though", "although", "yet", "however"})


def called_mild(line: Line) -> list[Found]:
    """Find a bad thing that "is mild": fair with a time or a rate, and after "not"."""
    found = []
    words = line.words
    milds = line.of("mild")
    if not milds:
        return []
    for harm in [*line.of("harm"), *line.of("effect"), *named_harms(line)]:
        mild = next((m for m in milds if 0 < m.first - harm.stop <= 12), None)
        if mild is None or _STOPS.intersection(words[harm.stop : mild.first]):
            continue
        before = words[max(harm.stop, mild.first - 4) : mild.first]
        verb = words[mild.first] in _ENDS
        if not (verb or _COPULAS.intersection(before)) or denied(words, mild.first, harm.stop):
            continue
        if "may" in before or "not" in before or _measured(line, mild) or _answered(line, mild):
            continue
        found.append((harm.first, mild.stop, "mild", mild))
    return found


def named_harms(line: Line) -> list[Match]:
    """Return the harms that the line calls by name."""
    return [m for m in line.sentence.matches.get("harm", ()) if m.entry.attrs["needs"] == "risk"]


def _answered(line: Line, mild: Match) -> bool:
    """Say whether a harm follows in contrast: "usually mild, but blood pressure can rise"."""
    words = line.words
    named = line.sentence.matches.get("harm", ())
    return any(
        harm.first > mild.stop and not _CONTRAST.isdisjoint(words[mild.stop : harm.first])
        for harm in named
    )


def _measured(line: Line, mild: Match) -> bool:
    """Say whether a time follows or the sentence gives a rate."""
    after = line.words[mild.stop : min(mild.stop + 6, line.sentence.stop)]
    whole = line.words[line.sentence.first : line.sentence.stop]
    return not _TIMES.isdisjoint(after) or "%" in whole
