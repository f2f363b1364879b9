"""``ketaudit evaluate``: how well ketaudit, or a second annotator, agrees with labelled pages."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence

from ketaudit.cli import CLEAN
from ketaudit.cli.check import auditor_of
from ketaudit.cli.house import config_file
from ketaudit.cli.options import Namespace, Parser, one_of
from ketaudit.cli.terminal import write
from ketaudit.config import Settings, load, overridden
from ketaudit.errors import InputError
from ketaudit.evaluate.gold import GoldPage
from ketaudit.evaluate.gold import load as load_gold
from ketaudit.evaluate.metrics import Agreement, Rates
from ketaudit.evaluate.score import Found, Mistake, Scores, compare, found_by, labelled_by
from ketaudit.render.columns import clean, cut
from ketaudit.typed import Any

_ABOUT = """\
Compare what ketaudit finds on pages that you have labelled with the labels:
precision, recall and F1 by family and rule, and agreement on how strong claims are.
With --with, compare two annotators of the same pages instead."""
_AFTER = """\
precision: the share of what was found that is labelled; recall: the share of the labels
that was found; F1: their harmonic mean.  docs/reference/gold-format.md says how to label."""
_FORMATS = ("text", "json")
_LONGEST = 90


def run(args: Sequence[str]) -> int:
    """Compare, and show the figures."""
    options = _parser().read(args)
    pages = load_gold(options.gold)
    found = _others(options.other, pages) if options.other else _audited(pages, options)
    scores = compare(pages, found)
    if options.format == "json":
        write(_json(scores, errors=options.errors), sys.stdout, "utf-8")
    else:
        lines = _text(scores, errors=options.errors)
        write("".join(f"{line}\n" for line in lines), sys.stdout)
    return CLEAN


def _audited(pages: Iterable[GoldPage], options: Namespace) -> list[Found]:
    """Audit every page as the settings say, by every rule."""
    path = config_file(options, [options.gold])
    settings = overridden(
        load(path) if path else Settings(),
        {"profile": options.profile} if options.profile else {},
    )
    auditor = auditor_of(settings._replace(per_file=()), None)
    return [
        found_by(auditor.audit(page.text, format=page.format, name=page.doc), page)  # type: ignore[arg-type]
        for page in pages
    ]


def _others(path: str, pages: Sequence[GoldPage]) -> list[Found]:
    """Take what a second annotator found on the same pages."""
    others = {page.doc: page for page in load_gold(path)}
    missing = [page.doc for page in pages if page.doc not in others]
    if missing:
        raise InputError(f"{path}: there is no page {missing[0]!r}")
    return [labelled_by(others[page.doc], page) for page in pages]


def _text(scores: Scores, *, errors: bool) -> Iterator[str]:
    """Yield the figures as a table, and the mistakes below it."""
    rows = list(_rows(scores))
    wide = max([len(name) for name, _ in rows], default=0)
    head = ("precision", "recall", "F1", "right", "false", "missed")
    yield f"{_many(scores.pages, 'page')}, {_many(scores.sentences, 'sentence')} labelled"
    yield ""
    yield f"{'':{wide}}" + "".join(f"{word:>11}" for word in head)
    for name, row in rows:
        yield f"{name:{wide}}" + "".join(f"{_figure(value):>11}" for value in row)
    if scores.agreement:
        items, kappa, alpha = scores.agreement
        yield ""
        yield (
            f"agreement on the strength of claims, {_many(items, 'sentence')}:"
            f" kappa {_figure(kappa)}, alpha {_figure(alpha)}"
        )
    if errors:
        yield ""
        for one in scores.mistakes:
            quoted = cut(clean(" ".join(one.text.split())), _LONGEST)
            yield f"{one.name}  {one.kind}  {clean(one.doc)}:{one.start}  {quoted}"


def _rows(scores: Scores) -> Iterator[tuple[str, Rates]]:
    """Yield each family with its rules, rules without their family, claims and topics."""
    rules = dict(scores.rules)
    for family, row in scores.families.items():
        yield family, row
        for name in [name for name in rules if name.startswith(f"{family}.")]:
            yield f"  {name}", rules.pop(name)
    yield from rules.items()
    for strength, row in scores.claims.items():
        yield "claims" if strength == "any" else f"  {strength}", row
    if scores.topics:
        yield "topics disclosed", scores.topics


def _json(scores: Scores, *, errors: bool) -> str:
    plain: dict[str, Any] = {"schema_version": 1, **_plain(scores)}
    if not errors:
        del plain["mistakes"]
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Scores | Rates | Agreement | Mistake):
        return {name: _plain(item) for name, item in value._asdict().items()}
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _parser() -> Parser:
    parser = Parser("evaluate", "GOLD", _ABOUT, _AFTER)
    add = parser.add_argument
    add("gold", metavar="GOLD", help="labelled pages: JSON, or JSON Lines")
    add("--with", dest="other", metavar="FILE", help="a second annotator's labels of these pages")
    add("--errors", action="store_true", help="list what is missed and what is false")
    add("--format", type=one_of(_FORMATS), default="text", metavar="F", help="text or json")
    add("--profile", metavar="P", help="the house style to measure (default: as configured)")
    add("--config", metavar="FILE", help="read settings here, not in the nearest ketaudit.toml")
    add("--isolated", action="store_true", help="read no settings at all")
    return parser
