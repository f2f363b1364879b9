"""The rule readability.long-sentence."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.scan import Sentence
from ketaudit.readability.clauses import split_places
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity
from ketaudit.text.words import Tokens, tokens_of

_SHOWN = 4  # words of what follows

_LONG = (
    "Before the first visit we ask you to send us a list of all the medicines that you take, the"
    " names of the doctors who see you for any other illness, and the phone number of a friend who"
    " can drive you home when the session is over."
)


@rule(
    severity=Severity.NOTE,
    since="0.1",
    flags=(f"[[{_LONG}]]",),
    allows=("Send us a list of your medicines before the first visit.",),
    better=(
        (
            "Before the visit we ask you to send a list of your medicines and the name of …",
            "Send us a list of your medicines before the visit. Name a friend who can drive.",
        ),
    ),
    references=("CDC-CCI", "PEMAT"),
)
def long_sentence(analysis: Analysis) -> Iterator[Hit]:
    """A sentence is longer than readers can hold in mind.

    Each sentence should carry one idea.
    The suggestions say where it could end; they go by the words that join clauses.
    The limit is the profile's, 35 words by default;
    headings, captions and buttons are not counted.
    """
    limit = analysis.limits.long_sentence_words
    for sentence in analysis.scan.sentences:
        if sentence.block.kind not in ("paragraph", "item", "quote", "cell"):
            continue
        if sentence.stop - sentence.first <= limit:
            continue
        tokens = analysis.scan.words[sentence.first : sentence.stop]
        words = sum(token[0].isalnum() for token in tokens)
        if words > limit:
            yield Hit(
                sentence.span,
                f"{words} words in one sentence; the limit is {limit}",
                suggestions=(*_splits(analysis, sentence), "put one idea in each sentence"),
            )


def _splits(analysis: Analysis, sentence: Sentence) -> Iterator[str]:
    """Say before which words a new sentence could begin."""
    scan, text, (start, end) = analysis.scan, analysis.document.text, sentence.span
    tokens = tokens_of(text, (start, end), Tokens(scan.words, scan.starts, scan.ends))
    for at in split_places(tokens):
        words = " ".join(text[at:end].split()[:_SHOWN])
        yield f"end a sentence before “{words} …”"
