"""The options of ``ketaudit check``, in the groups that its help shows."""

from ketaudit.cli.options import Parser, count, number, one_of
from ketaudit.config import FAIL_ON, READABILITY_ENGINES, score
from ketaudit.render import FORMATS
from ketaudit.text.tongues import NAMES

_ABOUT = """\
Read pages and say what to change: hype, claims without a hedge or a source,
risks that are left out, and prose that is hard to read."""
_AFTER = """\
examples:
  ketaudit check page.md                      one page
  ketaudit check content --statistics         a whole site, in numbers
  ketaudit check content --fail-on warning    a stricter gate
  ketaudit check - --stdin-filename new.html < new.html

exit status:
  0  nothing that stops a page (see "when to fail")
  1  something to change first
  2  ketaudit could not do its job; the reason is on standard error

Every finding names its rule: "ketaudit explain RULE" says why, with examples."""


def parser() -> Parser:
    """Return the parser of the command line."""
    made = Parser("check", "[PATH ... | -]", _ABOUT, _AFTER)
    _pages(made)
    _rules(made)
    _gate(made)
    _report(made)
    _known(made)
    _many(made)
    _settings(made)
    return made


def add_settings(made: Parser) -> None:
    """Give another parser the options that stand for settings."""
    _rules(made)
    _gate(made)
    _many(made)
    _settings(made)


def _pages(made: Parser) -> None:
    add = made.add_argument_group("what to read").add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders of Markdown, HTML or text; - is standard input;"
        " without any, this folder",
    )
    add("--stdin-filename", metavar="F", help="what to call standard input; its ending counts")
    add("--diff", metavar="REF", help="only what changed since the work left REF, such as main")
    add("--allow-empty", action="store_true", help="finding no pages or no words is no error")


def _rules(made: Parser) -> None:
    add = made.add_argument_group("what to look for").add_argument
    add("--select", action="append", metavar="RULE", help="only these rules or families: a,b")
    add("--ignore", action="append", metavar="RULE", help="not these rules or families: a,b")
    add(
        "--profile",
        metavar="P",
        help="whose law holds: us (default), uk, eu, au, ca, news, uk-news …",
    )
    add(
        "--readability-engine",
        type=one_of(READABILITY_ENGINES),
        metavar="E",
        help="whose reading grade to use: ketaudit (default) or textstat",
    )
    add(
        "--language",
        type=one_of(NAMES),
        metavar="L",
        help="what the pages are in: en, de, es, fr, it, nl, pl or ru (default: as each tells)",
    )


def _gate(made: Parser) -> None:
    add = made.add_argument_group("when to fail").add_argument
    add(
        "--fail-on",
        type=one_of(FAIL_ON),
        metavar="S",
        help="from this severity up: error (default), warning, note, or never",
    )
    add("--min-score", type=number(score), metavar="N", help="if a page scores below N of 100")


def _report(made: Parser) -> None:
    add = made.add_argument_group("the report").add_argument
    others = ", ".join(name for name in FORMATS if name != "text")
    add(
        "--format",
        type=one_of(FORMATS),
        default="text",
        metavar="F",
        help=f"text (default) for reading; for programs {others}",
    )
    add("--output", metavar="FILE", help="write it to a file")
    add("--statistics", action="store_true", help="count findings by rule, do not show them")


def _known(made: Parser) -> None:
    add = made.add_argument_group("what is known already").add_argument
    add("--baseline", metavar="FILE", help="do not show, nor fail for, what this file knows")
    add("--write-baseline", action="store_true", help="make all that is found now known")
    add("--prune-baseline", action="store_true", help="forget what is known and no longer found")


def _many(made: Parser) -> None:
    add = made.add_argument_group("many pages").add_argument
    add("--jobs", type=count, metavar="N", help="processes (default: by pages and cores)")
    add("--cache", metavar="FOLDER", help="keep reports here, and do not audit a page twice")


def _settings(made: Parser) -> None:
    add = made.add_argument_group("settings").add_argument
    add("--config", metavar="FILE", help="read them here, not in the nearest ketaudit.toml")
    add("--isolated", action="store_true", help="read none")
