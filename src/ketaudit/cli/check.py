"""``ketaudit check``: find the pages, audit each, show what was found, decide the exit code."""

import os
from collections.abc import Sequence
from contextlib import closing
from functools import cache, partial

from ketaudit._version import __version__
from ketaudit.batch import Outcomes, guarded, outcomes
from ketaudit.cli import CLEAN, FAILED, FOUND
from ketaudit.cli.check_options import parser
from ketaudit.cli.clock import today
from ketaudit.cli.house import home, settings_of
from ketaudit.cli.options import Namespace
from ketaudit.cli.output import show, whereabouts
from ketaudit.cli.terminal import complain
from ketaudit.config import Settings, for_page, rules_asked
from ketaudit.engine import Auditor
from ketaudit.errors import ConfigError, InputError
from ketaudit.files import FORMATS as SUFFIXES
from ketaudit.files import STDIN, Found, Wanted, decode, find, format_of, matcher, read, shown
from ketaudit.render.run import Checked, Failure, Gate, Outcome, Run, Totals
from ketaudit.report import Pack, Report, Tool
from ketaudit.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from ketaudit.cache import Cache
    from ketaudit.cli.known import Known
    from ketaudit.diff import Change, Changes
    from ketaudit.knowledge.chosen import Chosen


def run(args: Sequence[str]) -> int:
    """Audit what the arguments name and return the exit code."""
    options = parser().read(args)
    if options.stdin_filename and STDIN not in options.paths:
        raise ConfigError("--stdin-filename names what - reads: add - to the paths")
    names = [options.stdin_filename or name if name == STDIN else name for name in options.paths]
    settings = settings_of(options, names)
    auditor = auditor_of(settings._replace(per_file=()), today())
    found = _pages(options, settings)
    known = _known(options, settings, auditor)
    found, since = _changed(found, options, names)
    with closing(_outcomes(found, options, settings, auditor, since)) as audited:
        pages = Run(
            known.without_known(audited) if known else audited,
            tool=_tool(auditor),
            pack=auditor.pack,
            rules=rules_asked(settings),
            gate=Gate(settings.fail_on, settings.min_score),
            expected=len(found.names),
            where=whereabouts(),
            since=options.diff,
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
    excluded = matcher(settings.exclude, settings.root)
    wanted = Wanted(excluded, settings.include, settings.root)
    found = find(options.paths or [os.curdir], wanted)
    # The report of the last run is no page.
    names = tuple(name for name in found.names if os.path.abspath(name) != output)
    if not names and not found.failures and not options.allow_empty:
        raise InputError(_no_pages(options.paths))
    return found._replace(names=names)


def _changed(
    found: Found, options: Namespace, paths: Sequence[str]
) -> "tuple[Found, Changes | None]":
    """Keep the pages that changed, if only these are to be checked, with what git says of them."""
    if options.diff is None:
        return found, None
    if STDIN in found.names:
        raise ConfigError("--diff compares files: name the page instead of standard input")
    from ketaudit.diff import changes  # noqa: PLC0415 - only where it was asked for

    since = changes(options.diff, found.names, home(paths))
    return found._replace(names=tuple(filter(since.pages.__contains__, found.names))), since


def _outcomes(
    found: Found,
    options: Namespace,
    settings: Settings,
    auditor: Auditor,
    since: "Changes | None",
) -> Outcomes:
    """Yield what could not be found, then the pages; closing it ends all processes."""
    audit = partial(
        _outcome,
        settings=settings,
        today=auditor.today,
        stdin_filename=options.stdin_filename,
        kept=_cache(settings, auditor),
        since=since,
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


def _outcome(  # noqa: PLR0913 - everything that a process has to be told
    name: str,
    *,
    settings: Settings,
    today: str | None,
    stdin_filename: str | None,
    kept: "Cache | None",
    since: "Changes | None",
) -> Outcome:
    """Audit one page, in whichever process; that it fails is an outcome too."""
    called = stdin_filename or shown(name) if name == STDIN else name

    def audit() -> Checked:
        source = read(name)
        auditor = auditor_of(for_page(settings, called), today)
        report = kept.find(called, source) if kept else None
        if report is None:
            report = auditor.audit(source, format=format_of(called), name=called)
            if kept:
                kept.keep(called, source, report)
        page = Checked(report, source)
        return _brought(page, since, since.pages[name], auditor) if since else page

    return guarded(audit, called)


def _brought(page: Checked, since: "Changes", change: "Change", auditor: Auditor) -> Checked:
    """Keep of a page's findings what a change brought."""
    from ketaudit.changed import brought  # noqa: PLC0415 - only with --diff

    def before() -> Report | None:
        old, data = change.before or "", since.before(change)
        try:
            return None if data is None else auditor.audit(decode(data, old), format=format_of(old))
        except InputError:
            return None  # it was no text

    report = brought(page.report, page.source, change, before, auditor.pack)
    hidden = len(page.report.findings) - len(report.findings)
    return page._replace(report=report, unchanged=hidden)


@cache
def auditor_of(settings: Settings, today: str | None) -> Auditor:
    """Return the Auditor of a house style, one a process."""
    auditor = Auditor(
        profile=settings.profile,
        page_kind=settings.page_kind,
        packs=_packs(settings),
        select=settings.select,
        ignore=settings.ignore,
        readability_engine=settings.readability_engine,
        sentence_engine=settings.sentence_engine,
        today=today,
        require_reason=settings.require_reason,
        language=settings.language,
    )
    if not auditor.rules:
        raise ConfigError("nothing to check: select and ignore leave no rule")
    return auditor


def _packs(settings: Settings) -> "tuple[Chosen, ...]":
    """Return the packs that the settings name, read from their files."""
    if not settings.packs and not settings.approved_claims:
        return ()
    from ketaudit.packfiles import configured  # noqa: PLC0415 - only where packs are named

    return configured(settings.packs, settings.approved_claims)


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
    none_changed = options.diff is not None and not totals.files
    if not totals.words and not options.allow_empty and not none_changed:
        raise InputError("nothing to check: not one word in the pages (see --allow-empty)")
    return CLEAN if totals.passed else FOUND


def _no_pages(paths: list[str]) -> str:
    """Say why a run that checked nothing is not a clean one."""
    where = ", ".join(paths) or "this folder"
    return (
        f"nothing to check: no {', '.join(SUFFIXES)} files in {where} that the settings and"
        " .gitignore leave in (see ketaudit config, --allow-empty)"
    )
