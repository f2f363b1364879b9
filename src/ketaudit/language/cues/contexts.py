"""Where a word is a cue: "appears to" is one, "appears in" is none."""

from collections.abc import Callable

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues.wordclasses import BE, is_adverbial, is_participle
from ketaudit.language.scan import Scan, Sentence

Test = Callable[[Scan, Sentence, Match], bool]

_NOT_RAISED = frozenset(
    ", . ; in on at by from within after before when during only first later earlier and with as"
    " between among under over for early simultaneously".split()
) | {""}
_RAISED = frozenset("to that likely not also rather less more".split())
_ASKING = tuple(
    "determin test investigat ask examin see know unknown clear unclear assess explor evaluat"
    " wonder check decid".split()
)
_OBSERVED = tuple("detect observ measur visuali demonstrat show isolat found identif".split())


def fits(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Say whether a match stands where its entry wants it (attribute ``where``)."""
    test = TESTS.get(match.entry.attrs.get("where", ""))
    return test is None or test(scan, sentence, match)


def _before(scan: Scan, sentence: Sentence, match: Match) -> str:
    return scan.words[match.first - 1] if match.first > sentence.first else ""


def _after(scan: Scan, sentence: Sentence, match: Match, on: int = 0) -> str:
    at = match.stop + on
    return scan.words[at] if at < sentence.stop else ""


def _has_complement(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want a clause or infinitive: "the hypothesis that", "is thought to", "proposed that"."""
    return _after(scan, sentence, match) in ("that", "to")


def _has_infinitive(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want "failed to respond", "unable to walk"; not "failed treatment"."""
    return _after(scan, sentence, match) == "to"


def _is_raised(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want "appears to", "appears that", "seemed unaffected"; not "appears in"."""
    after, next_one = _after(scan, sentence, match), _after(scan, sentence, match, 1)
    if after in _RAISED or (after == "as" and next_one in ("though", "if")):
        return True
    plain = after not in _NOT_RAISED and not after.endswith("ly")
    return plain or (after != "as" and is_participle(next_one))


def _is_passive(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want "has long been suspected"; not "they suspected"."""
    at = match.first - 1
    while at > sentence.first and is_adverbial(scan.words[at]) and scan.words[at] not in BE:
        at -= 1
    return at >= sentence.first and scan.words[at] in BE


def _is_conclusive(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want "the culture was negative"; not "negative feelings"."""
    after = _after(scan, sentence, match)
    return _before(scan, sentence, match) in BE and after in (".", ",", ";", "", "and")


def _is_asked(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want the "if" that means "whether": after asking, testing or not knowing."""
    return _before(scan, sentence, match).startswith(_ASKING)


def _is_determiner(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want "no"; "NO" among small letters is nitric oxide."""
    text, starts, ends = scan.document.text, scan.starts, scan.ends
    if text[starts[match.first] : ends[match.first]] != "NO":
        return True
    sides = [at for at in (match.first - 1, match.stop) if sentence.first <= at < sentence.stop]
    shouted = [text[starts[at] : ends[at]].isupper() for at in sides if len(scan.words[at]) > 2]
    return any(shouted) or not sides


def _is_epistemic(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Want the "could" that guesses; "we could detect", "could be seen" tell what was done."""
    if _before(scan, sentence, match) == "we" or _after(scan, sentence, match) == "not":
        return False
    at = match.stop
    while at < sentence.stop and (is_adverbial(scan.words[at]) or scan.words[at] == "be"):
        at += 1
    return at >= sentence.stop or not scan.words[at].startswith(_OBSERVED)


TESTS: dict[str, Test] = {
    "complement": _has_complement,
    "infinitive": _has_infinitive,
    "raised": _is_raised,
    "passive": _is_passive,
    "conclusive": _is_conclusive,
    "asked": _is_asked,
    "determiner": _is_determiner,
    "epistemic": _is_epistemic,
}
