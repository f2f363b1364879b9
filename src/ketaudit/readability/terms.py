"""The reviewed list of technical terms with plain words for each."""

import os

from ketaudit.values import Value


class Term(Value):
    """A term as it is cited, and plain words for it."""

    term: str
    plain: str


Phrases = dict[str, list[tuple[list[str], Term]]]
"""The forms of all terms by their first token, longest first."""

_phrases: list[Phrases] = []


def phrases() -> Phrases:
    """Return the forms of all terms, read from the package when they are first needed."""
    if not _phrases:
        _phrases.append(_read())
    return _phrases[0]


def _read() -> Phrases:
    """Read lines "form|form<tab>plain words"; the first form is the term."""
    found: Phrases = {}
    path = os.path.join(os.path.dirname(__file__), "data", "jargon.txt")
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines:
        forms, _, plain = line.partition("\t")
        term = Term(forms.partition("|")[0], plain)
        for form in forms.split("|"):
            tokens = form.lower().replace("-", " ").split()  # as the tokenizer; a test holds it
            found.setdefault(tokens[0], []).append((tokens, term))
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found
