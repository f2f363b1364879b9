"""The reviewed list of technical terms with plain words for each."""

import os
from functools import cache

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


@cache
def phrases_with(terms: tuple[tuple[str, str], ...]) -> Phrases:
    """Return the forms of our terms and others; a form that is in both is the other's."""
    joined = {first: list(choices) for first, choices in phrases().items()}
    for forms, plain in terms:
        for tokens, term in _forms(forms, plain):
            choices = joined.setdefault(tokens[0], [])
            choices[:] = [(other, t) for other, t in choices if other != tokens]
            choices.append((tokens, term))
    for choices in joined.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return joined


def _forms(forms: str, plain: str) -> list[tuple[list[str], Term]]:
    """Return the tokens of each form, cut as the tokenizer does; the first form is the term."""
    term = Term(forms.partition("|")[0], plain)
    return [(form.lower().replace("-", " ").split(), term) for form in forms.split("|")]


def _read() -> Phrases:
    """Read lines "form|form<tab>plain words"; the first form is the term."""
    found: Phrases = {}
    path = os.path.join(os.path.dirname(__file__), "data", "jargon.txt")
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for line in lines:
        forms, _, plain = line.partition("\t")
        for tokens, term in _forms(forms, plain):
            found.setdefault(tokens[0], []).append((tokens, term))
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found
