"""What a mention must have beside it before it counts: a need, an expert, an open question."""

from collections.abc import Callable

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.clauses import clause_start
from ketaudit.language.risk.framing import refused
from ketaudit.language.risk.governing import MODALS, gives
from ketaudit.language.risk.illness import Place
from ketaudit.language.risk.negation import denied, is_negator, negated_between

_NEAR = 10  # tokens between supervision and the word that says it is needed
_FAR = 9  # tokens between "consult" and the expert
_BOUND = 6  # tokens between "benefits" and "fade"
_QUANTITY = frozenset(
    "some many most few others half third quarter one two three four five six in percent % not all"
    " patients people everyone everybody".split()
)
_THIN = frozenset(
    "weak thin emerging unproven limited mixed small short tiny scarce early preliminary sparse"
    " inconclusive lacking missing needed required incomplete patchy modest shaky absent few"
    " poor".split()
)
_LONG = frozenset({"week", "weeks", "month", "months"})
_COMES_BACK = frozenset("return returns come comes recur recurs creep creeps".split())
_IS = frozenset("is are was were remain remains be been seem seems looks".split())
_TREATMENT = frozenset({"it", "ketamine", "esketamine", "treatment", "infusions", "this"})
_THIN_REACH = 12
_ONLY = frozenset({"only", "just", "merely", "fewer"})
_COUNTED = 4  # tokens between "only" and the people counted
_KEEPS = frozenset("be help keep prolong sustain extend maintain restore".split())
_UNHELPED = 4  # tokens between "no" and "lasting improvement"
_WHO = frozenset({"that", "who", "whose"})
_TRIED = 9  # tokens between "did not improve" and "two antidepressants"
_TRIAL = frozenset("to on from with after through".split())
_DRUGS = frozenset(
    "antidepressant antidepressants medication medications medicines drugs conventional traditional"
    " standard other".split()
)
_FORBIDDING = 9  # tokens between "no" and "machinery"
_FORBIDS = frozenset("avoid avoiding refrain stay leave skip".split())
_FORBIDDEN = frozenset("prohibited forbidden unsafe avoided banned".split())
_ALLOWED = frozenset("allowed permitted recommended safe advised possible".split())
_BARE = frozenset("only just need".split())
_BREAKS = frozenset("; : . so that which because who if ( )".split())
_LASTING = frozenset("antidepressant therapeutic beneficial positive treatment mood its".split())


def _gives_beside(place: Place, match: Match, what: str) -> bool:
    """Say whether a frame that gives ``what`` stands in the sentence, beside the mention."""
    return any(
        what in gives(frame) and (frame.stop <= match.first or frame.first >= match.stop)
        for frame in place.frames
    )


def _is_needed(place: Place, match: Match) -> bool:
    """Tell supervision as a need of safety from supervision as procedure."""
    return any(
        "need" in gives(frame)
        and (0 <= match.first - frame.stop <= _NEAR or 0 <= frame.first - match.stop <= _NEAR)
        for frame in place.frames
    )


def _is_denied(place: Place, match: Match) -> bool:
    return denied(place.words, match.first, place.sentence.first)


def _is_of_treatment(place: Place, match: Match) -> bool:
    """ "Ketamine is not one-size-fits-all": the treatment before it, and a negation."""  # noqa: D210 - opens with a quotation
    named = any(
        subject.entry.attrs["cls"] in ("named", "generic") and subject.first < match.first
        for subject in place.sentence.matches.get("subject", ())
    )
    return named and _is_denied(place, match)


def _is_advised(place: Place, match: Match) -> bool:
    """Look for an expert to turn to, and for words that urge the reader."""
    expert = any(
        "expert" in gives(frame) and 0 <= frame.first - match.stop <= _FAR for frame in place.frames
    )
    words = place.words
    bidden = match.first == place.sentence.first or words[match.first - 1] in ("so", ",", ";")
    yours = "your" in words[match.first : match.stop + 3]
    return expert and (bidden or yours or _gives_beside(place, match, "advice"))


def _fades(place: Place, match: Match) -> bool:
    """Ask whether it is the benefit that fades, and not the side effects."""
    words = place.words
    for frame in place.frames:
        if "effect" not in gives(frame) or not 0 <= match.first - frame.stop <= _BOUND:
            continue
        what, before = words[frame.stop - 1], words[max(place.sentence.first, frame.first - 1)]
        if before in ("side", "adverse"):
            continue
        if what == "symptoms":
            return words[match.first] in _COMES_BACK
        after = words[match.stop : min(match.stop + _BOUND, place.sentence.stop)]
        return what != "effects" or before in _LASTING or not _LONG.isdisjoint(after)
    return False


def _varies(place: Place, match: Match) -> bool:
    return place.words[match.stop - 1] == "differently" or any(
        "outcome" in gives(frame) and 0 <= match.first - frame.stop <= _BOUND
        for frame in place.frames
    )


def _repeats(place: Place, match: Match) -> bool:
    """Find "you may need boosters", "boosters may help", and not "repeated doses may harm"."""
    words = place.words
    if _gives_beside(place, match, "need"):
        return True
    if not MODALS.isdisjoint(words[place.sentence.first : match.first]):
        return True
    return words[match.stop] in MODALS and words[match.stop + 1] in _KEEPS


def _is_open(place: Place, match: Match) -> bool:
    return _gives_beside(place, match, "open")


def _is_wanted(place: Place, match: Match) -> bool:
    return _gives_beside(place, match, "wanted")


def _is_hinted(place: Place, match: Match) -> bool:
    return not refused(place, match.first)


def _is_thin(place: Place, match: Match) -> bool:
    """Find "evidence for this use is weak", "longer trials are needed"."""
    words, stop = place.words, min(match.stop + _THIN_REACH, place.sentence.stop)
    for at in range(match.stop, stop):
        if words[at] in _IS:
            return not _THIN.isdisjoint(words[at + 1 : min(at + 6, place.sentence.stop)])
    return False


def _is_few(place: Place, match: Match) -> bool:
    """Find "only 27 people took part"."""
    first = max(place.sentence.first, match.first - _COUNTED)
    return not _ONLY.isdisjoint(place.words[first : match.first])


def _is_unhelped(place: Place, match: Match) -> bool:
    """Find "four in ten do not improve": some people, a negation, and no more than a limit."""
    words = place.words
    after = words[match.stop : min(match.stop + _TRIED, place.sentence.stop)]
    if not _TRIAL.isdisjoint(after) and not _DRUGS.isdisjoint(after):
        return False  # "did not improve on other medicines" tells of the illness
    if words[match.stop] == "to" and words[match.stop + 1] not in _TREATMENT:
        return False
    first = clause_start(words, match.first, place.sentence.first)
    before = words[first : match.first]
    close = max(first, match.first - _UNHELPED)
    denies = negated_between(words, close, match.first)
    told_of = not _WHO.isdisjoint(before) or words[first - 1] in _WHO
    return denies and not told_of and not _QUANTITY.isdisjoint(before)


def _is_forbidden(place: Place, match: Match) -> bool:
    """Find "you may not drive", "stay out of the driver's seat", "driving is prohibited"."""
    words, sentence = place.words, place.sentence
    for at in range(match.first - 1, max(sentence.first, match.first - _FORBIDDING) - 1, -1):
        if words[at] in _BREAKS:
            break
        if is_negator(words[at]) or words[at] in _FORBIDS:
            return words[at + 1] not in _BARE
    if place.setting.bar:
        return True
    after = words[match.stop : min(match.stop + _FORBIDDING, sentence.stop)]
    return not _FORBIDDEN.isdisjoint(after) or any(
        is_negator(word) and not _ALLOWED.isdisjoint(after[at + 1 : at + 3])
        for at, word in enumerate(after)
    )


def _always(place: Place, match: Match) -> bool:
    del place, match
    return True


def _never(place: Place, match: Match) -> bool:
    """Count nothing outside a question that an answer follows (harms.py)."""
    del place, match
    return False


DENIAL_INSIDE = frozenset({"denied", "treatment", "never", "unhelped", "forbidden"})
NEEDS: dict[str, Callable[[Place, Match], bool]] = {
    "alone": _always,
    "never": _is_hinted,
    "asked": _never,
    "denied": _is_denied,
    "treatment": _is_of_treatment,
    "need": _is_needed,
    "open": _is_open,
    "wanted": _is_wanted,
    "advice": _is_advised,
    "effect": _fades,
    "outcome": _varies,
    "repeat": _repeats,
    "thin": _is_thin,
    "unhelped": _is_unhelped,
    "only": _is_few,
    "forbidden": _is_forbidden,
}
