"""Benefit frames: the stretches of a sentence that say a treatment does good.

A frame is an act on something it helps to act on ("reduces anxiety"), a benefit given or had
("offers rapid relief"), a quality of the treatment ("an effective option"), an idiom ("get your
life back") or a promise ("has shown promise in treating").
Whether the frame is asserted, by whom and how strongly is not decided here.
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.people import acts_before, of_people
from ketaudit.language.claims.predicates import predicates
from ketaudit.language.claims.results import results
from ketaudit.language.claims.stories import told
from ketaudit.language.claims.turns import turned
from ketaudit.language.scan import Sentence

_MAKERS = frozenset(
    "idiom boon quality target cue result story turn self living".split()
)  # no claim without one
_CLAUSE = frozenset('; : ( ) — – -- \u201c \u201d " . but however which who whom because'.split())
_BE = frozenset(
    "is are was were be been being becomes become became proven proved prove proves found shown"
    " considered remains remain more most very highly so equally extremely quite as particularly"
    " especially both how incredibly truly also proving remained seems appears deemed".split()
)
_MODALS = frozenset("can may might could will would".split())
_STEADY = frozenset("is are was were be been being can may might could will has have had".split())
_RAISING = frozenset("to appear appears seem seems begin begins began start starts started".split())
_FINDINGS = frozenset("research results data evidence findings studies trials outcomes".split())
_FRAGMENTS = frozenset({"heading", "title", "item", "cell"})
_STOPS = frozenset(["", ",", ".", "!", ":", "and", "\u2014", "\u2013"])
_QUICK_THINGS = frozenset(
    "treatment treatments therapy therapies solution solutions option options medication"
    " medications remedy remedies alternative alternatives approach antidepressant".split()
)


def find_frames(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence, unjudged."""
    found = sentence.matches
    if _MAKERS.isdisjoint(found):
        return []
    frames = [
        Frame(m.entry.attrs["cls"], m.first, m.stop, m.first)
        for m in found.get("idiom", ())
        if "where" not in m.entry.attrs
    ]
    for act in found.get("act", ()):
        frames += _acts(words, act, found.get("target", []))
    for boon in found.get("boon", ()):
        frames += _boons(words, boon, sentence)
    for quality in found.get("quality", ()):
        frames += _qualities(words, quality, sentence)
    frames += _promises(words, sentence)
    frames += predicates(words, sentence) + of_people(words, sentence)
    return frames + results(words, sentence) + told(words, sentence) + turned(words, sentence)


def _acts(words: list[str], act: Match, targets: list[Match]) -> list[Frame]:
    """An act with the object it needs, or an object that changes by itself."""
    wanted = act.entry.attrs["cls"]
    if wanted == "treat" and not _treats(words, act):
        return []
    reach = int(act.entry.attrs.get("reach", "7"))
    for target in targets:
        gap = target.first - act.stop
        if gap > reach:
            break
        if act.first - target.stop > 3 or not _suits(wanted, target, act):
            continue
        if (gap >= 0 or _shares_a_word(act, target)) and _same_clause(
            words, act.stop, target.first
        ):
            if not _has_particle(words, act, target):
                continue
            kind = "treat" if wanted == "treat" else "effect"
            return [Frame(kind, act.first, target.stop, target.first)]
        if act.first - target.stop >= 0 and _changed(words, target.stop, act):
            kind = "idiom" if "denies" in act.entry.attrs else "effect"
            return [Frame(kind, target.first, act.stop, target.first)]
    return []


def _suits(wanted: str, target: Match, act: Match) -> bool:
    """Say whether an act does good to a target: less of the bad, more of the good."""
    good = target.entry.attrs["cls"] == "good"
    if wanted in ("vanish", "return"):
        return good == (wanted == "return") and target.first < act.first
    return wanted == "either" or good == (wanted == "improve")


def _shares_a_word(act: Match, target: Match) -> bool:
    """Say whether "move past" and "past trauma" lie over each other."""
    return target.first == act.stop - 1 > act.first and act.stop < target.stop


def _has_particle(words: list[str], act: Match, target: Match) -> bool:
    """Say whether what a split verb needs stands behind its object: "melts stress away"."""
    particles = act.entry.attrs.get("particle")
    return particles is None or not set(particles.split()).isdisjoint(
        words[target.stop : target.stop + 2]
    )


def _changed(words: list[str], at: int, act: Match) -> bool:
    """Say whether "symptoms … improved" is a passive or intransitive change."""
    between = words[at : act.first]
    verb = words[act.first]
    if "particle" in act.entry.attrs:
        return False
    if act.entry.attrs["cls"] in ("vanish", "return"):
        return all(w in _STEADY or w in _RAISING or w.endswith("ly") for w in between)
    if not between:
        return "alone" in act.entry.attrs and not verb.endswith("ing")
    linked = all(w in _STEADY or w in _RAISING or w.endswith("ly") for w in between)
    return linked and not verb.endswith("ing")


def _treats(words: list[str], act: Match) -> bool:
    """Say whether "treat" asserts an effect: "treats", "can treat", "effectively treating"."""
    before = words[act.first - 1] if act.first else ""
    if before in ("effectively", "successfully", "safely"):
        return True
    third = words[act.first].endswith(("ts", "ps")) or words[act.first] == "helped"
    return third or before in _MODALS


def _boons(words: list[str], boon: Match, sentence: Sentence) -> list[Frame]:
    """A benefit noun that is given, had, or praised."""
    cls = boon.entry.attrs["cls"]
    if cls == "effect" or (cls == "relief" and _given_by(words, boon, sentence)):
        return [Frame("effect", boon.first, boon.stop, boon.first)]
    qualities = sentence.matches.get("quality", [])
    praised = _praised(words, qualities, boon.first)
    if praised:
        return [Frame("effect", praised.first, boon.stop, boon.first)]
    predicate = _predicated(words, boon, qualities)
    if predicate:
        return [Frame("effect", boon.first, predicate.stop, boon.first)]
    if cls == "outcome":
        return []
    given = _nearest_before(words, sentence.matches.get("give", []), boon.first, 6)
    if given and not _between(sentence.matches.get("seek", []), given.stop, boon.first):
        return [Frame("effect", given.first, boon.stop, boon.first)]
    return []


def _given_by(words: list[str], boon: Match, sentence: Sentence) -> bool:
    """A relative clause, also without its pronoun: "the relief (that) ketamine provides"."""
    for subject in sentence.matches.get("subject", ()):
        acts = subject.entry.attrs["cls"] == "named" or words[subject.first] in ("it", "they")
        if subject.first - boon.stop in (0, 1) and acts:
            return any(give.first == subject.stop for give in sentence.matches.get("give", ()))
    return False


def _praised(words: list[str], qualities: list[Match], at: int) -> Match | None:
    """Return the adjective before a noun, with one word or "and …" between at most."""
    for quality in reversed(qualities):
        gap = at - quality.stop
        between = words[quality.stop : at]
        if (gap == 0 or (gap == 1 and between[0].isalnum())) or (gap == 2 and between[0] == "and"):
            return quality
    return None


def _predicated(words: list[str], boon: Match, qualities: list[Match]) -> Match | None:
    """Return the adjective of "relief is rapid", "the response can be immediate"."""
    for quality in qualities:
        between = words[boon.stop : quality.first]
        if between and len(between) <= 3 and all(w in _STEADY for w in between):
            return quality
        linked = between[-1:] in (["is"], ["are"], ["was"], ["were"]) and len(between) <= 5
        if linked and between[0] in ("on", "of", "for", "in") and "," not in between:
            return quality
    return None


def _qualities(words: list[str], quality: Match, sentence: Sentence) -> list[Frame]:
    """An adjective that says the treatment works, before its noun or as a predicate."""
    cls = quality.entry.attrs["cls"]
    if cls not in ("works", "speed"):
        return []
    if words[quality.first].startswith("work") and words[quality.first] != "working":
        return [Frame("works", quality.first, quality.stop, quality.first)]
    noun = _coloured(words, quality, sentence)
    if noun and (cls == "works" or words[noun.stop - 1] in _QUICK_THINGS):
        return [Frame("works", quality.first, noun.stop, quality.first)]
    if cls == "works" and _predicate(words, quality, sentence):
        return [Frame("works", quality.first, quality.stop, quality.first)]
    return []


def _coloured(words: list[str], quality: Match, sentence: Sentence) -> Match | None:
    """Return the treatment noun that an adjective stands before."""
    for noun in sentence.matches.get("subject", ()):
        near = 0 <= noun.first - quality.stop <= 3
        thing = noun.entry.attrs["cls"] in ("generic", "named")
        if near and thing and _same_clause(words, quality.stop, noun.first):
            return noun
    return None


def _predicate(words: list[str], quality: Match, sentence: Sentence) -> bool:
    after = words[quality.stop] if quality.stop < sentence.stop else ""
    before = words[quality.first - 1] if quality.first > sentence.first else ""
    if after in ("in", "for", "at", "against", "when", "with", "not"):
        return True
    if sentence.block.kind in _FRAGMENTS and after in _STOPS and (before in _STOPS or not before):
        return True
    return before in _BE and after in ("", ".", ",", "and", "but", ";", "than", "!", "as")


def _promises(words: list[str], sentence: Sentence) -> list[Frame]:
    """Promises: "promising results", "has shown promise in treating …", "potential relief"."""
    frames = []
    for cue in sentence.matches.get("cue", ()):
        if cue.entry.attrs["cls"] != "softener":
            continue
        after = _promised(words, cue, sentence)
        if after is None and words[cue.stop - 1] in ("promise", "potential"):
            after = cue if _holds_promise(words, sentence, cue) else None
        if after is not None:
            frames.append(Frame("promise", cue.first, after.stop, cue.first))
        elif _promising_findings(words, sentence, cue):
            frames.append(Frame("promise", cue.first, cue.stop, cue.first))
    return frames


def _holds_promise(words: list[str], sentence: Sentence, cue: Match) -> bool:
    """Say whether a treatment "holds promise", whatever of."""
    for at in (cue.first, cue.first - 1):
        if words[at].startswith(("show", "hold", "has", "have")):
            return acts_before(words, sentence, at)
    return False


def _promising_findings(words: list[str], sentence: Sentence, cue: Match) -> bool:
    """Research that "is promising", said of results and studies."""
    linked = words[cue.first - 1] in ("is", "are", "looks", "look", "been", "were", "was")
    return linked and bool(_FINDINGS & set(words[sentence.first : cue.first]))


def _promised(words: list[str], cue: Match, sentence: Sentence) -> Match | None:
    """Return what the promise is of: a result or treatment at once, or an act further on."""
    verbal = words[cue.stop - 1] in ("promise", "to", "for", "of", "potential", "as", "in")
    last = words[cue.stop - 1]
    if last == "potential" and words[cue.stop] in ("to", "as"):
        last, verbal = words[cue.stop], True
    noun = -1 if last == "of" else 6 if last in ("to", "as") else 2
    reach = {"boon": 3, "subject": noun, "act": 6 if verbal else 0, "target": 6 if verbal else 0}
    for lexicon, far in reach.items():
        for match in sentence.matches.get(lexicon, ()):
            gap = match.first - cue.stop
            if not 0 <= gap <= far or not _same_clause(words, cue.stop, match.first):
                continue
            if lexicon != "subject" or match.entry.attrs["cls"] in ("generic", "named"):
                return match
    return None


def _between(matches: list[Match], first: int, stop: int) -> bool:
    return any(first <= match.first < stop for match in matches)


def _nearest_before(words: list[str], matches: list[Match], at: int, far: int) -> Match | None:
    """Return the last match that ends at most ``far`` tokens before ``at`` in its clause."""
    for match in reversed(matches):
        if 0 <= at - match.stop <= far and _same_clause(words, match.stop, at):
            return match
    return None


def _same_clause(words: list[str], first: int, stop: int) -> bool:
    return not any(word in _CLAUSE for word in words[first:stop])
