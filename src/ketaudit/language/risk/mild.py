"""Harms that are called mild, short or rare: fair with a time, a rate or a contrast."""

from itertools import pairwise

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.risk.safe import STOPS, Found, Line

_COPULAS = frozenset(
    "is are be was were been being tend tends remain remains rated graded considered classified"
    " described seem seems appear appears reported".split()
)
_TIMES = frozenset("hour hours minutes day days minute week weeks".split())
_ENDS = frozenset(
    "subside subsides subsided resolve resolves resolved rarely seldom go goes went fade fades"
    " faded pass passes passed vanish vanishes vanished wear wears wore disappear disappears"
    " diminish diminishes lessen lessens only settle settles settled clear clears end ends stop"
    " stops do does don't doesn't to".split()
)
_SIZES = frozenset({"small", "tiny", "slim", "remote"})  # of a risk, and not of a study
_RISKS = frozenset({"risk", "risks", "chance", "likelihood", "odds", "possibility"})
GRAVE = frozenset(
    "seizure seizures death deaths died stroke strokes suicide hospital hospitalized hospitalised"
    " overdose psychosis mania fainted collapsed".split()
)
_ALL = frozenset({"all", "every", "each"})
_GOVERNORS = frozenset({"a", "an", "the", "of", "for"})  # "is called a mild injury"
# Harms that no page praises the treatment for taking away: "no nausea" is said of the treatment.
_BODILY = frozenset(
    "nausea dizziness sedation bladder abuse other_common dissociation respiratory liver".split()
)
_FEELINGS = frozenset({"distress", "suicidality", "durability"})
_MAYBE = frozenset({"may", "might", "not", "never"})
_CONTRAST = frozenset({"but", "though", "although", "yet", "however"})


def called_mild(line: Line) -> list[Found]:
    """Find a bad thing that "is mild": fair with a time or a rate, and after "not"."""
    found = []
    words = line.words
    milds = line.of("mild")
    if not milds:
        return []
    bad = [*line.of("harm"), *line.of("evil"), *line.of("effect")]
    named = [h for h in named_harms(line, "risk", "harm") if not _is_eased(line, h)]
    for harm in [*bad, *named]:
        mild = next((m for m in milds if 0 <= m.first - harm.stop <= 12), None)
        if mild is None or STOPS.intersection(words[harm.stop : mild.first]):
            continue
        before = words[max(harm.stop, mild.first - 4) : mild.first]
        if words[mild.first - 1] in _GOVERNORS or _not_all(line, harm):
            continue
        verb = words[mild.first] in _ENDS
        if not (verb or _COPULAS.intersection(before)) or denied(words, mild.first, harm.stop):
            continue
        if words[mild.first] in _SIZES and _RISKS.isdisjoint(words[harm.first : mild.first]):
            continue
        if not _MAYBE.isdisjoint(before) or _measured(line, mild) or _answered(line, mild):
            continue
        found.append((harm.first, mild.stop, "mild", mild))
    return found


def _not_all(line: Line, harm: Match) -> bool:
    """Find "not all side effects are mild"."""
    before = line.words[max(line.sentence.first, harm.first - 3) : harm.first]
    return any(map(is_negator, before)) and not _ALL.isdisjoint(before)


def _is_eased(line: Line, harm: Match) -> bool:
    """Say whether it is a symptom, which fades because the treatment works: "cravings fade"."""
    topics = harm.entry.attrs["topic"].split()
    craving = line.words[harm.stop - 1] in ("cravings", "craving", "urges")
    return craving or not _FEELINGS.isdisjoint(topics)


def mild_and_short(line: Line) -> list[Found]:
    """Find "mild, temporary side effects": two such words before the harm."""
    milds, words = line.of("mild"), line.words
    found = []
    for first, second in pairwise(milds):
        joined = words[first.stop : second.first] in ([","], ["and"], [",", "and"], ["or"])
        harm = next((h for h in line.of("harm") if h.first == second.stop), None)
        if joined and harm is not None:
            found.append((first.first, harm.stop, "mild", first))
    return found


def is_bodily(harm: Match) -> bool:
    """Say whether it is a harm of the body or a habit, and not low mood or a relapse."""
    return not _BODILY.isdisjoint(harm.entry.attrs["topic"].split())


def named_harms(line: Line, *needs: str) -> list[Match]:
    """Return the harms that the line calls by name; ``needs``: of these kinds (default: risk)."""
    kinds = needs or ("risk",)
    if "risk" in kinds:
        kinds = (*kinds, "symptom")
    return [m for m in line.sentence.matches.get("harm", ()) if m.entry.attrs["needs"] in kinds]


def _answered(line: Line, mild: Match) -> bool:
    """Say whether a harm follows in contrast: "usually mild, but blood pressure can rise"."""
    words, end = line.words, line.sentence.stop
    named = [harm.first for harm in line.sentence.matches.get("harm", ())]
    grave = [at for at in range(mild.stop, end) if words[at] in GRAVE]
    return any(
        at > mild.stop and not _CONTRAST.isdisjoint(words[mild.stop : at]) for at in named + grave
    )


def _measured(line: Line, mild: Match) -> bool:
    """Say whether the sentence gives a rate, or the time in which the harm ends.

    "Mild" stays "mild" where a time follows it.
    """
    after = line.words[mild.stop : min(mild.stop + 6, line.sentence.stop)]
    whole = line.words[line.sentence.first : line.sentence.stop]
    timed = line.words[mild.first] in _ENDS and not _TIMES.isdisjoint(after)
    return timed or "%" in whole
