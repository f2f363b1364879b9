"""``ketaudit explain``: a rule's manual page, a topic of the risk checklist, or a source."""

import sys
from collections.abc import Sequence

from ketaudit.cli import CLEAN
from ketaudit.cli.options import Parser
from ketaudit.cli.terminal import in_colour, width, write
from ketaudit.describe import UNREAD, approvals, checklist, manual_page, sources
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.knowledge.pack import Pack, Source, Topic, core_pack
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
    parser.add_argument("name", metavar="RULE", help="a rule, a risk topic, or a source id")
    page = _explain(parser.read(args).name, core_pack()).rstrip("\n")
    if sys.stdout.isatty():  # a pipe gets the Markdown as it is
        style = Style(width(sys.stdout), in_colour(sys.stdout))
        page = "\n".join(manual(page, style)).rstrip("\n")
    write(page + "\n", sys.stdout)
    return CLEAN


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
    raise ConfigError(_unknown(name, pack))


def _topic(topic: Topic, pack: Pack) -> str:
    return (
        f"# {topic.id}: {topic.title}\n\n{topic.why}\n\n"
        f"This is {_DUTY.get(topic.duty, topic.duty)} ({topic.tier}).\n\n"
        f"Fair wording:\n\n> {topic.sample}\n\nSources:\n\n{sources(topic.sources, pack)}"
    )


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
    return f"no rule, topic or source {name!r}{did_you_mean(name, known)}; see ketaudit rules"
