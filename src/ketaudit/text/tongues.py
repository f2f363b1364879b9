"""Which language a page is in, told from its commonest words; in doubt it is English."""

import re
from functools import cache

from ketaudit.errors import ConfigError, did_you_mean

ENGLISH = "en"
NAMES = {
    "en": "English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "ru": "Russian",
}
"""The languages told apart, by code."""

LEAST_WORDS = 12
"""A text of fewer words is taken for English."""

_PIECE = 1_000  # letters read at the beginning, in the middle and at the end of a page
_ENOUGH = 0.2  # of the words that are common ones in English prose at least, and in no other
_LEAST = {"pl": 0.1, "ru": 0.08}  # languages without articles
_USUAL = 0.15
_CLEARLY = 1.5  # times as many as the common words of English
_DIFFERENT = 3  # common words of the language at least: "go" alone is no Polish
_LETTERS_TELL = "ru"  # English has none of its letters
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "en": """
        about after all an and are as at be been but by can for from had has have he her his if in
        is it its may more most no not of on one or our she so some than that the their them there
        these they this to was we were what when which who will with would you your
    """,
    "de": """
        aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem
        einen einer es für haben hat ich ihnen ihr ihre im in ist kann kein können man mehr mit
        nach nicht noch nur oder sein sich sie sind so um und uns unter vom von vor war was werden
        wie wir wird zu zum zur zwischen über
    """,
    "es": """
        al algunos antes como con cuando de del desde donde el ella en entre es esta este esto fue
        ha han hasta hay la las le lo los me mi muy más ni no nos otros para pero por porque puede
        pueden que se ser si sin sobre son su sus también tiene todo un una unos usted ya
    """,
    "fr": """
        au aussi aux avant avec ce ces cette comme dans de des deux du elle en entre est et il ils
        je la le les leur lors mais même ne nous on ont ou où par pas peut peuvent plus pour qu
        que qui sa sans se ses si son sont sous sur un une vos votre vous être
    """,
    "it": """
        ad al alla alle anche che chi ci come con da dal dalla dei del della delle di dopo ed gli
        ha hanno il in io la le lo ma nei nel nella non per perché più prima può quando questa
        questo se senza si sono su sua sul suo tra un una uno
    """,
    "nl": """
        aan als bij dan dat de deze die dit door een en er geen had hebben heeft het hij hun ik in
        is je kan kunnen maar meer met na naar niet nog of om ons onze ook op over te tot tussen
        uit uw van veel voor was wat we wel worden wordt zich zij zijn zo zonder
    """,
    "pl": """
        albo ale bez być dla do go ich jak jako jego jej jest jeśli już która które który lub ma
        mogą może na nad nie niż od oraz pacjenta po pod przed przez przy się są ta tak tego tej
        ten to tych tym we za ze że
    """,
    "ru": """
        а без более бы был быть в вам вас вы для до его если есть еще же за и из или им их к как
        когда которые который может можно мы на не некоторые но о об он она они от очень по после
        при с со также только у уже что чтобы эта это этот
    """,
}
_languages: dict[str, tuple[str, ...]] = {}


def tell(text: str) -> str:
    """Return the code of the language that a text is in, one of NAMES.

    It is read at three places at most.  English is the answer for a short text, for one that mixes
    languages, and for a language that is not known.
    """
    words = _WORD.findall(_sample(text).lower())
    if len(words) < LEAST_WORDS:
        return ENGLISH
    if sum(map(_english().__contains__, words)) >= _ENOUGH * len(words):
        return ENGLISH
    known = _languages or _learn()
    counts = dict.fromkeys(NAMES, 0)
    for languages in filter(None, map(known.get, words)):
        for code in languages:
            counts[code] += 1
    best = max(counts, key=counts.__getitem__)
    share = _LEAST.get(best, _USUAL) * len(words)
    is_clear = counts[best] >= _CLEARLY * counts[ENGLISH]
    if not is_clear or counts[best] < share:
        return ENGLISH
    if best == _LETTERS_TELL:
        return best
    met = sum([best in known.get(word, ()) for word in set(words)])
    return best if met >= _DIFFERENT else ENGLISH


def code_of(language: str) -> str:
    """Return the code of a language as given: "de" of "de", "de-AT" or "de_DE".

    Raises ConfigError for a language that is not one of NAMES.
    """
    code = language.strip().lower().replace("_", "-").partition("-")[0]
    if code not in NAMES:
        known = ", ".join(NAMES)
        near = did_you_mean(code, list(NAMES))
        raise ConfigError(f"there is no language {language!r}{near}: use {known}")
    return code


def _sample(text: str) -> str:
    if len(text) <= 3 * _PIECE:
        return text
    middle = (len(text) - _PIECE) // 2
    return f"{text[:_PIECE]} {text[middle : middle + _PIECE]} {text[-_PIECE:]}"


@cache
def _english() -> frozenset[str]:
    return frozenset(_COMMON[ENGLISH].split())


def _learn() -> dict[str, tuple[str, ...]]:
    """Turn the lists round: the languages of each word."""
    for code, words in _COMMON.items():
        for word in set(words.split()):
            _languages[word] = (*_languages.get(word, ()), code)
    return _languages
