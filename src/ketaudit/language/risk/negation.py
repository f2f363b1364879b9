"""Whether a word is denied where it stands: a short look back over words that carry no sense."""

_NEGATORS = frozenset(
    "not no never without cannot nor none neither non nothing zero lack lacks lacking absence"
    " hardly free nobody".split()
)
_TRANSPARENT = frozenset(
    "“ ‘ a an the any be been being is are was were has have had do does will would can could"
    " may might should yet fully well currently necessarily usually generally always received"
    " receive granted obtained obtain fda food and drug administration us u s specifically"
    " formally officially completely entirely clearly good ideal suitable considered also or"
    " to work help thoroughly firmly recommended advised safely you it permanent quick magic"
    " miracle guaranteed every everyone everybody regulator such one agency authority all"
    " patients people individuals approve approved treatment ketamine drive permitted allowed"
    " able give given gave medicine medication therapy nobody shown proven proved found"
    " there as tell true promise find say that evidence claim"
    " appropriate acceptable best right eligible use used cleared looked signed said meant intended"
    " yes".split()
)
_STOPS = frozenset(", ; : . ! ? ( ) [ ] — – -- - but however although though while whereas".split())
_PSEUDO = frozenset({"only", "just", "merely", "simply", "solely"})
_REACH = 8


def is_negator(word: str) -> bool:
    """Say whether a lower-case token denies what follows."""
    return word in _NEGATORS or word.endswith("n't")


def denied(words: list[str], at: int, limit: int) -> bool:
    """Say whether a negation stands right before token ``at``, with only light words between."""
    for place in range(at - 1, max(limit, at - _REACH) - 1, -1):
        if words[place] == "free" and words[place + 1] not in ("of", "from"):
            return False  # "drug-free and safe"
        if is_negator(words[place]):
            return words[place + 1] not in _PSEUDO
        if words[place] not in _TRANSPARENT:
            return False
    return False


def negated_between(words: list[str], first: int, stop: int) -> bool:
    """Say whether a negation stands in ``first``..``stop`` with no clause edge after it."""
    for place in range(stop - 1, first - 1, -1):
        if words[place] in _STOPS:
            return False
        if is_negator(words[place]):
            return words[place + 1] not in _PSEUDO
    return False
