"""Where the subject of a verb begins: to the left, past what only introduces it."""

from ketaudit.language.cues.clauses import HARD, Place, bracket
from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    BE,
    CONNECTORS,
    OPENERS,
    PREPOSITIONS,
    RELATIVES,
    REPORTS,
    SUBORDINATORS,
    is_adverbial,
)

_JOINTS = HARD | frozenset([":", "whether", "if", "when", "how", "why", "where"])
_INTRODUCTIONS = (
    PREPOSITIONS
    | CONNECTORS
    | OPENERS
    | frozenset(["to", "together", "collectively", "here", "instead", "consequently"])
)


def subject_start(place: Place) -> int:
    """Return where the subject of the verb at the cue begins."""
    words, verb = place.words, _verb_start(place)
    before = words[verb - 1] if verb > place.begin else ""
    if before in ("and", "or", "but"):
        return verb
    if before in RELATIVES and not _opens_clause(place, verb - 1):
        return verb - 1
    at = _past_introductions(place, _chunk_start(place, verb), verb)
    while at < verb and words[at] in CONNECTORS:
        at += 1
    return at


def _verb_start(place: Place) -> int:
    """Return the first of the auxiliaries and adverbs before the cue."""
    words, at = place.words, place.first
    while at > place.begin:
        before = words[at - 1]
        if not (before in AUXILIARIES or before in BE or is_adverbial(before)):
            break
        at -= 1
    return at


def _chunk_start(place: Place, at: int) -> int:
    """Return the nearest joint to the left that no subject spans."""
    depth = 0
    while at > place.begin:
        depth -= bracket(place.words[at - 1])
        if depth < 0 or (depth == 0 and _is_joint(place, at - 1)):
            break
        at -= 1
    return at


def _is_joint(place: Place, at: int) -> bool:
    words, word = place.words, place.words[at]
    if word == "that":
        return _opens_clause(place, at)
    if word == "which":
        return at > place.begin and words[at - 1] in PREPOSITIONS
    return word in _JOINTS or (word in SUBORDINATORS and words[at + 1] != "not")


def _opens_clause(place: Place, at: int) -> bool:
    """Say whether a "that" opens a clause of its own: "we conclude from this that"."""
    words = place.words
    if words[at] != "that" or at == place.begin:
        return False
    if words[at - 1] in ("and", ",", "is"):
        return True
    return any(word.startswith(REPORTS) for word in words[max(place.begin, at - 4) : at])


def _past_introductions(place: Place, at: int, verb: int) -> int:
    """Skip what stands before the subject and a comma: "in contrast,", "although it binds,"."""
    words, depth = place.words, 0
    clause = at > place.begin and (words[at - 1] in OPENERS or words[at - 1] == "despite")
    for on in range(at, verb - 1):
        depth += bracket(words[on])
        if words[on] != "," or depth or place.is_part(on):
            continue
        if clause or _introduces(words[at]) or _has_verb(words, at, on) or _renews(place, on + 1):
            at = on + 1
    return at


def _introduces(word: str) -> bool:
    return word in _INTRODUCTIONS or is_adverbial(word) or word.endswith("ing")


def _renews(place: Place, at: int) -> bool:
    """Say whether a new clause begins after a comma: "it", or "and" where no list runs."""
    words = place.words
    if words[at] in ("it", "they", "we", "he", "she"):
        return True
    return words[at] in ("and", "but") and "," not in words[max(place.begin, at - 7) : at - 1]


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
