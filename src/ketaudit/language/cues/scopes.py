"""How far a cue reaches: the stretch of its sentence that a hedge or negation governs.

The stretches follow BioScope's guidelines (Vincze et al. 2008): an auxiliary, verb or adverb
governs from itself to the end of its clause, an adjective or determiner its noun phrase, a
passive or raising verb its subject as well.
A weak limiter governs its clause in one direction, as in ConText (Harkema et al. 2009).
"""

from collections.abc import Callable

from ketaudit.language.cues.clauses import (
    Place,
    clause_end,
    clause_start,
    phrase_end,
    rest_end,
    tail_end,
    word_after,
    word_before,
)
from ketaudit.language.cues.subjects import subject_start
from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    BE,
    LINKING,
    PREPOSITIONS,
    is_adverbial,
    is_participle,
)

Edges = tuple[int, int]

_STATIVE = frozenset("associated involved limited related due coupled interested based".split())
_PREDICATIVE = frozenset(
    "sufficient necessary essential able likely detectable required dependent sensitive responsive"
    " present".split()
)
_HAVING = BE | frozenset("has have had showed shows show".split())


def scope_of(place: Place, how: str, direction: str) -> Edges:
    """Return the tokens that a cue governs, itself included.

    ``how`` is the entry's ``scope``; without one its ``direction`` decides.
    """
    resolve = RESOLVERS.get(how)
    if resolve:
        left, right = resolve(place)
        return min(left, place.first), max(right, place.stop)
    left, right = place.first, place.stop
    if direction != "forward":
        left = clause_start(place.words, left, place.begin)
    if direction != "backward":
        right = clause_end(place.words, right, place.end)
    return left, right


def _rest(place: Place) -> Edges:
    return place.first, rest_end(place)


def _adverb(place: Place) -> Edges:
    return place.first, tail_end(place)


def _noun(place: Place) -> Edges:
    return place.first, phrase_end(place)


def _verb(place: Place) -> Edges:
    return subject_start(place) if _is_passive(place) else place.first, tail_end(place)


def _raising(place: Place) -> Edges:
    """Take the subject of "X appears to …" as well; "it appears that …" reaches on."""
    words, first = place.words, place.first
    expletive = "it" in words[max(place.begin, first - 3) : first]
    if expletive and not _next_is(place, "to"):
        return _rest(place)
    return subject_start(place), tail_end(place)


def _determiner(place: Place) -> Edges:
    """Take the noun phrase after "no", and the whole clause if the phrase is its subject."""
    right = phrase_end(place)
    subject = right < place.end and place.words[right] in AUXILIARIES
    if subject and word_before(place) not in _HAVING:
        right = tail_end(place)
    return place.first, right


def _state(place: Place) -> Edges:
    """Take the subject of a predicate ("is unknown"), the noun of an attribute."""
    return _raising(place) if word_before(place) in LINKING else _noun(place)


def _not(place: Place) -> Edges:
    """Tell "but not X" (a phrase) from "does not" (a clause) and "is not shown" (its subject)."""
    before = word_before(place)
    if before not in AUXILIARIES and before not in BE and before != "to":
        return place.first, _denied_phrase_end(place)
    if _next_is(place, "appear", "seem"):
        return _raising(place)
    return _adverb(place) if word_after(place) in _STATIVE else _verb(place)


def _report(place: Place) -> Edges:
    """Take all that follows "suggests that"; "is thought to" takes its subject as well."""
    passive = _next_is(place, "to", "by") or (
        word_before(place) in BE and not _next_is(place, "that", "a", "an", "the")
    )
    if passive and place.words[place.first].endswith(("ed", "ght")):
        return _raising(place)
    return _rest(place)


def _likely(place: Place) -> Edges:
    """Tell "is likely to" (its subject too) from the adverb and the adjective."""
    raised = _next_is(place, "to") and word_before(place) in LINKING
    return _raising(place) if raised else _adverb(place)


def _next_is(place: Place, *words: str) -> bool:
    return place.stop < place.end and place.words[place.stop] in words


def _is_passive(place: Place) -> bool:
    """Say whether the verb at the cue is passive: "may be explained", "is not required"."""
    seen = word_before(place) in BE
    for word in place.words[place.stop : min(place.end, place.stop + 5)]:
        if word in BE:
            seen = True
        elif seen and is_participle(word):
            return True
        elif not is_adverbial(word):
            return False
    return False


def _denied_phrase_end(place: Place) -> int:
    """Return the end of what "but not" denies: a noun phrase, or a predicate with its objects."""
    first = word_after(place)
    whole = first in PREPOSITIONS or first in _PREDICATIVE or first == "to"
    whole = whole or is_participle(first) or first.endswith("ing")
    return phrase_end(place, whole=whole)


RESOLVERS: dict[str, Callable[[Place], Edges]] = {
    "rest": _rest,
    "adverb": _adverb,
    "noun": _noun,
    "verb": _verb,
    "raising": _raising,
    "determiner": _determiner,
    "state": _state,
    "not": _not,
    "report": _report,
    "likely": _likely,
}
