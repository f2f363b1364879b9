"""Words that deny risk or make it small by themselves, and where they do not."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.denials import for_some_only
from ketaudit.language.risk.mild import GRAVE
from ketaudit.language.risk.negation import denied, is_negator
from ketaudit.language.risk.safe import Found, Line

_CLAIMED = frozenset("claim claims claimed myth myths pretend pretends supposedly".split())
_REFUTED = frozenset("myth wrong false untrue misleading mistaken".split())
_GOES_ON = frozenset("way ways yet and but on enough alternative therapy treatment".split())
_PERSONS = frozenset(
    "nurse nurses staff team doctor doctors therapist therapists clinician clinicians guide guides"
    " people person voice hands touch words care support she he they we who father mother".split()
)


def flat(line: Line) -> list[Found]:
    """Find words that are enough by themselves: "risk-free", "well tolerated", "gentle"."""
    kinds = {"risk-free": "denial", "non-addictive": "addictive"}
    found = line.of("flat")
    if line.ketamine and _names_treatment(line):  # it is made in a laboratory
        found = found + line.of("natural")
    return [
        (m.first, m.stop, kinds.get(m.entry.id, "wording"), m)
        for m in found
        if not denied(line.words, m.first, line.sentence.first)
        and not doubted(line, m)
        and "whether" not in line.words[max(line.sentence.first, m.first - 6) : m.first]
        and not (_negates(line.words, m) and for_some_only(line, m))
        and not _said_of_people(line, m)
        and not _told_in_full(line, m)
        and not _forbidden(line, m)
    ]


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


def doubted(line: Line, match: Match) -> bool:
    """Say whether others are said to say so: "some claim that ketamine is harmless"."""
    words, sentence = line.words, line.sentence
    if not _CLAIMED.isdisjoint(words[sentence.first : match.first]):
        return True
    after = words[match.stop : sentence.stop]
    refuted = after[-4:-1] == ["it", "is", "not"] or after[-3:-1] == ["it", "isn't"]
    return refuted or not _REFUTED.isdisjoint(after)
