"""How strongly a benefit is claimed: the cues in whose scope it stands decide.

Levels follow the InSciOut scale (Sumner et al. 2014): 2 correlational, 4 conditional, 5 "can" and
other weak limiters, 6 unconditional, 7 absolute.
"""

from ketaudit.language.claims.evidence import cites
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.results import is_share, of_one_study
from ketaudit.language.cues import Cue
from ketaudit.language.cues.wordclasses import AUXILIARIES, CLAUSE_ENDS, PRONOUNS, is_adverbial
from ketaudit.language.scan import Sentence
from ketaudit.report import Strength
from ketaudit.values import Value

HEDGES = frozenset(
    {"modal", "adverb", "evidential", "quantifier", "limited-evidence", "conditional", "doubt"}
)
_SHORT = frozenset({"softener", "purpose", "frequency"})
_SUBORDINATORS = frozenset(
    "which who while although though when if because since unlike as".split()
)
_CONTROLS = frozenset("placebo sham midazolam".split())
_SURVEYS = frozenset("survey surveyed phase".split())
_COMPARED = frozenset("than compared versus vs controls dummy noninferior inferior".split())
_ENSURED = frozenset("that ensure ensures ensuring ensured".split())
_ENABLING = tuple(
    "allow enabl empower help lead led let able proven shown found known begin began start continu"
    " demonstrat contribut reported works guarantee way respond due path key answer according"
    " return caus opportun chance freedom tools strength power courage".split()
)
_HEARERS = frozenset("you they patients people clients".split())
_ARTICLES = frozenset("the a an its their your our".split())
_POINTING = frozenset("this these those our".split())
_THUS = frozenset("so then thus also thereby even".split())
_SAYING = frozenset("says said say claims claimed reports".split())
QUOTES = frozenset('\u201c \u201d "'.split())
_RESEARCH = frozenset("research evidence studies trials data results findings work".split())
_STATED = frozenset("is are remains remain".split())
_CONDITIONS = frozenset(["if", "whether"])
_LISTED = 14  # tokens to look back along a list of verbs
_CLAUSE = 12  # tokens from "if" to the benefit it makes conditional
_BASE_ONLY = frozenset({"modal", "capability", "help", "purpose"})


class Verdict(Value):
    """A strength, its level 0-7, and the cues that decided it."""

    strength: Strength
    level: int
    hedges: tuple[Cue, ...]
    boosters: tuple[Cue, ...]


def judge(words: list[str], sentence: Sentence, frame: Frame, cues: list[Cue]) -> Verdict:
    """Weigh the cues that govern a frame."""
    governing = [cue for cue in cues if _governs(words, sentence, cue, frame)]
    governing += _condition(words, sentence, frame)
    governing += [cue for cue in cues if _disclaims(words, cue) and cue not in governing]
    hedges = [cue for cue in governing if cue.kind == "speculation"]
    boosters = tuple(cue for cue in governing if cue.kind == "booster")
    limiting = [cue for cue in hedges if cue.cls in HEDGES]
    if limiting:
        return Verdict("hedged", 4, tuple(hedges), boosters)
    if (
        hedges
        or frame.kind == "promise"
        or _is_purpose(words, sentence, frame)
        or _is_of_a_trial(words, sentence, frame)
        or _is_told(words, sentence)
    ):
        level = 2 if any(cue.cls == "association" for cue in hedges) else 5
        return Verdict("weak", level, tuple(hedges), boosters)
    return Verdict("unhedged", 7 if frame.kind == "cure" else 6, (), boosters)


def _disclaims(words: list[str], cue: Cue) -> bool:
    """Say whether a cue limits all of a sentence: "…, though more research is needed"."""
    inside = words[cue.first : cue.stop]
    about = not _RESEARCH.isdisjoint(inside) and not _STATED.isdisjoint(inside)
    return cue.cls == "limited-evidence" and about


def _condition(words: list[str], sentence: Sentence, frame: Frame) -> list[Cue]:
    """Return the "if" or opening "whether" whose clause states the benefit, as a cue."""
    left = max(sentence.first, frame.first - _CLAUSE)
    if _CONDITIONS.isdisjoint(words[left : frame.first]):
        return []
    for at in range(frame.first - 1, left - 1, -1):
        if words[at] in (",", ";", ":"):
            break
        opens = words[at] == "whether" and at == sentence.first
        if opens or (words[at] == "if" and words[at - 1] not in ("even", "as")):
            return [Cue("speculation", "conditional", at, at + 1, at, frame.stop)]
    return []


def _governs(words: list[str], sentence: Sentence, cue: Cue, frame: Frame) -> bool:
    """Say whether a cue limits a frame: it stands inside it, or its scope reaches it.

    A modal governs base forms and what hangs on them; a second finite verb ("may help and
    restores") is outside.
    What follows a comma is outside a promise, a purpose and a subordinate clause;
    what precedes one is outside any cue.
    """
    if _past_help(words, cue) or (frame.kind == "regained" and cue.cls == "capability"):
        return False  # "I can walk again" tells what the treatment did
    if frame.kind in ("idiom", "works") and _is_no_limit(words, cue, frame):
        return False
    if frame.first <= cue.first < frame.stop or _predicates(words, cue, frame):
        return True
    if not cue.governs(frame.first) and not _counts(words, sentence, cue, frame):
        return False
    if cue.first > frame.first:
        return "," not in words[frame.stop : cue.first]
    return not _cut_off(words, sentence, cue, frame)


def _is_no_limit(words: list[str], cue: Cue, frame: Frame) -> bool:
    """A word of an idiom that limits nothing: "relief you can feel", "nothing else can do"."""
    inside = frame.first <= cue.first < frame.stop
    if cue.cls == "softener":
        return inside
    if cue.cls != "capability":
        return False
    return words[frame.first] in ("nothing", "no") or (inside and words[cue.first - 1] in _HEARERS)


def _predicates(words: list[str], cue: Cue, frame: Frame) -> bool:
    """The benefit is the subject of what the cue limits: "the effects of ketamine may help"."""
    if cue.cls not in ("modal", "capability") or frame.head not in (frame.first, frame.stop - 1):
        return False
    between = words[frame.stop : cue.first]
    return 0 <= cue.first - frame.stop <= 4 and (between or ["of"])[0] in ("of", "from", "in")


def _cut_off(words: list[str], sentence: Sentence, cue: Cue, frame: Frame) -> bool:
    """Say whether a comma or a second finite verb stands between the cue and the frame."""
    between = words[cue.stop : frame.first]
    if "," in between and cue.first > sentence.first:
        short = cue.cls in _SHORT and not (between[-1] == "," and words[frame.first][-3:] == "ing")
        return short or _subordinate(words, sentence, cue)
    if cue.cls == "purpose" and _ENSURED & set(between):
        return True
    return cue.cls in _BASE_ONLY and _second_finite(words, frame, between)


def _counts(words: list[str], sentence: Sentence, cue: Cue, frame: Frame) -> bool:
    """Say whether a cue governs past the clause that it stands in.

    A quantified subject does, over its relative clause ("many patients who … report"), and so
    do a source or a purpose that open the sentence ("according to the centre, …").
    """
    if cue.first > frame.first:
        return False
    between = words[cue.stop : frame.first]
    if cue.cls in ("reputation", "purpose") and cue.first - sentence.first <= 2:
        return not {"but", ";", "however"} & set(between)
    if cue.cls not in ("frequency", "quantifier"):
        return False
    return not {"but", ";", ",", "however", "because"} & set(between)


def _is_of_a_trial(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """One study, reported plainly: it, its people or what it was compared with is named."""
    inside = set(words[sentence.first : sentence.stop])
    if not _CONTROLS.isdisjoint(inside) or not _SURVEYS.isdisjoint(inside):
        return True
    if not of_one_study(sentence):
        return False
    compared = not _COMPARED.isdisjoint(inside)
    return compared or frame.kind == "result" or cites(words, sentence)


def _is_purpose(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """A bare infinitive of purpose: "given to provide relief", not "allows you to regain"."""
    verbal = frame.kind in ("effect", "idiom")
    at = (_list_start(words, sentence, frame.first) if verbal else frame.first) - 1
    if at > sentence.first and words[at].endswith("ly"):
        at -= 1
    while at > sentence.first and words[at] in _ARTICLES:
        at -= 1
    if at > sentence.first and words[at] != "to" and words[at - 1] == "to":
        at -= 1
    if at <= sentence.first or words[at] != "to" or words[at + 1] in _POINTING:
        return False
    return not any(word.startswith(_ENABLING) for word in words[max(sentence.first, at - 6) : at])


def _list_start(words: list[str], sentence: Sentence, at: int) -> int:
    """Return the first of the bare verbs that a list joins: "to lift moods, sleep and heal"."""
    if words[at - 1] not in ("and", ",", "or") or words[at].endswith(("s", "ed", "ing")):
        return at
    for on in range(at - 1, max(sentence.first, at - _LISTED), -1):
        if words[on] in CLAUSE_ENDS or words[on] in AUXILIARIES or words[on] in PRONOUNS:
            return at
        if words[on] == "to" and words[on + 1] not in PRONOUNS and words[on + 1] not in _ARTICLES:
            return on + 1
    return at


def _past_help(words: list[str], cue: Cue) -> bool:
    """Help in the past reports a fact ("has helped"), where "helps" limits it."""
    return cue.cls == "help" and words[cue.first] == "helped"


def _subordinate(words: list[str], sentence: Sentence, cue: Cue) -> bool:
    """Say whether the cue stands in a clause that a comma closes: "while it may tire, …"."""
    at = cue.first
    while at > sentence.first and words[at - 1] != ",":
        at -= 1
    return bool(_SUBORDINATORS & set(words[at : cue.first]))


def _second_finite(words: list[str], frame: Frame, between: list[str]) -> bool:
    verb = words[frame.first]
    while between[-1:] and (between[-1] in _THUS or is_adverbial(between[-1])):
        between = between[:-1]
    return verb.endswith("s") and not verb.endswith("ss") and between[-1:] == ["and"]


def _is_told(words: list[str], sentence: Sentence) -> bool:
    """Say whether somebody reports a share: "nine in ten improve, the company says"."""
    inside = words[sentence.first : sentence.stop]
    if _SAYING.isdisjoint(inside) or not QUOTES.isdisjoint(inside):
        return False
    return any(is_share(words, at) for at in range(sentence.first, sentence.stop - 1))
