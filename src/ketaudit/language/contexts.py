"""Where a word is a cue: "appears to" is one and "appears in" is none."""

from collections.abc import Callable

from ketaudit.knowledge.matcher import Match
from ketaudit.language.clauses import BE, is_adverbial, participle
from ketaudit.language.scan import Scan, Sentence

Test = Callable[[Scan, Sentence, Match], bool]


def fits(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """Say whether a match stands where its entry wants it (attribute ``where``)."""
    test = _TESTS.get(match.entry.attrs.get("where", ""))
    return test is None or test(scan, sentence, match)


def _before(scan: Scan, sentence: Sentence, match: Match, back: int = 1) -> str:
    at = match.first - back
    return scan.words[at] if at >= sentence.first else ""


def _after(scan: Scan, sentence: Sentence, match: Match, on: int = 0) -> str:
    at = match.stop + on
    return scan.words[at] if at < sentence.stop else ""


def _complement(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """A clause or infinitive follows: "the hypothesis that", "is thought to", "proposed that"."""
    return _after(scan, sentence, match) in ("that", "to")


def _infinitive(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "Failed to respond", "unable to bind"; not "failed treatment"."""
    return _after(scan, sentence, match) == "to"


def _raising(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "Appears to", "appears that", "appeared unaffected"; not "appears in", "appeared after"."""
    after = _after(scan, sentence, match)
    if after in ("to", "that", "as", "likely", "not", "also", "rather", "less", "more"):
        return after != "as" or _after(scan, sentence, match, 1) in ("though", "if")
    return after not in _PLACES and not after.endswith("ly") or participle(
        _after(scan, sentence, match, 1)
    )


_PLACES = frozenset(
    ", . ; in on at by from within after before when during only first later earlier and with as"
    " between among under over for early simultaneously".split()
) | {""}


def _after_be(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "Is thought to", "has long been suspected"; not "they thought", "food for thought"."""
    at = match.first - 1
    while at > sentence.first and is_adverbial(scan.words[at]):
        at -= 1
    return at >= sentence.first and scan.words[at] in BE


def _conclusive(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "Culture was negative." """
    after = _after(scan, sentence, match)
    return _before(scan, sentence, match) in BE and after in (".", ",", ";", "", "and")


def _question(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "If" after asking, testing or not knowing is "whether"."""
    before = _before(scan, sentence, match)
    return before.startswith(_ASKING)


_ASKING = (
    "determin",
    "test",
    "investigat",
    "ask",
    "examin",
    "see",
    "know",
    "unknown",
    "clear",
    "unclear",
    "assess",
    "explor",
    "evaluat",
    "wonder",
    "check",
    "decid",
)


def _attributive(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "A potential role"; not "membrane potential", "the potential to", "to its full potential"."""
    after = _after(scan, sentence, match)
    return after.isalpha() and after not in _NOT_NOUNS


_NOT_NOUNS = frozenset(
    "to of for and or in is are was were has have had difference differences as by on with at that"
    " which after changes".split()
)


def _acronym(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "No" is a determiner; "NO" among small letters is nitric oxide."""
    text = scan.document.text
    if text[scan.starts[match.first] : scan.ends[match.first]] != "NO":
        return True
    neighbours = [i for i in (match.first - 1, match.stop) if sentence.first <= i < sentence.stop]
    return any(
        len(scan.words[i]) > 2 and text[scan.starts[i] : scan.ends[i]].isupper() for i in neighbours
    ) or not neighbours


def _epistemic(scan: Scan, sentence: Sentence, match: Match) -> bool:
    """ "Could explain" guesses; "we could detect", "could be seen" tell what was done."""
    if _before(scan, sentence, match) == "we" or _after(scan, sentence, match) == "not":
        return False
    at = match.stop
    while at < sentence.stop and (is_adverbial(scan.words[at]) or scan.words[at] == "be"):
        at += 1
    return at >= sentence.stop or not scan.words[at].startswith(_OBSERVED)


_OBSERVED = (
    "detect", "observ", "measur", "visuali", "demonstrat", "show", "isolat", "found", "identif",
)  # fmt: skip

_TESTS: dict[str, Test] = {
    "complement": _complement,
    "before-to": _infinitive,
    "raising": _raising,
    "after-be": _after_be,
    "conclusive": _conclusive,
    "question": _question,
    "attributive": _attributive,
    "determiner": _acronym,
    "epistemic": _epistemic,
}
