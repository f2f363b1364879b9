"""How far a cue reaches: the stretch of its sentence that a hedge or negation governs.

The stretches follow BioScope's guidelines (Vincze et al. 2008): an auxiliary, verb or adverb
governs from itself to the end of its clause, an adjective or determiner its noun phrase, a passive
or raising verb its subject as well.
Weak limiters of marketing govern their clause in one direction, as in ConText (Harkema et al. 2009).
"""

from collections.abc import Callable
from typing import NamedTuple

# Where a clause ends: punctuation that sets clauses apart, contrast, and relative pronouns.
_ENDS = frozenset(
    "; : ( ) [ ] — – -- - \u201c \u201d \" but however although though whereas while yet except"
    " which who whom whose because since".split()
)
_HARD = frozenset("; — -- \u201d".split())
_SUBORDINATORS = frozenset(
    "although though whereas while because since unless but however despite".split()
)
BE = frozenset("be is are was were been being am".split())
_FINITE_BE = frozenset("is are was were am".split())
_LINKING = BE | frozenset("remain remains remained become becomes became seem seems".split())
_HAVE = frozenset("has have had having".split())
_MODALS = frozenset("can could may might must shall should will would cannot".split())
_DO = frozenset("do does did".split())
AUXILIARIES = _FINITE_BE | frozenset("has have had".split()) | _MODALS | _DO
_PRONOUNS = frozenset("it they we he she i you this these those that there one".split())
_COMPLEMENTIZERS = frozenset("that whether if how why where when what".split())
_DETERMINERS = frozenset(
    "a an the this these those its their our his her my your each any some no all both another"
    " several many most such two three four five".split()
)
_PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto through via between among during after before upon"
    " within without under over against toward towards across along as about per than like"
    " following including due following throughout near beyond".split()
)
_NOUN_STOPS = (
    AUXILIARIES
    | BE
    | _PRONOUNS
    | frozenset(", . ; : ( ) ? ! and or but nor which who whose whereas while although".split())
)


class Place(NamedTuple):
    """A cue before its scope is known: tokens ``first``..``stop`` of a sentence."""

    words: list[str]
    first: int
    stop: int
    begin: int
    end: int


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


def scope_of(place: Place, how: str, direction: str) -> tuple[int, int]:
    """Return the tokens that a cue governs, itself included."""
    resolve = _RESOLVERS.get(how)
    if resolve:
        first, stop = resolve(place)
        return min(first, place.first), max(stop, place.stop)
    words, first, stop, begin, end = place
    left = clause_start(words, first, begin) if direction != "forward" else first
    right = clause_end(words, stop, end) if direction != "backward" else stop
    return left, right


# ------------------------------------------------------------------ the right edge


def _rest(place: Place) -> int:
    """Return the end of all that depends on the cue: to the end of the sentence or bracket."""
    return _run(place, frozenset())


def _tail(place: Place) -> int:
    """Return the end of the cue's clause, without the clauses that are joined to it."""
    return _run(place, _SUBORDINATORS)


def _run(place: Place, ends: frozenset[str]) -> int:
    words, _, at, _, end = place
    depth = 0
    while at < end:
        word = words[at]
        if word == "(" or word == "[":
            depth += 1
        elif word == ")" or word == "]":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if word in _HARD or word in ends:
                break
            if ends and word == "," and _new_clause(words, at + 1, end):
                break
            if ends and word == "and" and _own_subject(words, at + 1, end):
                break
        at += 1
    return _trim(words, place.stop, at)


def _trim(words: list[str], first: int, stop: int) -> int:
    """Step back over punctuation and conjunctions that close nothing."""
    while stop > first and words[stop - 1] in _CLOSERS:
        stop -= 1
    return stop


_CLOSERS = frozenset(", . ; : ? ! and or but — -- as".split())
_REPORTING_ING = frozenset(
    "suggesting indicating implying demonstrating showing revealing supporting confirming raising"
    " implicating".split()
)


def _new_clause(words: list[str], at: int, end: int) -> bool:
    """Say whether a comma before token ``at`` closes the clause."""
    if at >= end:
        return False
    word = words[at]
    if word in _REPORTING_ING or word in _SUBORDINATORS or word == "which":
        return word != "which"
    return word in ("and", "or", "but", "so") and _own_subject(words, at + 1, end)


def _own_subject(words: list[str], at: int, end: int) -> bool:
    """Say whether a clause with a subject of its own begins at token ``at``."""
    if at >= end:
        return False
    if words[at] in ("that", "whether"):
        return False
    if words[at] in _PRONOUNS or words[at] in AUXILIARIES:
        return True
    while at < end and words[at] not in (",", ";", "and", "or", "which", "that", "who", "whether"):
        if words[at] in AUXILIARIES:
            return True
        at += 1
    return False


def _noun_phrase(place: Place) -> int:
    """Return the end of the noun phrase that follows, with the phrases that hang on it."""
    words, _, at, _, end = place
    while at < end and words[at] not in _PHRASE_ENDS:
        if words[at] in AUXILIARIES and at > place.stop:
            break
        if words[at] in ("that", "which", "who") and at > place.stop:
            break
        at += 1
    return _trim(words, place.stop, at)


_PHRASE_ENDS = frozenset(", ; : ( ) [ ] — -- but although though whereas while because since".split())


# ------------------------------------------------------------------ the left edge


def _subject(place: Place) -> int:
    """Return where the subject of the verb at the cue begins."""
    words, first, _, begin, _ = place
    at = first
    depth = 0
    while at > begin:
        word = words[at - 1]
        if word == ")" or word == "]":
            depth += 1
        elif word == "(" or word == "[":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and _opens(words, at - 1, begin, first):
            break
        at -= 1
    return at


def _opens(words: list[str], at: int, begin: int, verb: int) -> bool:
    """Say whether the subject of a clause begins right after token ``at``."""
    word = words[at]
    if word in (";", ":", "—", "--") or word in _SUBORDINATORS or word == "whether" or word == "if":
        return True
    if word == "that":
        return at > begin and _reports(words[at - 1])
    if word == ",":
        return True
    return False


_REPORT_STEMS = (
    "suggest indicat show demonstrat propos hypothes conclud find found possib imply implie report"
    " assum believ argu reveal observ evidence hypothesi likely notion idea postulat speculat"
    " determin establish confirm clear conclu fact view thought known evident apparent unlikely"
    " concept model shown infer".split()
)
_REPORTS = tuple(_REPORT_STEMS)


def _reports(word: str) -> bool:
    """Say whether "that" after this word opens a clause of its own."""
    return word.startswith(_REPORTS)


def _is_passive(place: Place) -> bool:
    """Say whether the verb at the cue is passive: "may be explained", "is not required"."""
    words, first, stop, begin, end = place
    at = stop
    seen = _be_before(place)
    while at < end and at < stop + 5:
        word = words[at]
        if word in ("be", "been", "being"):
            seen = True
        elif seen and participle(word):
            return True
        elif not (word.endswith("ly") or word in _FILLERS):
            return False
        at += 1
    return False


def _be_before(place: Place) -> bool:
    at = place.first - 1
    while at > place.begin and (words_filler(place.words[at])):
        at -= 1
    return at >= place.begin and place.words[at] in BE


def words_filler(word: str) -> bool:
    """Say whether a word may stand between an auxiliary and its verb."""
    return word.endswith("ly") or word in _FILLERS


_FILLERS = frozenset(
    "not also therefore thus then still yet never have has had always often in part fact at least"
    " most very more so now even either both indeed however as well been , long".split()
)
_PARTICIPLES = frozenset(
    "shown known found made done seen given taken held bound driven brought thought understood"
    " built chosen drawn kept led left lost met put set sent spent told undergone written used due"
    " seen cut hit".split()
)


def participle(word: str) -> bool:
    """Say whether a word looks like a past participle."""
    return (word.endswith("ed") and len(word) > 3) or word in _PARTICIPLES


# ------------------------------------------------------------------ by kind of cue


def _by_rest(place: Place) -> tuple[int, int]:
    return place.first, _rest(place)


def _by_verb(place: Place) -> tuple[int, int]:
    left = _subject(place) if _is_passive(place) else place.first
    return left, _tail(place)


def _by_raising(place: Place) -> tuple[int, int]:
    return _subject(place), _tail(place)


def _by_adverb(place: Place) -> tuple[int, int]:
    return place.first, _tail(place)


def _by_noun(place: Place) -> tuple[int, int]:
    return place.first, _noun_phrase(place)


def _by_state(place: Place) -> tuple[int, int]:
    """A predicate takes its subject, an attribute its noun."""
    words, first, _, begin, _ = place
    at = first - 1
    while at > begin and words_filler(words[at]):
        at -= 1
    if at >= begin and words[at] in _LINKING:
        return _subject(place), _tail(place)
    return _by_noun(place)


_RESOLVERS: dict[str, Callable[[Place], tuple[int, int]]] = {
    "rest": _by_rest,
    "verb": _by_verb,
    "raising": _by_raising,
    "adverb": _by_adverb,
    "noun": _by_noun,
    "state": _by_state,
}
