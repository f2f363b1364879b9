"""``ketaudit survey``: count over a folder of pages what published audits count.

Exit status: 0 counted, 2 a page could not be read or there was none.
"""

import os
import sys
from collections.abc import Sequence

from ketaudit._version import __version__
from ketaudit.batch import guarded
from ketaudit.cli import CLEAN, FAILED
from ketaudit.cli.clock import today
from ketaudit.cli.options import Namespace, Parser, one_of
from ketaudit.cli.terminal import complain, write
from ketaudit.engine import Auditor
from ketaudit.errors import InputError
from ketaudit.files import FORMATS as SUFFIXES
from ketaudit.files import STDIN, find, format_of, read, shown
from ketaudit.render.run import Checked, Failure
from ketaudit.render.survey import as_json, text
from ketaudit.report import Pack, Tool
from ketaudit.survey import Surveyed, survey

_FORMATS = ("text", "json")
_ABOUT = """\
Count over pages what published audits of health advertising count, beside their figures:
how many name no harm, name abuse, bladder or blood pressure, say what is not approved,
claim a false approval, call the treatment non-addictive or use hyperbole; the middle school
grade, and the middle number of conditions said to be treated."""
_AFTER = "exit status: 0 counted, 2 a page could not be read, or there was none."


def run(args: Sequence[str]) -> int:
    """Survey what the arguments name and return the exit code."""
    options = _parser().read(args)
    auditor = Auditor(profile=options.profile or "us", today=today())
    found = find(options.paths or [os.curdir])
    failures = [message for _, message in found.failures]
    pages = []
    for name in found.names:
        page = _page(name, auditor)
        if isinstance(page, Failure):
            failures.append(page.message)
        else:
            pages.append(page)
    if not pages and not failures:
        where = ", ".join(options.paths) or "this folder"
        raise InputError(f"nothing to survey: no {', '.join(SUFFIXES)} files in {where}")
    if pages:
        _show(pages, options, auditor)
    for message in failures:
        complain(message)
    return FAILED if failures else CLEAN


def _page(name: str, auditor: Auditor) -> Surveyed | Failure:
    """Audit one page; that it cannot be read is an outcome too."""
    called = shown(name) if name == STDIN else name

    def audit() -> Checked:
        source = read(name)
        return Checked(auditor.audit(source, format=format_of(called), name=called), source)

    outcome = guarded(audit, called)
    if isinstance(outcome, Failure):
        return outcome
    conditions = auditor.conditions(outcome.source, format=format_of(called))
    return Surveyed(outcome.report, conditions)


def _show(pages: list[Surveyed], options: Namespace, auditor: Auditor) -> None:
    counted = survey(pages)
    pack = auditor.pack
    if options.format == "json":
        named = Pack(pack.id, pack.version, pack.digest)
        tool = Tool("ketaudit", __version__, named, auditor.profile.id)
        write(as_json(counted, tool), sys.stdout, "utf-8")
    else:
        write(text(counted, pack), sys.stdout)


def _parser() -> Parser:
    parser = Parser("survey", "[PATH ... | -]", _ABOUT, _AFTER)
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files or folders; - is standard input")
    add(
        "--format",
        type=one_of(_FORMATS),
        default="text",
        metavar="{" + ",".join(_FORMATS) + "}",
        help="text: a table for people; json: for machines",
    )
    add("--profile", metavar="P", help="whose law and which kind of page (default: us)")
    return parser
