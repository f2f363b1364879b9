"""The sentences that push the grade up, hardest first, and what makes each of them hard."""

from ketaudit.readability import sums
from ketaudit.readability.clauses import clauses, split_places
from ketaudit.readability.counts import Tally, sentence_grade
from ketaudit.report_readability import Cause, HardSentence
from ketaudit.text.words import Tokens, tokens_of

LEAST_WORDS = 8
"""A sentence of fewer words is not hard to follow, however long its words are."""

MOST = 10
"""How many sentences are named; an editor begins at the top."""

PLAIN_WORDS, PLAIN_CLAUSES, PLAIN_NOMINALISATIONS, PLAIN_POLYSYLLABLES = 20, 2, 1, 0.1
"""What a plain sentence has at most: words, clauses, nouns made of verbs, and of its words the
share that has three or more syllables; more than that is a cause."""

_EXAMPLES = 5
_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "ancy", "ency")
_ALL_ENDINGS = (*_ENDINGS, *[f"{ending}s" for ending in _ENDINGS], "ities", "ancies", "encies")
_NAMES_OF_THINGS = frozenset(
    "ambulance appointment apartment audience balance basement cement community condition"
    " conscience department depression distance document element emergency emotion entrance"
    " environment equipment experience fraction hypertension instrument insurance identity"
    " medication moment nation obesity occasion ointment opinion option patience pavement"
    " population position potion portion pregnancy question region science section sentence"
    " session silence station substance tension university version violence vision".split()
)


def hard_sentences(
    text: str, tally: Tally, *, target: float, tokens: Tokens | None = None
) -> tuple[HardSentence, ...]:
    """Return the sentences whose Flesch-Kincaid grade is above the target, hardest first.

    Places are of the clean text; ``tokens`` are those of all of it, if at hand.
    """
    found = []
    for at, total in enumerate(tally.sums):
        if total & sums.MASK >= LEAST_WORDS:
            grade = sentence_grade(total)
            if grade > target:
                found.append((-grade, at))
    found.sort()
    described = []
    for negative, at in found[:MOST]:
        (start, end), size = tally.spans[at], tally.sums[at] & sums.MASK
        own = tokens_of(text, (start, end), tokens)
        causes = find_causes(text[start:end].split(), own.words, size)
        splits = tuple(split_places(own)) if size > PLAIN_WORDS else ()
        described.append(HardSentence(start, end, round(-negative, 2), size, causes, splits))
    return tuple(described)


def find_causes(chunks: list[str], words: list[str], size: int) -> tuple[Cause, ...]:
    """Return what is more than a plain sentence has, the weightiest first.

    ``chunks`` are as written, ``words`` the tokens, ``size`` how many words are counted.
    """
    weights: list[tuple[float, Cause]] = []
    if size > PLAIN_WORDS:
        weights.append((size / PLAIN_WORDS, Cause("length", size, ())))
    if (number := clauses(words)) > PLAIN_CLAUSES:
        weights.append((number / PLAIN_CLAUSES, Cause("clauses", number, ())))
    nouns = [word for word in words if word.endswith(_ALL_ENDINGS) and is_nominalisation(word)]
    if (number := len(nouns)) > PLAIN_NOMINALISATIONS:
        cause = Cause("nominalisations", number, _some(nouns))
        weights.append((number / PLAIN_NOMINALISATIONS, cause))
    of, many = sums.of, sums.MASK << sums.POLYSYLLABLES
    spoken = [chunk for chunk in chunks if of(chunk) & many]
    if (number := len(spoken)) > PLAIN_POLYSYLLABLES * size:
        cause = Cause("polysyllables", number, _some([c.strip(sums.MARKS) for c in spoken]))
        weights.append((number / PLAIN_POLYSYLLABLES / size, cause))
    weights.sort(key=lambda weight: -weight[0])
    return tuple([cause for _, cause in weights])


def in_words(causes: tuple[Cause, ...]) -> str:
    """Say what makes a sentence hard: "41 words, 4 clauses"."""
    units = {
        "length": "words",
        "clauses": "clauses",
        "nominalisations": "nouns made of verbs",
        "polysyllables": "words of three or more syllables",
    }
    return ", ".join([f"{cause.count} {units[cause.kind]}" for cause in causes])


def is_nominalisation(word: str) -> bool:
    """Return whether a lower-case word looks like a noun made of a verb or an adjective.

    It ends as they do ("administration", "improvement") and is not the name of a thing, a state
    or a time that has no verb behind it ("medication", "moment").
    """
    stem = word.removesuffix("s")
    if stem.endswith(("itie", "ancie", "encie")):
        stem = f"{stem[:-2]}y"
    return len(stem) > 6 and stem.endswith(_ENDINGS) and stem not in _NAMES_OF_THINGS


def _some(words: list[str]) -> tuple[str, ...]:
    """Return a few of the words, each once, the longest first."""
    return tuple(sorted(dict.fromkeys(words), key=lambda word: -len(word))[:_EXAMPLES])
