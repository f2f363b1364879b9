"""Where one sentence holds several: its clauses, and the places where it could be parted."""

from collections.abc import Iterator

from ketaudit.text.words import Tokens

PART = 25
"""Words; a longer part of a sentence is parted again."""

LEAST = 5
"""Words that each part must have."""

MOST = 3
"""Places named in one sentence at most."""

_OPENERS = frozenset(
    "which who whom whose because although though while whereas if unless until when whenever"
    " where wherever since whether".split()
)
_JOINERS = frozenset("and but so yet or nor".split())
_RELATIVES = frozenset("which who whose where".split())
_TURNS = frozenset(
    "because although though while whereas unless until since if when whenever".split()
)
_PRONOUNS = frozenset("i we you he she it they there this these those".split())
_DETERMINERS = frozenset(
    "the a an our your their its his her each every some most many no all any other others"
    " patients people clinicians doctors researchers treatment ketamine that".split()
)
_FINITE = frozenset(
    "is are was were has have had may might can could will would should must do does did"
    " shows show remains remain makes make gives give helps help works work".split()
)
_BEFORE_NOUN = frozenset("at by for from in of on than to with after before like".split())
_ALSO_BEFORE_NOUN = frozenset(("since", "until"))  # "since the 1970s" opens no clause
_OPENING, _CLOSING = frozenset("([“"), frozenset(")]”")
_QUOTE = '"'
_DASHES = frozenset(["—", "–", "--", ":"])
_CLAUSE_MARKS = _OPENERS | _JOINERS | {"that", ";"}
_JOINTS = _JOINERS | _RELATIVES | _TURNS | _OPENING | _CLOSING | _DASHES | {",", ";", _QUOTE}
_REACH = 8  # words behind "and the" in which a verb shows that a clause begins


def clauses(words: list[str]) -> int:
    """Return how many clauses a sentence has, told by the words and stops that open one."""
    opened = 0
    for at in [at for at, word in enumerate(words) if word in _CLAUSE_MARKS and at]:
        word, before = words[at], words[at - 1]
        if word in _OPENERS:
            opened += before not in _BEFORE_NOUN
        elif word == "that":
            opened += before.isalpha() and before not in _BEFORE_NOUN and before not in _JOINERS
        else:
            opened += word == ";" or _begins_clause(words, at + 1)
    return 1 + opened


def split_places(tokens: Tokens) -> list[int]:
    """Return up to three offsets where a part of the sentence could end, in order.

    A place stands before the stop or word that joins the parts ("; ", ", and it", ", which",
    " because"), never in brackets or in quotation marks, and not in a list of things.
    """
    joints = list(_joints(tokens.words))
    before = [0]
    for word in tokens.words if joints else ():
        before.append(before[-1] + word[0].isalnum())
    parts = [(0, len(tokens.words))] if joints else []
    chosen: list[int] = []
    while parts and len(chosen) < MOST:
        first, stop = parts.pop(0)
        size = before[stop] - before[first]
        if size <= PART and chosen:
            continue
        able = [
            (rank * size / 8 + abs(before[at] - before[first] - size / 2), at)
            for at, rank in joints
            if first < at < stop
            and min(before[at] - before[first], before[stop] - before[at]) >= LEAST
        ]
        if able:
            at = min(able)[1]
            chosen.append(at)
            parts += [(first, at), (at, stop)]
    return [tokens.ends[at - 1] for at in sorted(chosen)]


def _joints(words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the tokens before which a sentence could be parted, and how loath (0-2) one is."""
    depth = 0
    is_quoted = False
    for at in [at for at, word in enumerate(words) if word in _JOINTS]:
        word = words[at]
        depth += (word in _OPENING) - (word in _CLOSING)
        is_quoted ^= word == _QUOTE
        if depth > 0 or is_quoted or at == 0:
            continue
        if word == ",":
            rank = _rank(words, at + 1) if at + 1 < len(words) else None
        else:
            rank = 0 if word == ";" else 2 if word in _DASHES else None
            if words[at - 1] != "," and word not in _RELATIVES:
                joined = _rank(words, at)
                rank = rank if joined is None else joined or 2
        if rank is not None:
            yield at, rank


def _rank(words: list[str], at: int) -> int | None:
    """Return how well a word joins two clauses: 0 "and it", 1 "which" or "because", or None."""
    if words[at] in _JOINERS:
        return 0 if _begins_clause(words, at + 1) else None
    if words[at] in _ALSO_BEFORE_NOUN and not _begins_clause(words, at + 1):
        return None
    if words[at : at + 2] == ["because", "of"]:
        return None
    return 1 if words[at] in _RELATIVES or words[at] in _TURNS else None


def _begins_clause(words: list[str], at: int) -> bool:
    """Return whether a subject and a verb seem to follow a joining word."""
    if at >= len(words):
        return False
    if words[at] in _PRONOUNS:
        return True
    if words[at] not in _DETERMINERS:
        return False
    reach = words[at + 1 : at + 1 + _REACH]
    return any(word in _FINITE for word in reach[: reach.index(",") if "," in reach else _REACH])
