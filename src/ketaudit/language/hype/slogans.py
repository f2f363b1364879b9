"""Sentences that only sell: slogans, and questions that want no answer."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.hype.praisewords import ASKING, CLAUSE_OPENERS, END, SHORT
from ketaudit.language.scan import Sentence


def is_question(words: list[str], sentence: Sentence) -> bool:
    """Say whether a sentence asks; a long one that only ends in "?" states, as "we will … ?"."""
    if words[sentence.stop - 1] != "?":
        return False
    first, stop = sentence.first, sentence.stop
    if stop - first <= SHORT or words[first] in ASKING:
        return True
    return any(
        words[at] in ASKING and words[at - 1] in CLAUSE_OPENERS for at in range(first + 1, stop)
    )


def is_rhetorical(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether a question only sells: "why wait?", "ready to fall back in love with life?"."""
    attrs = match.entry.attrs
    invites = words[sentence.first : sentence.first + 2] == ["ready", "to"]
    return attrs.get("asked") == "yes" or (invites and attrs["rule"] == "emotive")


def slogan(words: list[str], sentence: Sentence, match: Match) -> int:
    """Return where "where science meets serenity" begins, or where "meets" stands if it is none.

    Two bare nouns meet: "the room where you meet the nurse" is no slogan.
    """
    for at in range(match.first - 2, max(sentence.first, match.first - 4) - 1, -1):
        if words[at] == "where":
            opens = at == sentence.first or words[at - 1] in CLAUSE_OPENERS
            opens = opens or words[match.first] == "meets"
            bare = words[at + 1] not in END and words[match.stop] not in END
            return at if opens and bare and match.stop < sentence.stop else match.first
    return match.first


def is_slogan(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether "meets" joins two nouns into a slogan."""
    return slogan(words, sentence, match) < match.first
