"""Write what the documentation takes from the rules, the pack, and real runs.

    python tools/generate_docs.py            write what changed
    python tools/generate_docs.py --check    exit 1 and name what is stale

Whole pages: docs/reference/rules/, profiles.md, risk-checklist.md, sources.md, report.schema.json,
config.schema.json, pack.schema.json.
In pages written by hand: every fence of a terminal session (tools/console.py), and the text between
``<!-- generated: NAME -->`` and ``<!-- end -->`` (tools/figures.py).
"""

import json
import os
import re
import sys
from typing import Any

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
sys.path.insert(0, os.path.join(sys.path[0], "src"))

from tools.console import ROOT, refreshed
from tools.figures import FIGURES, LABELS
from tools.profile_page import profile_page

from ketaudit.config.written import config_schema
from ketaudit.describe import UNREAD, approvals, checklist, manual_page, report_schema
from ketaudit.knowledge.pack import Pack, core_pack
from ketaudit.knowledge.packschema import pack_schema
from ketaudit.language.jurisdiction import JURISDICTIONS
from ketaudit.profile import KIND_STYLES, STYLES
from ketaudit.rules import FAMILIES, RULES
from ketaudit.rules._rule import Rule

NOTE = "<!-- Written by tools/generate_docs.py: change the source, not this page. -->\n\n"
REFERENCE = os.path.join("docs", "reference")
RULE_PAGES = os.path.join(REFERENCE, "rules")
SCREEN = (
    "claim.false-approval",
    "hype.hyperbole",
    "claim.unhedged-efficacy",
    "claim.bare-statistic",
    "risk.minimised",
    "risk.missing-disclosure",
)
_ITEMS = 4  # a list of findings at one place is cut before its fourth
_BLOCK = re.compile(r"(<!-- generated: (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_ABOUT = {
    "readability": "Prose that is harder to read than its readers can be expected to manage.",
    "hype": "Words that praise, dramatise or press.",
    "claim": "Benefits of the treatment: how strongly they are claimed, and on what evidence.",
    "suppression": "What is wrong with the comments that silence findings.",
    "risk": "What the page owes its readers about harms, limits and legal status.",
}


def main(arguments: list[str]) -> int:
    """Write or check every generated text; return the exit code."""
    checking = "--check" in arguments
    wanted = {**whole_pages(), **refreshed_pages(checking=checking)}
    stale = [name for name, text in wanted.items() if _read(name) != text]
    orphans = [name for name in _rule_pages() if name not in wanted]
    if checking:
        for name in [*stale, *orphans]:
            print(f"{name} is stale: run python tools/generate_docs.py")
        return int(bool(stale or orphans))
    for name in stale:
        _write(name, wanted[name])
    for name in orphans:
        os.remove(os.path.join(ROOT, name))
    print(f"{len(wanted)} pages, {len(stale)} written, {len(orphans)} removed")
    return 0


def whole_pages() -> dict[str, str]:
    """Return the pages that are nothing but generated, by path."""
    pack = core_pack()
    pages = {
        os.path.join(RULE_PAGES, f"{rule.id}.md"): NOTE + manual_page(rule, pack) for rule in RULES
    }
    return {
        **pages,
        os.path.join(RULE_PAGES, "README.md"): NOTE + rule_index(),
        os.path.join(REFERENCE, "risk-checklist.md"): NOTE + risk_checklist(pack),
        os.path.join(REFERENCE, "approvals.md"): NOTE + approvals_page(pack),
        os.path.join(REFERENCE, "sources.md"): NOTE + source_list(pack),
        os.path.join(REFERENCE, "pack.schema.json"): json.dumps(pack_schema(pack), indent=2) + "\n",
        os.path.join(REFERENCE, "profiles.md"): NOTE + profile_page(pack),
        os.path.join(REFERENCE, "report.schema.json"): _json(report_schema()),
        os.path.join(REFERENCE, "config.schema.json"): _json(config_schema()),
    }


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def rule_index() -> str:
    """Return the table of rules, by family."""
    parts = ["# Rules\n\n`ketaudit explain RULE` prints the same pages.\n"]
    for family in FAMILIES:
        rows = [_row(rule) for rule in RULES if rule.family == family]
        head = "| rule | severity | what it flags |\n|---|---|---|\n"
        parts.append(f"## {family}\n\n{_ABOUT[family]}\n\n{head}" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    return f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.summary} |"


def risk_checklist(pack: Pack) -> str:
    """Return the page of the risk topics, by duty."""
    return (
        "# The risk checklist\n\n"
        "What a page that claims a benefit of ketamine owes its readers.\n"
        "*Core* topics are due with every claim, *conditional* ones when the page calls for them,"
        " *recommended* ones never cost points.\n"
        "The wording is a start, at or below US school grade 8; have a clinician check yours.\n"
        "`ketaudit explain TOPIC` prints one topic with its sources.\n\n" + checklist(pack)
    )


def approvals_page(pack: Pack) -> str:
    """Return the page of what is approved, by product and place."""
    return (
        "# What is approved\n\n"
        "The table that [claim.false-approval](rules/claim.false-approval.md) judges by:"
        " what is approved or cleared, in which form, where, and for what.\n"
        "Facts age: each says when it was last checked, and a finding adds a note when that is"
        " longer ago than the profile allows (12 months).\n"
        "What only general knowledge supports says so.\n"
        "`ketaudit explain claim.false-approval` prints the same.\n\n" + approvals(pack)
    )


def source_list(pack: Pack) -> str:
    """Return the table of the sources, with the rules and topics that name each."""
    users: dict[str, set[str]] = {}
    for owner, names in _references(pack):
        for name in names:
            users.setdefault(name, set()).add(owner)
    rows = [
        f"| {s.id} | {s.title}{f' *({UNREAD})*' if s.known else ''} | {s.date} |"
        f" {s.address and f'<{s.address}>'} |"
        f" {', '.join(sorted(users.get(s.id, ())))} |"
        for s in sorted(pack.sources.values())
    ]
    return (
        "# Sources\n\nEvery source that a rule, a risk topic or a lexicon entry names.\n"
        "Nothing here is legal advice, and naming a source does not say that it binds you.\n\n"
        "| id | what | date | address | named by |\n|---|---|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def _references(pack: Pack) -> list[tuple[str, tuple[str, ...]]]:
    rules = [(f"[{rule.id}](rules/{rule.id}.md)", rule.references) for rule in RULES]
    topics = [(f"{topic.id}", topic.sources) for topic in pack.topics]
    entries = [(f"lexicon {entry.lexicon}", entry.sources) for entry in pack.entries]
    local = [(f"{told.topic} ({told.place})", told.sources) for told in pack.local]
    places = [(f"profile {place.id}", place.sources) for place in JURISDICTIONS.values()]
    styles = [*STYLES.items(), *KIND_STYLES.items()]
    styled = [(f"profile {name}", style.sources) for name, style in styles]
    changed = [(f"profile {n}", c.sources) for n, style in styles for c in style.changes]
    return [*rules, *topics, *entries, *local, *places, *styled, *changed]


def refreshed_pages(*, checking: bool) -> dict[str, str]:
    """Return the pages written by hand, with their sessions and figures as they are today."""
    figures = {name: figure() for name, figure in FIGURES.items()}

    def block(found: re.Match[str]) -> str:
        text = figures[found["name"]]
        other = checking and text and LABELS.findall(text) != LABELS.findall(found[0])
        return found[0] if text is None or other else f"{found[1]}{text}{found[3]}"

    return {name: _BLOCK.sub(block, refreshed(_read(name), shortened)) for name in _pages_by_hand()}


def shortened(session: str) -> str:
    """Keep the first finding of a few rules and the summary; an ellipsis stands for the rest."""
    kept: list[str] = []
    wanted = list(SCREEN)
    for part in session.split("\n\n"):
        finding = re.match(r"  (?:\d+:\d+  )?(?:error|warning|note)  (\S+)", part)
        if finding is None or finding[1] in wanted:
            kept.append(_first_items(part))
        elif kept[-1] != "  …":
            kept.append("  …")
        if finding and finding[1] in wanted:
            wanted.remove(finding[1])
    return "\n\n".join(kept)


def _first_items(part: str) -> str:
    """Cut a finding that is a list after its third item."""
    items = [
        found.start() for found in re.finditer(r"^    (?:error|warning|note) ", part, re.MULTILINE)
    ]
    return part if len(items) < _ITEMS else part[: items[_ITEMS - 1]] + "    …"


def _pages_by_hand() -> list[str]:
    generated = {
        os.path.join(REFERENCE, "profiles.md"),
        os.path.join(REFERENCE, "approvals.md"),
        os.path.join(REFERENCE, "risk-checklist.md"),
        os.path.join(REFERENCE, "sources.md"),
    }
    found = ["README.md", "CONTRIBUTING.md"]
    for folder, _, names in sorted(os.walk(os.path.join(ROOT, "docs"))):
        found += [os.path.join(os.path.relpath(folder, ROOT), n) for n in sorted(names)]
    pages = [n for n in found if n.endswith(".md") and not n.startswith(RULE_PAGES + os.sep)]
    return [name for name in pages if name not in generated]


def _rule_pages() -> list[str]:
    folder = os.path.join(ROOT, RULE_PAGES)
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(RULE_PAGES, name) for name in names]


def _read(name: str) -> str:
    try:
        with open(os.path.join(ROOT, name), encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def _write(name: str, text: str) -> None:
    path = os.path.join(ROOT, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
