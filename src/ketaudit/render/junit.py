"""JUnit XML: a suite a page, a test a rule; a test fails where the run's gate does.

The elements are those that Jenkins and GitLab read (the schema of Jenkins' xUnit plugin).
"""

import re
from collections.abc import Iterator

from ketaudit.render import Style
from ketaudit.render.run import Checked, Failure, Gate, Run
from ketaudit.render.said import NOT_AUDITED, SCORE, name_of, reason, with_advice
from ketaudit.report import Finding

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = re.compile('[&<>"\r]')
_MARKUP_OR_SPACE = re.compile('[&<>"\t\n\r]')
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def render(run: Run, _style: Style) -> Iterator[str]:
    """Yield the suites, page by page."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ketaudit">\n'
    for page in run:
        yield _suite(page, run)
    for failure in run.totals.failures:
        yield _failed(failure, run)
    yield "</testsuites>\n"


def _suite(page: Checked, run: Run) -> str:
    """Return the suite of a page: a test for every rule asked, one for the score if it counts."""
    path = run.where.path(name_of(page))
    found: dict[str, list[Finding]] = {rule.id: [] for rule in run.rules}
    for finding in page.report.findings:
        found.setdefault(finding.rule, []).append(finding)
    insides = {rule: _inside(said, run.gate) for rule, said in found.items()}
    if run.gate.min_score is not None:
        short = run.gate.shortfall(page.report)
        insides[SCORE] = _element("failure", "", type="error", message=short) if short else ""
    return _element(
        "testsuite",
        "\n" + "".join(_testcase(name, path, inside) for name, inside in insides.items()),
        name=path,
        tests=len(insides),
        failures=sum(inside.startswith("<failure") for inside in insides.values()),
        errors=0,
    )


def _inside(said: list[Finding], gate: Gate) -> str:
    """Return what stands in a rule's test: as failure what fails the run, as output the rest."""
    graver = [one for one in said if gate.stops(one)]
    lesser = [one for one in said if not gate.stops(one)]
    failure = _failure(graver) if graver else ""
    return failure + (_element("system-out", _text(_lines(lesser))) if lesser else "")


def _failure(said: list[Finding]) -> str:
    """Return one failure with all places in it: readers show the first failure of a test only."""
    first, more = said[0], len(said) - 1
    message = f"{first.start_line}:{first.start_column} {first.message}"
    message += f" (and {more} more)" if more else ""
    return _element("failure", _text(_lines(said)), type=first.severity, message=message)


def _failed(failure: Failure, run: Run) -> str:
    """Return the suite of a page that could not be audited: one test, with an error."""
    path = run.where.path(failure.name)
    error = _element("error", "", type=NOT_AUDITED, message=reason(failure))
    case = _testcase(NOT_AUDITED, path, error)
    return _element("testsuite", f"\n{case}", name=path, tests=1, failures=0, errors=1)


def _testcase(name: str, path: str, inside: str) -> str:
    return _element("testcase", f"\n{inside}" if inside else "", classname=path, name=name)


def _lines(said: list[Finding]) -> str:
    return "\n".join(
        f"{one.start_line}:{one.start_column} {one.severity}: {with_advice(one)}" for one in said
    )


def _element(tag: str, inside: str, **attributes: object) -> str:
    """Return an element on a line of its own; ``inside`` is XML already."""
    head = "".join(f' {name}="{_value(str(value))}"' for name, value in attributes.items())
    return f"<{tag}{head}>{inside}</{tag}>\n" if inside else f"<{tag}{head}/>\n"


def _text(text: str) -> str:
    """Return text that a parser gives back as it was; line breaks stay readable."""
    return _MARKUP.sub(_reference, _legal(text))


def _value(text: str) -> str:
    return _MARKUP_OR_SPACE.sub(_reference, _legal(text))


def _reference(found: re.Match[str]) -> str:
    return _NAMED.get(found[0]) or f"&#{ord(found[0])};"


def _legal(text: str) -> str:
    """Replace the characters that XML 1.0 has no way to write."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
