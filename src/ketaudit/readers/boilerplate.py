"""Tells the furniture of a page, line by line: adverts, credits, newsletter and cookie notices.

Every rule is a closed pattern for a whole short line, filed under the line's first word,
so that a line of prose costs one look into a dict.
A rule may name treatment only where the words around it leave no doubt:
"We use cookies …" is furniture, "We use ketamine …" is not.
"""

import re
from functools import cache

LONGEST = 240  # code points; a longer line is prose, whatever its first words are

_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"{_DAY}(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH},? \d{{4}}"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4})"
)
_CLOCK = r"(?:\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4}t)?)"
_DATED = rf"(?:(?:on|at):? )?(?:{_CLOCK},? ?)?{_DATE}(?:,? (?:at |@ )?{_CLOCK})?"
_LATEST = r"(?:news|information|updates?|stories|posts?|articles?|headlines|offers|newsletters?)"
_REST = r"[^.!?]{1,60}"
_MAILING = r"(?:newsletters?|e-?mails?|mailing list|updates|inbox)"
_STAYING = r"(?:informed|ahead|connected|in touch|tuned|up to date|updated)"
_NAME = r"[^!?]{1,59}[^.!?]"
_CREDIT = rf"(?: (?:credits?|courtesy|source|by|via))+(?: of)?:? {_NAME}$|: {_NAME}$"
_LEGAL = (
    r"(?:terms(?: of (?:use|service)|(?: and| &) conditions)?|privacy(?: policy| notice)?"
    r"|cookies?(?: policy| notice)?|accessibility(?: statement)?|site ?map"
    r"|careers|contact(?: us)?|about(?: us)?)"
)
_READ_ON = r"[ .…>»›→]*$"

_RULES: dict[str, tuple[str, ...]] = {
    # Adverts and pictures.
    "ad": (r"$",),
    "advertisement": (r"$",),
    "advertisements": (r"$",),
    "advertising": (r"$",),
    "article": (r" continues (?:below|after) (?:this |the )?(?:ad|advert|advertisement)\.?$",),
    "sponsored": (r"$", r" (?:content|post|article|links?)$", r" by [^.!?]{1,40}$"),
    "image": (_CREDIT,),
    "images": (_CREDIT,),
    "photo": (_CREDIT,),
    "photos": (_CREDIT,),
    "photograph": (_CREDIT,),
    "picture": (_CREDIT,),
    "illustration": (_CREDIT,),
    "credit": (r": [^.!?]{1,60}$",),
    # Newsletters.
    "subscribe": (r"(?: now| today| here)?!?$", r" (?:to|for) [^.!?]{1,60}[.!]?$"),
    "stay": (
        rf" {_STAYING}[.!]?(?: stay {_STAYING}[.!]?)*(?: subscribe (?:to|for) {_REST})?[.!]?$",
    ),
    "sign": (
        rf" up (?:now |today |here )?(?:for|to) [^.!?]{{0,50}}\b{_MAILING}\b[^.!?]{{0,40}}[.!]?$",
    ),
    "join": (r" (?:our|the) (?:newsletter|mailing list|e-?mail list)\b[^.!?]{0,60}[.!]?$",),
    "get": (rf" (?:the|our) (?:latest|best|top) [^.!?]{{0,50}}\b{_MAILING}\b[^.!?]{{0,20}}[.!]?$",),
    "want": (rf" (?:more )?(?:{_LATEST} )?[^.!?]{{0,50}}\binbox\?.*$",),
    "enter": (r" your e-?mail(?: address)?\b[^.!?]{0,60}[.!]?$",),
    "thank": (r" you for (?:subscribing|signing up|joining our (?:newsletter|mailing list))\b.*$",),
    "thanks": (r" for (?:subscribing|signing up)\b.*$",),
    "don't": (
        rf" miss (?:out on )?(?:the latest|any|our) {_LATEST}(?:(?:,| and| or) {_LATEST})*[.!]?$",
    ),
    "your": (
        r" subscription (?:could not be|has been|was|is) (?:saved|successful|confirmed)\b.*$",
        (
            r" e-?mail(?: address)? (?:will not be|won't be|will never be|is never)"
            r" (?:published|shared)\b.*$"
        ),
        r" (?:name|e-?mail|comment)(?: address)?(?: ?\*| ?\(required\))$",
    ),
    "by": (
        r" (?:providing|entering|submitting|giving us) (?:an|your) e-?mail\b.*$",
        (
            r" (?:continuing|using|browsing|clicking|closing|accepting|subscribing|signing up)\b"
            r".{0,80}\b(?:you|i) (?:agree|accept|consent|acknowledge)\b"
            r".*\b(?:cookies|terms|privacy|e-?mails?)\b.*$"
        ),
    ),
    "i": (r" (?:agree|accept|consent) to the (?:terms|privacy)\b.*$",),
    # Cookies and other notices of the site.
    "we": (
        r" use cookies\b.*$",
        r" and our (?:\d+ )?partners use cookies\b.*$",
        r" value your privacy[.!]?(?: we use cookies\b.*)?$",
        r" respect your privacy\b[^.!?]{0,60}[.!]?(?: unsubscribe at any ?time\.?)?$",
    ),
    "this": (
        r" (?:web)?site uses cookies\b.*$",
        r" (?:web)?site uses akismet\b.*$",
        r" (?:web)?site is protected by recaptcha\b.*$",
        r" is an information message\.?$",
    ),
    "cookie": (r" (?:settings|preferences|policy|notice|consent)$",),
    "cookies": (r"$", r" help us\b.*$", r" (?:settings|preferences|policy|notice)$"),
    "accept": (r"(?: all)?(?: cookies)?$",),
    "reject": (r"(?: all)?(?: cookies)?$",),
    "decline": (r"(?: all)?(?: cookies)?$",),
    "manage": (r" (?:cookies|consent|(?:cookie |consent )?preferences)$",),
    "unsubscribe": (r"(?: at any ?time)?[.!]?$",),
    # Comment forms.
    "leave": (r" (?:a|your) (?:reply|comment)(?: below)?(?: cancel reply)?[.!]?$",),
    "post": (r" (?:a |your )?comments?$",),
    "submit": (r" (?:a |your )?comments?$",),
    "add": (r" (?:a |your )comments?$",),
    "cancel": (r" reply$",),
    "required": (r" fields are marked\b.*$",),
    "save": (r" my name, e-?mail,?(?: and)? website\b.*$",),
    "notify": (r" me of (?:new|follow-?up) (?:comments|posts)\b.*$",),
    "comments": (r"(?: are closed\.?| \(\d+\)| off)?$",),
    "no": (r" comments(?: yet)?\.?$",),
    # Ways on.
    "tags": (r" ?:.*$",),
    "tag": (r" ?:.*$",),
    "tagged": (r"(?: with| as)? ?:.*$",),
    "categories": (r" ?:.*$",),
    "category": (r" ?:.*$",),
    "filed": (r" under ?:?[^.!?]{1,80}$",),
    "posted": (rf":? {_DATED}(?: by {_NAME})?$", r" in ?: [^.!?]{1,80}$"),
    "published": (rf":? {_DATED}$",),
    "updated": (rf":? {_DATED}$",),
    "last": (rf" (?:updated|modified|reviewed):? {_DATED}$",),
    "you": (
        r" may also (?:like|enjoy|be interested in)(?: ?:.*)?$",
        r" might also (?:like|enjoy|be interested in)(?: ?:.*)?$",
    ),
    "related": (
        r"(?: (?:articles?|posts?|stories|content|topics|reading|news|links))?(?: ?:.*)?$",
    ),
    "recommended": (r" (?:for you|reading|articles|stories|posts)(?: ?:.*)?$",),
    "see": (r" also ?:.*$",),
    "also": (r" read ?:.*$",),
    "more": (r" (?:stories|articles|posts|news)$", r" from [^.!?]{1,40}$"),
    "recent": (r" (?:posts|articles|comments|news)$",),
    "popular": (r" (?:posts|articles)$",),
    "latest": (r" (?:posts|news|articles|stories)$",),
    "most": (r" (?:read|popular|viewed)$",),
    "trending": (r"(?: now)?$",),
    "read": (
        rf" (?:more|on|now|next|the (?:full|whole) (?:story|article|post|release)){_READ_ON}",
        r" (?:more|also|next) ?:.*$",
    ),
    "learn": (rf" more(?: here)?{_READ_ON}",),
    "continue": (rf" reading{_READ_ON}",),
    "click": (rf" here(?: (?:for more|to (?:read|learn|see) more|to subscribe))?{_READ_ON}",),
    "previous": (r"(?: (?:post|article|page))?$",),
    "next": (r"(?: (?:post|article|page))?$",),
    "back": (r" to (?:the )?top(?: button)?$",),
    "skip": (r" to (?:the )?(?:main )?(?:content|navigation)$",),
    "scroll": (r" to (?:the )?top$",),
    "toggle": (r" (?:navigation|menu)$",),
    "share": (
        (
            r"(?:,? (?:this|on|via|with|to|the|by|and|your friends|friends|page|post|article"
            r"|story|link|facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|e-?mail|tweet))*[:.!]?$"
        ),
    ),
    "tweet": (r"(?: this)?$",),
    "print": (r"(?: this(?: page| article)?)?$",),
    "follow": (r" us(?: on [^.!?]{1,60})?[:.!]?$",),
    "like": (r" us on [^.!?]{1,40}[.!]?$",),
    # The foot of a page and of a press release.
    "for": (
        r" feedback, complaints,? (?:or|and) inquiries\b.*$",
        (
            r" (?:more|further|additional) (?:information|info|details|news|updates)\b"
            r"[^!?]{0,140}(?:www\.|https?:|\S@\S|\d{3}[-.) ]{1,2}\d{3}|\w\.(?:com|org|net)\b).*$"
        ),
    ),
    "to": (r" (?:view|read) the full (?:press )?release\b.*$",),
    "please": (r" see full terms of use\b.*$",),
    "media": (r" (?:contacts?|inquiries|relations)\b:?[^.!?]{0,60}$",),
    "press": (r" (?:contacts?|inquiries|relations)\b:?[^.!?]{0,60}$",),
    "investor": (r" (?:contacts?|inquiries|relations)\b:?[^.!?]{0,60}$",),
    "contact": (r"(?: us| information| details)? ?:?$",),
    "powered": (r" by (?:wordpress|squarespace|wix|shopify|drupal|joomla|google|recaptcha)\b.*$",),
    "proudly": (r" powered by\b.*$",),
    "copyright": (r"(?: ©|:)?.*\b(?:19|20)\d{2}\b.*$", r" © .*$"),
    "©": (r".*$",),
    "(c)": (r" ?(?:19|20)\d{2}\b.*$",),
    "all": (r" rights reserved\b.*$",),
}
_DATELINE = rf"[/|•·–— ]*(?:{_CLOCK}[,/|•·–— ]*)?{_DATE}(?:[,/|•·–— ]*{_CLOCK})?$"
_FOOT_LINKS = rf"(?:{_LEGAL}(?:[ |·•/,–-]+(?:and )?|$))+$"
_RESERVED = "all rights reserved"
_DATED_FIRST = frozenset(
    "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split()
)
_LEGAL_FIRST = frozenset(
    {"terms", "privacy", "cookie", "accessibility", "sitemap", "site", "about"}
)


def is_boilerplate(line: str) -> bool:
    """Return whether a line, its white space single, is furniture of a page and not its message."""
    if len(line) > LONGEST:
        return False
    first = _first_word(line)
    rules, is_legal = _RULES.get(first, ()), first in _LEGAL_FIRST
    if not (rules or is_legal or line[-20:].rstrip(".").lower().endswith(_RESERVED)):
        return _may_be_dated(line) and bool(_compiled(_DATELINE).match(line.lower()))
    words = line.lower().replace("\u2019", "'")
    rest = words[len(first) :]
    return (
        any(rest.startswith(_head(rule)) and _compiled(rule).match(rest) for rule in rules)
        or (is_legal and bool(_compiled(_FOOT_LINKS).match(words)))
        or words.rstrip(".").endswith(_RESERVED)
    )


def _first_word(line: str) -> str:
    """Return the first word of a line in lower case, or a leading © or (c)."""
    if line[0] == "©":
        return "©"
    first = line.split(" ", 1)[0].lower().replace("\u2019", "'")
    return "(c)" if first.startswith("(c)") else first.rstrip(":.,;!?*>»›→…")


def _may_be_dated(line: str) -> bool:
    """Return whether a line is as short as a dateline and begins like one."""
    return len(line) < 60 and (line[0] in "0123456789/|•·–—" or line[:3].lower() in _DATED_FIRST)


@cache
def _head(rule: str) -> str:
    """Return the words that a rule begins with, so that few rules need be compiled for a page."""
    head = 0
    while rule[head].isalpha() or rule[head] == " ":
        head += 1
    return rule[: head - 1] if rule[head] in "?*{" else rule[:head]


@cache
def _compiled(rule: str) -> re.Pattern[str]:
    return re.compile(rule)
