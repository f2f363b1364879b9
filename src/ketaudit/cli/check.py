"""``ketaudit check``: find the pages, audit each, show what was found, decide the exit code."""

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from ketaudit import Auditor, __version__
from ketaudit.cli import CLEAN, FAILED, FOUND
from ketaudit.cli.options import Parser, listed, number, one_of
from ketaudit.cli.terminal import complain, in_colour, width, write
from ketaudit.config import (
    FAIL_ON,
    READABILITY_ENGINES,
    Settings,
    fail_on,
    find_config,
    load,
    score,
)
from ketaudit.errors import ConfigError, InputError, KetauditError
from ketaudit.files import FORMATS as SUFFIXES
from ketaudit.files import STDIN, find, format_of, matcher, read, shown
from ketaudit.render import FORMATS, Batch, Checked, Failure, Gate, Style, renderer
from ketaudit.report import Pack, Tool

_ABOUT = """\
Audit pages: text, Markdown and HTML files, folders of them, or standard input (-).
Without a path the current folder is audited."""
_AFTER = """\
exit status: 0 nothing to change, 1 findings (see --fail-on, --min-score),
2 ketaudit could not do its job; the reason is on standard error."""


def run(args: Sequence[str]) -> int:
    """Audit what the arguments name and return the exit code."""
    options = _parser().read(args)
    settings = _settings(options)
    auditor = Auditor(
        profile=settings.profile,
        select=settings.select,
        ignore=settings.ignore,
        readability_engine=settings.readability_engine,
        sentence_engine=settings.sentence_engine,
    )
    if not auditor.rules:
        raise ConfigError("nothing to check: --select and --ignore leave no rule")
    batch = _audit(options, settings, auditor)
    if not options.allow_empty and not batch.failures and not batch.words:
        raise InputError(_nothing(batch, options))
    _show(batch, options)
    for failure in batch.failures:
        complain(failure.message)
    if batch.failures:
        return FAILED
    return CLEAN if batch.passed else FOUND


def _audit(options: Namespace, settings: Settings, auditor: Auditor) -> Batch:
    """Audit each page in order of name; one that fails does not stop the others."""
    output = options.output and os.path.abspath(options.output)
    if output in map(os.path.abspath, options.paths):
        raise ConfigError(f"--output {options.output} is a page to be audited: write elsewhere")
    root = os.path.dirname(settings.path) if settings.path else os.curdir
    found = find(options.paths or [os.curdir], matcher(settings.exclude, root))
    pages: list[Checked] = []
    failures = [Failure(*failure) for failure in found.failures]
    for name in found.names:
        if os.path.abspath(name) == output:  # the report of the last run
            continue
        try:
            pages.append(_page(name, options.stdin_filename, auditor))
        except InputError as error:
            failures.append(Failure(shown(name), str(error)))
        except KetauditError as error:
            failures.append(Failure(shown(name), f"{shown(name)}: {error}"))
    return Batch(
        tool=_tool(auditor),
        rules=auditor.rules,
        pages=tuple(pages),
        failures=tuple(failures),
        gate=Gate(settings.fail_on, settings.min_score),
    )


def _tool(auditor: Auditor) -> Tool:
    pack = auditor.pack
    return Tool(
        "ketaudit", __version__, Pack(pack.id, pack.version, pack.digest), auditor.profile.id
    )


def _page(name: str, stdin_filename: str | None, auditor: Auditor) -> Checked:
    source = read(name)
    if name == STDIN:
        name = stdin_filename or shown(name)
    return Checked(auditor.audit(source, format=format_of(name), name=name), source)


def _show(batch: Batch, options: Namespace) -> None:
    """Render to the output file, or to standard output."""
    render = renderer(options.format)
    encoding = None if options.format == "text" else "utf-8"
    if options.output is None:
        style = Style(width(sys.stdout), in_colour(sys.stdout), options.statistics)
        write(render(batch, style), sys.stdout, encoding)
        return
    text = render(batch, Style(statistics=options.statistics))
    try:
        with open(options.output, "wb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise InputError(f"{options.output}: cannot be written: {error.strerror}") from error


def _nothing(batch: Batch, options: Namespace) -> str:
    """Say why a run that checked nothing is not a clean one."""
    if batch.pages:
        what = "the page has" if len(batch.pages) == 1 else f"the {len(batch.pages)} pages have"
        return f"nothing to check: {what} no words (--allow-empty lets that pass)"
    where = ", ".join(options.paths) or "this folder"
    return (
        f"nothing to check: no {', '.join(SUFFIXES)} files in {where} that are not excluded"
        " (--allow-empty lets that pass)"
    )


def _settings(options: Namespace) -> Settings:
    """Take the house settings from the config file, and over them what the options say."""
    settings = _configured(options)
    given = {
        "profile": options.profile,
        "select": listed(options.select),
        "ignore": listed(options.ignore),
        "min_score": options.min_score,
        "readability_engine": options.readability_engine,
    }
    if options.fail_on is not None:
        settings = settings._replace(fail_on=fail_on(options.fail_on))
    return settings._replace(**{name: value for name, value in given.items() if value is not None})


def _configured(options: Namespace) -> Settings:
    if options.isolated and options.config:
        raise ConfigError("--isolated and --config contradict each other: leave one out")
    if options.isolated:
        return Settings()
    path = options.config or find_config(_home(options))
    return load(path) if path else Settings()


def _home(options: Namespace) -> str:
    """Return the folder where the search for a config file begins: that of the first path."""
    first = options.paths[0] if options.paths else os.curdir
    if first == STDIN:
        first = options.stdin_filename or os.curdir
    return first if os.path.isdir(first) else os.path.dirname(first)


def _parser() -> Parser:
    parser = Parser("check", "[PATH ... | -]", _ABOUT, _AFTER)
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files or folders; - is standard input")
    add(
        "--format",
        type=one_of(FORMATS),
        default="text",
        metavar="{" + ",".join(FORMATS) + "}",
        help="; ".join(f"{name}: {about}" for name, about in FORMATS.items()),
    )
    add("--output", metavar="FILE", help="write the report to a file, as UTF-8")
    add("--statistics", action="store_true", help="count findings by rule instead of showing them")
    add(
        "--fail-on",
        type=one_of(FAIL_ON),
        metavar="{" + ",".join(FAIL_ON) + "}",
        help="exit with 1 from this severity up (default: error)",
    )
    add("--min-score", type=number(score), metavar="N", help="exit with 1 if a page scores less")
    add("--select", action="append", metavar="RULE", help="only these rules or families: a,b")
    add("--ignore", action="append", metavar="RULE", help="not these rules or families: a,b")
    add("--profile", metavar="P", help="house style: how strict, and whose rules (default: us)")
    add(
        "--readability-engine",
        type=one_of(READABILITY_ENGINES),
        metavar="{" + ",".join(READABILITY_ENGINES) + "}",
        help="whose numbers readability rests on (default: ketaudit)",
    )
    add("--stdin-filename", metavar="F", help="what standard input is called; its suffix counts")
    add("--allow-empty", action="store_true", help="no pages or no words are no error")
    add("--config", metavar="FILE", help="read settings here, not in the nearest ketaudit.toml")
    add("--isolated", action="store_true", help="read no settings at all")
    return parser
