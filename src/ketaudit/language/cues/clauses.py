"""Where the clause or phrase after a cue ends, told from closed classes of words."""

from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    REPORTS,
    SUBORDINATORS,
    is_adverbial,
)
from ketaudit.language.scan import Scan
from ketaudit.values import Value

REACH = 200  # tokens to either side of a cue that are looked at, so that cost stays linear
HARD = frozenset("; — -- \u201d".split())  # what no clause goes beyond

# Where a clause ends for a weak limiter: punctuation, contrast and relative pronouns.
_ENDS = frozenset(
    '; : ( ) [ ] — – -- - \u201c \u201d " but however although though whereas while yet except'
    " which who whom whose because since".split()
)
_PHRASE_ENDS = frozenset(
    "; : [ ] — -- but although though whereas while because since when if".split()
)
_INSIDE = PREPOSITIONS - _PHRASE_ENDS
_PHRASE_JOINTS = _PHRASE_ENDS | AUXILIARIES | RELATIVES | (_INSIDE - {"of"}) | {",", "and"}
_CLOSERS = frozenset(", . ; : ? ! and or but nor — -- as".split())
_JOINED = frozenset("it they we he she which".split()) | REPORTING
_LIST_BREAKERS = AUXILIARIES | (PREPOSITIONS - {"of"})
_LIST_REACH = 40


class Place(Value):
    """A cue before its scope is known: tokens ``first``..``stop`` between ``begin`` and ``end``."""

    words: list[str]
    first: int
    stop: int
    begin: int
    end: int
    scan: Scan

    def is_part(self, at: int) -> bool:
        """Say whether a token stands inside a longer word: "at" in "NF-AT", "," in "1,25"."""
        text, scan = self.scan.document.text, self.scan
        if self.words[at] == ",":
            return text[scan.ends[at] : scan.ends[at] + 1].isalnum()
        return scan.starts[at] > 0 and text[scan.starts[at] - 1] == "-"


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


def bracket(word: str) -> int:
    """Return 1 for a bracket that opens, -1 for one that closes, else 0."""
    if word in ("(", "["):
        return 1
    return -1 if word in (")", "]") else 0


def word_before(place: Place) -> str:
    """Return the last word before the cue that is no adverb, or nothing."""
    words, at = place.words, place.first - 1
    while at >= place.begin and is_adverbial(words[at]) and words[at] not in _AUXILIARY:
        at -= 1
    return words[at] if at >= place.begin else ""


_AUXILIARY = frozenset(["has", "have", "had", "been"])


def word_after(place: Place) -> str:
    """Return the first word after the cue that is no adverb, or nothing."""
    at = place.stop
    while at < place.end and is_adverbial(place.words[at]):
        at += 1
    return place.words[at] if at < place.end else ""


def rest_end(place: Place) -> int:
    """Return the end of all that depends on the cue: the sentence's, or its bracket's."""
    depth, at = 0, place.stop
    while at < place.end and place.words[at] not in HARD:
        depth += bracket(place.words[at])
        if depth < 0:
            break
        at += 1
    return _trim(place, at)


def tail_end(place: Place) -> int:
    """Return the end of the cue's clause, without the clauses that are joined to it."""
    follows = place.first > place.begin and place.words[place.first - 1] in RELATIVES
    closed = follows or _in_opening_clause(place)
    depth, at = 0, place.stop
    while at < place.end:
        depth += bracket(place.words[at])
        if depth < 0 or (depth == 0 and _ends_clause(place, at, closed=closed)):
            break
        at += 1
    return _trim(place, at)


def _ends_clause(place: Place, at: int, *, closed: bool) -> bool:
    """Say whether a clause ends at a token; a ``closed`` one ends at the first comma."""
    word = place.words[at]
    if word in HARD or word in SUBORDINATORS or (at > place.stop and word in REPORTING):
        return True
    if word == "," and not place.is_part(at):
        return (closed and not is_list(place, at)) or _joins(place, at + 1)
    return word == "and" and _begins_clause(place, at + 1)


def _joins(place: Place, at: int) -> bool:
    """Say whether another clause begins after a comma."""
    if at >= place.end:
        return False
    word = place.words[at]
    return word in _JOINED or (word in ("and", "or", "so") and _begins_clause(place, at + 1))


def _begins_clause(place: Place, at: int) -> bool:
    """Say whether what follows a conjunction has a finite verb of its own."""
    words, end = place.words, place.end
    if at < end and (words[at] in PRONOUNS or words[at] in ("that", "whether", ",")):
        return True
    while at < end and words[at] not in _UNFINISHED:
        if words[at] in AUXILIARIES:
            return True
        at += 1
    return False


_UNFINISHED = RELATIVES | frozenset([",", ";", "and", "or", "whether"])


def _in_opening_clause(place: Place) -> bool:
    """Say whether the cue stands in a clause that opens the sentence: "although it may, …"."""
    words, at = place.words, place.first - 1
    while at >= place.begin and words[at] not in (",", ";", ":"):
        if words[at] in OPENERS:
            return at == place.begin or words[at - 1] in (",", "that", ";", "and")
        at -= 1
    return False


def phrase_end(place: Place, *, whole: bool = True) -> int:
    """Return the end of the phrase after the cue; a ``whole`` one with what hangs on it."""
    depth, at = 0, place.stop
    while at < place.end:
        depth += bracket(place.words[at])
        if depth < 0 or (depth == 0 and _ends_phrase(place, at, whole=whole)):
            break
        at += 1
    return _trim(place, at)


def _ends_phrase(place: Place, at: int, *, whole: bool) -> bool:
    word = place.words[at]
    if at == place.stop or word not in _PHRASE_JOINTS or place.is_part(at):
        return False
    if word == ",":
        return not is_list(place, at)
    if word == "and":
        return at + 1 < place.end and place.words[at + 1] in ("that", "not")
    if word == "that":
        return not place.words[at - 1].startswith(REPORTS)
    return not whole or word not in _INSIDE


def is_list(place: Place, at: int) -> bool:
    """Say whether the comma at a token joins the items of a list: "A, B, or C"."""
    words, comma = place.words, at
    for on in range(at + 1, min(place.end, at + _LIST_REACH)):
        word = words[on]
        if on - comma > 7:
            return False
        if word in ("or", "and", "nor"):
            return on > comma + 1 or word != "and"
        if word == ",":
            comma = on
        elif word in (".", ";", "?"):
            bare = words[place.first] != "not" and comma > place.stop
            return bare and on <= comma + 3 and _short_items(place, comma)
        elif word in _LIST_BREAKERS and not place.is_part(on):
            return False
    return False


def _short_items(place: Place, at: int) -> bool:
    """Say whether only short items stand between the cue and the comma: "no murmurs, rubs"."""
    return at - place.stop <= 3 or "," in place.words[at - 4 : at]


def _trim(place: Place, stop: int) -> int:
    """Step back over punctuation and conjunctions that close nothing."""
    while stop > place.stop and place.words[stop - 1] in _CLOSERS:
        stop -= 1
    return stop
