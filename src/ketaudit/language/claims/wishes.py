"""Benefits that are announced, aimed at or coped with, and so not claimed."""

from itertools import pairwise

from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.people import subject_ending
from ketaudit.language.cues import Cue
from ketaudit.language.cues.wordclasses import MODALS, PRONOUNS, is_adverbial
from ketaudit.language.scan import Sentence

_OPENING = 12  # tokens of a sentence in which a page says what it will tell
_TEXTS = frozenset(
    "article page guide post blog section leaflet factsheet chapter video podcast review report"
    " document handout brochure piece".split()
)
_TELLING = tuple(
    "explor explain discuss outlin cover describ look examin delv review walk answer break tell"
    " summar evaluat div dig".split()
)
_COPING = tuple("manag battl fight cope coping fac".split())
_CAUSING = tuple("help let allow enabl empower teach mak support".split())
_WANTING = frozenset("lacking scarce insufficient absent thin weak missing".split())
_DETERMINERS = frozenset("a an the our my your their his her its many most some".split())
_BEFORE = 4  # tokens from "side effects" to their getting better
_EFFECTS = frozenset([("side", "effects"), ("side", "effect"), ("adverse", "effects")])
_SLIGHT = frozenset("slight minimal negligible insignificant marginal".split())


def announced(words: list[str], sentence: Sentence) -> bool:
    """A page says what it is about: "this article explores the benefits of"."""
    opening = words[sentence.first : sentence.first + _OPENING]
    for at, word in enumerate(opening[:-1]):
        if word in ("this", "the", "our", "in") and opening[at + 1] in _TEXTS:
            return any(verb.startswith(_TELLING) for verb in opening[at + 2 :])
        if word in ("we", "we'll", "let", "i'll"):
            return opening[at + 1].startswith(_TELLING) or (
                opening[at + 1] in ("will", "shall", "'s") and opening[at + 2].startswith(_TELLING)
            )
    return False


def managed(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """People manage or fight their illness, with no help named: "many people manage anxiety"."""
    if not words[frame.first].startswith(_COPING):
        return False
    at = frame.first - 1
    while at > sentence.first and (words[at] in MODALS or is_adverbial(words[at])):
        at -= 1
    who = subject_ending(sentence, at + 1)
    if who is None or who.entry.attrs["cls"] != "people":
        return False
    return not any(word.startswith(_CAUSING) for word in words[max(0, who.first - 3) : who.first])


def wanted(sentence: Sentence, cues: list[Cue], frame: Frame) -> bool:
    """It is what people aim at: "adults looking to improve their sleep"."""
    people = [
        who for who in sentence.matches.get("subject", ()) if who.entry.attrs["cls"] == "people"
    ]
    return any(
        cue.cls == "purpose" and cue.governs(frame.first) and who.stop == cue.first < frame.first
        for cue in cues
        for who in people
    )


def slight(words: list[str], frame: Frame) -> bool:
    """There is little of it: "only a slight reduction in pain"."""
    near = words[max(0, frame.first - 2) : frame.head + 1]
    return not _SLIGHT.isdisjoint(near)


def people_act(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Patients who fight or manage their illness make no claim: "individuals battling anxiety"."""
    if not words[frame.first].endswith("ing") or frame.head == frame.first:
        return False
    for match in sentence.matches.get("subject", ()):
        if match.entry.attrs["cls"] == "people" and match.stop == frame.first:
            return words[frame.first] not in ("experiencing", "enjoying", "feeling", "achieving")
    return False


def doubted(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """The evidence for it is wanting: "evidence that it improves memory is lacking"."""
    if "evidence" not in words[sentence.first : frame.first]:
        return False
    return not _WANTING.isdisjoint(words[frame.stop : sentence.stop])


def advised(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """It is what readers are told to do it for: "to lower your risk of infection, wash"."""
    if words[sentence.first] != "to" or "," not in words[frame.stop : sentence.stop]:
        return False
    after = words.index(",", frame.stop) + 1
    if words[after] in PRONOUNS or words[after] in _DETERMINERS or words[after].endswith("ing"):
        return False
    return not any(who.first == after for who in sentence.matches.get("subject", ()))


def passes(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """It is a side effect that gets better."""
    near = words[max(sentence.first, frame.first - _BEFORE) : frame.head + 1]
    return any(pair in _EFFECTS for pair in pairwise(near))
