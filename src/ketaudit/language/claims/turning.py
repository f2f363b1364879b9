"""What the frames about turns share: who it is about, and what is good or ill around a token."""

from ketaudit.knowledge.matcher import Match
from ketaudit.language.claims.frame import Frame
from ketaudit.language.cues.clauses import clause_start
from ketaudit.language.cues.wordclasses import (
    AUXILIARIES,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverbial,
)
from ketaudit.language.risk.negation import is_negator
from ketaudit.language.scan import Sentence
from ketaudit.values import Value

ONE = frozenset("i i'm i've i'd he she".split())
_ALL = frozenset(
    "their they you they're they've you'll you're they'll several many most some others few".split()
)
_OWN = frozenset("my his her".split())
_TOLD_OF = ONE | _OWN | frozenset("who me him haven't hasn't".split())
_KIN = frozenset(
    "son daughter husband wife mother father mom dad mum child brother sister marriage".split()
)
_TO_PERSON = 9  # tokens back to whom it is about
_ORDERS = frozenset(
    "get come go step be feel start imagine picture experience enjoy wake live discover"
    " find".split()
)
_WISHED = frozenset(
    "if unable hope hopes hoped hoping wish wished goal goals dreamed would".split()
)
_DEGREES = frozenset("just much so far way even lot bit a little more".split())
_HAVE = frozenset("has have had been".split())
_TO_NAME = 4
_VERBS = AUXILIARIES | frozenset("been gone went got came come and".split())
_NO_NAMES = (
    PRONOUNS
    | PREPOSITIONS
    | OPENERS
    | AUXILIARIES
    | frozenset(
        "the a an that which who what how why where and but or not no our your my his her their its"
        " all some most many few both each every more less so now here there then also yet still"
        " demand business supply price traffic insurance work life time nothing everything".split()
    )
)
Matches = list[Match]


class Turns(Value):
    """A sentence whose words turn a state around, with what is good and what is ill in it.

    ``by`` holds the matches of the lexicons "turn", "living" and "self" by their class, ``ills``
    and ``goods`` the states and deeds with the burdens and goods that a treatment acts on.
    """

    words: list[str]
    sentence: Sentence
    by: dict[str, Matches]
    ills: Matches
    goods: Matches

    def has(self, cls: str) -> bool:
        """Say whether a word of a class stands in the sentence."""
        return cls in self.by

    def of(self, cls: str) -> Matches:
        """Return the words of a class."""
        return self.by.get(cls, [])

    def story(self, *classes: str) -> Matches:
        """Return the words of the lexicon "story" that are of one of the classes."""
        found = self.sentence.matches.get("story", ())
        return [match for match in found if match.entry.attrs["cls"] in classes]


def turns_of(words: list[str], sentence: Sentence) -> Turns | None:
    """Return the turns of a sentence, None where nothing turns."""
    found = sentence.matches
    if "turn" not in found and "self" not in found and not _is_told(words, sentence):
        return None
    by: dict[str, Matches] = {}
    for lexicon in ("turn", "living", "self"):
        for match in found.get(lexicon, ()):
            by.setdefault(match.entry.attrs["cls"], []).append(match)
            if "also" in match.entry.attrs:
                by.setdefault(match.entry.attrs["also"], []).append(match)
    burdens: dict[str, Matches] = {"bad": [], "good": []}
    for target in found.get("target", ()):
        burdens[target.entry.attrs["cls"]].append(target)
    ills = sorted([*by.get("bad", ()), *burdens["bad"]], key=_first)
    goods = sorted([*by.get("good", ()), *burdens["good"]], key=_first)
    return Turns(words, sentence, by, ills, goods)


def _is_told(words: list[str], sentence: Sentence) -> bool:
    """Say whether what people do is told of one person, of those "who" did, or of a whole life."""
    living = sentence.matches.get("living", ())
    if not living:
        return False
    if not _TOLD_OF.isdisjoint(words[sentence.first : sentence.stop]):
        return True
    return any(match.entry.attrs["cls"] == "life" for match in living)


def _first(match: Match) -> int:
    return match.first


def after(matches: Matches, at: int, reach: int, limit: int) -> Match | None:
    """Return the first match that begins at a token or at most ``reach`` behind it."""
    for match in matches:
        if at <= match.first <= at + reach and match.first < limit:
            return match
    return None


def before(matches: Matches, at: int, reach: int, limit: int) -> Match | None:
    """Return the last match that ends at a token or at most ``reach`` before it."""
    for match in reversed(matches):
        if at - reach <= match.stop <= at and match.first >= limit:
            return match
    return None


def who(turns: Turns, at: int) -> str:
    """Return whom the words at a token are about: "one" person, "all", or "" for nobody.

    An imperative or a fragment that begins the sentence is about all.
    """
    words, sentence = turns.words, turns.sentence
    left = max(clause_start(words, at, sentence.first), at - _TO_PERSON)
    if left > sentence.first and words[left - 1] == "who":
        return "all"
    for back in range(at - 1, left - 1, -1):
        word = words[back]
        if word in ONE or word in _OWN or (word == "our" and words[back + 1] in _KIN):
            return "one"
        if word in _ALL:
            return "all"
    for subject in sentence.matches.get("subject", ()):
        if subject.entry.attrs["cls"] == "people" and left <= subject.first < at:
            return "all"
    ordered = at == sentence.first + 1 and words[sentence.first] in _ORDERS
    return "all" if at == sentence.first or ordered or _is_name(turns, at) else ""


def _is_name(turns: Turns, at: int) -> bool:
    """Say whether the sentence begins with what may be a name, and goes on to the token at once."""
    words, first = turns.words, turns.sentence.first
    name = words[first]
    if not 0 < at - first <= _TO_NAME or name in _NO_NAMES or name.endswith("ing"):
        return False
    if name.endswith("s") and words[first + 1] not in ("has", "is", "was"):
        return False
    known = (*turns.sentence.matches.get("subject", ()), *turns.ills, *turns.goods)
    if any(match.first == first for match in known) or not name.isalpha():
        return False
    return all(word in _VERBS or is_light(word) for word in words[first + 1 : at])


def is_light(word: str) -> bool:
    """Say whether a word between subject and verb, or verb and state, may be passed over."""
    return word in _DEGREES or (is_adverbial(word) and word not in _HAVE)


def denied(turns: Turns, at: int) -> bool:
    """Say whether the words before a token deny it, or only suppose it."""
    left = max(turns.sentence.first, at - 5)
    return any(is_negator(word) or word in _WISHED for word in turns.words[left:at])


def of_a_day(turns: Turns, at: int) -> bool:
    """Say whether what is back at a token was away for the hours of a visit."""
    return turns.has("sameday") and who(turns, at) != "one"


def told(first: int, stop: int) -> Frame:
    """Return a frame that tells what became of people."""
    return Frame("told", first, stop, first)
