"""The public functions: audit, and small doors onto single rooms for notebooks and measuring."""

from functools import cache
from itertools import chain

from ketaudit.document import Block, Document, Run
from ketaudit.engine import Auditor, Format
from ketaudit.knowledge.pack import Pack
from ketaudit.language.cues import CuePlace, find_cues, listed_cues, place
from ketaudit.language.scan import Scan, scan
from ketaudit.readability import Engine, Prose, measure
from ketaudit.report import Report
from ketaudit.report_readability import Readability
from ketaudit.spans import TextSpan
from ketaudit.text import sentences as splitter
from ketaudit.text import tongues
from ketaudit.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ketaudit.language.claims.causal import CausalClass


@cache
def auditor(profile: str, language: str | None = None) -> Auditor:
    """Return the Auditor of a profile and a language, made once."""
    return Auditor(profile=profile, language=language)


def audit(
    text: str,
    *,
    format: Format = "text",  # noqa: A002 - the word that readers of a call expect
    profile: str = "us",
    name: str | None = None,
    language: str | None = None,
) -> Report:
    """Audit one page and return its report.

    ``format`` is "text", "markdown" or "html".
    ``language`` is a code ("es", "de-AT"); without one the page tells its own.
    The function is pure: no file, network, clock or environment is read, and the same input
    gives the same report.
    Raises ConfigError for an unknown format, profile or language.
    """
    return auditor(profile, language).audit(text, format=format, name=name)


def report_from(plain: dict[str, Any]) -> Report:
    """Return the report whose ``to_dict()`` is ``plain``, such as JSON that was kept.

    Raises ValueError if it is no report of this schema version.
    """
    from ketaudit.report_plain import report_from as make  # noqa: PLC0415 - not part of an audit

    return make(plain)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) pairs of the sentences of a plain text, in code points."""
    return splitter.sentences(text)


def cues(text: str) -> list[CuePlace]:
    """Return every hedge, booster and negation of a plain text with its scope, in order.

    Words that only soften a claim of benefit ("can", "helps", "often") are not among them.
    """
    scanned = _scan(text)
    return [place(scanned, cue) for found in listed_cues(scanned) for cue in found]


def claim_strength(sentence: str) -> "CausalClass":
    """Return how strong a relation a sentence about health states.

    One of "none", "correlational", "conditional" and "causal" (Yu, Li & Wang 2019);
    of several sentences the strongest counts.
    """
    from ketaudit.language.claims.causal import classify  # noqa: PLC0415 - not part of an audit

    scanned = _scan(sentence)
    return classify(scanned, find_cues(scanned))


def readability(
    text: str, *, engine: Engine = "ketaudit", language: str | None = None
) -> Readability:
    """Measure the readability of a plain text of any length.

    ``engine="textstat"`` gives textstat's own numbers, offline.
    ``language`` is a code ("es", "de-AT"); without one the text tells its own.
    Raises ValueError for an unknown engine, ConfigError for an unknown language.
    """
    code = tongues.tell(text) if language is None else tongues.code_of(language)
    spans = splitter.sentences(text) if code == tongues.ENGLISH else _by_punkt(text, code)
    return measure(Prose(text, tuple(spans), language=code, is_whole=True), engine=engine)


def _by_punkt(text: str, language: str) -> list[tuple[int, int]]:
    from ketaudit.text import punkt  # noqa: PLC0415 - loads nltk

    found = [punkt.split(text, *span, language=language) for span in splitter.paragraphs(text)]
    return list(chain.from_iterable(found))


def report_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a report."""
    from ketaudit.describe import report_schema as describe  # noqa: PLC0415 - tools only

    return describe()


def _pack() -> Pack:
    return auditor("us").pack


def _scan(text: str) -> Scan:
    """Scan a plain text, each paragraph a block."""
    blocks = tuple(
        Block("paragraph", TextSpan(start, end)) for start, end in splitter.paragraphs(text)
    )
    run = Run(0, 0, len(text), len(text), literal=True)
    document = Document(source=text, text=text, runs=(run,), blocks=blocks, format="text")
    return scan(document, _pack())
