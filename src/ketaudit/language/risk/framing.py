"""What frames a mention of a harm: the words that govern it, and whose effect it is.

The nearest frame before the mention in its clause governs it, else the nearest after it:
"may cause nausea", "nausea is common", "relieves headaches", "no risk of addiction".
"""

from functools import cache

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_end, clause_start
from ketaudit.language.risk.illness import Place, is_of_illness
from ketaudit.language.risk.negation import denied, is_negator, negated_between
from ketaudit.language.risk.sections import Setting
from ketaudit.language.scan import Sentence

MODALS = frozenset("may might can could will would should possibly sometimes often some".split())
_ACCEPTS = {
    "risk": frozenset({"risk", "weak", "watch"}),
    "harm": frozenset({"risk", "weak", "watch", "bar", "who"}),
    "bar": frozenset({"risk", "weak", "watch", "bar", "who"}),
    "state": frozenset({"risk", "watch", "bar", "who"}),
    "who": frozenset({"watch", "bar", "who"}),
}
_GOVERNS = frozenset({"risk", "weak", "watch", "bar", "who", "relief", "disease"})
_COMPANY = frozenset("with and or than unlike to on taking take of , versus vs from".split())
_ASIDE = frozenset('( : — – -- " “ ‘'.split())
_WEAK = frozenset({"weak"})
_CAUSES = frozenset({"cause", "cause-fixed"})
_RIVALS = frozenset("opioid opioids alcohol heroin fentanyl antidepressants ssris".split())
_DANGER = frozenset({"risk", "watch", "bar", "who"})
_EDGES = frozenset("; ( ) — – -- but however although though whereas because since".split())
_REFUSAL = 4  # tokens before a frame in which a negation denies it
_REDUCED = 3  # tokens between "lowers" and "risk of"
_AFTER = 2  # tokens between a harm and the relief that follows it
_AHEAD = 9  # tokens between a bare "may" and the harm that it makes possible
_SESSION = 9  # tokens between a harm and the session in which it was felt
_WHEN = frozenset("during after following throughout".split())
_SESSIONS = frozenset(
    "drip infusion infusions session sessions dose doses dosing injection".split()
)
_GONE = frozenset("gone vanished lifted cleared better less fewer went left disappeared no".split())
_RATE = 5  # tokens of "(12.5 %)" and a little more
_ABSENT = 4  # tokens between a harm and "was not seen"
_BESIDE = frozenset("so and , ; : please — – - “ then but or therefore".split())
_SEEN = frozenset("seen reported observed found occur happen expected experienced noted".split())


def place_of(words: list[str], sentence: Sentence, setting: Setting) -> Place:
    """Return a sentence with the frames whose own condition holds."""
    frames = [f for f in sentence.matches.get("frame", ()) if _holds(words, sentence, f)]
    return Place(words, sentence, frames, setting)


def gives(frame: Match) -> frozenset[str]:
    """Return what a frame gives, as a set."""
    return _parts(frame.entry.attrs["gives"])


@cache
def _parts(text: str) -> frozenset[str]:
    return frozenset(text.split())


def is_endangering(place: Place, match: Match, needs: str) -> bool:
    """Say whether a mention of a harm is framed as one that this treatment may bring.

    ``needs`` is what the mention asks for: "risk", "bar" or "who" (see harms.toml).
    """
    governor = _governor(place, match, needs)
    if is_absent(place, match):
        return False
    if governor is None:
        return not refused(place, match.first) and (
            _stands_alone(place, match, needs)
            or _is_rated(place, match)
            or _is_in_session(place, match)
        )
    kinds = gives(governor)
    if kinds.isdisjoint(_ACCEPTS[needs]) or is_rivals(place, match):
        return False
    if (kinds == {"who"} and not _barred(place)) or is_spared(place, governor):
        return False
    if negated_between(place.words, min(governor.stop, match.first), match.first):
        return False
    return "bar" in kinds or place.setting.risk or not is_of_illness(place, governor, match)


def is_barred(place: Place, match: Match) -> bool:
    """Say whether a mention is told as a reason not to have the treatment."""
    governor = _governor(place, match, match.entry.attrs["needs"])
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


def _holds(words: list[str], sentence: Sentence, frame: Match) -> bool:
    condition = frame.entry.attrs.get("if")
    if condition == "denied":
        return denied(words, frame.first, sentence.first)
    if condition == "bidden":
        return frame.first == sentence.first or words[frame.first - 1] in _BESIDE
    if condition == "modal":
        return not MODALS.isdisjoint(words[max(sentence.first, frame.first - 3) : frame.first])
    return True


def _stands_alone(place: Place, match: Match, needs: str) -> bool:
    """Say whether a mention without a frame counts: for its words, its list or its section."""
    if needs == "harm":
        before = place.words[place.sentence.first : match.first]
        elsewhere = is_rivals(place, match) or not _RIVALS.isdisjoint(before)
        return not elsewhere and not is_of_illness(place, None, match)
    return _set_among(place, needs)


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
    return (setting.risk and needs != "who") or (setting.bar and needs != "risk")


def _barred(place: Place) -> bool:
    """Ask for words of caution: "people with psychosis" alone names only whom it concerns."""
    around = place.setting.bar or place.setting.risk
    return around or any("bar" in gives(frame) for frame in place.frames)


def _governor(place: Place, match: Match, needs: str) -> Match | None:
    """Return the frame that governs a mention: the nearest before it, else the nearest after."""
    words, sentence = place.words, place.sentence
    left = clause_start(words, match.first, sentence.first)
    right = clause_end(words, match.stop, sentence.stop)
    governing = [frame for frame in place.frames if not gives(frame).isdisjoint(_GOVERNS)]
    before = _before(place, governing, match, left)
    if before is not None:
        return before
    if left > sentence.first and words[left - 1] in _ASIDE:
        outside = [frame for frame in governing if frame.stop <= left]
        return outside[-1] if outside else None
    after = next(
        (
            frame
            for frame in governing
            if match.stop <= frame.first < right
            and not _looks_ahead(frame)
            and (needs == "state" or frame.entry.id not in _CAUSES)
        ),
        None,
    )
    if after and "relief" in gives(after) and after.first - match.stop > _AFTER:
        return None
    return after


def _before(place: Place, governing: list[Match], match: Match, left: int) -> Match | None:
    """Return the nearest frame before a mention; a bare "may" yields to words of danger."""
    nearest = None
    for frame in reversed(governing):
        if frame.first > match.first or frame.stop < left:
            continue
        if gives(frame) != _WEAK:
            danger = not gives(frame).isdisjoint(_DANGER)
            return frame if nearest is None or danger else nearest
        if nearest is None and not (_looks_ahead(frame) and match.first - frame.stop > _AHEAD):
            nearest = frame
    return nearest or _barring(place, governing, match)


def _barring(place: Place, governing: list[Match], match: Match) -> Match | None:
    """Return words that bar a list of people: "we cannot treat guests who …, or who had …"."""
    bars = [f for f in governing if "bar" in gives(f) and f.stop <= match.first]
    if not bars or not _EDGES.isdisjoint(place.words[bars[-1].stop : match.first]):
        return None
    return bars[-1]


def _looks_ahead(frame: Match) -> bool:
    return frame.entry.attrs.get("if") == "ahead"
