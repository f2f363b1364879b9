"""How strong a relation a sentence about health states: the classes of Yu, Li and Wang (2019).

None, correlational ("was associated with"), conditional ("may reduce") or causal ("reduced").
Denied relations are relations: "did not reduce" is a causal statement.
"""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.cues import Cue
from ketaudit.language.cues.wordclasses import AUXILIARIES, BE, MODALS, PREPOSITIONS, is_adverbial
from ketaudit.language.scan import Scan, Sentence
from ketaudit.typed import Literal

CausalClass = Literal["none", "correlational", "conditional", "causal"]
Found = dict[str, list[Match]]

_ORDER: tuple[CausalClass, ...] = ("none", "correlational", "conditional", "causal")
_DETERMINERS = frozenset("a an the its their our his her no any some all both each such".split())
_NO_VERB = _DETERMINERS | PREPOSITIONS | frozenset(["had", "having", "("])
_NO_OBJECT = PREPOSITIONS | BE | AUXILIARIES | frozenset(". , ; : ) and but or to when".split())


def classify(scan: Scan, cues: list[list[Cue]]) -> CausalClass:
    """Return the class of a text; of several sentences the strongest."""
    classes = [
        classify_sentence(scan.words, sentence, cues[number])
        for number, sentence in enumerate(scan.sentences)
    ]
    return max(classes, key=_ORDER.index, default="none")


def classify_sentence(words: list[str], sentence: Sentence, cues: list[Cue]) -> CausalClass:
    """Return the class of one sentence."""
    found: Found = {}
    for match in sentence.matches.get("causal", ()):
        found.setdefault(match.entry.attrs["cls"], []).append(match)
    if not found:
        return "none"
    verbs = [m for m in found.get("effect", ()) if _acts(words, sentence, m)]
    verbs += [m for m in found.get("change", ()) if _changes(words, sentence, m)]
    verbs += [m for m in found.get("compare", ()) if _lowers(words, sentence, m)]
    acts = verbs + found.get("efficacy", [])
    tie = next((m for m in found.get("tie", ()) if _ties(words, sentence, m)), None)
    if _planned(found, verbs):
        return "none"
    if tie and not any(m.first < tie.first for m in acts):
        return "correlational"
    if _tentative(words, cues, found, acts):
        return "conditional"
    if acts:
        return "causal"
    return "correlational" if "tie" in found or _compares(words, sentence, found) else "none"


def _compares(words: list[str], sentence: Sentence, found: Found) -> bool:
    """Say whether groups or times are held side by side, or something rose or fell."""
    return (
        any(_sets_apart(words, sentence, m) for m in found.get("compare", ()))
        or any(_is_at_risk(words, sentence, m) for m in found.get("risk", ()))
        or any(_rose(words, sentence, m) for m in found.get("change", ()))
    )


def _sets_apart(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Tell "longer than" and "had higher rates" from "more than half" and "higher doses"."""
    word = words[match.first]
    if word == "than":
        near = words[max(sentence.first, match.first - 7) : match.first]
        return any(w in _MORE or (w.endswith("er") and len(w) > 4) for w in near[:-1])
    if word.endswith("er") and word not in ("fewer", "differ"):
        stated = _word_before(words, sentence, match) in BE | _SHOWING
        return stated or bool(_SIDES & set(words[match.stop : sentence.stop]))
    return True


_MORE = frozenset("more less worse better".split())
_SHOWING = frozenset("had has have showed shows show a significantly".split())
_SIDES = frozenset("than compared versus vs among".split())


def _is_at_risk(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Tell "were at risk" and "had a higher risk" from "patients at risk"."""
    return words[match.first] != "at" or _word_before(words, sentence, match) in BE


def _rose(words: list[str], sentence: Sentence, match: Match) -> bool:
    verb = words[match.first]
    return not verb.endswith("ing") and _word_before(words, sentence, match) != "to"


def _planned(found: Found, stated: list[Match]) -> bool:
    """Say whether the sentence speaks of what to do next before it states any relation."""
    if "plan" not in found:
        return False
    planned = found["plan"][0].first
    return all(match.first > planned for match in stated)


def _tentative(words: list[str], cues: list[Cue], found: Found, acts: list[Match]) -> bool:
    """Say whether a guess governs a relation of cause: "may reduce", "appears to be useful"."""
    guesses = [cue for cue in cues if _guesses(words, cue)]
    if not guesses:
        return False
    relations = acts + found.get("merit", []) + found.get("effect", []) + found.get("change", [])
    return any(cue.stop <= m.first and cue.governs(m.first) for cue in guesses for m in relations)


def _guesses(words: list[str], cue: Cue) -> bool:
    if cue.kind != "speculation":
        return False
    if cue.cls == "evidential":
        return words[cue.first].startswith(("appear", "seem"))
    return cue.cls == "modal" or words[cue.first] in _ADVERBS


_ADVERBS = frozenset("would possibly probably potentially likely seemingly".split())


def _acts(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether a verb states what happens: "impairs sleep", not "impaired sleep"."""
    verb, before = words[match.first], _word_before(words, sentence, match)
    if verb.endswith("ing"):
        return match.stop - match.first > 1 and before == ","
    if before in _NO_VERB or before == "to":
        return False
    if not verb.endswith("ed"):
        return True
    if before in BE:
        return "by" in words[match.stop : match.stop + 4]
    if not before or (before == "," and match.stop - match.first == 1):
        return False
    return _object_follows(words, sentence, match) or words[match.stop - 1] in ("to", "in")


def _changes(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether a verb of change has somebody who does it: "lowered the rate", not "rose"."""
    before = _word_before(words, sentence, match)
    if words[match.first].endswith("ing") or before in _NO_VERB or before in ("to", "and", ",", ""):
        return False
    if before in BE:
        return "by" in words[match.stop : match.stop + 3]
    return _object_follows(words, sentence, match)


def _lowers(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Tell the verb "would lower the risk" from the adjective."""
    return words[match.first] == "lower" and _word_before(words, sentence, match) in MODALS


def _object_follows(words: list[str], sentence: Sentence, match: Match) -> bool:
    at = match.stop
    while at < sentence.stop and is_adverbial(words[at]):
        at += 1
    return at < sentence.stop and words[at] not in _NO_OBJECT


def _word_before(words: list[str], sentence: Sentence, match: Match) -> str:
    at = match.first - 1
    while at >= sentence.first and (words[at].endswith("ly") or words[at] == "not"):
        at -= 1
    return words[at] if at >= sentence.first and words[at] not in _QUOTES else ""


_QUOTES = frozenset('\u201c " :'.split())


def _ties(words: list[str], sentence: Sentence, match: Match) -> bool:
    """Say whether an association is stated: "is associated with", not "pain associated with"."""
    if words[match.first] != "associated":
        return True
    return _word_before(words, sentence, match) in BE | {"not", "be", "and", "inversely"}
