"""The rule readability.other-language."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity
from ketaudit.text.tongues import ENGLISH, NAMES

_GERMAN = (
    "[[Die Infusion kann die Stimmung heben, doch die Wirkung hält oft nur wenige Tage an.]]"
    " Fragen Sie Ihren Arzt, bevor Sie sich für das Mittel entscheiden."
)
_ENGLISH = (
    "The infusion may lift your mood, but the effect often lasts for only a few days."
    " Ask your doctor before you decide on the treatment."
)
_FRENCH = "a French page that nobody has checked"


@rule(
    severity=Severity.WARNING,
    since="0.1",
    flags=(_GERMAN,),
    allows=(_ENGLISH,),
    better=((_FRENCH, "publish it once someone who reads French has checked it"),),
    references=("CDC-CCI",),
)
def other_language(analysis: Analysis) -> Iterator[Hit]:
    """A page is not in English, so hype, claims and risks are not checked.

    The rules of these families know English words alone and say nothing of such a page;
    that they are silent does not make it fair.
    Its readability is measured by the formulas that textstat has for its language.

    The language is told from the commonest words; where that goes wrong, say which it is:
    `--language en`, or `language = "en"` in the settings.
    `document.not_checked` in the report names the families that were left out.
    """
    language, sentences = analysis.document.language, analysis.scan.sentences
    if language != ENGLISH and sentences:
        yield Hit(
            sentences[0].span,
            f"the page is in {NAMES[language]}: hype, claims and risks are not checked",
            suggestions=("have someone who reads the language check them",),
            about=language,
        )
