"""Where the report of a check goes: standard output, a file, and the summary of a job."""

import os
import sys
import time

from ketaudit.cli.options import Namespace
from ketaudit.cli.progress import Progress
from ketaudit.cli.terminal import in_colour, width, write
from ketaudit.errors import InputError
from ketaudit.render import Style, renderer
from ketaudit.render.run import Run, Where


def show(pages: Run, options: Namespace) -> None:
    """Render to the output file or to standard output, with a bar while a long run works."""
    progress = Progress(sys.stderr, pages.expected)
    pages.watch(progress.step)
    try:
        _with_summary(pages, options, progress)
    finally:
        progress.clear()


def _with_summary(pages: Run, options: Namespace, progress: Progress) -> None:
    """Render, and on GitHub add to the summary of the job."""
    job = os.environ.get("GITHUB_STEP_SUMMARY") if options.format == "github" else None
    if not job:
        _report(pages, options, progress)
        return
    from ketaudit.render.summary import Summary  # noqa: PLC0415 - on GitHub only

    summary = Summary(pages)
    pages.watch(summary.add)
    _report(pages, options, progress)
    try:
        with open(job, "ab") as file:
            file.write(summary.text().encode())
    except OSError as error:
        raise _unwritable(job, error) from error


def _report(pages: Run, options: Namespace, progress: Progress) -> None:
    render = renderer(options.format)
    if options.output is None:
        encoding = None if options.format == "text" else "utf-8"
        for piece in render(pages, _style(options)):
            progress.clear()
            write(piece, sys.stdout, encoding)
        return
    try:
        with open(options.output, "wb") as file:
            for piece in render(pages, Style(statistics=options.statistics)):
                file.write(piece.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise _unwritable(options.output, error) from error


def _style(options: Namespace) -> Style:
    """Return how standard output shows text; only a terminal is told how long it took."""
    began = time.monotonic()
    clock = (lambda: time.monotonic() - began) if sys.stdout.isatty() else None
    return Style(width(sys.stdout), in_colour(sys.stdout), options.statistics, clock)


def _unwritable(path: str, error: OSError) -> InputError:
    return InputError(f"{path}: cannot be written: {error.strerror}")


def whereabouts() -> Where:
    """Return the current folder and the root of the git repository around it, or itself."""
    here = folder = os.getcwd()
    while not os.path.exists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return Where(here, here)
        folder = parent
    return Where(here, folder)
