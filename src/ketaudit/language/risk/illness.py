"""The signs of an illness told apart from the effects of its treatment."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.sections import Setting
from ketaudit.language.scan import Sentence
from ketaudit.values import Value

_AFTERWARDS = frozenset({"after", "following", "during"})
_ITSELF = frozenset({"it", "this"})
_RELATIVE = frozenset({"which", "that", "who", "and", "also"})


class Place(Value):
    """One sentence with what decides about the mentions in it; ``frames`` are those that hold."""

    words: list[str]
    sentence: Sentence
    frames: list[Match]
    setting: Setting


def is_of_illness(place: Place, governor: Match | None, match: Match) -> bool:
    """Tell the signs of an illness from effects: "depression can cause headaches"."""
    frame = governor.entry.id if governor else ""
    if frame == "side-effect":
        return False
    sentence = place.sentence
    edge = min(governor.first, match.first) if governor else match.first
    treated = any(
        subject.entry.attrs["cls"] in ("named", "generic") and subject.first < edge
        for subject in sentence.matches.get("subject", ())
    )
    marks = sentence.matches.get("mark", ())
    ills = [mark for mark in marks if "is" in mark.entry.attrs and mark.first < edge]
    if ills and (_concerns(place, ills[-1], edge) or _follows_treatment(place, match)):
        return False
    if not ills:
        return place.setting.illness and not treated
    if not treated:
        return frame != "side-effect-lead"
    return _RELATIVE.issuperset(place.words[ills[-1].stop : edge])


def _concerns(place: Place, ill: Match, edge: int) -> bool:
    """Say whether an illness tells whom it concerns: "in people with bipolar disorder, it may"."""
    words = place.words
    opening = words[place.sentence.first : ill.first]
    introduced = opening[-1:] == ["with"] or "if" in opening[-4:]
    return introduced and not _ITSELF.isdisjoint(words[ill.stop : edge])


def _follows_treatment(place: Place, match: Match) -> bool:
    """Say whether it came after the treatment: "became manic after the third dose"."""
    words, stop = place.words, place.sentence.stop
    return any(
        subject.entry.attrs["cls"] in ("named", "generic")
        and match.stop <= subject.first < stop
        and not _AFTERWARDS.isdisjoint(words[max(match.stop, subject.first - 4) : subject.first])
        for subject in place.sentence.matches.get("subject", ())
    )
