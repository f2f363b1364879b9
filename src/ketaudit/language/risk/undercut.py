"""Risks that the next clause takes back: "nausea can occur; however, these effects are mild"."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.negation import negated_between
from ketaudit.language.scan import Scan, Sentence
from ketaudit.values import Value

_BACK = 6  # tokens before "mild" in which its subject stands
_COPULAS = frozenset("is are was were be being tend remain remains stay".split())
_VERBS = frozenset(
    "subside subsides resolve resolves fade disappear go goes pass passes vanish"
    " wear wears disappears".split()
)
_SUBJECTS = frozenset("these they those this all most such it".split())
_JOINTS = frozenset(", ; : — – but however though although and yet".split())
_TIMES = frozenset("hour hours minute minutes day days week weeks % percent".split())
_GOVERNED = (["for"], ["of"], ["in"], ["a"], ["the"], ["with"])
_HARMFUL = frozenset({"risk", "symptom", "harm", "bar"})


class Undercut(Value):
    """Tokens ``first``..``stop`` of a sentence say that the risks named before are slight."""

    sentence: int
    first: int
    stop: int
    match: Match


def find_undercuts(scan: Scan) -> list[Undercut]:
    """Return the places that take back a risk named just before, in order."""
    found: list[Undercut] = []
    last = 0
    for number, sentence in enumerate(scan.sentences):
        for mild in sentence.matches.get("minimiser", ()):
            if "mild" not in mild.entry.attrs["kind"].split():
                continue
            first = _subject(scan.words, sentence, mild)
            if first is not None and first >= last and _named_before(scan, number, first):
                found.append(Undercut(number, first, mild.stop, mild))
                last = mild.stop
    return found


def _subject(words: list[str], sentence: Sentence, mild: Match) -> int | None:
    """Return where "these effects are" begins, None where "mild" is said of something else."""
    start = max(sentence.first, mild.first - _BACK)
    before = words[start : mild.first]
    said = words[mild.first] in _VERBS or not _COPULAS.isdisjoint(before)
    if not said or before[-1:] in _GOVERNED or negated_between(words, start, mild.first):
        return None
    ends = words[mild.first] in _VERBS
    if ends and not _TIMES.isdisjoint(words[mild.stop : min(mild.stop + _BACK, sentence.stop)]):
        return None
    for at in range(start, mild.first):
        opens = at == sentence.first or words[at - 1] in _JOINTS
        if opens and words[at] in _SUBJECTS:
            return at
    return None


def _named_before(scan: Scan, number: int, first: int) -> bool:
    """Say whether a harm is named before token ``first``, in the sentence or the one before."""
    near = scan.sentences[max(0, number - 1) : number + 1]
    return any(
        harm.first < first and _is_harm(harm)
        for sentence in near
        for lexicon in ("harm", "minimiser")
        for harm in sentence.matches.get(lexicon, ())
    )


def _is_harm(match: Match) -> bool:
    """Say whether it is a harm by name, or "side effects"."""
    attrs = match.entry.attrs
    return attrs.get("needs") in _HARMFUL or match.entry.id == "side-effects"
