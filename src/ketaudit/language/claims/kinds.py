"""What a claim of benefit adds to "it helps": better, for all, at once, for good, by mechanism."""

from bisect import bisect_left
from collections.abc import Iterator

from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.matcher import Match
from ketaudit.language.analysis import Analysis
from ketaudit.language.claims.exclusions import asserted_frames
from ketaudit.language.claims.find import ClaimFrame
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.kind_places import Place, place_of_kind
from ketaudit.language.claims.strength import HEDGES, judge
from ketaudit.language.cues import Cue
from ketaudit.language.cues.clauses import clause_start
from ketaudit.language.pieces import pieces
from ketaudit.language.risk.negation import denied
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_MANY = 40  # frames of a sentence; the pieces of one with more are read by themselves
_LONGEST = 24  # tokens: a longer stretch is no longer one place to point at
_HARMS = frozenset(
    "side adverse drowsiness dizziness nausea dissociation sedation grogginess sleepiness".split()
)


class Enlarged(Value):
    """Tokens ``first``..``stop`` enlarge what a sentence claims.

    ``claim`` is the sentence's claim of benefit, None where the words claim by themselves;
    ``soft`` words are common in fair texts too.
    """

    sentence: int
    first: int
    stop: int
    entry: Entry
    claim: ClaimFrame | None
    soft: bool


def enlarged(analysis: Analysis, cls: str) -> Iterator[Enlarged]:
    """Yield the words of one class (superiority, speed, …) that a page asserts, in order.

    What is asked, denied or hedged is left out.
    """
    scan = analysis.scan
    claims = {claim.sentence: claim for claim in analysis.claims}
    for number, sentence in enumerate(scan.sentences):
        matches = sentence.matches.get("kind")
        if not matches or not _of(matches, cls) or scan.words[sentence.stop - 1] == "?":
            continue
        claim = claims.get(number)
        for piece, cues in with_cues(sentence, analysis.cues[number]):
            place = Place(scan.words, piece, claim, _stated(scan.words, piece, claim, cues))
            for match in _of(piece.matches.get("kind", []), cls):
                found = place_of_kind(place, match, cls)
                if found is None or limited(cues, match.first):
                    continue
                if not denied(scan.words, match.first, piece.first):
                    soft = cls == "speed" and "soft" in match.entry.attrs
                    yield Enlarged(number, *found, match.entry, claim, soft)


def _of(matches: list[Match], cls: str) -> list[Match]:
    """Return the matches that say, or may say, something of one class."""
    return [
        match
        for match in matches
        if match.entry.attrs["cls"] == cls or match.entry.attrs.get("or") == cls
    ]


def with_cues(sentence: Sentence, cues: list[Cue]) -> Iterator[tuple[Sentence, list[Cue]]]:
    """Yield the pieces of a sentence, each with the cues in it, so that cost stays linear."""
    parts = pieces(sentence)
    if len(parts) == 1:
        yield sentence, cues
        return
    firsts = [cue.first for cue in cues]
    for piece in parts:
        left, right = bisect_left(firsts, piece.first), bisect_left(firsts, piece.stop)
        yield piece, cues[left:right]


def limited(cues: list[Cue], at: int) -> bool:
    """Say whether a hedge or a negation governs a token."""
    return any(cue.governs(at) and (cue.kind == "negation" or cue.cls in HEDGES) for cue in cues)


def says(analysis: Analysis, number: int, cls: str) -> bool:
    """Say whether a sentence or the next one holds a limiting word: "until" or "open"."""
    return any(
        match.entry.attrs["cls"] == cls
        for sentence in analysis.scan.sentences[number : number + 2]
        for match in sentence.matches.get("kind", ())
    )


def stretch(scan: Scan, found: Enlarged) -> tuple[int, int]:
    """Return the tokens to point at: the words with the claim that they enlarge, if close."""
    first, stop = found.first, _with_noun(scan.sentences[found.sentence], found.stop)
    if found.claim is not None:
        whole = min(first, found.claim.first), max(stop, found.claim.stop)
        if whole[1] - whole[0] <= _LONGEST:
            return whole
    return first, stop


def _with_noun(sentence: Sentence, stop: int) -> int:
    """Return where the noun ends that follows at once: "long-term" mental wellness."""
    for lexicon in ("boon", "target", "subject"):
        for match in sentence.matches.get(lexicon, ()):
            if match.first == stop and match.entry.attrs["cls"] != "pronoun":
                return match.stop
    return stop


def _stated(
    words: list[str], piece: Sentence, claim: ClaimFrame | None, cues: list[Cue]
) -> tuple[Frame, ...]:
    """Return the benefit frames of a piece that are not hedged, nor the end of a side effect."""
    if claim is None or claim.strength == "hedged":
        return ()
    frames = claim.frames
    if len(frames) > _MANY:
        frames = tuple(asserted_frames(words, piece, cues))
    return tuple(
        frame
        for frame in frames
        if judge(words, piece, frame, cues).strength != "hedged"
        and not _of_harms(words, piece, frame)
    )


def _of_harms(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Say whether what gets better is a side effect: "the nausea eases within hours"."""
    left = clause_start(words, frame.first, sentence.first)
    return not _HARMS.isdisjoint(words[left : frame.stop])
