"""Goes through a page once: which suppression hides which finding, and which hides none."""

from collections.abc import Iterable, Sequence

from ketaudit.document import Comment, Document
from ketaudit.errors import did_you_mean
from ketaudit.report import Finding, Suppressed
from ketaudit.suppress import front_matter
from ketaudit.suppress.directive import Directive, Judged, parse
from ketaudit.suppress.scope import Blocks, Scopes, paired
from ketaudit.values import Value

FAMILY = "suppression"
"""The family of the findings about suppressions, which no suppression hides."""

_MOST_HINTS = 20  # names on a page; to look for the nearest takes as long as to audit a paragraph


class Silenced(Value):
    """The findings that stay, those that were hidden, and the suppressions to complain about."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    judged: tuple[Judged, ...]


class Names:
    """The rules a suppression may name, and those of them that were asked."""

    def __init__(self, known: Iterable[str], asked: Iterable[str]) -> None:
        """Take rule ids; their families follow from them."""
        self._members: dict[str, list[str]] = {}
        for rule in known:
            family = rule.partition(".")[0]
            if family != FAMILY:
                for name in ("", family, rule):
                    self._members.setdefault(name, []).append(rule)
        self._asked = frozenset(asked)
        self._near: dict[str, str] = {}

    def rules(self, name: str) -> list[str]:
        """Return the rules of a name: none of one that does not exist, all of the empty one."""
        return self._members.get(name, [])

    def of(self, directive: Directive) -> list[str]:
        """Return the rules that a suppression hides, a rule twice if it is named twice."""
        return [rule for name in directive.names or ("",) for rule in self.rules(name)]

    def were_asked(self, name: str) -> bool:
        """Return whether every rule of a name has spoken, so that its silence means something."""
        return self._asked.issuperset(self.rules(name))

    def near(self, name: str) -> str:
        """Return a hint at the name that was meant."""
        if name.partition(".")[0] == FAMILY:
            return "; what is wrong with suppressions cannot be hidden in the page"
        if name not in self._near and len(self._near) < _MOST_HINTS:
            known = [known for known in self._members if known]
            self._near[name] = did_you_mean(name[:60], known)
        return self._near.get(name, "")


def silence(
    document: Document,
    findings: Sequence[Finding],
    names: Names,
    *,
    today: str | None = None,
    require_reason: bool = True,
) -> Silenced:
    """Follow the suppressions of a page; ``findings`` are in order of their places.

    A suppression with a fault, without its reason or past its day hides nothing.
    Cost grows with the length of the page, the findings and the suppressions.
    """
    judged = [
        _judged(directive, names, today=today, require_reason=require_reason)
        for directive in _directives(document.comments)
    ]
    judged, ranges = paired(judged)
    scopes = Scopes(Blocks(document), judged, ranges, names.of)
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    used: set[tuple[int, str]] = set()
    for finding in findings:
        number = scopes.hiding(finding)
        if number is None:
            kept.append(finding)
            continue
        _, _, _, reason, until, _ = judged[number].directive
        used |= {(number, name) for name in ("", finding.family, finding.rule)}
        suppressed.append(Suppressed(finding, "inline", reason, until))
    return Silenced(tuple(kept), tuple(suppressed), _complaints(judged, used, names))


def _directives(comments: Iterable[Comment]) -> list[Directive]:
    found: list[Directive] = []
    for comment in comments:
        if comment.form == "comment":
            directive = parse(comment)
            found += [directive] if directive else []
        else:
            found += front_matter.parse(comment)
    return found


def _judged(
    directive: Directive, names: Names, *, today: str | None, require_reason: bool
) -> Judged:
    """Judge what can be judged without the findings."""
    if directive.fault:
        return Judged(directive, "malformed")
    if directive.verb == "ignore-end":
        return Judged(directive)
    word = (directive.reason or "").split(" ")[0].rstrip(":,;")
    if word and not directive.names and names.rules(word):
        fault = f"put the rule in square brackets, {directive.verb}[{word}], or no rule is named"
        return Judged(directive._replace(fault=fault), "malformed")
    unknown = tuple((name, names.near(name)) for name in directive.names if not names.rules(name))
    if directive.reason is None and (require_reason or not directive.names):
        return Judged(directive, "no-reason", unknown)
    if directive.until and today and today > directive.until:
        return Judged(directive, "expired", unknown)
    return Judged(directive, "", unknown)


def _complaints(
    judged: Iterable[Judged], used: set[tuple[int, str]], names: Names
) -> tuple[Judged, ...]:
    """Return the suppressions with a fault, and those that hid nothing although all were asked."""
    found: list[Judged] = []
    for number, one in enumerate(judged):
        directive = one.directive
        if not one.wrong and directive.verb != "ignore-end":
            unused = [
                name
                for name in directive.names or ("",)
                if (number, name) not in used and names.rules(name) and names.were_asked(name)
            ]
            one = one._replace(unused=tuple(unused))  # noqa: PLW2901
        if one.wrong or one.unknown or one.unused:
            found.append(one)
    return tuple(found)
