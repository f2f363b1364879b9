"""Where clauses, subjects and noun phrases begin and end, told from closed classes of words.

There is no tagger: auxiliaries, conjunctions, relative pronouns, prepositions and punctuation
mark the joints of a sentence well enough.
"""

from typing import NamedTuple

BE = frozenset("be is are was were been being am".split())
LINKING = BE | frozenset("remain remains remained become becomes became seem seems".split())
AUXILIARIES = frozenset(
    "is are was were am has have had can could may might must shall should will would cannot do"
    " does did".split()
)
ADVERBIALS = frozenset(
    "not also therefore thus then still yet never have has had always often most very more so now"
    " even either both indeed however been long".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for with from into onto through via between among during after before upon"
    " within without under over against toward towards across along as about per than like"
    " following including throughout near beyond".split()
)
RELATIVES = frozenset("that which who whose".split())
SUBORDINATORS = frozenset(
    "although though whereas while because since unless but however despite".split()
)
_OPENERS = frozenset("although though whereas while because since unless when if as once".split())
_PRONOUNS = frozenset("it they we he she i you this these those there one".split())
_HARD = frozenset("; — -- \u201d".split())
_REPORTING = frozenset(
    "suggesting indicating implying demonstrating showing revealing supporting confirming raising"
    " implicating".split()
)
_CLOSERS = frozenset(", . ; : ? ! and or but nor — -- as".split())
_CONNECTORS = frozenset(
    ", and but or nor then thus therefore hence so however moreover furthermore".split()
)
_PHRASE_ENDS = frozenset(
    "; : [ ] — -- but although though whereas while because since when if".split()
)
_PARTICIPLES = frozenset(
    "shown known found made done seen given taken held bound driven brought thought understood"
    " built chosen drawn kept led left lost met put set sent spent told undergone written used"
    " cut hit".split()
)
# Before "that", these open a clause of their own: "suggests that", "evidence that".
_REPORTS = tuple(
    "suggest indicat show demonstrat propos hypothes conclud find found possib imply implie report"
    " assum believ argu reveal observ evidence likely notion idea postulat speculat determin"
    " establish confirm clear conclu fact view thought known evident apparent unlikely concept"
    " model infer".split()
)
# Where a clause ends for a weak limiter: punctuation, contrast and relative pronouns.
_ENDS = frozenset(
    "; : ( ) [ ] — – -- - \u201c \u201d \" but however although though whereas while yet except"
    " which who whom whose because since".split()
)


class Place(NamedTuple):
    """A cue before its scope is known: tokens ``first``..``stop`` of ``begin``..``end``.

    ``parts`` holds the tokens that go on a hyphenated word: "at" in "NF-AT" is no preposition.
    """

    words: list[str]
    first: int
    stop: int
    begin: int
    end: int
    parts: frozenset[int] = frozenset()


def clause_end(words: list[str], at: int, limit: int) -> int:
    """Return where the clause that runs on from token ``at`` ends, at most ``limit``."""
    while at < limit and words[at] not in _ENDS:
        at += 1
    return at


def clause_start(words: list[str], at: int, limit: int) -> int:
    """Return where the clause that token ``at`` stands in begins, at least ``limit``."""
    while at > limit and words[at - 1] not in _ENDS:
        at -= 1
    return at


def participle(word: str) -> bool:
    """Say whether a word looks like a past participle."""
    return (word.endswith("ed") and len(word) > 3) or word in _PARTICIPLES


def is_adverbial(word: str) -> bool:
    """Say whether a word may stand between an auxiliary and its verb."""
    return word in ADVERBIALS or (word.endswith("ly") and len(word) > 4)


def word_before(place: Place) -> str:
    """Return the last word before the cue that is no adverb, or nothing."""
    at = place.first - 1
    while at >= place.begin and is_adverbial(place.words[at]) and place.words[at] not in _KEPT:
        at -= 1
    return place.words[at] if at >= place.begin else ""


_KEPT = frozenset("has have had been".split())


def rest_end(place: Place) -> int:
    """Return the end of all that depends on the cue: the sentence's, or its bracket's."""
    words, _, at, _, end = place[:5]
    depth = 0
    while at < end and words[at] not in _HARD:
        depth += _bracket(words[at])
        if depth < 0:
            break
        at += 1
    return _trim(place, at)


def tail_end(place: Place) -> int:
    """Return the end of the cue's clause, without the clauses that are joined to it."""
    words, first, at, begin, end = place[:5]
    initial = _in_opening_clause(place) or (first > begin and words[first - 1] in RELATIVES)
    depth = 0
    while at < end:
        word = words[at]
        depth += _bracket(word)
        if depth < 0 or (depth == 0 and _ends_clause(place, at, initial)):
            break
        at += 1
    return _trim(place, at)


def _ends_clause(place: Place, at: int, initial: bool) -> bool:  # noqa: FBT001
    words, end = place.words, place.end
    word = words[at]
    if word in _HARD or word in SUBORDINATORS or (at > place.stop and word in _REPORTING):
        return True
    if word == "," and at not in place.parts:
        return (initial and not is_list(place, at)) or _joins(words, at + 1, end)
    return word == "and" and _own_subject(words, at + 1, end)


def _joins(words: list[str], at: int, end: int) -> bool:
    """Say whether a comma before token ``at`` closes the clause."""
    if at >= end:
        return False
    word = words[at]
    if word in _REPORTING or word in _CLAUSE_PRONOUNS:
        return True
    return word in ("and", "or", "so") and _own_subject(words, at + 1, end)


_CLAUSE_PRONOUNS = frozenset("it they we he she which".split())


def _own_subject(words: list[str], at: int, end: int) -> bool:
    """Say whether a clause of its own begins at token ``at``."""
    if at >= end:
        return False
    if words[at] in _PRONOUNS or words[at] in AUXILIARIES or words[at] in ("that", "whether", ","):
        return True
    while at < end and words[at] not in (",", ";", "and", "or", "which", "that", "who", "whether"):
        if words[at] in AUXILIARIES:
            return True
        at += 1
    return False


def _in_opening_clause(place: Place) -> bool:
    """Say whether the cue stands in a clause that opens the sentence: "although it may, …"."""
    words, first, _, begin, _ = place[:5]
    at = first - 1
    while at >= begin and words[at] not in (",", ";", ":"):
        if words[at] in _OPENERS:
            return at == begin or words[at - 1] in (",", "that", ";", "and")
        at -= 1
    return False


def phrase_end(place: Place, *, whole: bool = True) -> int:
    """Return the end of the phrase after the cue; a ``whole`` one with what hangs on it."""
    words, _, at, _, end = place[:5]
    depth = 0
    while at < end:
        depth += _bracket(words[at])
        if depth < 0 or (depth == 0 and _ends_phrase(place, at, whole)):
            break
        at += 1
    return _trim(place, at)


def _ends_phrase(place: Place, at: int, whole: bool) -> bool:  # noqa: FBT001
    words, end = place.words, place.end
    word = words[at]
    if at == place.stop or at in place.parts:
        return False
    if word == ",":
        return not is_list(place, at)
    if word in _PHRASE_ENDS or word in AUXILIARIES or word in RELATIVES:
        return True
    if word == "and" and at + 1 < end and words[at + 1] in ("that", "not"):
        return True
    return not whole and word in PREPOSITIONS and word != "of"


def is_list(place: Place, at: int) -> bool:
    """Say whether the comma at token ``at`` joins the items of a list: "A, B, or C"."""
    words, end = place.words, place.end
    for on in range(at + 1, min(end, at + 8)):
        word = words[on]
        if word in ("or", "and", "nor"):
            return on > at + 1 or word != "and"
        if word == ",":
            return is_list(place, on)
        if word in _STOPS:
            return on <= at + 3 and at > place.stop and _items(place, at)
        if word in AUXILIARIES or (word in _LIST_BREAKERS and on not in place.parts):
            return False
    return False


def _items(place: Place, at: int) -> bool:
    """Say whether only short items stand between the cue and the comma: "no murmurs, rubs"."""
    return at - place.stop <= 3 or "," in place.words[at - 4 : at]


_STOPS = frozenset(". ; ?".split())
_LIST_BREAKERS = PREPOSITIONS - {"of"}


def _bracket(word: str) -> int:
    if word == "(" or word == "[":
        return 1
    return -1 if word == ")" or word == "]" else 0


def _trim(place: Place, stop: int) -> int:
    """Step back over punctuation and conjunctions that close nothing."""
    while stop > place.stop and place.words[stop - 1] in _CLOSERS:
        stop -= 1
    return stop


def subject_start(place: Place) -> int:
    """Return where the subject of the verb at the cue begins."""
    words, _, _, begin, _ = place[:5]
    verb = _verb_start(place)
    before = words[verb - 1] if verb > begin else ""
    if before in ("and", "or", "but"):
        return verb
    if before in RELATIVES and not _complementizer(place, verb - 1):
        return verb - 1
    at = _past_introductions(place, _chunk_start(place, verb), verb)
    while at < verb and words[at] in _CONNECTORS:
        at += 1
    return at


def _verb_start(place: Place) -> int:
    """Return the first of the auxiliaries and adverbs before the cue."""
    words, at, _, begin, _ = place[:5]
    while at > begin:
        before = words[at - 1]
        if not (before in AUXILIARIES or before in BE or is_adverbial(before)):
            break
        at -= 1
    return at


def _chunk_start(place: Place, at: int) -> int:
    """Return the nearest joint to the left that no subject spans."""
    depth = 0
    while at > place.begin:
        depth -= _bracket(place.words[at - 1])
        if depth < 0 or (depth == 0 and _is_joint(place, at - 1)):
            break
        at -= 1
    return at


def _is_joint(place: Place, at: int) -> bool:
    words = place.words
    word = words[at]
    if word in _HARD or word in _JOINTS:
        return True
    if word == "that":
        return _complementizer(place, at)
    if word == "which":
        return words[at - 1] in PREPOSITIONS if at > place.begin else False
    return word in SUBORDINATORS and words[at + 1] != "not"


_JOINTS = frozenset(": whether if when how why where".split())


def _complementizer(place: Place, at: int) -> bool:
    """Say whether the "that" at a token opens a clause of its own: "we conclude from this that"."""
    words = place.words
    if words[at] != "that" or at == place.begin:
        return False
    if words[at - 1] in ("and", ",", "is"):
        return True
    return any(word.startswith(_REPORTS) for word in words[max(place.begin, at - 4) : at])


def _past_introductions(place: Place, at: int, verb: int) -> int:
    """Skip what stands before the subject and a comma: "in contrast,", "although it binds,"."""
    words, begin = place.words, at
    clause = begin > place.begin and words[begin - 1] in _OPENERS | {"despite"}
    for on in range(begin, verb - 1):
        if words[on] != "," or on in place.parts or _depth(words, begin, on):
            continue
        if clause or _introduces(words, at) or _has_verb(words, at, on) or _new(place, on):
            at = on + 1
    return at


def _new(place: Place, at: int) -> bool:
    """Say whether a comma opens a clause with "it", "and this" or, in no list, "and"."""
    words, on = place.words, at + 1
    if words[on] in _CLAUSE_PRONOUNS:
        return words[on] != "which"
    if words[on] not in ("and", "but"):
        return False
    items = [i for i in range(max(place.begin, at - 6), at) if words[i] == ","]
    return not items


def _depth(words: list[str], first: int, stop: int) -> int:
    return sum(_bracket(word) for word in words[first:stop])


def _introduces(words: list[str], at: int) -> bool:
    word = words[at]
    return (
        word in PREPOSITIONS
        or word in _CONNECTORS
        or word in _OPENERS
        or word in ("to", "together", "collectively", "here", "instead", "consequently")
        or is_adverbial(word)
        or word.endswith("ing")
    )


def _has_verb(words: list[str], first: int, stop: int) -> bool:
    """Say whether a clause has its finite verb before token ``stop``."""
    relative = False
    for word in words[first:stop]:
        if word in RELATIVES:
            relative = True
        elif word in AUXILIARIES:
            if not relative:
                return True
            relative = False
    return False
