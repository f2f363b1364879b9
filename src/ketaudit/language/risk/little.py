"""Little or none of a bad thing: "minimal side effects", "without surgery, drugs or downtime"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE, PREPOSITIONS
from ketaudit.language.risk.denials import IF, NONE
from ketaudit.language.risk.mild import is_bodily, named_harms
from ketaudit.language.risk.negation import denied
from ketaudit.language.risk.safe import Found, Line
from ketaudit.language.risk.wording import doubted

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
_SOME = frozenset({"some", "few"})
_LITTLE_REACH = 5
_RISK_REACH = 4
_APART = PREPOSITIONS | BE | AUXILIARIES | frozenset("to that who which ; : ( )".split())


def little_harm(line: Line) -> list[Found]:
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


def _ends_list(words: list[str], little: Match, between: list[str]) -> bool:
    """Find "without surgery, drugs or downtime": the last of the things that are spared."""
    listed = between[-1:] in (["or"], ["and"], [","]) and words[little.stop - 1] in NONE
    return listed and _APART.isdisjoint(between)


def _said_of_treatment(line: Line, little: Match, harm: Match) -> bool:
    words = line.words
    if denied(words, little.first, line.sentence.first) or doubted(line, little):
        return False
    if words[little.first] in NONE and not IF.isdisjoint(words[line.sentence.first : little.first]):
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
