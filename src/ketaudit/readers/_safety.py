"""Tells the safety text in the foot or margin of a page, which is part of its message.

Clinics put "ketamine is not FDA-approved for depression" into the footer, and drug makers a tray of
safety information beside the page: a visitor reads both, so they disclose like any other words.
Only sentences of caution are told here; slogans, addresses and teasers stay furniture.
"""

import re

from ketaudit.document import BlockKind

LEAST_WORDS = 8
"""Words; a shorter line in a footer is a link or a label as a rule."""
_LEAST_IN_LIST = 5  # "Tell us if you are pregnant."
_CAUTION = (
    r"\b(?:risks?|side effects?|adverse|boxed warning|safety information|off[- ]label|dependence"
    r"|not (?:(?:yet|been|currently) )*(?:fda[- ]|approved|cleared|authori[sz]ed|safe|suitable"
    r"|right)"
    r"|(?:can|may|might) (?:cause|harm|damage|raise|increase|make you|be addictive|be habit)"
    r"|do not (?:take|use|have|drive|stop)|(?:are|become|get) pregnant|breast-?feeding"
    r"|contraindicat\w+|suicid\w+|overdose|in (?:a )?crisis|misused?|addictive)\b"
)
_HEADING = r"(?:important )?(?:safety|risk) information\b|boxed warning\b|side effects\b|risks\b"


def is_safety_text(text: str, kind: BlockKind) -> bool:
    """Return whether a block of a footer or an aside cautions the reader.

    It does in whole sentences, or as the heading above them.
    """
    if kind == "heading":
        return bool(re.match(_HEADING, text.lower()))
    least = _LEAST_IN_LIST if kind == "item" else LEAST_WORDS
    if text.count(" ") + 1 < least or text.rstrip("\"'”’)")[-1:] not in (".", "!", ":", ";"):
        return False
    return bool(re.search(_CAUTION, text.lower()))
