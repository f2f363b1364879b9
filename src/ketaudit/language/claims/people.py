"""Benefit frames about people: they are helped, they recover, they can do again what they could."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import is_adverbial
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.scan import Sentence

OURS = ("named", "generic")
STEADY = frozenset("can may might could will would has have had is are also often just".split())
SELVES = frozenset("i we he she they you patients people clients members guests".split())
_TO_HELP = frozenset(
    "with whose suffering struggling battling living facing who for when where in at and but"
    ' because while after . ! , ; : \u201d " ) through by even most so a too again'.split()
)
_WELL_BEING = frozenset(
    "sleep focus heal cope recover thrive function concentrate smile live connect enjoy walk"
    " mend".split()
)
_TREATED = frozenset("me him her them".split())
_FULLY = (["so", "much"], ["a", "lot"], ["more", "than"], ["in", "ways"], ["a", "great"])
_GREATLY = frozenset("immensely tremendously greatly enormously profoundly massively".split())
_UNTIL = frozenset("once until when not".split())
_RECOVER = frozenset(
    "improve improves improved improving recover recovers recovered recovering respond responds"
    " responded benefit benefits benefited benefitted benefiting thrive thrives thrived heal heals"
    " healed remit remitted".split()
)
_ABLE = frozenset("can could i'm am is are was were".split())
_LIGHT = frozenset(
    "can could am is are was were be once yet ever never now finally able to".split()
)
_NO_GOOD = frozenset(["bad", "plain", "need"])
RIVALS = frozenset(
    "placebo antidepressants antidepressant ssri ssris medication medications first standard"
    " conventional pills tablets drugs talk prozac lithium two oral".split()
)
_WHOSE = frozenset("my your our their his her".split())
_GETTING = frozenset(
    "get gets got gotten getting give gives gave given giving have has had having with win wins won"
    " take takes took bring brings brought bringing".split()
)
_COMING = frozenset("is was came come comes coming".split())
_THINGS = frozenset(
    "money phone head hand hands arm legs seat chair knees back deposit fee payment call calls"
    " number way step weight".split()
)


def of_people(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence whose words are about those who were treated."""
    frames: list[Frame] = []
    if "subject" in sentence.matches:
        frames += _helped(words, sentence)
        frames += _recovered(words, sentence)
    for idiom in sentence.matches.get("idiom", ()):
        where = idiom.entry.attrs.get("where")
        if where == "again":
            frames += _again(words, sentence, idiom.first)
        elif where == "resumed" and not of_the_day(sentence):
            frames.append(Frame("idiom", idiom.first, idiom.stop, idiom.first))
        elif where == "back":
            frames += _got_back(words, sentence, idiom.first)
    return frames


def of_the_day(sentence: Sentence) -> bool:
    """Say whether a sentence speaks of the hours after a visit: "the next morning"."""
    return any(m.entry.attrs["cls"] == "sameday" for m in sentence.matches.get("turn", ()))


def _got_back(words: list[str], sentence: Sentence, back: int) -> list[Frame]:
    """What people have "back": "got my daughter back", "the old Jo is coming back"."""
    for at in range(max(sentence.first, back - 5), back - 2):
        if words[at : at + 2] == ["the", "old"] and words[back - 1] in _COMING:
            return [Frame("idiom", at, back + 1, at)]
    for at in range(max(sentence.first, back - 4), back - 1):
        if words[at] not in _WHOSE or not _THINGS.isdisjoint(words[at:back]):
            continue
        for verb in range(max(sentence.first, at - 5), at):
            if words[verb] in _GETTING:
                return [Frame("idiom", verb, back + 1, at + 1)]
    return []


def subject_ending(sentence: Sentence, at: int) -> Match | None:
    """Return the subject that ends right before token ``at``."""
    for subject in sentence.matches.get("subject", ()):
        if subject.stop == at:
            return subject
    return None


def _helped(words: list[str], sentence: Sentence) -> list[Frame]:
    """Help that the treatment gives to people: "helps those with PTSD", "it helped me"."""
    for cue in sentence.matches.get("cue", ()):
        if not words[cue.first].startswith("help") or cue.entry.id != "help":
            continue
        people = [m for m in sentence.matches["subject"] if m.entry.attrs["cls"] == "people"]
        for who in people:
            after = words[who.stop] if who.stop < sentence.stop else "."
            if not 0 <= who.first - cue.stop <= 2:
                continue
            told = acts_before(words, sentence, cue.first) or words[who.first] in _TREATED
            if after in _WELL_BEING or (told and _in_full(words, sentence, who)):
                return [Frame("effect", cue.first, who.stop + 1, cue.first)]
            ill = _ill_after(sentence, who.stop)
            if after in _TO_HELP and (ill or acts_before(words, sentence, cue.first)):
                return [Frame("effect", cue.first, ill.stop if ill else who.stop, cue.first)]
    return []


def _in_full(words: list[str], sentence: Sentence, who: Match) -> bool:
    """Say whether the help is told in full: "helped me to trust", "helped him immensely"."""
    at = who.stop + (words[who.stop] == "to")
    living = sentence.matches.get("living", ())
    good = any(m.first == at and m.entry.attrs["cls"] == "good" for m in living)
    return good or words[who.stop : who.stop + 2] in _FULLY or words[who.stop] in _GREATLY


def _ill_after(sentence: Sentence, at: int) -> Match | None:
    for ill in sentence.matches.get("target", ()):
        if ill.entry.attrs["cls"] == "bad" and 0 < ill.first - at <= 4:
            return ill
    return None


def acts_before(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether the treatment or its pronoun is the subject of the verb at a token."""
    while at > sentence.first and (words[at - 1] in STEADY or is_adverbial(words[at - 1])):
        at -= 1
    subject = subject_ending(sentence, at)
    if subject is None:
        return False
    return subject.entry.attrs["cls"] in (*OURS, "pronoun") or words[at - 1] == "them"


def _recovered(words: list[str], sentence: Sentence) -> list[Frame]:
    """People who "improve" or "recover"."""
    for who in sentence.matches["subject"]:
        if who.entry.attrs["cls"] != "people":
            continue
        at = who.stop
        if words[who.first - 1] in _UNTIL or words[who.first - 2] == "not":
            continue
        while at < sentence.stop and (words[at] in STEADY or is_adverbial(words[at])):
            at += 1
        if at < sentence.stop and words[at] == "who":
            at = _past_clause(words, at, sentence.stop)
        if at < sentence.stop and words[at] in _RECOVER and not to_rivals(words, sentence, at + 1):
            return [Frame("effect", who.first, at + 1, at)]
    return []


def to_rivals(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether what people respond to is something else: "respond to the first tablet"."""
    after = words[at : min(sentence.stop, at + 5)]
    return after[:1] == ["to"] and not RIVALS.isdisjoint(after)


def _past_clause(words: list[str], at: int, stop: int) -> int:
    """Return the verb of recovery after a clause: "people who took it improved"."""
    for on in range(at + 3, min(stop, at + 8)):
        if words[on] == "," or words[on - 1] in ("to", "not", "never", "be"):
            return stop
        if words[on] in _RECOVER:
            return on
    return stop


def _again(words: list[str], sentence: Sentence, again: int) -> list[Frame]:
    """What somebody can do "again" after treatment: "I can wear a sock again"."""
    for at in range(max(sentence.first, again - 8), again - 1):
        if words[at] in ("i", "i'm") or (words[at] in SELVES and words[at + 1] in _ABLE):
            inside = [word for word in words[at + 1 : again] if word not in _LIGHT]
            day = of_the_day(sentence) and words[at] not in ("i", "he", "she")
            if inside and not day and not _tells_no_good(words, sentence, at, again):
                return [Frame("regained", at, again + 1, again)]
    return []


def _tells_no_good(words: list[str], sentence: Sentence, first: int, stop: int) -> bool:
    """Say whether what is done again is an ill, a need or of no weight."""
    if any(word == "," or is_negator(word) for word in words[first:stop]):
        return True
    return any(
        first < match.first < stop and match.entry.attrs["cls"] in _NO_GOOD
        for match in sentence.matches.get("living", ())
    )
