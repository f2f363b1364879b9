"""Benefit frames that are figures or comparisons: "half respond", "fewer relapses than placebo".

Each is an outcome of illness with a share of people, a change, or something it is compared with.
Which word is which is knowledge (packs/core/claims_results.toml).
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.claims.people import to_rivals
from ketaudit.language.scan import Sentence

_CLAUSE = frozenset('; : ( ) \u2014 \u2013 -- \u201c \u201d " . but however because'.split())
_NUMBERED = frozenset("one two three four five six seven eight nine ten twelve twenty".split())
_SHARES = frozenset("% percent half third thirds quarter quarters fifth fifths majority".split())
_OUT_OF = frozenset("of in".split())
_LESS = frozenset("fewer less lower later longer shorter milder rarer smaller half slower".split())
_MORE = frozenset(
    "more greater higher better sooner faster longer larger twice thrice earlier likelier times"
    " double".split()
)
_THAN = frozenset("than versus vs v against compared".split())
_EDGES = frozenset(
    "advantage advantages superiority edge gain gains separation separated separate separates"
    " difference differences improvement improvements benefit benefits beat beats beaten beating"
    " outperformed outperforms outdid outdoes bested surpassed exceeded superior noninferior"
    " comparable reduction reductions reduced fall drop".split()
)
_OVER = frozenset("over from to against versus vs on than with".split())
_CHANGES = frozenset(
    "drop fall reduction decrease decline improvement change gain dip lower down".split()
)
_NO_ILLNESS = frozenset(
    "dissociation dissociative sedation credit test nausea pressure satisfaction review google"
    " knowledge".split()
)
_STUDIED = frozenset({"group", "met", "score", "control"})
_SHAMS = frozenset("placebo sham saline midazolam dummy".split())
_MOMENTS = frozenset("hour hours day days week weeks minutes overnight".split())
_LIKELY = frozenset("likely many often much high low".split())
_SHARE_REACH, _SCORE_REACH, _THAN_REACH = 12, 9, 9  # tokens between the parts of a frame


def results(words: list[str], sentence: Sentence) -> list[Frame]:
    """Return the benefit frames of a sentence that report a count, a change or a comparison."""
    found = sentence.matches.get("result")
    if not found:
        return []
    frames = [frame for match in found for frame in _of(words, sentence, match, found)]
    if any(match.entry.attrs["cls"] in ("control", "group") for match in found):
        for target in sentence.matches.get("target", ()):
            bad = target.entry.attrs["cls"] == "bad"
            frames += _compared(words, sentence, target, worse=bad)
    return frames


def _of(words: list[str], sentence: Sentence, match: Match, found: list[Match]) -> list[Frame]:
    """Return the frames that hang on one word of a result."""
    cls = match.entry.attrs["cls"]
    if cls == "met":
        return [_frame(match.first, match.stop)]
    if cls == "fell":
        return _fell_more(words, sentence, match)
    if cls == "control":
        return _ahead(words, sentence, match)
    if cls == "group":
        return []
    frames = _compared(words, sentence, match, worse=cls != "up")
    if cls == "up":
        frames += _shared(words, sentence, match) + _soon(words, sentence, match)
    elif cls == "score":
        frames += _fell(words, match, found)
    return frames


def of_one_study(sentence: Sentence) -> bool:
    """Say whether a sentence names a study, its groups, its measures or its controls."""
    return any(m.entry.attrs["cls"] in _STUDIED for m in sentence.matches.get("result", ()))


def _frame(first: int, stop: int) -> Frame:
    return Frame("result", first, stop, first)


def of_controls_alone(words: list[str], sentence: Sentence) -> bool:
    """Say whether only those who had no treatment are spoken of: "30 percent on placebo"."""
    if not any(words[m.first] in _SHAMS for m in sentence.matches.get("result", ())):
        return False
    inside = set(words[sentence.first : sentence.stop])
    named = any(m.entry.attrs["cls"] == "named" for m in sentence.matches.get("subject", ()))
    return not named and (_THAN | _EDGES | {"and", "as"}).isdisjoint(inside)


def _shared(words: list[str], sentence: Sentence, outcome: Match) -> list[Frame]:
    """A share of people reach an outcome: "half respond", "abstinent on 86 per cent of days"."""
    if to_rivals(words, sentence, outcome.stop):
        return []
    left = max(sentence.first, outcome.first - _SHARE_REACH)
    for at in range(outcome.first - 1, left - 1, -1):
        if words[at] in _CLAUSE:
            break
        if is_share(words, at):
            return [Frame("result", at, outcome.stop, outcome.first)]
    for at in range(outcome.stop, min(sentence.stop, outcome.stop + 5)):
        if words[at] in _CLAUSE or words[at] == ",":
            break
        if is_share(words, at) and words[outcome.stop] in ("on", "in", "at", "of", "for", "rates"):
            return [_frame(outcome.first, at + 1)]
    return []


def _soon(words: list[str], sentence: Sentence, outcome: Match) -> list[Frame]:
    """People "who respond within a day": it is taken for granted that they do."""
    if words[outcome.first - 1] != "who" or outcome.first - 2 < sentence.first:
        return []
    after = words[outcome.stop : min(sentence.stop, outcome.stop + 4)]
    if after[:1] in (["in"], ["within"], ["after"], ["overnight"]) and _MOMENTS & set(after):
        return [_frame(outcome.first - 2, outcome.stop)]
    return []


def _fell_more(words: list[str], sentence: Sentence, fell: Match) -> list[Frame]:
    """An ill "fell more" than with something else."""
    if words[fell.stop] not in ("more", "further", "faster", "sooner"):
        return []
    after = words[fell.stop : min(sentence.stop, fell.stop + _THAN_REACH)]
    for ill in sentence.matches.get("target", ()):
        if ill.entry.attrs["cls"] == "bad" and 0 <= fell.first - ill.stop <= 3 and "than" in after:
            return [_frame(ill.first, fell.stop + 1)]
    return []


def is_share(words: list[str], at: int) -> bool:
    """Say whether a token ends or is a share: "%", "half", the "in" of "two in three"."""
    word = words[at]
    if word in _SHARES:
        return True
    if word == "cent":
        return words[at - 1] == "per"
    return word in _OUT_OF and _is_count(words[at - 1]) and _is_count(words[at + 1])


def _is_count(word: str) -> bool:
    return word in _NUMBERED or (word.isdecimal() and len(word) < 4)


def _fell(words: list[str], score: Match, found: list[Match]) -> list[Frame]:
    """A score went down: "scores fell", "a mean drop of 14 points on the MADRS"."""
    if words[score.first] in _NO_ILLNESS or words[score.first - 1] in _NO_ILLNESS:
        return []
    for fell in found:
        if fell.entry.attrs["cls"] != "fell" and not words[fell.first].startswith("improv"):
            continue
        first, last = sorted((score, fell), key=lambda match: match.first)
        between = words[first.stop : last.first]
        if len(between) > _SCORE_REACH or not _CLAUSE.isdisjoint(between):
            continue
        if fell.first > score.first or (
            words[fell.first] in _CHANGES and not {"of", "in"}.isdisjoint(between)
        ):
            return [_frame(first.first, last.stop)]
    return []


def _compared(words: list[str], sentence: Sentence, outcome: Match, *, worse: bool) -> list[Frame]:
    """More of a good or less of an ill than with something else."""
    wanted = _LESS if worse else _MORE
    left = max(sentence.first, outcome.first - _THAN_REACH)
    right = min(sentence.stop, outcome.stop + _THAN_REACH)
    degree = [at for at in range(left, right) if words[at] in wanted]
    than = [at for at in range(left, min(sentence.stop, right + 4)) if words[at] in _THAN]
    for at in degree:
        if words[at + 1] == "as" and words[at + 2] in _LIKELY:
            return [_frame(min(at, outcome.first), max(at + 1, outcome.stop))]
        after = [one for one in than if one > at + 1 or (one > at and words[one + 1] in _OVER)]
        if after and _CLAUSE.isdisjoint(words[min(at, outcome.first) : max(at, outcome.first)]):
            return [_frame(min(at, outcome.first), max(at + 1, outcome.stop))]
    return []


def _ahead(words: list[str], sentence: Sentence, control: Match) -> list[Frame]:
    """Ahead of a control or level with a standard: "an advantage over placebo"."""
    left = max(sentence.first, control.first - 5)
    for at in range(control.first - 1, left - 1, -1):
        if words[at] in _CLAUSE or words[at] == ",":
            return []
        if words[at] in _EDGES:
            verb = words[at].startswith(("beat", "out", "best", "surp", "exc"))
            if verb or words[at + 1] in _OVER:
                return [_frame(at, control.stop)]
    return []
