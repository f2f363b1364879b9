"""House styles: which rules speak, how loudly, and the limits they compare with."""

from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.language.analysis import Limits
from ketaudit.rules import FAMILIES, RULES
from ketaudit.rules._rule import Rule
from ketaudit.values import Value


class Profile(Value):
    """A named house style."""

    id: str
    title: str
    limits: Limits


US = Profile(
    id="us",
    title="United States: FTC and FDA sources, plain-language grade 8",
    limits=Limits(
        target_grade=8.0,
        warning_grade=12.0,
        long_sentence_words=35,
        soft_words_per_150=1.0,
        max_conditions=6,
        buried_share=0.75,
        min_risk_ratio=0.2,
    ),
)
PROFILES = {profile.id: profile for profile in (US,)}


def profile_named(name: str) -> Profile:
    """Return a profile by id; raise ConfigError with the nearest name for any other."""
    try:
        return PROFILES[name]
    except KeyError:
        known = sorted(PROFILES)
        raise ConfigError(f"there is no profile {name!r}{did_you_mean(name, known)}") from None


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
