"""Benefit frames that are told: what people notice, what is gone, what they do since treatment.

"Most members notice a shift", "by the third infusion the fog was gone", "by Thursday I was
planting tomatoes", "I slept through for the first time in years".
Which word is which is knowledge (packs/core/claims_stories.toml).
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import BE, is_adverbial
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.scan import Sentence

_TELLERS = frozenset("i he she we they i'm he's she's i'd".split())
_CLAUSE = frozenset("; : ( ) \u2014 \u2013 -- . but however because if when".split())
_DETERMINED = frozenset("the my her his their our that those every all".split())
_DID = frozenset("was were had could am i'm he's she's is are have has".split())
_AFTER_CHANGE = frozenset(
    "the their his her my your mood sleep energy pain a an just as under hours days one two"
    " three symptoms outlook thinking themselves myself perspective attitude mindset behavior"
    " behaviour confidence focus how".split()
)
_NO_GOOD = tuple(
    "vomit cry cried wait pay paid sit sat tak took crav struggl suffer shak fight feel felt"
    " relaps worr ask call book tol complain trembl hallucinat bleed die dying get got hav had"
    " lying lay driv drov still not never told again drink use using spend spent try tri given"
    " diagnos refer prescrib approv announc launch open found run publish enrol hir sick back naus"
    " dizz tired anx worse depress sad ill need seen see gone told hospital admit discharg fail"
    " stopp quit left leav sell sold rais test stud research develop recommend visit meet met said"
    " say charg born married working treat offer look consider begin began start giving".split()
)
_UNTOLD = frozenset(
    "company fda firm agency researchers scientists market regulators approved launched sold"
    " announced opened hospital clinic study trial reported shares price nausea dizziness sick"
    " threw vomited worse tried visit arrive come ketamine-naive nervous cried relapsed".split()
)
_SENSES = frozenset(
    "time vision hearing breathing body perception perceive look sound taste colors colours sight"
    " skin gravity reality".split()
)
_COUNTED_OFF = frozenset("visits sessions appointments side doses than fees of".split())
_SINCE = frozenset("by after within since following with".split())
_PERSONS = frozenset("i he she me him her my his".split())


def told(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence that tell what became of people."""
    found = sentence.matches.get("story", ())
    by_class: dict[str, list[Match]] = {}
    for match in found:
        by_class.setdefault(match.entry.attrs["cls"], []).append(match)
    frames: list[Frame] = []
    for first in by_class.get("first", ()):
        frames += _first_time(words, sentence, first)
    for verb in by_class.get("notice", ()):
        frames += _fewer(words, sentence, verb)
    if "notice" in by_class and "change" in by_class:
        frames += _noticed(words, sentence, by_class)
    if "gone" in by_class and ("stage" in by_class or "time" in by_class):
        frames += _gone(words, sentence, by_class)
    if "time" in by_class or "stage" in by_class:
        frames += _since(words, sentence, by_class)
    return frames


def _frame(first: int, stop: int) -> Frame:
    return Frame("told", first, stop, first)


def _noticed(words: list[str], sentence: Sentence, by: dict[str, list[Match]]) -> list[Frame]:
    """People perceive a change, and not one of the senses: "notice a shift in two days"."""
    for verb in by["notice"]:
        for change in by["change"]:
            between = words[verb.stop : change.first]
            if not 0 <= change.first - verb.stop <= 4 or not _CLAUSE.isdisjoint(between):
                continue
            after = words[change.stop : change.stop + 2]
            if after[:1] in (["in"], ["of"]) and after[1] not in _AFTER_CHANGE:
                continue
            if not _SENSES.isdisjoint(words[change.stop : change.stop + 6]):
                continue
            if _by_people(words, sentence, verb.first) and "no" not in between:
                return [_frame(verb.first, change.stop)]
    return []


def _fewer(words: list[str], sentence: Sentence, verb: Match) -> list[Frame]:
    """People who report fewer of anything but visits: "parents report fewer slammed doors"."""
    near = words[verb.stop] in ("fewer", "less") and verb.stop + 1 < sentence.stop
    if (
        near
        and words[verb.stop + 1] not in _COUNTED_OFF
        and _by_people(words, sentence, verb.first)
    ):
        return [_frame(verb.first, verb.stop + 2)]
    return []


def _by_people(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether those who perceive at a token are people treated, not staff or a study."""
    left = max(sentence.first, at - 8)
    if not {"i", "they", "you", "%", "percent", "of", "ten"}.isdisjoint(words[left:at]):
        return True
    return any(
        who.entry.attrs["cls"] == "people" and left <= who.first < at
        for who in sentence.matches.get("subject", ())
    )


def _gone(words: list[str], sentence: Sentence, by: dict[str, list[Match]]) -> list[Frame]:
    """A burden that was lifted after treatment: "by the third infusion the fog was gone"."""
    if not _dated(words, sentence, by):
        return []
    sides = [*by.get("side", ()), *by.get("stage", ())]
    side = {at for match in sides for at in range(match.first, match.stop)}
    for gone in by["gone"]:
        if not _is_state(words, gone.first):
            continue
        for at in range(gone.first - 2, max(sentence.first, gone.first - 14) - 1, -1):
            if words[at] in _CLAUSE or words[at] == ",":
                break
            if words[at] in _DETERMINED and not {at + 1, at + 2} & side:
                return [_frame(at, gone.stop)]
    return []


def _is_state(words: list[str], at: int) -> bool:
    """Say whether a word of loss is a predicate: "was gone", "had lifted", "vanished"."""
    before = at - 1
    while is_adverbial(words[before]):
        before -= 1
    return words[before] in BE or words[before] == "had" or words[at].endswith(("ed", "ent", "way"))


def _dated(words: list[str], sentence: Sentence, by: dict[str, list[Match]]) -> bool:
    """Say whether a sentence tells of a point in treatment: "after my second infusion"."""
    if "stage" not in by:
        return any(words[time.first] in ("within", "by", "overnight") for time in by["time"])
    return not _SINCE.isdisjoint(words[sentence.first : sentence.stop])


def _since(words: list[str], sentence: Sentence, by: dict[str, list[Match]]) -> list[Frame]:
    """What somebody does after a time of treatment: "by Thursday I was planting tomatoes"."""
    deeds = {deed.first for deed in by.get("deed", ())}
    stages = [stage for stage in by.get("stage", ()) if _is_point(words, sentence, stage.first)]
    for time in [*stages, *by.get("time", ())]:
        lacked = any(lack.stop <= time.first for lack in by.get("lack", ()))
        if not (lacked or time in stages) or _ill_follows(words, sentence, time.stop):
            continue
        lacked = lacked or "since" in words[max(sentence.first, time.first - 3) : time.first]
        for at in range(time.stop, min(sentence.stop - 2, time.stop + 4)):
            if words[at] in _TELLERS and (at + 1 in deeds or _does(words, at + 1, lacked=lacked)):
                return [_frame(at, at + 2)]
    return []


def _ill_follows(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether what is told after a token is an ill: "since then I have had headaches"."""
    for ill in sentence.matches.get("target", ()):
        if ill.entry.attrs["cls"] == "bad" and ill.first >= at:
            return not any(is_negator(word) for word in words[at : ill.first])
    return False


def _is_point(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether a stage of treatment is a point in time: "after my second infusion"."""
    return not _SINCE.isdisjoint(words[max(sentence.first, at - 4) : at])


def _does(words: list[str], at: int, *, lacked: bool) -> bool:
    """Say whether a verb tells of a deed that is no ill: any verb where something was lacking."""
    if words[at] in _DID:
        at += 1
    elif not lacked:
        return False
    while is_adverbial(words[at]):
        at += 1
    word = words[at]
    if word.startswith(_NO_GOOD):
        return False
    return word.endswith("ing") or (lacked and word.isalpha() and len(word) > 2)


def _first_time(words: list[str], sentence: Sentence, first: Match) -> list[Frame]:
    """Something good happened "for the first time since": told by or of a person."""
    inside = set(words[sentence.first : sentence.stop])
    if _PERSONS.isdisjoint(inside) or not _UNTOLD.isdisjoint(inside):
        return []
    return [_frame(first.first, first.stop)]
