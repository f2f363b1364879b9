"""Benefit frames of a verb and what it acts on: less of the bad, more of the good."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    BE,
    MODALS,
    PERFECT,
    PREPOSITIONS,
    RAISING,
    RELATIVES,
    is_adverbial,
    is_participle,
    same_clause,
)

_REACH = 7  # tokens from an act to its object
_NEAR = 2  # tokens; what stands further off must be joined to a degree by adjectives alone
_PARTED = (PREPOSITIONS - {"of"}) | AUXILIARIES | RELATIVES | frozenset(["to", ","])
# Before these a noun is no object: "areas of the brain involved in mood".
_OTHERWISE = frozenset("involved responsible associated implicated linked related needed".split())
_OTHERS = MODALS | frozenset(
    "is are was were has have had makes make that where".split()
)  # what follows is told of another subject
_POOR = frozenset(
    "reduced decreased impaired poor limited lost less lower low diminished disrupted lack loss"
    " declining decline worse worsening fewer no".split()
)
_WHO = frozenset("people patients individuals those adults children someone clients".split())
# Before these an object has ended.
_ASIDE = frozenset("in at by through during after within before via because".split())
_SUCH = frozenset("these such".split())  # effects of the medicine, as a rule
_ROLES = frozenset("role success changer breakthrough value benefit benefits difference".split())
_THOROUGHLY = frozenset("effectively successfully safely".split())


def act_frames(words: list[str], act: Match, targets: list[Match]) -> list[Frame]:
    """Return the frame of an act with the object it needs, or an object that changes by itself."""
    if _is_noun(words, act, targets):
        return []
    if act.entry.attrs["cls"] == "treat":
        return _treatment(words, act, targets)
    for target in _targets(words, act, targets):
        if target.first >= act.stop or _shares_a_word(act, target):
            if _reaches(words, act, target):
                return [Frame("effect", act.first, target.stop, target.first)]
        elif act.first == target.stop and _compounds(words, act):
            return [Frame("effect", target.first, act.stop, target.first)]
        elif act.first >= target.stop and _changed(words, target, act):
            kind = "idiom" if "denies" in act.entry.attrs else "effect"
            return [Frame(kind, target.first, act.stop, target.first)]
    return []


def _is_noun(words: list[str], act: Match, targets: list[Match]) -> bool:
    """Say whether the word is the good itself in a list: "impairs balance and coordination"."""
    listed = words[act.stop : act.stop + 1] in (["and"], [","], ["or"])
    return listed and any(target.first == act.first for target in targets)


def _targets(words: list[str], act: Match, targets: list[Match]) -> list[Match]:
    """Return what an act may do good to: what suits it and is near, up to an object that does not.

    In "reduced function, tightness" it is function that is reduced.
    """
    reach = int(act.entry.attrs.get("reach", _REACH))
    near = []
    for target in targets:
        gap = target.first - act.stop
        if gap > reach:
            break
        if act.first - target.stop <= 3 and _suits(act, target):
            near.append(target)
        elif 0 <= gap <= _NEAR and "," in words[target.stop : target.stop + 1]:
            break
    return near


def _treatment(words: list[str], act: Match, targets: list[Match]) -> list[Frame]:
    """Illness that is treated: "treats depression", "pain can be treated successfully"."""
    active = _treats(words, act)
    for target in targets:
        gap = target.first - act.stop
        if gap > int(act.entry.attrs.get("reach", _REACH)):
            break
        if active and gap >= 0 and same_clause(words, act.stop, target.first):
            return [Frame("treat", act.first, target.stop, target.first)]
        if 0 < act.first - target.stop <= 5 and _is_treated(words, target.stop, act):
            return [Frame("treat", target.first, act.stop, target.first)]
    return []


def _treats(words: list[str], act: Match) -> bool:
    """Say whether "treat" asserts an effect: "treats", "can treat", "effectively treating"."""
    verb = words[act.first]
    before = words[act.first - 1] if act.first else ""
    if before in _THOROUGHLY:
        return True
    if before == "in" and act.first > 1 and words[act.first - 2] in _ROLES:
        return True
    third = verb.endswith("s") and not verb.endswith("ss")
    helping = {word[:4] for word in words[max(0, act.first - 4) : act.first]}
    return third or verb == "helped" or before in MODALS or "help" in helping


def _is_treated(words: list[str], at: int, act: Match) -> bool:
    """Say whether an illness "can be treated", or is "successfully treated"."""
    if not words[act.first].endswith("ed") or not _links(words, at, act.first):
        return False
    around = (words[act.first - 1], words[act.stop] if act.stop < len(words) else "")
    between = words[at : act.first]
    can = "be" in between and not MODALS.isdisjoint(between)
    return can or not _THOROUGHLY.isdisjoint(around)


def _links(words: list[str], first: int, stop: int) -> bool:
    """Say whether only auxiliaries and adverbs stand between a noun and its verb."""
    return all(
        word in BE or word in MODALS or word in PERFECT or word in RAISING or _is_slight(word)
        for word in words[first:stop]
    )


def _is_slight(word: str) -> bool:
    return is_adverbial(word) or word in ("all", "both", "often")


def _suits(act: Match, target: Match) -> bool:
    """Say whether an act does good to a target: less of the bad, more of the good."""
    if "needs" in target.entry.attrs and "betters" not in act.entry.attrs:
        return False
    wanted, good = act.entry.attrs["cls"], target.entry.attrs["cls"] == "good"
    if wanted in ("vanish", "return"):
        return good == (wanted == "return") and target.first < act.first
    return wanted == "either" or good == (wanted == "improve")


def _reaches(words: list[str], act: Match, target: Match) -> bool:
    """Say whether a target is the object of an act, with its particle where it needs one."""
    between = words[act.stop : target.first]
    if "compound" in act.entry.attrs or not same_clause(words, act.stop, target.first):
        return False
    if _is_passive(words, act) or _is_parted(words, act, target):
        return False
    if target.entry.attrs["cls"] == "good" and not _POOR.isdisjoint(between):
        return False
    return _has_particle(words, act, target)


def _is_parted(words: list[str], act: Match, target: Match) -> bool:
    """Say whether another object, verb or phrase stands between an act and a target."""
    between = words[act.stop : target.first]
    if not (_OTHERWISE | _OTHERS).isdisjoint(between) or _of_people(words, act, target):
        return True
    if between[:1] == [","] and words[act.first].endswith("s"):
        return True  # "burns, injuries"
    if between[:1] == [","] and words[act.stop + 1].endswith("ing"):
        return True
    far = len(between) > _NEAR
    return far and not (_PARTED if "reach" in act.entry.attrs else _ASIDE).isdisjoint(between)


def _is_passive(words: list[str], act: Match) -> bool:
    """Say whether a participle has its object before it: "doses are reduced in people with"."""
    at = act.first - 1
    if act.stop > act.first + 1 or not is_participle(words[act.first]):
        return False
    while at > 0 and is_adverbial(words[at]):
        at -= 1
    return at >= 0 and words[at] in BE


def _of_people(words: list[str], act: Match, target: Match) -> bool:
    """Say whether the ill only tells who is meant: "activity in individuals with depression"."""
    between = words[act.stop : target.first]
    return len(between) > 2 and between[-1] == "with" and between[-2] in _WHO


def _shares_a_word(act: Match, target: Match) -> bool:
    """Say whether "move past" and "past trauma" lie over each other."""
    return target.first == act.stop - 1 > act.first and act.stop < target.stop


def _has_particle(words: list[str], act: Match, target: Match) -> bool:
    """Say whether what a split verb needs stands behind its object: "melts stress away"."""
    particles = act.entry.attrs.get("particle")
    return particles is None or not set(particles.split()).isdisjoint(
        words[target.stop : target.stop + 2]
    )


def _compounds(words: list[str], act: Match) -> bool:
    """Say whether an act ends a compound: "a stress-relieving ritual", "a mood booster"."""
    if "compound" in act.entry.attrs:
        return True
    if act.entry.attrs["cls"] == "either":
        return False
    plain = act.stop == act.first + 1 and words[act.first].endswith("ing")
    after = words[act.stop] if act.stop < len(words) else "."
    return plain and after not in PREPOSITIONS and after not in _DETERMINERS


_DETERMINERS = frozenset("the a an your their my his her our its this that these those".split())


def _changed(words: list[str], target: Match, act: Match) -> bool:
    """Say whether "symptoms … improved" is a passive or intransitive change."""
    verb, at = words[act.first], target.stop
    if not {"particle", "compound"}.isdisjoint(act.entry.attrs):
        return False
    linked = all(
        w in BE or w in MODALS or w in PERFECT or w in RAISING or w.endswith("ly")
        for w in words[at : act.first]
    )
    if act.entry.attrs["cls"] in ("vanish", "return"):
        return linked and words[target.first - 1] not in _SUCH
    if "alone" not in act.entry.attrs and BE.isdisjoint(words[at : act.first]):
        return False
    if at == act.first:
        on = act.stop < len(words) and words[act.stop].endswith("ing")
        return "alone" in act.entry.attrs and not on and not verb.endswith("ing")
    return linked and not verb.endswith("ing")
