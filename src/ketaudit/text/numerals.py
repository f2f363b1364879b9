"""How many syllables a number has when it is read aloud in American English."""

_SMALL = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero, one, … nineteen
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # twenty, thirty, … ninety


def said(number: str) -> int:
    """Return the syllables of a number read aloud in American English: 0.5 is "zero point five"."""
    whole, *decimals = number.replace(",", "").split(".")
    point = sum([1 + _digits(part) for part in decimals])
    if len(whole) > 15:
        return _digits(whole) + point
    value = int(whole)
    is_year = len(number) == 4 and (1100 <= value < 2000 or 2010 <= value < 2100)
    return (_year(value) if is_year else _cardinal(value)) + point


def _digits(digits: str) -> int:
    return sum([_SMALL[int(digit)] for digit in digits])


def _year(value: int) -> int:
    """Return the syllables of a year read in pairs: 1905 is "nineteen oh five"."""
    century, rest = divmod(value, 100)
    tail = 2 if rest == 0 else 1 + _SMALL[rest] if rest < 10 else _below_thousand(rest)
    return _below_thousand(century) + tail


def _cardinal(value: int) -> int:
    if value == 0:
        return _SMALL[0]
    syllables = 0
    scale = False  # thousand, million, billion and trillion have two syllables each
    while value:
        value, group = divmod(value, 1000)
        syllables += _below_thousand(group) + (2 if scale and group else 0)
        scale = True
    return syllables


def _below_thousand(value: int) -> int:
    hundreds, rest = divmod(value, 100)
    syllables = _SMALL[hundreds] + 2 if hundreds else 0
    if rest >= 20:
        syllables += _TENS[rest // 10]
        rest %= 10
    return syllables + (_SMALL[rest] if rest else 0)


def ordinal(number: str, ending: str) -> int:
    """Return what the ending adds: "second" for two, "twentieth" for twenty."""
    tens = number[-1] == "0" and number[-2:-1] not in ("", "0", "1")
    return int(ending == "nd" or (ending == "th" and tens))
