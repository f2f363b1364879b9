"""Closed classes of English words, which mark the joints of a sentence without a tagger."""

BE = frozenset("be is are was were been being am".split())
LINKING = BE | frozenset("remain remains remained become becomes became seem seems".split())
MODALS = frozenset("can could may might must shall should will would cannot".split())
AUXILIARIES = MODALS | frozenset("is are was were am has have had do does did".split())
PERFECT = frozenset("has have had".split())
RAISING = frozenset(
    "to appear appears appeared appearing seem seems seemed begin begins began beginning start"
    " starts started starting tend tends continue continues continued continuing".split()
)
PRONOUNS = frozenset("it they we he she i you this these those there one".split())
PREPOSITIONS = frozenset(
    "of in on at by for with from into onto through via between among during after before upon"
    " within without under over against toward towards across along as about per than like"
    " following including throughout near beyond".split()
)
RELATIVES = frozenset("that which who whose".split())
SUBORDINATORS = frozenset(
    "although though whereas while because since unless but however despite".split()
)
OPENERS = frozenset("although though whereas while because since unless when if as once".split())
CONNECTORS = frozenset(
    ", and but or nor then thus therefore hence so however moreover furthermore".split()
)
REPORTING = frozenset(
    "suggesting indicating implying demonstrating showing revealing supporting confirming raising"
    " implicating".split()
)
# Before "that", words with these beginnings open a clause: "suggests that", "evidence that".
REPORTS = tuple(
    "suggest indicat show demonstrat propos hypothes conclud find found possib imply implie report"
    " assum believ argu reveal observ evidence likely notion idea postulat speculat determin"
    " establish confirm clear conclu fact view thought known evident apparent unlikely concept"
    " model infer".split()
)
CLAUSE_ENDS = frozenset(
    '; : ( ) \u2014 \u2013 -- \u201c \u201d " . but however which who whom because'.split()
)
_ADVERBIALS = frozenset(
    "not also therefore thus then still yet never have has had always often most very more so now"
    " even either both indeed however been long".split()
)
_PARTICIPLES = frozenset(
    "shown known found made done seen given taken held bound driven brought thought understood"
    " built chosen drawn kept led left lost met put set sent spent told undergone written used"
    " cut hit".split()
)


def same_clause(words: list[str], first: int, stop: int) -> bool:
    """Say whether no clause ends among tokens ``first``..``stop``."""
    return CLAUSE_ENDS.isdisjoint(words[first:stop])


def is_participle(word: str) -> bool:
    """Say whether a word looks like a past participle."""
    return (word.endswith("ed") and len(word) > 3) or word in _PARTICIPLES


def is_adverbial(word: str) -> bool:
    """Say whether a word may stand between subject, auxiliary and verb."""
    return word in _ADVERBIALS or (word.endswith("ly") and len(word) > 4)
