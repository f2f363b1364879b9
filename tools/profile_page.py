"""Writes docs/reference/profiles.md from the profiles themselves."""

from ketaudit.describe import source_line
from ketaudit.knowledge.pack import Pack
from ketaudit.language.analysis import Limits
from ketaudit.language.jurisdiction import JURISDICTIONS, Jurisdiction
from ketaudit.language.purpose import KINDS, MANY_RISKS
from ketaudit.profile import (
    ABOVE_TARGET,
    KIND_STYLES,
    LIMIT_REASONS,
    STYLES,
    Style,
    profile_named,
)
from ketaudit.severity import Severity

_HEAD = """\
# Profiles

A profile says whose law and whose regulator a page is read against, and which kind of page it is.
Its name is a jurisdiction (`uk`), a kind of page (`news`, for the US) or both (`uk-news`).
Give it with `--profile`, as `profile` in the settings, or as `profile=` in Python.
`page-kind` in the settings (`page_kind=` in Python) names the kind apart.
A message names a rule and its source, and never says that a page breaks the law.
"""
_KINDS = {
    "service": "it offers treatment, or does nothing of what follows",
    "blog": "it offers treatment and looks like a blog (a date line, comments, a reading time),"
    " or it claims a benefit and offers nothing",
    "news": "it offers nothing, and reports research with only hedged claims of a benefit, sums up"
    " a trial, or criticises what is promised",
    "leaflet": "it offers nothing, has no marks of a blog, and names"
    f" {MANY_RISKS} risk topics or more and no fewer than it states benefits;"
    " one that reports research is news where its claims are hedged",
}
_TOLD = """\
Without a kind in the profile each page tells its own, by what it does;
the report says which in `document.kind`, and why in `document.purpose`.
"""
_LIMITS = """\
## Limits of balance

The sources ask for balance and name no number; the numbers are our own choice.
They are the same in every profile.
"""
_LIMITED = {
    "buried_share": "[risk.buried](rules/risk.buried.md) speaks when {:.0%} of a page's words pass"
    " before the first risk",
    "min_risk_ratio": "[risk.unbalanced](rules/risk.unbalanced.md) speaks below {:g} words of risk"
    " for each word of benefit",
    "ratio_words": "it does so from {} words of benefit on",
}
_DUE = {
    "service": "all that its claims make due",
    "blog": "all that its claims make due: a clinic's blog sells too",
    "news": "nothing, unless it offers treatment",
    "leaflet": "all that its claims make due",
}


def profile_page(pack: Pack) -> str:
    """Return the reference page of the profiles."""
    places = "\n".join(_place(place, pack) for place in JURISDICTIONS.values())
    return "\n".join([_HEAD, "## Jurisdictions\n", places, _kinds(pack), _limits(pack)])


def _place(place: Jurisdiction, pack: Pack) -> str:
    limits = profile_named(place.id).limits
    lines = [
        f"### `{place.id}`: {place.title.removeprefix('the ')}\n",
        f"- The regulator is {place.regulator}.",
        f"- Advertising: {_advertising(place)}",
        *(f"  - {source_line(name, pack)}" for name in place.sources),
        f"- Reading: {_reading(limits)}; {STYLES[place.id].why}.",
        *_style(STYLES[place.id], pack),
    ]
    told = [local for local in pack.local if local.place == place.id]
    if told:
        topics = " and ".join(f"`{local.topic}`" for local in told)
        lines.append(f"- The topics {topics} have reasons and sample wording of their own.")
    return "\n".join(lines) + "\n"


def _reading(limits: Limits) -> str:
    return f"target grade {limits.target_grade:g}, a warning above {limits.warning_grade:g}"


def _advertising(place: Jurisdiction) -> str:
    rule = "[claim.prescription-promotion](rules/claim.prescription-promotion.md)"
    told = {
        "fair": "prescription medicines may be promoted to the public, with fair balance.",
        "named": f"of a prescription medicine only name, price and quantity; {rule} speaks.",
        "barred": f"prescription medicines may not be promoted to the public; {rule} speaks.",
    }
    return told[place.prescription_ads]


def _a(severity: Severity) -> str:
    return f"an {severity}" if severity is Severity.ERROR else f"a {severity}"


def _style(style: Style, pack: Pack) -> list[str]:
    lines = [f"  - {source_line(name, pack)}" for name in style.sources]
    for change in style.changes:
        rule = f"[{change.rule}](rules/{change.rule}.md)"
        lines.append(f"- {rule} is {_a(change.severity)}: {change.why}.")
        lines += [f"  - {source_line(name, pack)}" for name in change.sources]
    return lines


def _limits(pack: Pack) -> str:
    """Return the limits of balance, each with its ground."""
    limits = profile_named("us").limits
    lines = [_LIMITS]
    for name, (why, sources) in LIMIT_REASONS.items():
        lines.append(f"- {_LIMITED[name].format(getattr(limits, name))}: {why}.")
        lines += [f"  - {source_line(source, pack)}" for source in sources]
    return "\n".join(lines) + "\n"


def _kinds(pack: Pack) -> str:
    rows = "\n".join(f"| `{kind}` | {_KINDS[kind]} | {_DUE[kind]} |" for kind in KINDS)
    parts = [
        "## Kinds of page\n",
        _TOLD,
        f"| kind | a page is taken for it when | disclosures due |\n|---|---|---|\n{rows}\n",
        "A page that claims no benefit owes nothing, whatever its kind.",
        "Whether it offers treatment is asked first, then whether it reports, informs, claims.\n",
    ]
    for kind in KINDS:
        style = KIND_STYLES[kind]
        told = (
            [f"- Where the profile names it, target grade at most {style.grade:g}: {style.why}."]
            if style.grade
            else []
        )
        if told or style.changes:
            parts.append("\n".join([f"### `{kind}`\n", *told, *_style(style, pack)]) + "\n")
    parts.append(
        f"The warning stands {ABOVE_TARGET:g} grades above the target; that distance is our own"
        " choice, and so are the limits of balance and hype, which are the same everywhere."
    )
    return "\n".join(parts) + "\n"
