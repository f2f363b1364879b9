"""Whether a mention is framed as a harm that the treatment may bring, and whose effect it is.

"May cause nausea" is; "relieves headaches", "no risk of addiction" and "antidepressants can
trigger mania" are not.
"""

from ketaudit.document import FRAGMENTS
from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_start
from ketaudit.language.risk.governing import MODALS, gives, governor_of
from ketaudit.language.risk.illness import Place, is_of_illness
from ketaudit.language.risk.negation import is_negator, negated_between

_ACCEPTS = {
    "risk": frozenset({"risk", "weak", "watch"}),
    "harm": frozenset({"risk", "weak", "watch", "bar", "who"}),
    "event": frozenset({"risk", "weak", "watch"}),
    "symptom": frozenset({"risk", "weak", "watch"}),
    "bar": frozenset({"risk", "weak", "watch", "bar", "who"}),
    "state": frozenset({"risk", "watch", "bar", "who"}),
    "watch": frozenset({"risk", "weak", "watch", "bar", "who"}),
    "who": frozenset({"watch", "bar", "who"}),
}
_COMPANY = frozenset("with and or than unlike to on taking take of , versus vs from".split())
_BODILY = frozenset({"risk", "symptom", "event"})
_DISEASE = frozenset({"disease"})
_BORNE = frozenset({"risk", "weak"})
_RIVALS = frozenset("opioid opioids alcohol heroin fentanyl antidepressants ssris".split())
_ELSEWHERE = _RIVALS | frozenset("she he her his we our offer offers provide provides".split())
_REFUSAL = 4  # tokens before a frame in which a negation denies it
_REDUCED = 3  # tokens between "lowers" and "risk of"
_SESSION = 9  # tokens between a harm and the session in which it was felt
_WHEN = frozenset("during after following throughout".split())
_SESSIONS = frozenset(
    "drip infusion infusions session sessions dose doses dosing injection".split()
)
_GONE = frozenset("gone vanished lifted cleared better less fewer went left disappeared no".split())
_RATE = 5  # tokens of "(12.5 %)" and a little more
_ABSENT = 4  # tokens between a harm and "was not seen"
_SEEN = frozenset("seen reported observed found occur happen expected experienced noted".split())


def is_endangering(place: Place, match: Match, needs: str) -> bool:
    """Say whether a mention of a harm is framed as one that this treatment may bring.

    ``needs`` is what the mention asks for: "risk", "bar" or "who" (see harms.toml).
    """
    if is_absent(place, match):
        return False
    governor = governor_of(place, match, needs)
    if governor is None:
        return not refused(place, match.first) and (
            _stands_alone(place, match, needs)
            or _is_rated(place, match)
            or _is_in_session(place, match)
        )
    if gives(governor) == _DISEASE and place.setting.risk:
        return True  # "signs of a bladder infection" in a list of side effects
    return not _is_harmless(place, governor, match, needs)


def _is_harmless(place: Place, governor: Match, match: Match, needs: str) -> bool:
    """Say whether the frame that governs a mention takes the danger from it."""
    kinds = gives(governor)
    if kinds.isdisjoint(_ACCEPTS[needs]) or is_rivals(place, match):
        return True
    if (kinds == {"who"} and not _barred(place)) or is_spared(place, governor):
        return True
    if negated_between(place.words, min(governor.stop, match.first), match.first):
        return True
    if needs == "watch" and kinds <= _BORNE and not (place.setting.risk or _is_treated(place)):
        return True  # "veterans face a higher risk of suicide"
    return not ("bar" in kinds or place.setting.risk) and is_of_illness(place, governor, match)


def is_barred(place: Place, match: Match) -> bool:
    """Say whether a mention is told as a reason not to have the treatment."""
    governor = governor_of(place, match, match.entry.attrs["needs"])
    return governor is not None and not gives(governor).isdisjoint({"bar", "who"})


def is_spared(place: Place, frame: Match) -> bool:
    """Say whether the harm is denied or reduced: "no risk of", "lowers the risk of"."""
    if frame.entry.attrs.get("if") == "denied":
        return False  # "not safe if you are pregnant": the negation is the point
    if "who" in gives(frame):  # "not for people with psychosis", but "no history of psychosis"
        return negated_between(place.words, max(place.sentence.first, frame.first - 1), frame.first)
    if refused(place, frame.first):
        return True
    return frame.entry.id == "risk" and any(
        "relief" in gives(other) and 0 <= frame.first - other.stop <= _REDUCED
        for other in place.frames
    )


def is_rivals(place: Place, match: Match) -> bool:
    """Say whether another treatment is the subject: "antidepressants can trigger mania"."""
    words = place.words
    left = clause_start(words, match.first, place.sentence.first) - _REFUSAL
    rival = None
    for subject in place.sentence.matches.get("subject", ()):
        if not left <= subject.first < match.first:
            continue
        kind = subject.entry.attrs["cls"]
        if kind == "other" and (
            words[max(0, subject.first - 1)] not in _COMPANY
            or "which" in words[subject.stop : subject.stop + 2]
        ):
            rival = subject
        elif kind in ("named", "generic") and rival and subject.first > rival.stop:
            rival = None
    return rival is not None


def refused(place: Place, at: int) -> bool:
    """Say whether a negation stands shortly before token ``at``, in its clause."""
    return negated_between(place.words, max(place.sentence.first, at - _REFUSAL), at)


def _stands_alone(place: Place, match: Match, needs: str) -> bool:
    """Say whether a mention without a frame counts: for its words, its list or its section."""
    if needs == "harm" or (needs == "event" and _is_told(place, match)):
        before = place.words[place.sentence.first : match.first]
        elsewhere = is_rivals(place, match) or not _RIVALS.isdisjoint(before)
        return not elsewhere and not is_of_illness(place, None, match)
    return _set_among(place, needs) or (needs == "symptom" and _is_plain(place, match))


def _is_plain(place: Place, match: Match) -> bool:
    """Say whether nothing beside it makes a symptom one of an illness, a person's or another's.

    In running text about a treatment "nausea and a dull head are the price" tells of an effect;
    an item of a list may be an illness that is treated.
    """
    sentence = place.sentence
    before = place.words[sentence.first : match.first]
    if sentence.block.kind in FRAGMENTS or not _ELSEWHERE.isdisjoint(before):
        return False
    ill = any("is" in mark.entry.attrs for mark in sentence.matches.get("mark", ()))
    return not (ill or place.setting.illness or is_rivals(place, match))


def _is_told(place: Place, match: Match) -> bool:
    """Ask whether an event is one of the treatment: "your heart may race", "it slows breathing"."""
    first = place.sentence.first
    if place.setting.risk or not MODALS.isdisjoint(place.words[first : match.stop]):
        return True
    return _is_treated(place)


def _is_treated(place: Place) -> bool:
    """Say whether a sentence speaks of a treatment, or of "it"."""
    return any(
        subject.entry.attrs["cls"] in ("named", "generic", "pronoun")
        for subject in place.sentence.matches.get("subject", ())
    )


def _is_rated(place: Place, match: Match) -> bool:
    """Say whether a share of the patients stands beside it: "nausea (28%)"."""
    after = place.words[match.stop : min(match.stop + _RATE, place.sentence.stop)]
    return after[:1] == ["("] and "%" in after and not is_rivals(place, match)


def _is_in_session(place: Place, match: Match) -> bool:
    """Find "felt detached during the drip", and not "headaches were gone after the infusion"."""
    words = place.words
    after = words[match.stop : min(match.stop + _SESSION, place.sentence.stop)]
    when = next((at for at, word in enumerate(after) if word in _WHEN), None)
    if when is None or not _GONE.isdisjoint(after) or is_rivals(place, match):
        return False
    return not _SESSIONS.isdisjoint(after[when : when + 4])


def is_absent(place: Place, match: Match) -> bool:
    """Say whether the harm is said not to have come: "nausea was not seen"."""
    words = place.words
    window = words[match.stop : min(match.stop + _ABSENT, place.sentence.stop)]
    return any(
        is_negator(word) and word != "without" and not _SEEN.isdisjoint(window[at + 1 : at + 3])
        for at, word in enumerate(window)
    )


def _set_among(place: Place, needs: str) -> bool:
    """Fall back on the list or the section where no frame stands in the sentence."""
    setting = place.setting
    return (setting.risk and needs != "who") or (setting.bar and needs not in _BODILY)


def _barred(place: Place) -> bool:
    """Ask for words of caution: "people with psychosis" alone names only whom it concerns."""
    around = place.setting.bar or place.setting.risk
    return around or any("bar" in gives(frame) for frame in place.frames)
