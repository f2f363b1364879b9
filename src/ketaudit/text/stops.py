"""Whether a full stop, a mark or an ellipsis that white space follows ends its sentence."""

import re

from ketaudit.text import abbreviations as abbr
from ketaudit.values import Value

WINDOW = 40  # no token that matters here is longer
_REACH = 200  # how far brackets are looked for
# Sets of more than two stretches beyond Latin-1 take a third of a millisecond to compile.
MARKER = re.compile(
    r"(?:[·*\-]\s*|[–•‣]\s*|[⁃▪]\s*|[◦●]\s*)?(\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})(\.\)|\)|\.)(?=\s)"
)
_ACRONYM = r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,4}"
_QUOTES = "\"'“‘”’»"
_OPENING = "\"'“‘([{*_"


class Stop(Value):
    """A place that may end a sentence."""

    block: str
    since: int  # where the sentence so far begins
    stop: int  # where the run of stops stands
    after: int  # where what follows stands
    run: str
    closers: str
    opener: str
    word: str  # the first word of what follows
    then: str  # the character behind that word

    def so_far(self) -> str:
        """Return the end of the sentence so far, up to the stop."""
        return self.block[max(self.since, self.stop - WINDOW) : self.stop]


def ends(here: Stop) -> bool:
    """Judge a stop."""
    if not here.word and not here.opener.strip() and here.then in ",;":
        return False
    mark = here.run[0]
    if here.run == ".":
        return _full_stop_ends(here) and not within_brackets(here.block, here.since, here.stop)
    if mark in "?!‼⁇⁈⁉؟":
        return _mark_ends(here) and not within_brackets(here.block, here.since, here.stop)
    if mark in ".…":
        return _ellipsis_ends(here)
    return mark not in ":;" or not here.word[:1].islower()


def plainly_ends(block: str, since: int, stop: int) -> bool:
    """Tell the plainest end at once: a long word in lower case, a stop, a space, a capital."""
    word = block[max(since, stop - WINDOW) : stop].rpartition(" ")[2]
    return (
        4 < len(word) < WINDOW
        and word.isalpha()
        and word.islower()
        and block[stop + 2].isupper()
        and block[stop + 1].isspace()
        and word not in _CLASSES
    )


def opens_with_ellipsis(here: Stop) -> bool:
    """Tell "word. . . . Next", where the first stop ends the sentence, from "word . . . . Next"."""
    attached = not here.so_far()[-1:].isspace() and here.stop > here.since
    return attached and here.run.startswith(". . . .")


def within_brackets(block: str, since: int, stop: int) -> bool:
    """Tell whether the stop is inside brackets that are themselves inside a sentence."""
    opened = block.rfind("(", max(since, stop - _REACH), stop)
    if opened <= since or block.rfind(")", opened, stop) >= 0:
        return False
    closed = block.find(")", stop, stop + _REACH)
    return closed > 0 and block[closed + 1 : closed + 3].lstrip()[:1].islower()


def _mark_ends(here: Stop) -> bool:
    """Judge a question or exclamation mark."""
    if not here.word[:1].islower():
        return not _attributed(here)
    if here.closers:
        return False
    name = here.run == "!" and _last_word(here)[:1].isupper()  # "Yahoo! in"
    return not name


def _ellipsis_ends(here: Stop) -> bool:
    """Judge two or more stops in a row, spaced or not."""
    if here.run == ". . ." and here.word.startswith("I") and not here.word[1:2].isalpha():
        return False
    return not here.word[:1].islower() and not _attributed(here)


def _full_stop_ends(here: Stop) -> bool:
    """Judge a single full stop."""
    last = _last_word(here)
    if not last:
        return not here.word[:1].islower()
    if _is_marker(here):
        return False
    if here.word[:1].islower():
        return _lower_case_starts(here, last)
    if here.closers:
        return not _attributed(here)
    return _abbreviation_ends(here, last)


def _abbreviation_ends(here: Stop, last: str) -> bool:
    """Judge a full stop by the word it stands behind."""
    judge = _CLASSES.get(last.lower())
    if judge:
        return judge(here)
    if len(last) == 1 and last.isalpha():
        return _initial_ends(here)
    return "." not in last or not re.fullmatch(_ACRONYM, last) or _acronym_ends(here)


def _lower_case_starts(here: Stop, last: str) -> bool:
    """Tell whether a lower-case word opens a sentence, as it does in careless writing."""
    key = last.lower()
    if here.closers or here.opener.strip() or key in _CLASSES or "." in key:
        return here.word[1:2].isupper() and key not in abbr.CONTINUE  # "eBay"
    if key in abbr.STARTERS or (last.islower() and last.isalpha() and len(last) > 3):
        return True
    return len(last) > 2 and here.word in abbr.STARTERS


def _initial_ends(here: Stop) -> bool:
    """Judge "J. K. Smith", "vitamin D. Patients" and "you and I. Did"."""
    words = here.so_far().split()
    if len(words) > 1 and words[-2].lower().lstrip("(") in abbr.LETTERED:
        return True
    return _before_starter(here)


def _acronym_ends(here: Stop) -> bool:
    """Judge "U.S.", "Ph.D.", "b.i.d.", "5 p.m."."""
    if _before_starter(here):
        return True
    last = _last_word(here)
    if last.lower() not in {"a.m", "p.m"}:
        return last.islower() and here.word.istitle()
    if here.word.lower() in abbr.AFTER_TIME or not here.word[:1].isupper():
        return False
    words = here.so_far().lower().split()
    return not (len(words) <= 3 and words[0] in abbr.PREPOSITIONS)  # "At 5 a.m. Mr. Smith"


def _before_starter(here: Stop) -> bool:
    if len(here.word) == 1 and here.then == ".":
        return False  # one more initial
    return here.word.replace("’", "'").lower() in abbr.STARTERS


def _unless_number(here: Stop) -> bool:
    letter = len(here.word) == 1 and here.word not in "AI"
    return not here.word[:1].isdigit() and not letter


def _title_ends(here: Stop) -> bool:
    return _last_word(here).islower() and _before_starter(here)


def _calendar_ends(here: Stop) -> bool:
    return _last_word(here).islower() or _before_starter(here)


def _unit_ends(here: Stop) -> bool:
    words = here.so_far().split()
    if len(words) < 2 or not words[-2][-1].isdigit():
        return _initial_ends(here) if len(words[-1]) == 1 else _unless_number(here)
    dosing = here.word.isupper() and 1 < len(here.word) < 4  # "5 mg. IV"
    return not here.word[:1].isdigit() and (not dosing or _before_starter(here))


def _always(_here: Stop) -> bool:
    return True


def _never(_here: Stop) -> bool:
    return False


_CLASSES = {
    word: judge
    for words, judge in (
        (abbr.ENDERS, _always),
        (abbr.ORDINARY, _before_starter),
        (abbr.CALENDAR, _calendar_ends),
        (abbr.BEFORE_NUMBER, _unless_number),
        (abbr.UNITS, _unit_ends),
        (abbr.CONTINUE, _never),
        (abbr.TITLES, _title_ends),
    )
    for word in words
}


def _last_word(here: Stop) -> str:
    """Return the word before the stop without opening marks; of "mg/kg" the last part."""
    before = here.so_far()
    if not before or before[-1].isspace():
        return ""
    word = before.rsplit(None, 1)[-1].lstrip(_OPENING)
    if "-" in word or "/" in word:
        return re.split("[-/]", word)[-1]
    return word


def _is_marker(here: Stop) -> bool:
    """Tell whether the sentence so far is nothing but "1.", "a." or "Step 2."."""
    if here.stop - here.since > WINDOW:
        return False
    so_far = here.block[here.since : here.after].lstrip()
    found = MARKER.match(so_far)
    if found:
        return not so_far[found.end() :].strip()
    words = so_far.split()
    return len(words) == 2 and words[1][:-1].isdigit() and words[0].lower() in abbr.LETTERED


def _attributed(here: Stop) -> bool:
    """Tell whether a quotation goes on: '"Stop!" Mary said.', '"It works." (Smith 55).'."""
    if not any(mark in _QUOTES for mark in here.closers):
        return False
    following = here.block[here.after : here.after + 60]
    if here.opener.strip() == "(":
        _, bracket, rest = following.partition(")")
        return bool(bracket) and rest[:1] in set(".,;?!")
    words = following.split(None, 3)[1:3]
    return any(word[-1] in ".,:" and word[:-1] in abbr.SAYING for word in words)
