"""Benefit frames of a promise: "promising results", "has shown promise", "potential relief"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.people import acts_before
from ketaudit.language.cues.wordclasses import LINKING, is_adverbial, same_clause
from ketaudit.language.scan import Sentence

_HEAD = 6  # tokens to look back for the noun that a treatment depends on


def promises(words: list[str], sentence: Sentence) -> list[Frame]:
    """Promises: "promising results", "has shown promise in treating …", "potential relief"."""
    frames = []
    for cue in sentence.matches.get("cue", ()):
        if cue.entry.attrs["cls"] != "softener":
            continue
        after = _promised(words, cue, sentence)
        if after is None and words[cue.stop - 1] in ("promise", "potential"):
            after = cue if _holds_promise(words, sentence, cue) else None
        if after is not None:
            frames.append(Frame("promise", cue.first, after.stop, cue.first))
        elif _promising_findings(words, sentence, cue):
            frames.append(Frame("promise", cue.first, cue.stop, cue.first))
    return frames


def _holds_promise(words: list[str], sentence: Sentence, cue: Match) -> bool:
    """Say whether a treatment "holds promise", whatever of."""
    for at in (cue.first, cue.first - 1):
        if words[at].startswith(("show", "hold", "has", "have")):
            return acts_before(words, sentence, at)
    return False


def _promising_findings(words: list[str], sentence: Sentence, cue: Match) -> bool:
    """Research that "is promising", said of results and studies."""
    at = cue.first - 1
    while at > sentence.first and (is_adverbial(words[at]) or words[at] == "the"):
        at -= 1
    if words[at] not in LINKING and not words[at].startswith("look"):
        return False
    found = any(finding.stop <= at for finding in sentence.matches.get("finding", ()))
    return found or (words[cue.first] == "promising" and _is_promising(words, sentence, at))


def _is_promising(words: list[str], sentence: Sentence, at: int) -> bool:
    """Say whether it is the treatment that "is promising", not "the future of" it."""
    ahead = words[max(sentence.first, at - _HEAD) : at]
    return "of" not in ahead and acts_before(words, sentence, at)


def _promised(words: list[str], cue: Match, sentence: Sentence) -> Match | None:
    """Return what the promise is of: a result or treatment at once, or an act further on."""
    verbal = words[cue.stop - 1] in ("promise", "to", "for", "of", "potential", "as", "in")
    last = words[cue.stop - 1]
    if last == "potential" and words[cue.stop] in ("to", "as"):
        last, verbal = words[cue.stop], True
    noun = -1 if last == "of" else 6 if last in ("to", "as") else 2
    reach = {"boon": 3, "subject": noun, "act": 6 if verbal else 0, "target": 6 if verbal else 0}
    for lexicon, far in reach.items():
        for match in sentence.matches.get(lexicon, ()):
            gap = match.first - cue.stop
            if not 0 <= gap <= far or not same_clause(words, cue.stop, match.first):
                continue
            if lexicon == "target" and last == "potential" and match.entry.attrs["cls"] == "bad":
                continue
            if lexicon != "subject" or match.entry.attrs["cls"] in ("generic", "named"):
                return match
    return None
