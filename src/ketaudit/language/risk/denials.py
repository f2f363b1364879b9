"""Harms that are denied: nobody had them, there is no evidence of them, it does not cause them."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.mild import is_bodily, named_harms
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.risk.safe import Found, Line

NONE = frozenset({"no", "without", "zero"})
_HAD = frozenset(
    "has had have having report reports reported experience experiences experienced see seen suffer"
    " suffers suffered feel feels felt notice notices noticed develop develops developed get gets"
    " cause causes caused causing produce produces lead leads complain complains complained"
    " stop stopped quit discontinue discontinued withdrew dropped".split()
)
IF = frozenset("if once when unless until".split())
_CONDITIONS = IF | frozenset("placebo control trial study studies with without who".split())
_STUDIED = frozenset("studied tested looked shown counted asked".split())
_EVERYONE = frozenset("everyone everybody all every most".split())
_LESSENED = frozenset(
    "reduce reduces reduced prevent prevents lower lowers treat treats help helps works safe"
    " ease eases cure cures protect protects free but however".split()
)
_SELDOM_REACH = 9
_EVIDENCE_REACH = 12
_NONE_REACH = 4
_CAUSE_REACH = 4


def seldom(line: Line) -> list[Found]:
    """Find "nobody I have treated has had a serious problem", "patients rarely report …"."""
    found = []
    for rare in line.of("seldom"):
        for harm in [*line.of("harm"), *line.of("evil")]:
            between = line.words[rare.stop : harm.first]
            if is_condition(line, rare) or not (_STUDIED | IF).isdisjoint(between):
                continue
            if 0 < harm.first - rare.stop <= _SELDOM_REACH and not _HAD.isdisjoint(between):
                found.append((rare.first, harm.stop, "little", rare))
                break
    return found


def no_evidence(line: Line) -> list[Found]:
    """Find "there is no evidence that it causes harm"; that it helps is another matter."""
    found = []
    for denial in line.of("evidence"):
        first = _none_before(line, denial)
        if first is None:
            continue
        for evil in [*line.of("evil"), *line.of("harm"), *named_harms(line)]:
            between = line.words[denial.stop : evil.first]
            near = 0 <= evil.first - denial.stop <= _EVIDENCE_REACH
            if near and _LESSENED.isdisjoint(between):
                found.append((first, evil.stop, "denied", denial))
                break
    return found


def _none_before(line: Line, denial: Match) -> int | None:
    """Return where "no" stands before "scientific evidence", None where there is some."""
    for at in range(denial.first - 1, max(line.sentence.first, denial.first - _NONE_REACH) - 1, -1):
        if line.words[at] in NONE or is_negator(line.words[at]):
            return at
    return None


def denied_by_name(line: Line) -> list[Found]:
    """Find a harm that is named to be denied: "it does not cause nausea", "no weight gain"."""
    return [
        (denial.first, harm.stop, _kind_of(harm), denial)
        for denial in line.found
        for harm in [next((h for h in _deniable(line, denial) if _follows(line, denial, h)), None)]
        if harm is not None and not is_condition(line, denial)
    ]


def _deniable(line: Line, denial: Match) -> list[Match]:
    """Return the harms that the words for a denial may be said of."""
    kind = denial.entry.attrs["kind"]
    if kind == "not-cause":
        harms = [*named_harms(line, "risk", "alone"), *line.of("harm"), *line.of("evil")]
    elif kind == "little" and line.words[denial.stop - 1] in NONE:
        harms = [harm for harm in named_harms(line) if is_bodily(harm)]
    else:
        return []
    return [harm for harm in harms if not for_some_only(line, harm)]


def _follows(line: Line, denial: Match, harm: Match) -> bool:
    reach = _CAUSE_REACH if denial.entry.attrs["kind"] == "not-cause" else 0
    overlaps = denial.first < harm.first and denial.stop < harm.stop  # "not develop a tolerance"
    near = overlaps and harm.first - denial.stop <= reach
    return near and IF.isdisjoint(line.words[denial.stop : harm.first])


def _kind_of(harm: Match) -> str:
    return "addictive" if "abuse" in harm.entry.attrs.get("topic", "") else "denied"


def is_condition(line: Line, match: Match) -> bool:
    """Say whether it is a condition ("if you have no …") or what a trial saw."""
    before = line.words[line.sentence.first : match.first]
    return not _CONDITIONS.isdisjoint(before)


def for_some_only(line: Line, harm: Match) -> bool:
    """Find "not in everyone": that it spares some is no denial."""
    after = line.words[harm.stop : min(harm.stop + 3, line.sentence.stop)]
    return not _EVERYONE.isdisjoint(after)
