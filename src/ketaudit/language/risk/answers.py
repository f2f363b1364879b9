"""Yes to "Is it safe?": the answer calls the treatment safe, unless it goes on to say when."""

from collections.abc import Iterator

from ketaudit.knowledge.matcher import Match
from ketaudit.language.scan import Scan, Sentence

_YES = frozenset("yes absolutely certainly definitely very completely totally".split())
_LIMITS = frozenset(
    "but although though however if when unless except with may might can some most not".split()
)
_ROOMS = frozenset("you i we at here home room place feel stay be drive take".split())


def find_answers(scan: Scan) -> Iterator[tuple[int, int, int, Match]]:
    """Yield sentence, first and last token, and "safe", for each plain yes to such a question."""
    for number, (asked, answer) in enumerate(zip(scan.sentences, scan.sentences[1:], strict=False)):
        safe = _asks_whether_safe(scan.words, asked)
        words = scan.words[answer.first : answer.stop]
        if safe is not None and words[0] in _YES and _LIMITS.isdisjoint(words):
            yield number + 1, answer.first, answer.first + 1, safe


def _asks_whether_safe(words: list[str], sentence: Sentence) -> Match | None:
    """Return "safe" in "Is ketamine safe?", and not in "Is it safe to drive?"."""
    whole = words[sentence.first : sentence.stop]
    if whole[-1] != "?" or whole[0] not in ("is", "are"):
        return None
    for match in sentence.matches.get("minimiser", ()):
        plain = match.entry.id == "safe" and words[match.stop] != "to"
        if plain and _ROOMS.isdisjoint(words[sentence.first : match.first]):
            return match
    return None
