"""Claims: benefit frames that the page asserts of its treatment, with their strength."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.exclusions import asserted_frames
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.own import own_treatments
from ketaudit.language.claims.strength import QUOTES, judge
from ketaudit.language.cues import Cue
from ketaudit.language.scan import Scan, Sentence
from ketaudit.report import Strength
from ketaudit.values import Value

_RANK = {"hedged": 1, "weak": 2, "unhedged": 3}


class ClaimFrame(Value):
    """The strongest claim of one sentence.

    ``sentence`` is its number in the scan; ``first``..``stop`` are the tokens that say the
    benefit; ``frames`` are all benefit frames of the sentence that are asserted.
    """

    sentence: int
    first: int
    stop: int
    strength: Strength
    level: int
    kinds: tuple[str, ...]
    treatment: Match | None
    condition: Match | None
    hedges: tuple[Cue, ...]
    boosters: tuple[Cue, ...]
    quoted: bool
    frames: tuple[Frame, ...]
    antecedent: Match | None


def find_claims(scan: Scan, cues: list[list[Cue]]) -> list[ClaimFrame]:
    """Return at most one claim a sentence: the strongest, with the cues that decided it."""
    quoted = quoted_flags(scan)
    own = own_treatments(scan)
    claims = []
    named: Match | None = None
    for number, sentence in enumerate(scan.sentences):
        antecedent, named = named, named_in(sentence) or named
        frames = asserted_frames(scan.words, sentence, cues[number], own)
        if not frames:
            continue
        verdicts = [(judge(scan.words, sentence, frame, cues[number]), frame) for frame in frames]
        verdict, frame = max(verdicts, key=lambda v: (_RANK[v[0].strength], v[0].level))
        first, stop = _whole(scan.words, sentence, frame)
        claims.append(
            ClaimFrame(
                sentence=number,
                first=first,
                stop=stop,
                strength=verdict.strength,
                level=verdict.level,
                kinds=tuple(sorted({f.kind for f in frames})),
                treatment=_treatment(sentence, frame),
                condition=condition_in(sentence),
                hedges=verdict.hedges,
                boosters=verdict.boosters,
                quoted=quoted[number],
                frames=tuple(frames),
                antecedent=antecedent,
            )
        )
    return claims


def named_in(sentence: Sentence) -> Match | None:
    """Return the treatment that a sentence names, for "it" in those that follow."""
    for match in sentence.matches.get("subject", ()):
        if match.entry.attrs["cls"] == "named":
            return match
    return None


def _whole(words: list[str], sentence: Sentence, frame: Frame) -> tuple[int, int]:
    """Return the frame with the adjectives before it and the noun its last word calls for."""
    first, stop = frame.first, frame.stop
    for quality in reversed(sentence.matches.get("quality", [])):
        if words[quality.stop : first] in ([], ["and"]) and quality.stop <= first:
            first = quality.first
    for lexicon in ("target", "boon", "subject"):
        for match in sentence.matches.get(lexicon, ()):
            if match.first == stop and (lexicon != "subject" or words[stop - 1] in ("of", "for")):
                stop = match.stop
    return first, stop


def condition_in(sentence: Sentence) -> Match | None:
    """Return the first burden that the sentence names."""
    for match in sentence.matches.get("target", ()):
        if match.entry.attrs["cls"] == "bad":
            return match
    return None


def _treatment(sentence: Sentence, frame: Frame) -> Match | None:
    """Return the treatment named nearest before the benefit, else the first in the sentence."""
    named = [
        m
        for m in sentence.matches.get("subject", ())
        if m.entry.attrs["cls"] in ("named", "generic", "pronoun")
    ]
    before = [m for m in named if m.stop <= frame.first and m.entry.attrs["cls"] != "pronoun"]
    if before:
        return before[-1]
    return named[0] if named else None


def quoted_flags(scan: Scan) -> list[bool]:
    """Say of each sentence whether it stands in quotation marks, also across sentences."""
    open_quote, flags, block = False, [], -1
    for sentence in scan.sentences:
        if sentence.block_number != block:
            open_quote, block = False, sentence.block_number
        words = scan.words[sentence.first : sentence.stop]
        marks = [] if QUOTES.isdisjoint(words) else [w for w in words if w in QUOTES]
        flags.append(open_quote or bool(marks) or sentence.block.kind == "quote")
        for mark in marks:
            open_quote = mark == "\u201c" or (mark == '"' and not open_quote)
    return flags
