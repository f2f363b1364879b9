"""Every setting, once: the parser, the JSON Schema, ``config``, ``init`` and the manual read it."""

from ketaudit.config import kinds
from ketaudit.config.kinds import Kind, choice
from ketaudit.config.settings import READABILITY_ENGINES, SENTENCE_ENGINES, Settings
from ketaudit.language.purpose import KINDS
from ketaudit.text.tongues import NAMES
from ketaudit.typed import Any
from ketaudit.values import Value

EXTENDS, PER_FILE = "extends", "per-file"
ABOUT_EXTENDS = "another settings file, relative to this one, to begin with"
ABOUT_PER_FILE = "a table of settings for the pages that a pattern matches; the later table wins"


class Key(Value):
    """A setting: its dotted name in a file, its field of Settings, and what it is for.

    ``per_page`` settings may stand in a per-file table.
    ``example`` is a value, as written in a file, of a setting that has no default.
    """

    name: str
    field: str
    kind: Kind
    about: str
    per_page: bool = False
    example: str = ""

    @property
    def default(self) -> Any:
        """Return the value that holds where nobody says otherwise."""
        return Settings._field_defaults[self.field]


KEYS: tuple[Key, ...] = (
    Key(
        *("profile", "profile", kinds.PROFILE),
        "whose rules, for what page: us, uk, eu, au, ca, news, uk-news …",
        per_page=True,
    ),
    Key(
        *("page-kind", "page_kind", choice(KINDS)),
        f"{', '.join(KINDS)}; without it each page tells",
        per_page=True,
        example='"leaflet"',
    ),
    Key(
        *("packs", "packs", kinds.PACKS),
        'packs to add: "tms", or files and folders of your own',
    ),
    Key(
        *("approved-claims", "approved_claims", kinds.FILES),
        "files with claims that your team has cleared",
    ),
    Key(
        *("language", "language", choice(tuple(NAMES))),
        f"{', '.join(NAMES)}; without it each page tells",
        per_page=True,
        example='"en"',
    ),
    Key(
        *("select", "select", kinds.RULE_NAMES),
        "rules or families to ask; empty: all",
        per_page=True,
    ),
    Key(
        *("ignore", "ignore", kinds.RULE_NAMES),
        "rules or families to leave out; wins over select",
        per_page=True,
    ),
    Key(
        *("fail-on", "fail_on", kinds.THRESHOLD),
        "error, warning, note or never: exit with 1 from here up",
    ),
    Key(
        *("min-score", "min_score", kinds.SCORE),
        "0 to 100: exit with 1 if a page scores less",
        example="70",
    ),
    Key(
        *("include", "include", kinds.PATTERNS),
        "what a search of folders takes; empty: every page",
    ),
    Key(*("exclude", "exclude", kinds.PATTERNS), "files and folders that are no pages"),
    Key(
        *("baseline", "baseline", kinds.PATH),
        "a file of findings that are known",
        example='"ketaudit-baseline.json"',
    ),
    Key(
        *("jobs", "jobs", kinds.COUNT),
        "processes; without it as many as pages and cores suggest",
        example="2",
    ),
    Key(
        *("cache", "cache", kinds.PATH),
        "a folder to keep reports in, so that no page is audited twice",
        example='".ketaudit"',
    ),
    Key(
        *("readability.engine", "readability_engine", choice(READABILITY_ENGINES)),
        "whose numbers: ketaudit or textstat",
        per_page=True,
    ),
    Key(
        *("sentences.engine", "sentence_engine", choice(SENTENCE_ENGINES)),
        "who finds the sentences: rules or punkt",
        per_page=True,
    ),
    Key(
        *("suppress.require-reason", "require_reason", kinds.SWITCH),
        "a suppression without a reason hides nothing",
    ),
)
BY_NAME = {key.name: key for key in KEYS}


def below(table: tuple[str, ...], *, per_page: bool = False) -> list[str]:
    """Return the names that may stand in a table, in order."""
    names = [key.name.split(".") for key in KEYS if key.per_page or not per_page]
    found = [name[len(table)] for name in names if tuple(name[: len(table)]) == table]
    if not table and not per_page:
        found += [EXTENDS, PER_FILE]
    return list(dict.fromkeys(found))
