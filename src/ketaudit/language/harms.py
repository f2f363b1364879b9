"""Mentions of harms, limits and precautions, judged: said of this treatment, framed, not denied.

The word "nausea" discloses nothing by itself.
It does after "may cause", in a list led in by "Possible side effects:" or under a heading "Risks";
it does not after "relieves", after "unlike opioids, which cause" or after "no".
What governs a mention is the nearest frame before it in its clause, else the nearest after it.
"""

from typing import NamedTuple

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues import clause_end, clause_start
from ketaudit.language.negation import denied, negated_between
from ketaudit.language.scan import Scan, Sentence
from ketaudit.language.sections import Setting, settings

_MODALS = frozenset("may might can could will would should possibly sometimes often some".split())
_ACCEPTS = {
    "risk": frozenset({"risk", "weak", "watch"}),
    "bar": frozenset({"risk", "weak", "watch", "bar", "who"}),
    "who": frozenset({"watch", "bar", "who"}),
}
_GOVERNS = frozenset({"risk", "weak", "watch", "bar", "who", "relief", "disease"})
_NEAR = 10  # tokens between supervision and the word that says it is needed
_COMPANY = frozenset("with and or than unlike to on taking take of , versus vs from including".split())
_RELATIVE = frozenset("which that who and also".split())
_LASTING = frozenset(
    "antidepressant therapeutic beneficial positive treatment mood ketamine's its".split()
)


class Mention(NamedTuple):
    """Tokens ``first``..``stop`` of sentence number ``sentence`` speak of ``topics``.

    ``concrete`` is False for category words ("there are risks") and for bare procedure.
    """

    sentence: int
    first: int
    stop: int
    topics: tuple[str, ...]
    concrete: bool


class _Place(NamedTuple):
    """One sentence with what decides about the mentions in it."""

    words: list[str]
    sentence: Sentence
    frames: list[Match]
    setting: Setting


def find_mentions(scan: Scan) -> list[Mention]:
    """Return every mention of a topic that counts, concrete or generic."""
    mentions = []
    where = settings(scan)
    for number, sentence in enumerate(scan.sentences):
        found = sentence.matches.get("harm")
        if not found or scan.words[sentence.stop - 1] == "?" and sentence.block.kind != "heading":
            continue
        place = _Place(scan.words, sentence, _frames(scan.words, sentence), where[number])
        for match in found:
            verdict = _judge(place, match)
            if verdict is not None:
                topics = tuple(match.entry.attrs["topic"].split())
                mentions.append(Mention(number, match.first, match.stop, topics, verdict))
    return mentions


def _frames(words: list[str], sentence: Sentence) -> list[Match]:
    """Return the frames whose own condition holds."""
    return [f for f in sentence.matches.get("frame", ()) if _holds(words, sentence, f)]


def _holds(words: list[str], sentence: Sentence, frame: Match) -> bool:
    condition = frame.entry.attrs.get("if")
    if condition == "denied":
        return denied(words, frame.first, sentence.first)
    if condition == "modal":
        before = words[max(sentence.first, frame.first - 3) : frame.first]
        return not _MODALS.isdisjoint(before)
    return True


def gives(frame: Match) -> set[str]:
    """Return what a frame gives, as a set."""
    return set(frame.entry.attrs["gives"].split())


def _judge(place: _Place, match: Match) -> bool | None:
    """Return True for a disclosure, False for a generic mention, None for neither."""
    needs = match.entry.attrs["needs"]
    if needs in _ACCEPTS:
        return True if _endangers(place, match, needs) else None
    if _rival(place, match):
        return None
    if needs == "never":
        return None if _spared(place, match) else False
    if needs == "denied":
        return True if denied(place.words, match.first, place.sentence.first) else None
    if needs != "treatment" and negated_between(
        place.words, max(place.sentence.first, match.first - 3), match.first
    ):
        return None
    if needs == "need":
        return _needed(place, match)
    return True if _SUPPORT[needs](place, match) else None


# ---------------------------------------------------------------- harms


def _endangers(place: _Place, match: Match, needs: str) -> bool:
    """Say whether a mention of a harm is framed as one that this treatment may bring."""
    governor = _governor(place, match)
    if governor is None:
        if _refused(place.words, place.sentence, match.first):
            return False
        return place.setting.bar if needs == "who" else _set_among_risks(place, needs)
    kinds = gives(governor)
    if kinds.isdisjoint(_ACCEPTS[needs]) or _rival(place, match):
        return False
    if kinds == {"who"} and not _barred(place):
        return False
    if _spared(place, governor) or negated_between(
        place.words, min(governor.stop, match.first), match.first
    ):
        return False
    return "bar" in kinds or place.setting.risk or not _of_illness(place, governor, match)


def _barred(place: _Place) -> bool:
    """Whom it concerns is a precaution only beside words of caution."""
    around = place.setting.bar or place.setting.risk
    return around or any("bar" in gives(frame) for frame in place.frames)


def _set_among_risks(place: _Place, needs: str) -> bool:
    return place.setting.risk or (needs == "bar" and place.setting.bar)


def _governor(place: _Place, match: Match) -> Match | None:
    """Return the frame that governs a mention: the nearest before it, else the nearest after."""
    words, sentence = place.words, place.sentence
    left = clause_start(words, match.first, sentence.first)
    right = clause_end(words, match.stop, sentence.stop)
    before = after = None
    for frame in place.frames:
        if gives(frame).isdisjoint(_GOVERNS):
            continue
        if left <= frame.first and frame.first < match.first:
            before = frame
        elif after is None and match.stop <= frame.first < right:
            after = frame
    if before is None and after is not None and "relief" in gives(after):
        return after if after.first - match.stop <= 2 else None
    if before is None and left > sentence.first and words[left - 1] in "(:—–--":
        return _last(place, left)
    return before or after


def _last(place: _Place, stop: int) -> Match | None:
    """Return the last governing frame before a bracket, colon or dash."""
    found = [f for f in place.frames if f.stop <= stop and gives(f) & _GOVERNS]
    return found[-1] if found else None


def _spared(place: _Place, frame: Match) -> bool:
    """The harm itself is denied or reduced: "no risk of", "without", "lowers the risk of"."""
    words, sentence = place.words, place.sentence
    if frame.entry.attrs.get("if") == "denied":
        return False  # "not safe if you are pregnant": the negation is the point
    if _refused(words, sentence, frame.first):
        return True
    if frame.entry.id != "risk":
        return False
    for other in place.frames:
        if "relief" in gives(other) and 0 <= frame.first - other.stop <= 3:
            return True
    return False


def _refused(words: list[str], sentence: Sentence, at: int) -> bool:
    first = max(sentence.first, at - 4)
    return negated_between(words, first, at)


def _of_illness(place: _Place, governor: Match, match: Match) -> bool:
    """The signs of an illness, not the effects of a treatment: "depression can cause headaches"."""
    words, sentence = place.words, place.sentence
    edge = min(governor.first, match.first)
    treated = any(
        s.entry.attrs["cls"] in ("named", "generic") and s.first < edge
        for s in sentence.matches.get("subject", ())
    )
    ills = [m for m in sentence.matches.get("mark", ()) if "is" in m.entry.attrs and m.first < edge]
    if not ills:
        return place.setting.illness and not treated and governor.entry.id != "side-effect"
    if governor.entry.id in ("side-effect", "side-effect-lead"):
        return False
    between = words[ills[-1].stop : edge]
    return not treated or all(word in _RELATIVE for word in between)


def _rival(place: _Place, match: Match) -> bool:
    """Another treatment is the subject: "antidepressants can trigger mania"."""
    words = place.words
    left = clause_start(words, match.first, place.sentence.first)
    rival = None
    for subject in place.sentence.matches.get("subject", ()):
        if not left - 4 <= subject.first < match.first:
            continue
        kind = subject.entry.attrs["cls"]
        if kind == "other" and words[max(0, subject.first - 1)] not in _COMPANY:
            rival = subject
        elif kind in ("named", "generic") and subject.first > (rival.stop if rival else -1):
            rival = None
    return rival is not None


# ---------------------------------------------------------------- limits and precautions


def _supports(place: _Place, match: Match, what: str) -> bool:
    """A frame that gives ``what`` stands in the sentence, beside the mention."""
    return any(
        what in gives(frame) and (frame.stop <= match.first or frame.first >= match.stop)
        for frame in place.frames
    )


def _needed(place: _Place, match: Match) -> bool:
    """Supervision is told as a need of safety, close by; told as procedure it is only a hint."""
    return any(
        "need" in gives(frame)
        and (0 <= match.first - frame.stop <= _NEAR or 0 <= frame.first - match.stop <= _NEAR)
        for frame in place.frames
    )


def _effect_fades(place: _Place, match: Match) -> bool:
    words = place.words
    for frame in place.frames:
        if "effect" not in gives(frame) or not 0 <= match.first - frame.stop <= 6:
            continue
        word, before = words[frame.stop - 1], words[max(place.sentence.first, frame.first - 1)]
        if word == "symptoms":
            return words[match.first] in ("return", "come", "recur")
        return word not in ("effect", "effects") or before in _LASTING
    return False


def _outcome_varies(place: _Place, match: Match) -> bool:
    if words_of(place, match)[-1] == "differently":
        return True
    return any(
        "outcome" in gives(frame) and 0 <= match.first - frame.stop <= 5 for frame in place.frames
    )


def _repeats(place: _Place, match: Match) -> bool:
    window = place.words[place.sentence.first : place.sentence.stop]
    return _supports(place, match, "need") or not _MODALS.isdisjoint(window)


def _advised(place: _Place, match: Match) -> bool:
    """An expert to turn to follows soon, and the reader is urged."""
    expert = any(
        "expert" in gives(frame) and 0 <= frame.first - match.stop <= 9 for frame in place.frames
    )
    words = place.words
    bidden = match.first == place.sentence.first or words[match.first - 1] in ("so", ",", ";")
    yours = "your" in words[match.first : match.stop + 3]
    return expert and (bidden or yours or _supports(place, match, "advice"))


def _of_treatment(place: _Place, match: Match) -> bool:
    return denied(place.words, match.first, place.sentence.first) and any(
        subject.entry.attrs["cls"] in ("named", "generic") and subject.first < match.first
        for subject in place.sentence.matches.get("subject", ())
    )


def words_of(place: _Place, match: Match) -> list[str]:
    """Return the tokens of a match."""
    return place.words[match.first : match.stop]


_SUPPORT = {
    "alone": lambda place, match: True,  # noqa: ARG005 - one shape for all
    "open": lambda place, match: _supports(place, match, "open"),
    "wanted": lambda place, match: _supports(place, match, "wanted"),
    "advice": _advised,
    "effect": _effect_fades,
    "outcome": _outcome_varies,
    "repeat": _repeats,
    "treatment": _of_treatment,
}
