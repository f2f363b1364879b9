"""``ketaudit check``: find the pages, audit each, show what was found, decide the exit code."""

import os
import time
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing
from functools import cache, partial
from typing import TYPE_CHECKING

from ketaudit import Auditor, __version__
from ketaudit.batch import Outcomes, guarded, outcomes
from ketaudit.cli import CLEAN, FAILED, FOUND
from ketaudit.cli.check_options import parser
from ketaudit.cli.options import listed
from ketaudit.cli.output import show, whereabouts
from ketaudit.cli.terminal import complain
from ketaudit.config import Settings, fail_on, find_config, load
from ketaudit.errors import ConfigError, InputError
from ketaudit.files import FORMATS as SUFFIXES
from ketaudit.files import STDIN, Found, find, format_of, matcher, read, shown
from ketaudit.render.run import Checked, Failure, Gate, Outcome, Run, Totals
from ketaudit.report import Pack, Tool

if TYPE_CHECKING:
    from ketaudit.cache import Cache
    from ketaudit.cli.known import Known


def run(args: Sequence[str]) -> int:
    """Audit what the arguments name and return the exit code."""
    options = parser().read(args)
    settings = _settings(options)
    auditor = _auditor(settings, time.strftime("%Y-%m-%d"))
    if not auditor.rules:
        raise ConfigError("nothing to check: --select and --ignore leave no rule")
    found = _pages(options, settings)
    known = _known(options, settings, auditor)
    with closing(_outcomes(found, options, settings, auditor)) as audited:
        pages = Run(
            known.without_known(audited) if known else audited,
            tool=_tool(auditor),
            pack=auditor.pack,
            rules=auditor.rules,
            gate=Gate(settings.fail_on, settings.min_score),
            expected=len(found.names),
            where=whereabouts(),
        )
        show(pages, options)
    if known:
        known.settle()
    return _verdict(pages.totals, options)


def _pages(options: Namespace, settings: Settings) -> Found:
    """Find the pages, in order of name."""
    output = options.output and os.path.abspath(options.output)
    if output in map(os.path.abspath, options.paths):
        raise ConfigError(f"--output {options.output} is a page to be audited: write elsewhere")
    root = os.path.dirname(settings.path) if settings.path else os.curdir
    found = find(options.paths or [os.curdir], matcher(settings.exclude, root))
    # The report of the last run is no page.
    names = tuple(name for name in found.names if os.path.abspath(name) != output)
    if not names and not found.failures and not options.allow_empty:
        raise InputError(_no_pages(options.paths))
    return found._replace(names=names)


def _outcomes(found: Found, options: Namespace, settings: Settings, auditor: Auditor) -> Outcomes:
    """Yield what could not be found, then the pages; closing it ends all processes."""
    audit = partial(
        _outcome,
        settings=settings,
        today=auditor.today,
        stdin_filename=options.stdin_filename,
        kept=_cache(settings, auditor),
    )
    yield from (Failure(*failure) for failure in found.failures)
    yield from outcomes(found.names, audit, settings.jobs)


def _known(options: Namespace, settings: Settings, auditor: Auditor) -> "Known | None":
    """Open the baseline, if options or settings ask for one."""
    asked = options.baseline or options.write_baseline or options.prune_baseline
    if not asked and not settings.baseline:
        return None
    from ketaudit.cli.known import open_known  # noqa: PLC0415 - only where it was asked for

    return open_known(options, settings, auditor)


def _tool(auditor: Auditor) -> Tool:
    pack = auditor.pack
    return Tool(
        "ketaudit", __version__, Pack(pack.id, pack.version, pack.digest), auditor.profile.id
    )


def _outcome(
    name: str,
    *,
    settings: Settings,
    today: str | None,
    stdin_filename: str | None,
    kept: "Cache | None",
) -> Outcome:
    """Audit one page, in whichever process; that it fails is an outcome too."""
    called = stdin_filename or shown(name) if name == STDIN else name

    def audit() -> Checked:
        source = read(name)
        report = kept.find(called, source) if kept else None
        if report is None:
            auditor = _auditor(settings, today)
            report = auditor.audit(source, format=format_of(called), name=called)
            if kept:
                kept.keep(called, source, report)
        return Checked(report, source)

    return guarded(audit, called)


@cache
def _auditor(settings: Settings, today: str | None) -> Auditor:
    """Return the Auditor of a house style, one a process."""
    return Auditor(
        profile=settings.profile,
        page_kind=settings.page_kind,
        select=settings.select,
        ignore=settings.ignore,
        readability_engine=settings.readability_engine,
        sentence_engine=settings.sentence_engine,
        today=today,
        require_reason=settings.require_reason,
    )


def _cache(settings: Settings, auditor: Auditor) -> "Cache | None":
    """Open the cache, if there is to be one; a report may change with everything named here."""
    if settings.cache is None:
        return None
    from ketaudit.cache import open_cache  # noqa: PLC0415 - only where it was asked for

    return open_cache(settings.cache, __version__, auditor.pack.digest, auditor.today, settings)


def _verdict(totals: Totals, options: Namespace) -> int:
    """Name what failed, and turn the totals into the exit code."""
    for failure in totals.failures:
        complain(failure.message)
    if totals.failures:
        return FAILED
    if not totals.words and not options.allow_empty:
        raise InputError("nothing to check: not one word in the pages (see --allow-empty)")
    return CLEAN if totals.passed else FOUND


def _no_pages(paths: list[str]) -> str:
    """Say why a run that checked nothing is not a clean one."""
    where = ", ".join(paths) or "this folder"
    return (
        f"nothing to check: no {', '.join(SUFFIXES)} files in {where} that are not excluded"
        " (see --allow-empty)"
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
        "jobs": options.jobs,
        "cache": options.cache,
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
