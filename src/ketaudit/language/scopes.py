"""How far a cue reaches: the stretch of its sentence that a hedge or negation governs.

The stretches follow BioScope's guidelines (Vincze et al. 2008): an auxiliary, verb or adverb
governs from itself to the end of its clause, an adjective or determiner its noun phrase, a passive
or raising verb its subject as well.
Weak limiters of marketing govern their clause in one direction, as in ConText (Harkema et al. 2009).
"""

from collections.abc import Callable

from ketaudit.language.clauses import (
    ADVERBIALS,
    AUXILIARIES,
    BE,
    LINKING,
    PREPOSITIONS,
    RELATIVES,
    Place,
    clause_end,
    clause_start,
    is_adverbial,
    participle,
    phrase_end,
    rest_end,
    subject_start,
    tail_end,
    word_before,
)

Edges = tuple[int, int]

_STATIVE = frozenset("associated involved limited related due coupled interested based".split())
_PREDICATIVE = frozenset(
    "sufficient necessary essential able likely detectable required dependent sensitive responsive"
    " present directly".split()
)


def scope_of(place: Place, how: str, direction: str) -> Edges:
    """Return the tokens that a cue governs, itself included."""
    resolve = _RESOLVERS.get(how)
    if resolve:
        left, right = resolve(place)
        return min(left, place.first), max(right, place.stop)
    words, first, stop, begin, end = place[:5]
    left = clause_start(words, first, begin) if direction != "forward" else first
    right = clause_end(words, stop, end) if direction != "backward" else stop
    return left, right


def _rest(place: Place) -> Edges:
    return place.first, rest_end(place)


def _verb(place: Place) -> Edges:
    left = subject_start(place) if _is_passive(place) else place.first
    return left, tail_end(place)


def _raising(place: Place) -> Edges:
    """ "It appears that …" reaches on; "X appears to …" takes X as well."""
    words, first, stop, begin, end = place[:5]
    expletive = first > begin and "it" in words[max(begin, first - 3) : first]
    if expletive and not (stop < end and words[stop] == "to"):
        return _rest(place)
    return subject_start(place), tail_end(place)


def _adverb(place: Place) -> Edges:
    return place.first, tail_end(place)


def _noun(place: Place) -> Edges:
    return place.first, phrase_end(place)


def _determiner(place: Place) -> Edges:
    """ "No" denies its noun phrase, and the whole clause if the phrase is the subject."""
    words, first, _, _, end = place[:5]
    right = phrase_end(place)
    if right < end and words[right] in AUXILIARIES and word_before(place) not in _HAVING:
        right = tail_end(place)
    return first, right


_HAVING = BE | frozenset("has have had showed shows show".split())


def _state(place: Place) -> Edges:
    """A predicate takes its subject, an attribute its noun."""
    if word_before(place) in LINKING:
        return _raising(place)
    return _noun(place)


def _not(place: Place) -> Edges:
    """ "But not X" denies a phrase, "does not" its clause, "is not shown" its subject as well."""
    words, first, stop, _, end = place[:5]
    before = word_before(place)
    if before not in AUXILIARIES and before not in BE and before != "to":
        return first, _constituent(place)
    following = words[stop] if stop < end else ""
    if following in ("appear", "seem"):
        return _raising(place)
    if _word_after(place) in _STATIVE:
        return _adverb(place)
    return _verb(place)


def _report(place: Place) -> Edges:
    """ "Suggests that …" reaches on; "is suggested by" and "is thought to" take their subject."""
    words, first, stop, _, end = place[:5]
    after = words[stop] if stop < end else ""
    objects = ("that", "a", "an", "the")
    passive = after in ("to", "by") or (after not in objects and word_before(place) in BE)
    if passive and words[first].endswith(("ed", "ght")):
        return _raising(place)
    return _rest(place)


def _likely(place: Place) -> Edges:
    """ "Is likely to" raises its subject; before a verb or noun it is an adverb or adjective."""
    words, _, stop, _, end = place[:5]
    raised = stop < end and words[stop] == "to" and word_before(place) in LINKING
    return _raising(place) if raised else _adverb(place)


def _is_passive(place: Place) -> bool:
    """Say whether the verb at the cue is passive: "may be explained", "is not required"."""
    words, _, stop, _, end = place[:5]
    seen = word_before(place) in BE
    for at in range(stop, min(end, stop + 5)):
        word = words[at]
        if word in BE:
            seen = True
        elif seen and participle(word):
            return True
        elif not is_adverbial(word):
            return False
    return False


def _word_after(place: Place) -> str:
    """Return the first word after the cue that is no adverb."""
    words, _, at, _, end = place[:5]
    while at < end and is_adverbial(words[at]):
        at += 1
    return words[at] if at < end else ""


def _constituent(place: Place) -> int:
    """Return the end of the phrase that "but not" denies: to a comma, a verb or a preposition."""
    first = _word_after(place)
    whole = first in PREPOSITIONS or first == "to" or participle(first) or first in _PREDICATIVE
    return phrase_end(place, whole=whole or first.endswith("ing"))


_RESOLVERS: dict[str, Callable[[Place], Edges]] = {
    "rest": _rest,
    "verb": _verb,
    "raising": _raising,
    "adverb": _adverb,
    "noun": _noun,
    "determiner": _determiner,
    "state": _state,
    "not": _not,
    "report": _report,
    "likely": _likely,
}
