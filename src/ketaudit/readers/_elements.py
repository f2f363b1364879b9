"""What the elements and attributes of HTML say about the text inside them."""

import re
from functools import lru_cache

from ketaudit.document import BlockKind
from ketaudit.values import Value

# An element's own name decides its blocks' kind; of nested ones the innermost.
KINDS: dict[str, tuple[BlockKind, int]] = {
    "title": ("title", 0),
    "h1": ("heading", 1),
    "h2": ("heading", 2),
    "h3": ("heading", 3),
    "h4": ("heading", 4),
    "h5": ("heading", 5),
    "h6": ("heading", 6),
    "li": ("item", 0),
    "blockquote": ("quote", 0),
    "td": ("cell", 0),
    "th": ("cell", 0),
    "caption": ("caption", 0),
    "figcaption": ("caption", 0),
    "button": ("button", 0),
}
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol", "menu"})
# A start tag of these ends an open element of the same row, as it does in a browser.
CLOSES = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th"}),
}
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main
    menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead
    title tr ul button
    """.split()
)
VOID = frozenset(
    "area base br col embed frame hr img input link meta param source track wbr".split()
)
# Raw text: no tag inside counts but the closing one.
RAW = frozenset({"script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"})
UNREAD = RAW | frozenset(
    """
    audio canvas code datalist kbd math noscript object pre samp select svg
    template video
    """.split()
)
# Phrasing elements among them end with their paragraph, should nobody close them.
PHRASING_UNREAD = frozenset({"code", "kbd", "samp"})
FOREIGN = frozenset({"svg", "math"})  # here "/>" does close
_FURNITURE = frozenset({"nav", "footer", "aside", "label", "legend", "search"})
_FURNITURE_ROLES = frozenset(
    {
        "navigation",
        "contentinfo",
        "complementary",
        "search",
        "banner",
        "menu",
        "menubar",
        "alertdialog",
    }
)
_MARGINS = frozenset({"footer", "aside"})
_MARGIN_ROLES = frozenset({"contentinfo", "complementary"})
_FOLDED_ROLES = frozenset({"tabpanel", "region"})
_BUTTON_ROLE = frozenset({"button"})
_TRUE = frozenset({"true"})
TELLING = BLOCKS | UNREAD | _FURNITURE  # the names that say something without an attribute
# Nothing a page is made of is furniture because of a class that themes put on it.
_NEVER_FURNITURE = HEADINGS | {"html", "body", "main", "article", "p", "ul", "ol", "li", "head"}

# A class or an id names furniture as a whole word, or as the last of a compound: "site-footer".
# Words that also name a topic ("patient-navigation", "social-anxiety", "informed-consent",
# "how-patients-respond", "no-sidebar") count only in the compounds that themes use.
_FURNITURE_CLASS = (  # compiled on first use: most pages of Markdown have no class
    r"(?:(?!(?:no|has|with|without|hide)[-_])[a-z0-9]+[-_]+)*"
    r"(?:nav(?:bar)?|footer|breadcrumbs?|sidebar|newsletter|subscribe|mailing-?list|cookies?|pagination"
    r"|comments?(?:[-_](?:form|list|area|section|reply|thread|container|box))?"
    r"|(?:cookie|gdpr)s?[-_]?(?:consent|notice|banner|bar|popup|policy|law|message|overlay)"
    r"|newsletter[-_]?(?:signup|form|box|popup|banner|section)|subscribe[-_](?:form|box|popup|banner)"
    r"|(?:share|sharing|social)[-_](?:buttons?|bar|links|icons|tools|widget|share|sharing|media)"
    r"|related[-_]?(?:posts?|articles?|content|stories|links|reading|news))"
    r"|(?:(?:main|site|post|posts|page|primary|secondary|header|top|mobile)[-_])?navigation"
    r"|(?:(?:post|entry|article|page|social)[-_])?(?:share|sharing|tags|tag-list|tag-links)"
    r"|(?:email|e-mail|newsletter)[-_]subscription|consent[-_](?:banner|bar|popup|manager)"
    r"|gdpr|respond|related|sharedaddy|skip-link|you-may-also-like"
)
_CONSENT_ID = r"(?i)onetrust|cookiebot|cookieconsent|cky-|cmplz|truste"
_LONGEST_KEPT = 400  # code points; what is remembered must not grow with the pages
_BUTTON_CLASS = r"(?i)(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])"


class AttributeValue(Value):
    """The value of an attribute and its place in the source, quotes excluded."""

    text: str
    start: int
    end: int


Attributes = dict[str, AttributeValue]


def is_hidden(name: str, attributes: Attributes) -> bool:
    """Return whether an element is no prose, or is hidden by an attribute.

    A style of "display: none" hides nothing here, nor does what hides a tab or an accordion's
    panel: a folded answer is still part of the page.
    """
    if name in UNREAD:
        return True
    if not attributes or name in {"html", "body"}:
        return False
    if _says(attributes, "role", _FOLDED_ROLES):
        return False
    hidden = attributes.get("hidden")
    if hidden:
        return hidden.text.strip().lower() != "until-found"
    return _says(attributes, "aria-hidden", _TRUE)


def is_furniture(name: str, attributes: Attributes) -> bool:
    """Return whether an element frames the page: by its name, role, id or class."""
    if name in _FURNITURE:
        return True
    if not attributes or name in _NEVER_FURNITURE:
        return False
    if _says(attributes, "role", _FURNITURE_ROLES):
        return name != "header"
    classes, identity = attributes.get("class"), attributes.get("id")
    return bool(
        (classes and _names_furniture(classes.text))
        or (identity and _names_furniture(identity.text))
    )


def is_button(name: str, attributes: Attributes) -> bool:
    """Return whether an element is a call to action that looks like a button."""
    if name == "button":
        return True
    classes = attributes.get("class")
    return _says(attributes, "role", _BUTTON_ROLE) or bool(
        name == "a" and classes and re.search(_BUTTON_CLASS, classes.text)
    )


def may_caution(name: str, attributes: Attributes) -> bool:
    """Return whether furniture may hold safety text: the foot or margin of a page, by tag or role.

    A cookie banner, a newsletter form, a sidebar or a menu may not, whatever its tag.
    """
    if not (name in _MARGINS or _says(attributes, "role", _MARGIN_ROLES)):
        return False
    if _says(attributes, "role", _FURNITURE_ROLES - _MARGIN_ROLES):
        return False
    named = [attributes[key].text for key in ("class", "id") if key in attributes]
    others = [token for token in " ".join(named).split() if not token.lower().endswith("footer")]
    return not _names_furniture(" ".join(others))


def _says(attributes: Attributes, name: str, values: frozenset[str]) -> bool:
    """Return whether an attribute has one of some values."""
    value = attributes.get(name)
    return value is not None and value.text.strip().lower() in values


def _names_furniture(value: str) -> bool:
    """Return whether a class or id names a part of the frame: "site-footer", "cookie-bar"."""
    return _remembered(value) if len(value) <= _LONGEST_KEPT else _remembered.__wrapped__(value)


@lru_cache(maxsize=4096)
def _remembered(value: str) -> bool:
    return bool(re.search(_CONSENT_ID, value)) or any(
        re.fullmatch(_FURNITURE_CLASS, token) for token in value.lower().split()
    )
