"""Claims that no frame names: a sentence whose words, weighed together, promise a benefit.

The weights were fitted to labelled sentences in which no frame is seen (docs/adr/0030).
"""

import os
from binascii import a2b_base64
from collections.abc import Iterable, Iterator
from functools import cache
from math import exp

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.find import ClaimFrame, condition_in, named_in, quoted_flags
from ketaudit.language.claims.frames import find_frames
from ketaudit.language.cues import Cue
from ketaudit.language.scan import Scan, Sentence
from ketaudit.report import Strength
from ketaudit.text.function_words import FUNCTION_WORDS
from ketaudit.values import Value

WEIGHED = "weighed"
"""The kind of the claims that are found here."""

STRENGTHS: tuple[Strength, ...] = ("hedged", "weak", "unhedged")
"""What a claim can be, in the order of the weights; the first weight is that of no claim."""

UNIT = 64
"""Weights are whole numbers of this part of a natural logarithm of odds."""

THRESHOLD = 0.7
"""The least probability that a sentence claims a benefit, for it to count as a claim."""

LEAST = 4
"""Words of a sentence; one with fewer says too little to be weighed."""

WEIGHTS = os.path.join(os.path.dirname(__file__), "data", "weights.txt")
"""What tools/fit_weights.py writes."""

_LEVELS = {"hedged": 4, "weak": 5, "unhedged": 6}
_NUMBER = "0"  # stands for every number

Row = tuple[int, ...]
"""A weight for no claim, and one for each of STRENGTHS."""


class Model(Value):
    """The fitted numbers; ``fitted_to`` is the digest of the sentences."""

    constants: Row
    weights: dict[str, Row]
    fitted_to: str


def find_weighed(scan: Scan, cues: list[list[Cue]], claims: list[ClaimFrame]) -> list[ClaimFrame]:
    """Return a claim for each sentence that has none in ``claims`` and whose words make one.

    A sentence in which a frame was seen and set aside (asked, denied, another's) is no claim.
    """
    claiming, known = frozenset([claim.sentence for claim in claims]), model()
    found = []
    for number, sentence in enumerate(scan.sentences):
        if number in claiming or sentence.stop - sentence.first < LEAST:
            continue
        strength = judged(traits(scan.words, sentence, cues[number]), known)
        if strength is not None and not find_frames(scan.words, sentence):
            found.append((number, strength))
    quoted = quoted_flags(scan) if found else []
    return [
        _claim(scan, number, strength, cues[number], quoted=quoted[number])
        for number, strength in found
    ]


def traits(words: list[str], sentence: Sentence, cues: list[Cue]) -> Iterator[str]:
    """Yield what is weighed, each once: the words, the lexicons that know some, and the cues.

    What is no word begins with a colon.
    """
    for word in set(words[sentence.first : sentence.stop]):
        yield _NUMBER if word[0].isdigit() else word
    yield f":in {sentence.block.kind}"
    if "?" in words[sentence.stop - 2 : sentence.stop]:
        yield ":question"
    known = {f":{cue.kind} {cue.cls}" for cue in cues}
    for lexicon, matches in sentence.matches.items():
        for match in matches:
            known.update(_known_as(lexicon, match))
    yield from known


def judged(found: Iterable[str], known: Model) -> Strength | None:
    """Return how strongly a sentence with some traits claims, None where it hardly claims."""
    rows = [known.constants, *filter(None, map(known.weights.get, found))]
    odds = [exp(total / UNIT) for total in map(sum, zip(*rows, strict=True))]
    if 1 - odds[0] / sum(odds) < THRESHOLD:
        return None
    return max(zip(odds[1:], STRENGTHS, strict=True))[1]


def telling(scan: Scan, claim: ClaimFrame, *, most: int = 3) -> list[str]:
    """Return the words that speak most for a claim, in their order in the sentence.

    A word weighs what it and the phrases that hold it weigh.
    """
    known, kind = model().weights, 1 + STRENGTHS.index(claim.strength)
    weight = {at: 0.0 for at in range(claim.first, claim.stop) if _says_something(scan.words[at])}
    for at in weight:
        weight[at] = _for(kind, known, [scan.words[at]])
    for lexicon, matches in scan.sentences[claim.sentence].matches.items():
        for match in matches:
            share = _for(kind, known, _known_as(lexicon, match)) / (match.stop - match.first)
            for at in range(match.first, match.stop):
                if at in weight:
                    weight[at] += share
    best = sorted(weight, key=lambda at: (-weight[at], at))[:most]
    return list(dict.fromkeys(scan.text(at, at + 1) for at in sorted(best) if weight[at] > 0))


def _says_something(word: str) -> bool:
    return word.isalpha() and word not in FUNCTION_WORDS


def _for(kind: int, known: dict[str, Row], found: Iterable[str]) -> int:
    """Return how far some traits speak for a kind of claim, against none."""
    rows = filter(None, map(known.get, found))
    return sum([row[kind] - row[0] for row in rows])


def _known_as(lexicon: str, match: Match) -> tuple[str, str]:
    """Return the traits of a phrase that a lexicon knows."""
    return f":{lexicon}", f":{lexicon} {match.entry.attrs.get('cls')}"


def _claim(
    scan: Scan, number: int, strength: Strength, cues: list[Cue], *, quoted: bool
) -> ClaimFrame:
    sentence = scan.sentences[number]
    return ClaimFrame(
        sentence=number,
        first=sentence.first,
        stop=_end(scan.words, sentence),
        strength=strength,
        level=_LEVELS[strength],
        kinds=(WEIGHED,),
        treatment=named_in(sentence),
        condition=condition_in(sentence),
        hedges=tuple([cue for cue in cues if cue.kind == "speculation"]),
        boosters=tuple([cue for cue in cues if cue.kind == "booster"]),
        quoted=quoted,
        frames=(),
        antecedent=None,
    )


def _end(words: list[str], sentence: Sentence) -> int:
    """Return where the words of a sentence end, before its last marks."""
    stop = sentence.stop
    while stop - 1 > sentence.first and not words[stop - 1][0].isalnum():
        stop -= 1
    return stop


@cache
def model() -> Model:
    """Return the fitted numbers."""
    with open(WEIGHTS, encoding="utf-8") as file:
        fitted_to, constants, traits_, *columns = file.read().splitlines()
    rows = zip(*[_numbers(column) for column in columns], strict=True)
    weights = dict(zip(traits_.split("\t"), rows, strict=True))
    return Model(tuple(map(int, constants.split())), weights, fitted_to)


def _numbers(column: str) -> memoryview:
    return memoryview(a2b_base64(column)).cast("b")
