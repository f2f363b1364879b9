"""Claims: benefit frames that the page asserts of its treatment, with their strength."""


from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues import Cue
from ketaudit.language.frames import Frame, find_frames
from ketaudit.language.scan import Scan, Sentence
from ketaudit.language.strength import Verdict, judge
from ketaudit.report import Strength
from ketaudit.values import Value

_COMPARISON = frozenset("unlike than to with over versus vs from".split())
_THROUGH = frozenset("through via from with by using".split())
_PREPOSITIONS = frozenset("for of in during with to from after before by on like as at".split())
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


def find_claims(scan: Scan, cues: list[list[Cue]]) -> list[ClaimFrame]:
    """Return at most one claim a sentence: the strongest, with the cues that decided it."""
    quoted = _quoted(scan)
    claims = []
    for number, sentence in enumerate(scan.sentences):
        frames = asserted_frames(scan.words, sentence, cues[number])
        if not frames:
            continue
        verdicts = [(judge(scan.words, sentence, frame, cues[number]), frame) for frame in frames]
        verdict, frame = max(verdicts, key=lambda v: (_RANK[v[0].strength], v[0].level))
        claims.append(_claim(scan.words, number, sentence, frame, verdict, tuple(frames), quoted[number]))
    return claims


def asserted_frames(words: list[str], sentence: Sentence, cues: list[Cue]) -> list[Frame]:
    """Return the frames of a sentence that are neither asked, denied, sought nor another's."""
    if words[sentence.stop - 1] == "?" or words[sentence.stop - 2 : sentence.stop] == ["?", "\u201d"]:
        return []
    frames = find_frames(words, sentence)
    return [frame for frame in frames if not _excluded(words, sentence, cues, frame)]


def _excluded(words: list[str], sentence: Sentence, cues: list[Cue], frame: Frame) -> bool:
    return (
        _denied(words, cues, frame)
        or _sought(words, sentence, frame)
        or _anothers(words, sentence, frame)
        or _people_act(words, sentence, frame)
        or _weighed(words, sentence, frame)
        or _hoped(words, frame)
        or _explained(words, sentence)
    )


def _denied(words: list[str], cues: list[Cue], frame: Frame) -> bool:
    """A negation governs the benefit and no comma stands between.

    "No" and "without" reach only as far as their noun.
    """
    for cue in cues:
        if cue.kind != "negation":
            continue
        for at in (frame.first, frame.head):
            if not cue.governs(at):
                continue
            if cue.first > at:
                return True
            near = at - cue.stop <= 4 or words[cue.first] not in ("no", "without")
            if near and "," not in words[cue.stop : at]:
                return True
    return False


def _sought(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Somebody seeks, needs or studies the benefit: "seeking relief", "need for solutions"."""
    for seek in sentence.matches.get("seek", ()):
        gap = frame.first - seek.stop
        if not 0 <= gap <= 6 or any(w in ",;:()" for w in words[seek.stop : frame.first]):
            continue
        if not _given_between(sentence, seek.stop, frame.first):
            return True
    return False


def _given_between(sentence: Sentence, first: int, stop: int) -> bool:
    between = [*sentence.matches.get("give", ()), *sentence.matches.get("act", ())]
    return any(first <= match.first < stop for match in between)


def _anothers(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """The effect is another treatment's, or the body's own: its subject, or what it comes through."""
    subject = ""
    for match in sentence.matches.get("subject", ()):
        cls = match.entry.attrs["cls"]
        if match.stop <= frame.first:
            if cls == "other" and _is_object(words, sentence, match):
                continue
            if cls == "body" and not _acts_itself(words, sentence, match):
                continue
            if cls in ("named", "generic", "other", "provider", "body"):
                subject = cls
        elif cls == "other" and 0 <= match.first - frame.stop <= 4:
            if any(word in _THROUGH for word in words[frame.stop : match.first]):
                return not _compared(words, sentence, match, strict=True)
    return subject in ("other", "body") or (not subject and _illness_acts(words, sentence, frame))


def _acts_itself(words: list[str], sentence: Sentence, match: Match) -> bool:
    """A part of the body acts: it begins the sentence, or "which" follows it."""
    if match.first - sentence.first <= 2:
        return True
    return bool({"which", "that"} & set(words[match.stop : match.stop + 3]))


def _is_object(words: list[str], sentence: Sentence, match: Match) -> bool:
    """The word is what something is done to or compared with, not what acts."""
    before = words[match.first - 1] if match.first > sentence.first else ""
    if before in _PREPOSITIONS or words[max(0, match.first - 2)] in _PREPOSITIONS:
        relative = words[match.stop : match.stop + 3]
        return not {"which", "who", "that"} & set(relative)
    return _compared(words, sentence, match)


def _illness_acts(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """The sentence begins with the illness: "PTSD can have lasting effects on well-being"."""
    for target in sentence.matches.get("target", ()):
        if target.entry.attrs["cls"] == "bad" and target.first == sentence.first:
            return frame.first >= target.stop
    return False


def _compared(words: list[str], sentence: Sentence, other: Match, *, strict: bool = False) -> bool:
    """The other treatment is only what this one is compared with."""
    before = words[max(sentence.first, other.first - 3) : other.first]
    if strict:
        return bool({"unlike", "than", "compared", "versus", "distinct"} & set(before))
    if "," in before and "unlike" not in before:
        before = before[before.index(",") + 1 :]
    return bool(_COMPARISON & set(before)) or "where" in before or "compared" in before


def _people_act(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """Patients who fight or manage their illness make no claim: "individuals battling anxiety"."""
    if not words[frame.first].endswith("ing") or frame.head == frame.first:
        return False
    for match in sentence.matches.get("subject", ()):
        if match.entry.attrs["cls"] == "people" and match.stop == frame.first:
            return words[frame.first] not in ("experiencing", "enjoying", "feeling", "achieving")
    return False


def _weighed(words: list[str], sentence: Sentence, frame: Frame) -> bool:
    """ "Benefits and risks", "safety and efficacy" in one breath is balance, not a claim."""
    around = words[max(sentence.first, frame.first - 4) : min(sentence.stop, frame.stop + 5)]
    if words[frame.head] in ("benefits", "advantages", "potential"):
        return "risks" in around
    return words[frame.head] in ("efficacy", "effectiveness") and "safety" in around


def _hoped(words: list[str], frame: Frame) -> bool:
    """ "Hope in managing depression" is hope and no effect."""
    return words[max(0, frame.first - 2)] == "hope" and words[frame.first - 1] in ("in", "of", "for")


def _explained(words: list[str], sentence: Sentence) -> bool:
    """A heading that asks how: "How ketamine works for depression"."""
    return sentence.block.kind in ("heading", "title") and "how" in words[
        sentence.first : sentence.first + 3
    ]


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


def _claim(  # noqa: PLR0913, PLR0917 - the parts of a claim
    words: list[str],
    number: int,
    sentence: Sentence,
    frame: Frame,
    verdict: Verdict,
    frames: tuple[Frame, ...],
    quoted: bool,  # noqa: FBT001
) -> ClaimFrame:
    first, stop = _whole(words, sentence, frame)
    return ClaimFrame(
        sentence=number,
        first=first,
        stop=stop,
        strength=verdict.strength,
        level=verdict.level,
        kinds=tuple(sorted({f.kind for f in frames})),
        treatment=_treatment(sentence, frame),
        condition=next(
            (m for m in sentence.matches.get("target", ()) if m.entry.attrs["cls"] == "bad"), None
        ),
        hedges=verdict.hedges,
        boosters=verdict.boosters,
        quoted=quoted,
        frames=frames,
    )


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


def _quoted(scan: Scan) -> list[bool]:
    """Say of each sentence whether it stands in quotation marks, also across sentences."""
    open_quote, flags, block = False, [], -1
    for sentence in scan.sentences:
        if sentence.block_number != block:
            open_quote, block = False, sentence.block_number
        marks = [w for w in scan.words[sentence.first : sentence.stop] if w in "\u201c\u201d\""]
        flags.append(open_quote or bool(marks) or sentence.block.kind == "quote")
        for mark in marks:
            open_quote = mark == "\u201c" or (mark == '"' and not open_quote)
    return flags
