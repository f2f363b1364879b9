"""``ketaudit explain``: a rule's manual page, a risk topic, a source, or an entry of a lexicon."""

import os
import sys
from collections.abc import Sequence

from ketaudit.cli import CLEAN
from ketaudit.cli.options import Parser
from ketaudit.cli.terminal import in_colour, width, write
from ketaudit.config import Settings, find_config, load
from ketaudit.describe import UNREAD, approvals, checklist, manual_page, sources
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.knowledge.chosen import with_packs
from ketaudit.knowledge.lexicon import Entry
from ketaudit.knowledge.pack import Pack, Source, Topic, core_pack
from ketaudit.packfiles import configured
from ketaudit.profile import profile_named
from ketaudit.render import Style
from ketaudit.render.manual import manual
from ketaudit.rules import RULES

_TABLES = {
    "risk.missing-disclosure": ("The checklist", checklist),
    "claim.false-approval": ("What is approved", approvals),
}
_DUTY = {
    "core": "due with every claim of a benefit",
    "conditional": "due when the page calls for it",
    "recommended": "recommended",
}


def run(args: Sequence[str]) -> int:
    """Explain one thing and return the exit code."""
    parser = Parser("explain", "RULE", "Say what a rule flags and why, or what a source is.")
    parser.add_argument(
        "name", metavar="RULE", help="a rule, a risk topic, a source id, or LEXICON/ENTRY"
    )
    page = _explain(parser.read(args).name, _pack()).rstrip("\n")
    if sys.stdout.isatty():  # a pipe gets the Markdown as it is
        style = Style(width(sys.stdout), in_colour(sys.stdout))
        page = "\n".join(manual(page, style)).rstrip("\n")
    write(page + "\n", sys.stdout)
    return CLEAN


def _pack() -> Pack:
    """Return what the settings of the current folder make of the core pack."""
    path = find_config(os.curdir)
    settings = load(path) if path else Settings()
    packs = configured(settings.packs, settings.approved_claims)
    return with_packs(core_pack(), packs).at(profile_named(settings.profile).jurisdiction.id)


def _explain(name: str, pack: Pack) -> str:
    """Return what is known under a name; raise ConfigError where nothing is."""
    for rule in RULES:
        if rule.id == name:
            page = manual_page(rule, pack).rstrip("\n")
            title, table = _TABLES.get(name, ("", None))
            return f"{page}\n\n# {title}\n\n{table(pack)}" if table else page
    for topic in pack.topics:
        if topic.id == name.replace("-", "_").replace(" ", "_"):
            return _topic(topic, pack)
    if name in pack.sources:
        return _source(pack.sources[name])
    for entry in pack.entries:
        if f"{entry.lexicon}/{entry.id}" == name:
            return _entry(entry, pack)
    raise ConfigError(_unknown(name, pack))


def _topic(topic: Topic, pack: Pack) -> str:
    return (
        f"# {topic.id}: {topic.title}\n\n{topic.why}\n\n"
        f"This is {_DUTY.get(topic.duty, topic.duty)} ({topic.tier}).\n\n"
        f"Fair wording:\n\n> {topic.sample}\n\nSources:\n\n{sources(topic.sources, pack)}"
    )


def _entry(entry: Entry, pack: Pack) -> str:
    parts = [f"# {entry.lexicon}/{entry.id}", entry.why]
    parts += ["".join(f"- {key}: {value}\n" for key, value in entry.attrs.items())]
    if entry.prefer:
        parts.append("Better:\n\n" + "\n".join(f"- {words}" for words in entry.prefer))
    if entry.sources:
        parts.append(f"Sources:\n\n{sources(entry.sources, pack)}")
    return "\n\n".join(part.rstrip("\n") for part in parts if part)


def _source(source: Source) -> str:
    unread = UNREAD if source.known else ""
    about = "\n".join(filter(None, (source.title, source.date, source.address, unread)))
    return f"# {source.id}\n\n{about}"


def _unknown(name: str, pack: Pack) -> str:
    families = sorted({rule.family for rule in RULES})
    if name in families:
        members = ", ".join(rule.id for rule in RULES if rule.family == name)
        return f"{name!r} is a family; explain one of its rules: {members}"
    known = [*(r.id for r in RULES), *(t.id for t in pack.topics), *pack.sources]
    known += [f"{entry.lexicon}/{entry.id}" for entry in pack.entries if "/" in name]
    return f"no rule, topic or source {name!r}{did_you_mean(name, known)}; see ketaudit rules"
