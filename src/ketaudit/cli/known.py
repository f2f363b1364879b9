"""``check`` with a baseline: opens it, hides what it knows, and says what it did or wrote."""

import os
import sys
from collections.abc import Iterable, Iterator

from ketaudit.baseline import NAME, Ledger, load, save
from ketaudit.cli.options import Namespace
from ketaudit.cli.terminal import write
from ketaudit.config import Settings, rules_asked
from ketaudit.engine import Auditor
from ketaudit.errors import ConfigError
from ketaudit.render.run import Failure, Outcome
from ketaudit.report_parts import narrowed


class Known:
    """The baseline of a run: hides what is known, and is written at the end if asked for."""

    def __init__(self, ledger: Ledger, options: Namespace, auditor: Auditor) -> None:
        """Hold what was read and asked for."""
        self._ledger = ledger
        self._options = options
        self._pack = auditor.pack

    def without_known(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the outcomes with what the baseline knows among the suppressed findings."""
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                yield outcome
                continue
            new, hidden = self._ledger.split(outcome.report)
            yield outcome._replace(report=narrowed(outcome.report, new, hidden, self._pack))

    def settle(self) -> None:
        """Write what is to be written, and say on standard error what the baseline did."""
        ledger = self._ledger
        # What a change did not bring was not looked for.
        stale = 0 if self._options.diff else len(ledger.stale())
        if self._options.write_baseline:
            entries = ledger.entries()
            save(ledger.path, entries)
            _say(f"{ledger.path} now knows {_many(len(entries))}")
        elif self._options.prune_baseline:
            save(ledger.path, ledger.entries())
            _say(f"{_many(stale)} taken out of {ledger.path}")
        elif ledger.hidden or stale:
            show = stale and not self._options.diff  # which sees only part of the pages
            more = f"; stale entries: {stale:,} (see --prune-baseline)" if show else ""
            _say(f"{ledger.path} hides {_many(ledger.hidden)}{more}")


def open_known(options: Namespace, settings: Settings, auditor: Auditor) -> Known:
    """Read the baseline that options or settings name; one that is to be written may be missing.

    Raises ConfigError for a baseline that is not there or malformed, InputError for one that
    cannot be read.
    """
    if options.write_baseline and options.prune_baseline:
        raise ConfigError("--write-baseline also prunes: leave --prune-baseline out")
    if options.diff and (options.write_baseline or options.prune_baseline):
        raise ConfigError("--diff sees only part of the pages: leave it out to write a baseline")
    home = os.path.dirname(settings.path) if settings.path else ""
    path = _near(options.baseline or settings.baseline or os.path.join(home, NAME))
    is_there = os.path.exists(path)
    if not is_there and not options.write_baseline:
        raise ConfigError(f"{path}: there is no such baseline; --write-baseline makes one")
    rules = [rule.id for rule in rules_asked(settings)]
    entries = load(path) if is_there else ()
    return Known(Ledger(path, entries, rules, accept=options.write_baseline), options, auditor)


def _near(path: str) -> str:
    """Return a path as seen from the current folder, if it lies below."""
    return path.removeprefix(os.path.join(os.getcwd(), ""))


def _many(count: int) -> str:
    return f"{count:,} finding{'' if count == 1 else 's'}"


def _say(message: str) -> None:
    write(f"ketaudit: {message}\n", sys.stderr)
