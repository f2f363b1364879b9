"""What a run of ``check`` was asked to do, and how that differs from page to page."""

import os
from functools import cache

from ketaudit.engine import SentenceEngine
from ketaudit.files.globs import Matcher, matcher
from ketaudit.profile import choose_rules
from ketaudit.readability import Engine
from ketaudit.rules import RULES
from ketaudit.rules._rule import Rule
from ketaudit.severity import Severity
from ketaudit.typed import Any, words_of
from ketaudit.values import Value

READABILITY_ENGINES: tuple[str, ...] = words_of(Engine)
SENTENCE_ENGINES: tuple[str, ...] = words_of(SentenceEngine)
FAIL_ON = ("error", "warning", "note", "never")


class PageTable(Value):
    """What one ``per-file`` table changes, as fields of Settings, for the pages that match."""

    pattern: str
    fields: tuple[tuple[str, Any], ...]


class Settings(Value):
    """What a run of ``check`` was asked to do.

    ``fail_on`` is None for "never"; ``min_score`` is 0-100, or None for no gate.
    ``jobs`` is None for as many processes as pages and cores suggest.
    ``path`` is the file that the settings came from; patterns are relative to its folder.
    ``packs`` are names of built-in packs, and paths; ``approved_claims`` are paths.
    """

    profile: str = "us"
    page_kind: str | None = None
    packs: tuple[str, ...] = ()
    approved_claims: tuple[str, ...] = ()
    language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.ERROR
    min_score: float | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    readability_engine: Engine = "ketaudit"
    sentence_engine: SentenceEngine = "rules"
    jobs: int | None = None
    cache: str | None = None
    require_reason: bool = True
    baseline: str | None = None
    per_file: tuple[PageTable, ...] = ()
    path: str | None = None

    @property
    def root(self) -> str:
        """Return the folder that patterns are relative to."""
        return os.path.dirname(self.path) if self.path else os.curdir


def for_page(settings: Settings, name: str) -> Settings:
    """Return the settings of one page; where two tables match, the later wins key by key."""
    if not settings.per_file:
        return settings
    changes: dict[str, Any] = {}
    for table in settings.per_file:
        if page_matcher(table.pattern, settings.root)(name):
            changes |= dict(table.fields)
    return settings._replace(per_file=(), **changes)


def overridden(settings: Settings, given: dict[str, Any]) -> Settings:
    """Return settings with options of the command line, which win over every file and table."""
    tables = tuple(
        table._replace(fields=tuple(pair for pair in table.fields if pair[0] not in given))
        for table in settings.per_file
    )
    return settings._replace(per_file=tables, **given)


def rules_asked(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that some page of a run may be asked, in their order."""
    tables = [dict(table.fields) for table in settings.per_file]
    selects = {settings.select, *(table.get("select", settings.select) for table in tables)}
    ignores = {settings.ignore, *(table.get("ignore", settings.ignore) for table in tables)}
    asked = {
        rule.id for names in selects for others in ignores for rule in choose_rules(names, others)
    }
    return tuple(rule for rule in RULES if rule.id in asked)


@cache
def page_matcher(pattern: str, root: str) -> Matcher:
    """Return the test of names for the pattern of a table."""
    return matcher((pattern,), root)


def fail_on(word: str) -> Severity | None:
    """Read a threshold; "never" is None.  Raises ValueError for any other word."""
    return None if word == "never" else Severity.parse(word)


def score(value: object) -> float:
    """Read a score; raises ValueError unless it is a number from 0 to 100."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 100:
        raise ValueError("must be a number from 0 to 100")
    return float(value)
