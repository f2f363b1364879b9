"""Benefit frames that need no listed verb with its object.

A treatment that works, relief that lasts, people who feel lighter, and any verb that is no harm
done to an ill ("ketamine quells dread"): told from their places, not from the words alone.
"""

from ketaudit.document import FRAGMENTS
from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.people import OURS, SELVES, STEADY, subject_ending
from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    BE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    is_adverbial,
)
from ketaudit.language.scan import Sentence

_CLOSED = frozenset(["to"]) | PREPOSITIONS | AUXILIARIES | BE | PRONOUNS | RELATIVES
# What is done to an ill, and is no good: it is made, had, met or studied.
_NO_HELP = tuple(
    "caus trigger provok induc worsen aggravat exacerbat intensif fuel driv feed feeds rais increas"
    " deepen heighten prolong creat produc generat bring lead result invit mimic resembl imitat"
    " involv includ requir need mean carr pos poses accompan follow precede surround affect"
    " influenc concern stud test assess measur evaluat screen monitor track review explor discuss"
    " describ explain compar cost pric cover exclud outweigh remain becom look seem appear say know"
    " ask see show find feel experienc suffer face battl endur name call defin identif understand"
    " understood target treat address focus versus plus minus cover list mention claim offer provid"
    " giv deliver support help promot encourag exist occur happen come came goes went go get got"
    " has was is does this thus us plus less access process series basis analys diagnos centers"
    " centres clinics sessions options services programs doses effects costs risks benefits and or"
    " but not no".split()
)
_BETWEEN = frozenset(
    "the a an your their our my his her its all most much many these those".split()
)
_FEEL = frozenset(
    "feel feels felt feeling become becomes became wake wakes woke waking emerge emerges emerged"
    " leave leaves left leaving am are is be was were been come comes came grow grew i'm they're"
    " you're he's she's walk walked walking sleep slept".split()
)
_WHOM = frozenset("you me us them him her people patients clients guests".split())
_MAKING = frozenset("leave leaves left leaving make makes made making keep keeps kept".split())
_DEGREES = frozenset("much so a little bit lot far more even and up out away , somewhat".split())
_LASTING = frozenset(
    "last lasts lasted lasting persist persists persisted persisting endure endures endured hold"
    " holds held holding continue continues continued remain remains remained stay stays"
    " stayed".split()
)
_COMING = frozenset(
    "happens happen begins begin starts start comes come follows follow awaits arrives arrive"
    " arrived came began started followed".split()
)
_GOODS = frozenset(
    "relief healing recovery remission benefit benefits improvement improvements results respite"
    " calm progress gains sobriety freedom".split()
)
_BEGINNING = frozenset(
    "start starts started begin begins began keep keeps kept continue continues"
    " continued to".split()
)
_RAISING = frozenset("to tend tends appear appears seem seems".split())
_AT_HAND = frozenset("possible within attainable achievable here quick fast near".split())
_RELIEVED = frozenset("relief healing recovery remission benefit improvement respite".split())
_NOT_HAD = frozenset("vary differ not never feel seem require need involve".split())
_ENDS = frozenset(
    '. ! , ; : — – - ( ) " \u201d for when where and because but fast faster quickly rapidly well'
    " better within almost immediately after wonders even if so while than again without"
    " overnight as too also here alone most every both".split()
)
_IN_TIME = frozenset(
    "minutes hours days just a as under about most many nearly over more little only seconds"
    " weeks".split()
)
_ASKED = frozenset("how way ways what whether".split())


def predicates(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence that hang on no listed verb and object."""
    found = sentence.matches
    frames = [
        Frame("works", idiom.first, idiom.stop, idiom.first)
        for idiom in found.get("idiom", ())
        if idiom.entry.attrs.get("where") == "treatment" and works(words, sentence, idiom)
    ]
    for boon in found.get("boon", ()):
        if words[boon.stop - 1] in _GOODS:
            frames += _lasts(words, boon, sentence)
    for quality in found.get("quality", ()):
        if quality.entry.attrs["cls"] == "state":
            frames += _states(words, quality, sentence)
    if "target" in found:
        frames += _open_acts(words, sentence)
        frames += _given_goods(words, sentence)
    return frames


def works(words: list[str], sentence: Sentence, verb: Match) -> bool:
    """Say whether a treatment "works" or "delivers": what acts comes before, no means follows."""
    after = words[verb.stop] if verb.stop < sentence.stop else "."
    if after == "in":
        timed = verb.stop + 1 < sentence.stop and words[verb.stop + 1] in _IN_TIME
        if not timed:
            return False
    elif after not in _ENDS:
        return False
    at = verb.first
    while at > sentence.first and (
        words[at - 1] in STEADY or words[at - 1] in _BEGINNING or is_adverbial(words[at - 1])
    ):
        at -= 1
    if words[at - 1] == "else" and at - 1 > sentence.first:
        return words[at - 2] == "nothing"
    subject = subject_ending(sentence, at)
    if subject is None or subject.entry.attrs["cls"] not in (*OURS, "pronoun"):
        return False
    before = words[max(sentence.first, subject.first - 3) : subject.first]
    return _ASKED.isdisjoint(before) and words[subject.first] not in ("its", "their")


def _given_goods(words: list[str], sentence: Sentence) -> list[Frame]:
    """A good that is given to somebody: "gives you the energy to work"."""
    frames = []
    for give in sentence.matches.get("give", ()):
        if not words[give.first].startswith(("giv", "gave", "bring", "brought")):
            continue
        for target in sentence.matches["target"]:
            near = 0 <= target.first - give.stop <= 4
            if near and target.entry.attrs["cls"] == "good" and _hands(words, give, target):
                frames.append(Frame("effect", give.first, target.stop, target.first))
    return frames


def _hands(words: list[str], give: Match, target: Match) -> bool:
    between = words[give.stop : target.first]
    return not any(word in _CLOSED - PRONOUNS or word in ",;:()" for word in between)


def _lasts(words: list[str], boon: Match, sentence: Sentence) -> list[Frame]:
    """Relief "lasts", healing "begins": a benefit that is the subject of its own verb."""
    at = boon.stop
    if at < sentence.stop and words[at] == "," and words[at + 1] in ("when", "if", "where"):
        at = _past_aside(words, at, sentence.stop)
    while at < sentence.stop and (
        words[at] in STEADY or words[at] in _RAISING or is_adverbial(words[at])
    ):
        at += 1
    if at >= sentence.stop:
        return []
    wanted = _LASTING | _COMING if boon.entry.attrs["cls"] == "relief" else _LASTING
    moved = words[at - 1] in MODALS and at > boon.stop and words[at] not in _NOT_HAD
    moved = moved or (words[at - 1] in BE and words[at] in _AT_HAND)
    if words[at] in wanted or (moved and words[boon.stop - 1] in _RELIEVED):
        return [Frame("effect", boon.first, at + 1, boon.first)]
    return []


def _past_aside(words: list[str], at: int, stop: int) -> int:
    """Return the token after "…, when it comes,"."""
    for on in range(at + 1, min(stop, at + 8)):
        if words[on] == ",":
            return on + 1
    return at


def _states(words: list[str], quality: Match, sentence: Sentence) -> list[Frame]:
    """People who "feel lighter" or "wake up rested": a state that they were not in before."""
    at = quality.first - 1
    while at > sentence.first and (words[at] in _DEGREES or words[at].endswith("ly")):
        at -= 1
    if words[at] in _WHOM and words[at - 1] in _MAKING:
        return [Frame("effect", at - 1, quality.stop, quality.first)]
    if at < sentence.first or quality.first - at > 4 or words[at] not in _FEEL:
        return []
    if words[at] in BE and not _are_people(words, sentence, at):
        return []
    return [Frame("effect", at, quality.stop, quality.first)]


def _are_people(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether those who are so at a token are people, not the treatment."""
    if not SELVES.isdisjoint(words[max(sentence.first, at - 3) : at]):
        return True
    return any(
        who.entry.attrs["cls"] == "people" and at - 3 <= who.stop <= at
        for who in sentence.matches.get("subject", ())
    )


def _open_acts(words: list[str], sentence: Sentence) -> list[Frame]:
    """Any verb of the treatment on an ill that is not known to be bad or neutral."""
    frames = []
    for subject in sentence.matches.get("subject", ()):
        if subject.entry.attrs["cls"] in OURS or words[subject.first] == "it":
            frames += _open_act(words, sentence, subject.stop)
    if sentence.block.kind in FRAGMENTS:
        frames += _open_act(words, sentence, sentence.first)
    return frames


def _open_act(words: list[str], sentence: Sentence, at: int) -> list[Frame]:
    """Return the verb at a token, auxiliaries skipped, with its object; not a listed one."""
    base = False
    while at < sentence.stop and (
        words[at] in MODALS or words[at] in _HAVING or is_adverbial(words[at])
    ):
        base = base or words[at] in MODALS
        at += 1
    if at >= sentence.stop or not _is_act(words[at], base=base):
        return []
    if any(act.first == at for act in sentence.matches.get("act", ())):
        return []
    for target in sentence.matches["target"]:
        if target.first > at and _joined(words, at + 1, target.first):
            bad = target.entry.attrs["cls"] == "bad" and not _in_a_name(sentence, target)
            return [Frame("effect", at, target.stop, target.first)] if bad else []
    return []


def _in_a_name(sentence: Sentence, target: Match) -> bool:
    """Say whether an ill is part of a provider's name: "Foothills Pain Group"."""
    return any(
        name.entry.attrs["cls"] == "provider" and name.first <= target.first < name.stop
        for name in sentence.matches.get("subject", ())
    )


_HAVING = frozenset("has have had also".split())


def _is_act(word: str, *, base: bool) -> bool:
    finite = word.endswith("ed") or (word.endswith("s") and not word.endswith("ss"))
    if not (base or finite) or len(word) < 4 or not word.isalpha():
        return False
    return word not in _CLOSED and not word.startswith(_NO_HELP)


def _joined(words: list[str], first: int, stop: int) -> bool:
    """Say whether a verb reaches its object at once, past an article and adjectives."""
    if stop - first > 3:
        return False
    return not any(
        word in _CLOSED or word in ",;:()" for word in words[first:stop] if word not in _BETWEEN
    )
