"""What a rule is: one documented function and the examples that prove it."""

from collections.abc import Callable, Iterator

from ketaudit.severity import Severity
from ketaudit.spans import SourceSpan, TextSpan
from ketaudit.typed import TYPE_CHECKING, Literal
from ketaudit.values import Value

if TYPE_CHECKING:
    from ketaudit.language.analysis import Analysis


class Remark(Value):
    """Another place of a hit and what it has to do with it."""

    span: TextSpan
    message: str


class Hit(Value):
    """What a rule saw; who saw it and how loudly to say so is the engine's business.

    ``span`` is in the clean text; only what no reader sees is placed in the source.
    ``severity`` is given only where one rule has graver and lighter cases.
    ``about`` names what is said of the page as a whole, such as a topic that is missing: the
    fingerprint is then made of it and not of the sentence that the finding happens to stand at.
    """

    span: TextSpan | SourceSpan
    message: str
    suggestions: tuple[str, ...] = ()
    related: tuple[Remark, ...] = ()
    references: tuple[str, ...] = ()
    confidence: Literal["high", "medium", "low"] = "high"
    severity: Severity | None = None
    about: str = ""


Check = Callable[["Analysis"], Iterator[Hit]]


class Rule(Value):
    """A rule as every part of ketaudit sees it.

    ``flags`` and ``allows`` are tiny pages; in ``flags`` the words that a finding must cover
    stand in ``[[double brackets]]``.
    ``better`` pairs a bad wording with a fair one, for the manual.
    ``scope`` is "page" for what is said of a page as a whole, and only placed at a sentence.
    ``profile`` is one under which the rule speaks, and the one its examples are for;
    ``pack`` is the TOML text of a pack that they need.
    """

    id: str
    family: str
    summary: str
    doc: str
    severity: Severity
    since: str
    flags: tuple[str, ...]
    allows: tuple[str, ...]
    better: tuple[tuple[str, str], ...]
    references: tuple[str, ...]
    check: Check
    profile: str = "us"
    scope: Literal["page", "place"] = "place"
    pack: str = ""


def rule(  # noqa: PLR0913 - the parts of a manual page
    *,
    severity: Severity,
    since: str,
    flags: tuple[str, ...],
    allows: tuple[str, ...],
    better: tuple[tuple[str, str], ...] = (),
    references: tuple[str, ...],
    profile: str = "us",
    scope: Literal["page", "place"] = "place",
    pack: str = "",
) -> Callable[[Check], Rule]:
    """Make a function a rule: the id is its file's path, the docstring its manual page."""

    def make(check: Check) -> Rule:
        family, name = check.__module__.split(".")[-2:]
        summary, _, doc = (check.__doc__ or "").partition("\n")
        return Rule(
            id=f"{family}.{name.replace('_', '-')}",
            family=family,
            summary=summary.strip(),
            doc=doc.strip("\n"),
            severity=severity,
            since=since,
            flags=flags,
            allows=allows,
            better=better,
            references=references,
            check=check,
            profile=profile,
            scope=scope,
            pack=pack,
        )

    return make
