"""Where a word enlarges a claim: near a benefit, before a rival, between mechanism and benefit."""

from collections.abc import Callable

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.find import ClaimFrame
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.clauses import clause_end
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.scan import Sentence
from ketaudit.values import Value

_BEFORE, _AFTER = 3, 8  # tokens between a word and the benefit frame it belongs to
_TO_THAN, _TO_RIVAL = 6, 5
_TO_BRAIN, _TO_CAUSE, _TO_MEANS = 5, 4, 12
_RIVALS = frozenset(
    "any anything traditional conventional standard other others most existing typical usual"
    " antidepressants antidepressant ssris ssri snris medication medications pills drugs opioids"
    " ect surgery alternatives psychotherapy talk".split()
)
_SHAMS = frozenset("placebo midazolam sham saline".split())
_OTHER_SUBJECTS = frozenset("you we they i he she".split())
_HOPES = frozenset(
    "hope hopes hoping hoped expect expects believe believes think thinks whether if".split()
)
_PLEDGES = frozenset("promise promises guarantee guarantees say tell predict know".split())
_SEEKING = frozenset("seeking looking considering interested curious wanting ready who".split())
_RANKED_BY = frozenset(". , ; ! for in against at available".split())
_LIGHT = frozenset("help be get start begin also soon not only".split())


class Place(Value):
    """A sentence, or a piece of a very long one, with what decides about the words in it."""

    words: list[str]
    sentence: Sentence
    claim: ClaimFrame | None
    frames: tuple[Frame, ...]


def place_of_kind(place: Place, match: Match, cls: str) -> tuple[int, int] | None:
    """Return the tokens of a word with what it needs around it, or None."""
    where = match.entry.attrs["where"]
    if where == "than":
        return _than(place, match, cls)
    if where in ("alone", "brain", "cause"):
        return _alone(place, match, where)
    if not place.frames:
        return None
    if where in _FINDERS:
        return _FINDERS[where](place, match)
    if where == "claim" or _HOLDS[where](place, match):
        return match.first, match.stop
    return None


def _is_sought(place: Place, match: Match) -> bool:
    """Say whether somebody looks for it: "people seeking immediate relief"."""
    return any(0 <= match.first - m.stop <= 1 for m in place.sentence.matches.get("seek", ()))


def _near(place: Place, match: Match) -> bool:
    """Say whether a benefit frame holds the word or stands close by in its clause."""
    words = place.words
    if _is_sought(place, match):
        return False
    for frame in place.frames:
        if frame.first < match.stop and match.first < frame.stop:
            return True
        if match.stop <= frame.first:
            who = words[match.stop] == "who"  # "everybody who comes to us"
            whole = clause_end(words, match.stop + who, frame.first) == frame.first
            if frame.first - match.stop <= (_AFTER if who else _BEFORE) and whole:
                return True
        else:
            gap = words[frame.stop : match.first]
            whole = clause_end(words, frame.stop, match.first) == match.first
            if len(gap) <= _AFTER and whole and _OTHER_SUBJECTS.isdisjoint(gap):
                return True
    return False


def _best(place: Place, match: Match) -> bool:
    """Say whether a superlative ranks treatments: "the most effective treatment", "… for"."""
    words = place.words
    if not _near(place, match):
        return False
    if words[match.stop] in _RANKED_BY:
        return True
    return any(
        0 <= noun.first - match.stop <= 2 and noun.entry.attrs["cls"] in ("generic", "named")
        for noun in place.sentence.matches.get("subject", ())
    )


def _after(place: Place, match: Match) -> bool:
    """Say whether the word follows a benefit closely: "relief for anyone"."""
    words = place.words
    if words[match.stop] in _SEEKING:
        return False
    return any(
        frame.first <= match.first and match.first - frame.stop <= _BEFORE for frame in place.frames
    )


def _noun(place: Place, match: Match) -> bool:
    """Say whether an adjective colours a benefit, before it or as its predicate."""
    matches = place.sentence.matches
    if not _near(place, match):
        return False
    for boon in matches.get("boon", ()):
        if boon.first <= match.first < boon.stop or 0 <= boon.first - match.stop <= _BEFORE:
            return True
    for target in matches.get("target", ()):
        if 0 <= target.first - match.stop <= 2:
            return target.entry.attrs["cls"] == "good"
    return True


def _promise(place: Place, match: Match) -> bool:
    """Say whether "will" promises a benefit of the treatment, not the work of its provider."""
    words, sentence = place.words, place.sentence
    before = words[sentence.first : match.first]
    if not _HOPES.isdisjoint(before):
        return False
    if not _PLEDGES.isdisjoint(before) and any(is_negator(word) for word in before):
        return False
    actor = None
    for subject in sentence.matches.get("subject", ()):
        if subject.stop <= match.first:
            actor = subject
    if actor is not None and actor.entry.attrs["cls"] in ("provider", "other"):
        return False
    for frame in place.frames:
        gap = words[match.stop : frame.first]
        if 0 <= frame.first - match.stop <= _BEFORE and all(
            word in _LIGHT or word.endswith("ly") for word in gap
        ):
            return True
    return False


def _than(place: Place, match: Match, cls: str) -> tuple[int, int] | None:
    """Return a comparative as far as the rival it beats; without one it tells speed at most."""
    words, sentence = place.words, place.sentence
    end = clause_end(words, match.stop, min(sentence.stop, match.stop + _TO_THAN))
    than = next((at for at in range(match.stop, end) if words[at] == "than"), None)
    beaten = _beaten(place, than + 1) if than is not None else None
    if cls != match.entry.attrs["cls"]:
        return (match.first, match.stop) if beaten is None and _near(place, match) else None
    if beaten is None:
        return None
    if match.entry.id == "safer":
        return (match.first, beaten) if _treats(place, match.first) else None
    whole = Match(match.first, beaten, match.entry)
    return (match.first, beaten) if _near(place, whole) else None


def _beaten(place: Place, at: int) -> int | None:
    """Return where the other treatment after token ``at`` ends; a placebo is no rival."""
    words, stop = place.words, min(place.sentence.stop, at + _TO_RIVAL)
    stop = clause_end(words, at, stop)
    if not _SHAMS.isdisjoint(words[at:stop]):
        return None
    for subject in place.sentence.matches.get("subject", ()):
        if at <= subject.first < stop and subject.entry.attrs["cls"] == "other":
            return subject.stop
    for on in range(at, stop):
        if words[on] in _RIVALS:
            return on + 1
    return None


def _rival(place: Place, match: Match) -> tuple[int, int] | None:
    beaten = _beaten(place, match.stop)
    return None if beaten is None else (match.first, beaten)


def _treats(place: Place, at: int) -> bool:
    """Say whether the treatment, not another, is spoken of before token ``at``."""
    kinds = [
        subject.entry.attrs["cls"]
        for subject in place.sentence.matches.get("subject", ())
        if subject.first < at and subject.entry.attrs["cls"] != "people"
    ]
    return bool(kinds) and kinds[-1] in ("named", "generic", "pronoun")


def _alone(place: Place, match: Match, where: str) -> tuple[int, int] | None:
    """Return words that claim by themselves, with their object where they need one."""
    if where == "alone":
        return _fewer(place, match)
    wanted, reach = (
        (("neural", "cause"), _TO_BRAIN) if where == "brain" else (("cause",), _TO_CAUSE)
    )
    words = place.words
    if place.claim is None and not _speaks_of_treatment(place):
        return None
    for thing in place.sentence.matches.get("kind", ()):
        near = 0 <= thing.first - match.stop <= reach
        if (
            near
            and thing.entry.attrs["cls"] in wanted
            and "," not in words[match.stop : thing.first]
        ):
            whole = clause_end(words, match.stop, thing.first) == thing.first
            return (match.first, thing.stop) if whole else None
    return None


def _fewer(place: Place, match: Match) -> tuple[int, int] | None:
    """Return "fewer side effects (than …)" said of this treatment."""
    words = place.words
    if not _treats(place, match.first):
        return None
    after = words[match.stop : match.stop + 3]
    if "than" in after or words[match.stop - 1] == "than":
        at = match.stop + after.index("than") + 1 if "than" in after else match.stop
        beaten = _beaten(place, at)
        return None if beaten is None else (match.first, beaten)
    return match.first, match.stop


def _speaks_of_treatment(place: Place) -> bool:
    return any(
        subject.entry.attrs["cls"] in ("named", "generic", "pronoun")
        for subject in place.sentence.matches.get("subject", ())
    )


def _means(place: Place, match: Match) -> tuple[int, int] | None:
    """Return "by blocking NMDA receptors" in a sentence that claims a benefit outside of it."""
    words, at = place.words, match.stop
    while words[at].endswith("ly"):
        at += 1
    thing = _neural(place, at, at + _TO_MEANS)
    if thing is None or not words[at].endswith("ing"):
        return None
    outside = any(f.stop <= match.first or f.stop > thing.stop for f in place.frames)
    return (match.first, thing.stop) if outside else None


def _effect(place: Place, match: Match) -> tuple[int, int] | None:
    """Return "leading to" between a word for the brain and a benefit."""
    if _neural(place, place.sentence.first, match.first) is None:
        return None
    for frame in place.frames:
        if 0 <= frame.first - match.stop <= _AFTER:
            return match.first, frame.stop
    return None


def _neural(place: Place, first: int, stop: int) -> Match | None:
    for thing in place.sentence.matches.get("kind", ()):
        if first <= thing.first < stop and thing.entry.attrs["cls"] == "neural":
            return thing
    return None


_HOLDS: dict[str, Callable[[Place, Match], bool]] = {
    "near": _near,
    "best": _best,
    "after": _after,
    "noun": _noun,
    "promise": _promise,
}
_FINDERS: dict[str, Callable[[Place, Match], tuple[int, int] | None]] = {
    "rival": _rival,
    "means": _means,
    "effect": _effect,
}
