"""Where the treatment itself is called safe, and not a room, a team or a way of working."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.risk.negation import denied
from ketaudit.language.scan import Sentence
from ketaudit.values import Value

_COPULAS = frozenset("is are be was were been being tend tends remain remains 's 're".split())
_JUDGES = frozenset(
    "considers consider considered deems deem deemed prove proves proven proved finds find found"
    " rates rated calls call called shows shown made makes judged".split()
)
_ADVERBS = frozenset(
    "both very generally typically usually mostly often extremely incredibly highly more most so"
    " completely totally perfectly entirely proven to as also equally always quite relatively"
    " remarkably and effective , considered found shown deemed recognized recognised known been be"
    " regarded far much even noninvasive non invasive well fast easy quick simple natural painless"
    " it is only not just simply".split()
)
PROVEN = frozenset(
    "proven excellent established strong good favorable favourable long remarkable impressive"
    " high outstanding great superior better demonstrated demonstrating solid extensive known"
    " shown confirmed exceptional unparalleled documented year years decades century impeccable"
    " spotless flawless unblemished perfect reassuring confirms confirm confirming proves prove"
    " shows backed verified supported undisputed".split()
)
_GOODS = frozenset(
    "outcomes outcome results result relief alternative option solution choice procedure procedures"
    " modality modalities remedy treatment treatments".split()
)
_OTHER_THINGS = frozenset(
    "bet guess assumption distance person pair driver ride team clinic provider number".split()
)
_VIRTUES = frozenset(
    "effective proven painless natural noninvasive non gentle easy fast comfortable affordable"
    " simple quick legal tested reliable convenient discreet drug drugless holistic".split()
)
_OPENERS = frozenset("* - – — • : ; .".split())
_OPEN = frozenset("whether if how determine ensure ensuring explore assess evaluate until".split())
_LIST = frozenset({",", "and", "yet", "but"})
_SHORT = 11  # tokens of a line that only praises
_LISTED = 8  # tokens of the list that "safe" ends
_BREAKS = frozenset(
    "of in to with for that at on by from when if because who which you we they feel feels kept"
    " keep keeps stay".split()
)
STOPS = frozenset(". ; : ! ? ( ) [ ] — – --".split())


class Line(Value):
    """One sentence with what was found in it; ``ketamine``: the page is about ketamine."""

    words: list[str]
    sentence: Sentence
    found: list[Match]
    ketamine: bool

    def of(self, kind: str) -> list[Match]:
        """Return what was found of one kind."""
        return [m for m in self.found if kind in m.entry.attrs["kind"].split()]


# First and last token, kind, and what was found.
Found = tuple[int, int, str, Match]


def called_safe(line: Line) -> list[Found]:
    """Find "ketamine is safe", "a safe treatment", and not "a safe room"."""
    return [
        (m.first, _with_effective(line, m), "safe", m)
        for m in line.of("safe")
        if _calls_treatment_safe(line, m)
    ]


def _with_effective(line: Line, safe: Match) -> int:
    words, stop = line.words, safe.stop
    if words[stop : stop + 2] == ["and", "effective"]:
        return stop + 2
    return stop


def _calls_treatment_safe(line: Line, safe: Match) -> bool:
    words, sentence = line.words, line.sentence
    before = words[max(sentence.first, safe.first - 4) : safe.first]
    if denied(words, safe.first, sentence.first) or not _OPEN.isdisjoint(before[:-1] or before):
        return _head(line, safe) == "good" and "ensuring" in before
    head = _head(line, safe)
    aim = words[max(sentence.first, safe.first - 8) : safe.first]
    if head == "kept" or ("so" in aim and "that" in aim) or "sure" in aim:
        return False
    if head == "good" or _is_a_safe_thing(line, safe):
        return True
    return _opens_a_list(line, safe) or _predicated(line, safe)


def _is_a_safe_thing(line: Line, safe: Match) -> bool:
    """Find "it is a safe, reversible gas": what is said of a thing, whatever it is called."""
    words, at = line.words, safe.first - 1
    while at > line.sentence.first and words[at] in _ADVERBS and words[at] not in _COPULAS:
        at -= 1
    if at <= line.sentence.first or words[at] not in ("a", "an"):
        return False
    before = words[max(line.sentence.first, at - 3) : at]
    after = words[safe.stop : min(safe.stop + 4, line.sentence.stop)]
    return not _COPULAS.isdisjoint(before) and _OTHER_THINGS.isdisjoint(after)


def _opens_a_list(line: Line, safe: Match) -> bool:
    """Find "Safe, painless, proven." and "Safe & effective": a line that only praises."""
    words, stop = line.words, safe.stop
    if safe.first > line.sentence.first and words[safe.first - 1] not in _OPENERS:
        return False
    joined = words[stop] in (",", "and", "&", "yet", "+", "-", "–", "—")
    return joined and words[stop + 1 : stop + 2] != [] and words[stop + 1] in _VIRTUES


def _ends_a_list(line: Line, safe: Match) -> bool:
    """Find "FDA-cleared, safe and comfortable." and "Doctor-approved and safe."."""
    words, sentence = line.words, line.sentence
    before = words[sentence.first : safe.first]
    if sentence.stop - sentence.first > _SHORT or before[-1:] not in (["and"], [","], ["&"]):
        return False
    free = _BREAKS.isdisjoint(before) and _COPULAS.isdisjoint(before)
    after = words[safe.stop : safe.stop + 2]
    return free and (after[:1] in (["."], ["!"], []) or (after[:1] == ["and"] and after[1:2] != []))


def _head(line: Line, safe: Match) -> str:
    """Return what "safe" stands before: kept (a room, a use), good (the treatment) or ""."""
    kept = {m.first for m in line.of("kept")}
    subjects = {
        token
        for m in line.sentence.matches.get("subject", ())
        if m.entry.attrs["cls"] in ("named", "generic")
        for token in range(m.first, m.stop)
    }
    head = ""
    for at in range(safe.stop, min(safe.stop + 9, line.sentence.stop)):
        word = line.words[at]
        if at in kept:
            return "kept"
        if at in subjects or word in _GOODS or line.words[at : at + 2] == ["way", "to"]:
            head = "good"
        elif head or word in STOPS or word in ("for", "when", "to", "in", "with", "by", "that"):
            break
    return head


def _predicated(line: Line, safe: Match) -> bool:
    """Find "ketamine is (generally, both) safe", and not "patients are safe"."""
    words = line.words
    at = _copula(line, safe)
    judged = not _JUDGES.isdisjoint(words[max(line.sentence.first, safe.first - 3) : safe.first])
    if words[at] not in _COPULAS and words[safe.first - 1] != "as" and not judged:
        return words[safe.stop : safe.stop + 2] == ["and", "effective"] or _ends_a_list(line, safe)
    owner = ""
    for subject in line.sentence.matches.get("subject", ()):
        if subject.first < at and subject.entry.attrs["cls"] in (
            "named",
            "generic",
            "pronoun",
            "people",
        ):
            owner = subject.entry.attrs["cls"]
    spoiled = any(m.first < at for m in line.of("kept")) and owner == ""
    return owner != "people" and not spoiled


def _copula(line: Line, safe: Match) -> int:
    """Return where "is" stands before "non-invasive, drug-free and safe", or the word before."""
    words, at = line.words, safe.first - 1
    while at > line.sentence.first and words[at] in _ADVERBS and words[at] not in _COPULAS:
        at -= 1
    listed = words[at + 1 : safe.first]
    if words[at] in _COPULAS or _LIST.isdisjoint(listed):
        return at
    for place in range(at, max(line.sentence.first, at - _LISTED), -1):
        if words[place] in _COPULAS:
            return place
        if words[place] in _BREAKS or words[place] in STOPS:
            break
    return at


def backed_by_a_record(line: Line) -> list[Found]:
    """Find "proven safety record" and "has demonstrated safety and efficacy"."""
    found = []
    for match in line.of("backing"):
        first = max(line.sentence.first, match.first - 3)
        before = line.words[first : match.first]
        proven = [n for n, word in enumerate(before) if word in PROVEN]
        after = line.words[match.stop : min(match.stop + 5, line.sentence.stop)]
        verb = after[:1] in (["is"], ["has"], ["remains"])
        if after[:1] == ["speaks"] or (verb and not PROVEN.isdisjoint(after)):
            found.append((match.first, match.stop, "safe", match))
        elif proven and not denied(line.words, first + proven[0], line.sentence.first):
            found.append((first + proven[0], match.stop, "safe", match))
    return found
