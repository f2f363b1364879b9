"""Which conditions a page says its treatment treats, read sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterator

from ketaudit.document import HEADINGS, LISTED
from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match
from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.kinds import limited, with_cues
from ketaudit.language.cues import Cue
from ketaudit.language.risk.governing import gives, place_of
from ketaudit.language.risk.negation import denied
from ketaudit.language.risk.sections import Setting
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_FIRST, _NEXT = 9, 6  # tokens between the words of treating and a condition, and between two
_SPOKEN = 80  # tokens to look back for the treatment
_CLOSE = 3  # tokens from "life-saving" to "ketamine"
_TREATMENTS = ("generic", "pronoun")
_LONGEST_ITEM = 14  # tokens; a longer item is prose of its own
_BREAKS = frozenset(
    "; . ? ! but however although though while whereas because which can may might could cause"
    " causes trigger triggers not without unlike than if by risk history screen screening exclude"
    " before after when unless as rather is are was were despite — – --".split()
)
_AHEAD = frozenset(
    "developing development investigational nda trial trials filing patent designation studying"
    " studied study studies investigating pipeline explore explores".split()
)
_SOFT = frozenset({"softener", "purpose", "reputation", "association"})
_LINKS = frozenset("for in of against with from".split())
_NOT_DONE_TO_ILLS = frozenset(
    {"less", "more", "improve", "split", "feel", "gain-noun", "return", "help-good"}
)
_STEADYING = ("stabili", "regulat", "balanc", "level")


class Treated(Value):
    """Tokens ``first``..``stop`` name a condition that the treatment is said to treat.

    ``verb`` is the first token of the words that say so, -1 for an item of a list of uses;
    ``bare`` mentions say no more than what it is given for;
    ``soft`` ones are promised or intended.
    """

    sentence: int
    verb: int
    first: int
    stop: int
    entry: Entry
    bare: bool
    soft: bool


class _Governor(Value):
    """Words that say that something is treated; the conditions follow token ``stop``."""

    first: int
    stop: int
    bare: bool


def treated(analysis: Analysis, verdicts: tuple[str, ...] = ()) -> Iterator[Treated]:
    """Yield the conditions that a page says its treatment treats, in order, hedged ones left out.

    With ``verdicts`` only the sentences are read that name a condition of one of them.
    Facts about an illness, other treatments, questions, contraindications and research in progress
    name conditions without saying so.
    """
    scan = analysis.scan
    listing = ""
    for number, sentence in enumerate(scan.sentences):
        listing = _lists_uses(scan, sentence, listing)
        named = sentence.matches.get("indication")
        if not named or scan.words[sentence.stop - 1] == "?":
            continue
        if verdicts and not any(m.entry.attrs["verdict"] in verdicts for m in named):
            continue
        if _warns(scan.words, sentence):
            continue
        if listing and sentence.block.kind in LISTED and _is_short(sentence):
            bare = listing != "treatment"
            for match in named:
                yield Treated(
                    number, -1, match.first, match.stop, match.entry, bare=bare, soft=False
                )
            continue
        for piece, cues in with_cues(sentence, analysis.cues[number]):
            yield from _in_sentence(scan.words, number, piece, cues)


def treatment_acts(scan: Scan, sentence: Sentence, at: int) -> bool:
    """Say whether ketamine, or "it" or "the treatment", is what acts at token ``at``.

    A page about ketamine is taken for granted.
    Ketamine may follow closely ("life-saving ketamine") or after a participle ("by treating
    mania, ketamine …").
    """
    named = ""
    subjects = sentence.matches.get("subject", [])
    near = bisect_left(subjects, at - _SPOKEN, key=lambda subject: subject.first)
    for subject in subjects[near:]:
        cls = subject.entry.attrs["cls"]
        if subject.first >= at:
            fronted = scan.words[at].endswith("ing") or subject.first - at <= _CLOSE
            return named in _TREATMENTS or (subject.entry.id == "ketamine" and fronted)
        if subject.entry.id == "ketamine":
            return True
        if cls == "named":
            return False
        if cls in ("generic", "other", "pronoun"):
            named = cls
    return named in _TREATMENTS


def _is_short(sentence: Sentence) -> bool:
    return sentence.stop - sentence.first <= _LONGEST_ITEM


def _warns(words: list[str], sentence: Sentence) -> bool:
    """Say whether the sentence speaks of who should not have it, or of off-label use."""
    if any(match.entry.id == "off-label" for match in sentence.matches.get("harm", ())):
        return True
    frames = place_of(words, sentence, Setting(risk=False, bar=False, illness=False)).frames
    return any("bar" in gives(frame) for frame in frames)


def _lists_uses(scan: Scan, sentence: Sentence, listing: str) -> str:
    """Say whether the items from here on are conditions treated: the last heading or lead-in.

    Returns "treatment" where it names the treatment, "uses" where it does not, "" for no.
    """
    kind = sentence.block.kind
    if kind in LISTED:
        return listing
    words = scan.words[sentence.first : sentence.stop]
    if kind not in HEADINGS and words[-1] != ":":
        return ""
    if _warns(scan.words, sentence) or "not" in words:
        return ""
    verbs = any(_is_verb(act) for act in sentence.matches.get("act", ()))
    about = not {"conditions", "disorders", "indications"}.isdisjoint(words)
    praised = "boon" in sentence.matches or "quality" in sentence.matches
    if not (verbs or (about and (praised or "treated" in words))):
        return ""
    named = any(m.entry.id == "ketamine" for m in sentence.matches.get("subject", ()))
    return "treatment" if named else "uses"


def _in_sentence(
    words: list[str], number: int, sentence: Sentence, cues: list[Cue]
) -> Iterator[Treated]:
    """Yield the conditions that follow words of treating, each once."""
    conditions = sentence.matches.get("indication", [])
    seen: set[int] = set()
    for match in conditions:
        at = match.first
        if "says" in match.entry.attrs and not (
            limited(cues, at) or denied(words, at, sentence.first)
        ):
            seen.add(at)
            yield Treated(
                number, at, at, match.stop, match.entry, bare=False, soft=_is_soft(cues, at)
            )
    for governor in _governors(words, sentence):
        if _silenced(words, sentence, cues, governor):
            continue
        soft = _is_soft(cues, governor.first)
        for match in _reached(words, governor, conditions):
            if match.first in seen or limited(cues, match.first):
                continue
            seen.add(match.first)
            yield Treated(
                number,
                governor.first,
                match.first,
                match.stop,
                match.entry,
                governor.bare,
                soft,
            )


def _governors(words: list[str], sentence: Sentence) -> list[_Governor]:
    """Return the words of treating, verbs of effect before mere uses."""
    found = sentence.matches
    strong = [
        _Governor(act.first, act.stop, bare=False)
        for act in found.get("act", ())
        if _is_verb(act) or words[act.first].startswith(_STEADYING)
    ]
    for lexicon in ("boon", "quality"):
        strong += [
            _Governor(m.first, m.stop, bare=False)
            for m in found.get(lexicon, ())
            if words[m.stop] in _LINKS or words[m.stop - 1] in _LINKS
        ]
    strong += [
        _Governor(cue.first, cue.stop, bare=False)
        for cue in found.get("cue", ())
        if cue.entry.id == "help" and words[cue.first].startswith("help")
    ]
    uses = [
        _Governor(m.first, m.stop, bare=True)
        for m in found.get("subject", ())
        if m.entry.attrs["cls"] in ("named", "generic") and words[m.stop] in ("for", "of")
    ]
    return [*strong, *uses]


def _is_verb(act: Match) -> bool:
    """Say whether an act is done to an illness: "treats", "relief from", not "increases"."""
    return act.entry.id not in _NOT_DONE_TO_ILLS


def _reached(words: list[str], governor: _Governor, conditions: list[Match]) -> Iterator[Match]:
    """Yield the conditions after a governor as far as the list of them runs on."""
    at, far = governor.stop, _FIRST
    for match in conditions:
        if match.first < at:
            continue
        between = words[at : match.first]
        if len(between) > far or not _BREAKS.isdisjoint(between):
            return
        yield match
        at, far = match.stop, _NEXT


def _silenced(words: list[str], sentence: Sentence, cues: list[Cue], governor: _Governor) -> bool:
    """Say whether the treating is denied, hedged, sought, another's or still being studied."""
    at = governor.first
    if denied(words, at, sentence.first) or limited(cues, at):
        return True
    if not _AHEAD.isdisjoint(words[sentence.first : at]):
        return True
    if any(0 <= at - seek.stop <= 3 for seek in sentence.matches.get("seek", ())):
        return True
    actor = None
    for subject in sentence.matches.get("subject", ()):
        if subject.stop <= at and subject.entry.attrs["cls"] != "pronoun":
            actor = subject
    if actor is None:
        return False
    cls = actor.entry.attrs["cls"]
    before = words[max(sentence.first, actor.first - 2) : actor.first]
    if cls == "other":
        return not {"unlike", "than", "to"} & set(before)
    return cls == "people" and actor.stop == at


def _is_soft(cues: list[Cue], at: int) -> bool:
    return any(cue.cls in _SOFT and cue.governs(at) for cue in cues)
