"""Sentences that say what a team has approved, and whether the terms of the approval are kept."""

from ketaudit.knowledge.approved import spoken
from ketaudit.knowledge.pack import ApprovedClaim
from ketaudit.language.scan import Scan, Sentence
from ketaudit.typed import Literal
from ketaudit.values import Value

_RANGE = frozenset({"to", "in", "of", "-", "–"})
_NAMED = frozenset({"named", "generic", "pronoun"})


class Approval(Value):
    """Sentence number ``sentence`` says an approved claim.

    ``standing``: kept, or lapsed because it is "expired" or stands "unqualified".
    """

    sentence: int
    claim: ApprovedClaim
    standing: Literal["kept", "expired", "unqualified"]


def find_approvals(scan: Scan, today: str | None) -> list[Approval]:
    """Return at most one approval a sentence; one that is kept before one that has lapsed.

    ``today`` is a date as YYYY-MM-DD; without it no approval has expired.
    """
    claims = scan.pack.approved
    if not claims:
        return []
    spoken_words = [spoken(scan.words[s.first : s.stop]) for s in scan.sentences]
    found = []
    for number, sentence in enumerate(scan.sentences):
        said = [
            Approval(number, claim, _standing(claim, number, spoken_words, today))
            for claim in claims
            if _says(scan, sentence, claim.pattern)
        ]
        if said:
            found.append(min(said, key=lambda approval: approval.standing != "kept"))
    return found


def _standing(
    claim: ApprovedClaim, number: int, spoken_words: list[tuple[str, ...]], today: str | None
) -> Literal["kept", "expired", "unqualified"]:
    if today and claim.expires and claim.expires < today:
        return "expired"
    near = spoken_words[max(0, number - claim.within) : number + claim.within + 1]
    if claim.qualifier and not any(_holds(words, claim.qualifier) for words in near):
        return "unqualified"
    return "kept"


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return any(words[at : at + size] == wanted for at in range(len(words) - size + 1))


def _says(scan: Scan, sentence: Sentence, pattern: tuple[str, ...]) -> bool:
    """Say whether a sentence is the wording, whole, with something fitting in every slot."""
    at = _spoken_from(scan, sentence.first, sentence.stop)
    for part in pattern:
        if part[0] != "{":
            stop = at + 1 if at < sentence.stop and scan.words[at] == part else None
        else:
            stop = _slot(scan, sentence, part[1:-1], at)
        if stop is None:
            return False
        at = _spoken_from(scan, stop, sentence.stop)
    return at >= sentence.stop


def _spoken_from(scan: Scan, at: int, stop: int) -> int:
    """Return the first token from ``at`` that is a word or a number."""
    while at < stop and not spoken([scan.words[at]]):
        at += 1
    return at


def _slot(scan: Scan, sentence: Sentence, slot: str, at: int) -> int | None:
    """Return where what fits a slot ends, None where nothing does."""
    if slot == "number":
        return _number(scan.words, at, sentence.stop)
    lexicon, classes = ("subject", _NAMED) if slot == "treatment" else ("target", {"bad"})
    for match in sentence.matches.get(lexicon, ()):
        if match.first == at and match.entry.attrs["cls"] in classes:
            return match.stop
    return None


def _number(words: list[str], at: int, stop: int) -> int | None:
    """Take a number, a range or a rate: "1,200", "70 %", "5 to 10", "7 in 10"."""
    end = _digits(words, at, stop)
    if end is None:
        return None
    if end < stop and words[end] in _RANGE:
        end = _digits(words, end + 1, stop) or end
    return end + 1 if end < stop and words[end] in ("%", "percent") else end


def _digits(words: list[str], at: int, stop: int) -> int | None:
    """Take digits with their separators: the tokenizer cuts "1,200" and "0.5" at the mark."""
    if at >= stop or not words[at].isdecimal():
        return None
    at += 1
    while at + 1 < stop and words[at] in (",", ".") and words[at + 1].isdecimal():
        at += 2
    return at
