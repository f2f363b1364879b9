"""Fairer wordings of a claim, built from the sentence where that can be done safely."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.claims import ClaimFrame
from ketaudit.language.claims.kinds import Enlarged, stretch
from ketaudit.language.claims.weighed import telling
from ketaudit.language.scan import Sentence
from ketaudit.rules._rule import Hit
from ketaudit.severity import Severity

_PLAIN = "say who was helped, how much, compared with what and for how long, with the source"
_UNFINISHED = frozenset("off away out down up at back behind aside that which who whose".split())
_GIVING = frozenset("bring deliver give offer provide".split())
_UNSAFE = frozenset(
    "and or , who which that people patients you your us our me my i we they their everyone anyone"
    " individuals those range variety".split()
)


def hedge_it(analysis: Analysis, claim: ClaimFrame) -> tuple[str, ...]:
    """Return "may relieve … in some people" where it is safe, and always what a claim needs."""
    return (*reworded(analysis, claim), _PLAIN)


def reworded(analysis: Analysis, claim: ClaimFrame) -> tuple[str, ...]:
    """Return the claim with "may" and "in some people", if its words allow that unchanged.

    The verb must be one whose base form is sure, right after the treatment or "can".
    Words of hype are left out; words that enlarge the claim, or a list, forbid the whole.
    """
    scan = analysis.scan
    at = _verb_at(scan.words, claim, scan.sentences[claim.sentence])
    base = None if at is None else _base(scan.words[at], after=scan.words[at - 1])
    if at is None or base is None or not _UNSAFE.isdisjoint(scan.words[at : claim.stop]):
        return ()
    if scan.words[claim.stop] in _UNFINISHED or _names_people(analysis, claim):
        return ()
    for match in scan.sentences[claim.sentence].matches.get("kind", ()):
        enlarges = match.entry.attrs["where"] != "-" and "soft" not in match.entry.attrs
        if enlarges and match.first < claim.stop and at < match.stop:
            return ()
    rest = _without_hype(analysis, claim, at)
    whom = "to some people" if base in _GIVING else "in some people"
    return () if rest is None else (f"may {base} {rest} {whom}",)


def by_weight(analysis: Analysis, claim: ClaimFrame, what: str) -> Hit:
    """Return the finding for a sentence that its words, weighed together, make a claim."""
    words = ", ".join([f"“{word}”" for word in telling(analysis.scan, claim)])
    why = f": weighed together, its words say so, most of all {words}" if words else ""
    return Hit(
        analysis.scan.span(claim.first, claim.stop),
        f"this {what}{why}",
        suggestions=(_PLAIN,),
        confidence="low",
    )


def _names_people(analysis: Analysis, claim: ClaimFrame) -> bool:
    """Say whether the claim names who is helped, so that "in some people" would say it twice."""
    return any(
        match.entry.attrs["cls"] == "people" and claim.first <= match.first < claim.stop
        for match in analysis.scan.sentences[claim.sentence].matches.get("subject", ())
    )


def boosted(analysis: Analysis, claim: ClaimFrame) -> str:
    """Return the boosters that take a limiter back: "“truly” and “proven to”"; may be empty."""
    said = [f"“{analysis.scan.text(cue.first, cue.stop)}”" for cue in claim.boosters]
    return " and ".join(dict.fromkeys(said))


def first_of_each(found: Iterable[Enlarged]) -> Iterator[Enlarged]:
    """Yield one place a sentence: the first word that is not soft, else the first."""
    chosen: dict[int, Enlarged] = {}
    for one in found:
        before = chosen.get(one.sentence)
        if before is None or (before.soft and not one.soft):
            chosen[one.sentence] = one
    yield from chosen.values()


def hit(
    analysis: Analysis, found: Enlarged, why: str, advice: str, *, severity: Severity | None = None
) -> Hit:
    """Return the finding for a word that enlarges a claim, placed at the claim it enlarges."""
    return Hit(
        analysis.scan.span(*stretch(analysis.scan, found)),
        f"“{analysis.scan.text(found.first, found.stop)}” {why}",
        suggestions=(advice,),
        severity=severity,
    )


def _verb_at(words: list[str], claim: ClaimFrame, sentence: Sentence) -> int | None:
    """Return the verb of the claim: its first word, or the verb of giving before it."""
    if any(frame.kind != "effect" for frame in claim.frames):
        return None
    gives = {give.first for give in sentence.matches.get("give", ())}
    for at in (claim.first, claim.first - 1):
        if claim.treatment is None or at <= sentence.first:
            continue
        if claim.treatment.stop == at - (words[at - 1] == "can"):
            return at if at == claim.first or at in gives else None
    return None


def _base(verb: str, *, after: str) -> str | None:
    """Return the base of a third-person verb: "relieves" → "relieve"; after "can" it is one."""
    if after == "can":
        return None if verb.endswith(("ing", "ly")) else verb
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if verb.endswith(("sses", "shes", "ches", "xes")):
        return verb[:-2]
    if verb.endswith("s") and not verb.endswith(("ss", "us", "is", "as")):
        return verb[:-1]
    return None


def _without_hype(analysis: Analysis, claim: ClaimFrame, verb: int) -> str | None:
    """Return the words after the verb as written; None where hype cannot simply be left out."""
    scan = analysis.scan
    hyped: set[int] = set()
    left = bisect_left(analysis.hype, claim.sentence, key=lambda hit: hit.sentence)
    right = bisect_right(analysis.hype, claim.sentence, key=lambda hit: hit.sentence)
    for hit in analysis.hype[left:right]:
        if hit.stop > verb and hit.first < claim.stop:
            if scan.words[hit.first - 1] in ("a", "an") or hit.first <= verb:
                return None
            hyped.update(range(hit.first, hit.stop))
    kept = ""
    for at in range(verb + 1, claim.stop):
        if at not in hyped:
            hyphen = kept and at - 1 not in hyped and scan.ends[at - 1] + 1 == scan.starts[at]
            between = scan.document.text[scan.ends[at - 1]] if hyphen else " "
            kept += (between if kept else "") + scan.text(at, at + 1)
    return kept
