"""House styles: whose law, which kind of page, which rules speak, how loudly, to what limits."""

from ketaudit.errors import ConfigError, did_you_mean, nearest_or_all
from ketaudit.language.analysis import Limits
from ketaudit.language.jurisdiction import JURISDICTIONS, Jurisdiction
from ketaudit.language.purpose import KINDS
from ketaudit.report import Kind
from ketaudit.rules import FAMILIES, RULES
from ketaudit.rules._rule import Rule
from ketaudit.severity import Severity
from ketaudit.values import Value

ABOVE_TARGET = 4.0
"""School grades above the target at which hard reading becomes a warning."""


class Change(Value):
    """How a place or a kind of page changes the severity of a rule, and who says so."""

    rule: str
    severity: Severity
    why: str
    sources: tuple[str, ...] = ()


class Style(Value):
    """What a place or a kind of page changes: the target grade, with its reason, and rules."""

    grade: float | None
    why: str
    sources: tuple[str, ...]
    changes: tuple[Change, ...] = ()


class Profile(Value):
    """A named house style; ``kind`` is None where the page itself decides."""

    id: str
    limits: Limits
    jurisdiction: Jurisdiction
    kind: Kind | None
    changes: dict[str, Change]


STYLES = {
    "us": Style(8.0, "the AMA and NIH advise material at about grade 6 to 8", ("AMA-NIH-GRADE",)),
    "uk": Style(
        6.0,
        "the NHS aims for a reading age of 9 to 11, and of 11 to 14 where medicine makes that hard;"
        " an age of 11 is US grade 6",
        ("NHS-READING-AGE",),
        (
            Change(
                "hype.pressure",
                Severity.ERROR,
                "the General Medical Council tells doctors to put no pressure on anybody to use"
                " their services",
                ("UK-GMC-GMP",),
            ),
        ),
    ),
    "eu": Style(
        8.0,
        "as in the United States: no European text that we know names a grade",
        ("AMA-NIH-GRADE",),
        (
            Change(
                "claim.superiority",
                Severity.ERROR,
                "advertising must not suggest that a medicine is better than, or as good as,"
                " another treatment",
                ("EU-2001-83-90",),
            ),
        ),
    ),
    "au": Style(
        7.0,
        "the Australian Government Style Manual asks for year 7",
        ("AU-STYLE-MANUAL",),
        (
            Change(
                "claim.testimonial",
                Severity.ERROR,
                "the National Law bars testimonials from advertising of a health service",
                ("AU-NATIONAL-LAW-133",),
            ),
        ),
    ),
    "ca": Style(
        8.0,
        "as in the United States: no Canadian text that we know names a grade",
        ("AMA-NIH-GRADE",),
    ),
}
KIND_STYLES: dict[Kind, Style] = {
    "service": Style(None, "", ()),
    "blog": Style(None, "", ()),
    "news": Style(
        None,
        "",
        (),
        (
            Change(
                "claim.testimonial",
                Severity.NOTE,
                "the Endorsement Guides are about advertising, and a reporter may quote a patient",
                ("FTC-16CFR255",),
            ),
        ),
    ),
    "leaflet": Style(
        6.0, "patient material should not be harder than about grade 6", ("AMA-NIH-GRADE",)
    ),
}
LIMIT_REASONS = {
    "buried_share": (
        "risks should stand where the benefits do, and as easy to see",
        ("FDA-RISK-2009", "21CFR202.1"),
    ),
    "min_risk_ratio": (
        "risks should be told in a measure that fits the benefits",
        ("21CFR202.1", "FTC-HPCG-2022"),
    ),
    "ratio_words": (
        "in two or three sentences a single word of risk would turn the measure of balance",
        ("21CFR202.1",),
    ),
}
"""Why a page's balance is limited; the sources ask for balance and name no number."""
PROFILES = (*JURISDICTIONS, *KINDS)


def profile_named(name: str, kind: str | None = None) -> Profile:
    """Return a profile: a jurisdiction, a kind of page, or both ("uk", "news", "uk-news").

    ``kind`` is a kind of page named apart.  Raises ConfigError for a name that does not exist,
    with the nearest one, and for two kinds.
    """
    place, _, named = name.partition("-")
    if name in KINDS:
        place, named = "us", name
    if place not in JURISDICTIONS or named not in ("", *KINDS):
        known = [*PROFILES, *(f"{a}-{b}" for a in JURISDICTIONS for b in KINDS)]
        places, kinds = ", ".join(JURISDICTIONS), ", ".join(KINDS)
        shown = f"{places}, {kinds}, or two of them as in 'uk-news'"
        raise ConfigError(f"there is no profile {name!r}{nearest_or_all(name, known, shown)}")
    if kind is None:
        return _profile(name, JURISDICTIONS[place], _kind(named))
    if kind not in KINDS:
        near = nearest_or_all(kind, list(KINDS), ", ".join(KINDS))
        raise ConfigError(f"there is no kind of page {kind!r}{near}")
    if named not in ("", kind):
        raise ConfigError(f"the profile {name!r} is for {named}, and the kind of page is {kind!r}")
    return _profile(name if named else f"{name}-{kind}", JURISDICTIONS[place], _kind(kind))


def _kind(word: str) -> Kind | None:
    return next((kind for kind in KINDS if kind == word), None)


def _profile(name: str, place: Jurisdiction, kind: Kind | None) -> Profile:
    changes = {change.rule: change for change in STYLES[place.id].changes}
    return Profile(name, _limits(place.id), place, kind, changes)


def _limits(place: str) -> Limits:
    target = STYLES[place].grade or 0.0
    return Limits(
        target_grade=target,
        warning_grade=target + ABOVE_TARGET,
        long_sentence_words=35,
        soft_words_per_150=1.0,
        max_conditions=6,
        buried_share=0.75,
        min_risk_ratio=0.2,
        ratio_words=40,
        fact_months=12,
    )


def for_kind(profile: Profile, kind: Kind) -> Profile:
    """Return a profile as it holds for one kind of page.

    A kind asks for easier reading only where the profile names it: a page that is taken for a
    leaflet because it names its risks must not be held to more for that.
    """
    style = KIND_STYLES[kind]
    limits = profile.limits
    if profile.kind and style.grade is not None and style.grade < limits.target_grade:
        target = style.grade
        limits = limits._replace(target_grade=target, warning_grade=target + ABOVE_TARGET)
    changes = profile.changes | {change.rule: change for change in style.changes}
    return profile._replace(limits=limits, changes=changes)


def choose_rules(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """Return the rules that are selected (all, if none is) and not ignored.

    A name is a rule id ("hype.puffery") or a family ("hype"); raises ConfigError for any other.
    """
    wanted, unwanted = _expand(select), _expand(ignore)
    return tuple(
        rule for rule in RULES if (not select or rule.id in wanted) and rule.id not in unwanted
    )


def _expand(names: tuple[str, ...]) -> set[str]:
    chosen: set[str] = set()
    for name in names:
        found = [rule.id for rule in RULES if name in (rule.id, rule.family)]
        if not found:
            known = [rule.id for rule in RULES] + list(FAMILIES)
            raise ConfigError(f"there is no rule {name!r}{did_you_mean(name, known)}")
        chosen.update(found)
    return chosen
