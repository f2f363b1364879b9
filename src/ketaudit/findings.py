"""Turns what a rule saw into findings: placed in the source, stamped, and named to last."""

from collections.abc import Iterable, Iterator

from ketaudit.digest import sha256
from ketaudit.errors import RuleCrash
from ketaudit.language.analysis import Analysis
from ketaudit.profile import Change
from ketaudit.report import Finding, Related, Suppressed
from ketaudit.report_parts import Places
from ketaudit.rules._rule import Hit, Rule


def findings_of(
    rule: Rule, analysis: Analysis, places: Places, changes: dict[str, Change]
) -> list[Finding]:
    """Ask one rule; raise RuleCrash, which names it, if it fails."""
    change = changes.get(rule.id)
    try:
        return [_finding(hit, rule, places, change) for hit in rule.check(analysis)]
    except Exception as error:
        raise RuleCrash(rule.id) from error


def _finding(hit: Hit, rule: Rule, places: Places, change: Change | None) -> Finding:
    """Stamp a hit with who saw it, how loud it is, and where it is in the source."""
    document = places.document
    start, end = places.source(hit.span)
    severity = hit.severity or (change.severity if change else rule.severity)
    references = hit.references or rule.references
    related = [(*places.source(remark.span), remark.message) for remark in hit.related]
    # By position, in the order of the contract: names would cost a fiftieth of the page.
    return Finding(
        rule.id,
        rule.family,
        str(severity),  # type: ignore[arg-type]
        hit.confidence,
        hit.message,
        start,
        end,
        *document.position(start),
        *document.position(end),
        document.source[start:end],
        places.sentence(hit.span),
        hit.suggestions,
        tuple([Related(*remark) for remark in related]),
        references + change.sources if change else references,
        hit.about,
    )


def by_place(finding: Finding) -> tuple[int, int, str, str]:
    """Return what findings are sorted by."""
    return finding.start, finding.end, finding.rule, finding.message


def with_fingerprints(found: Iterable[Finding | Suppressed]) -> Iterator[Finding | Suppressed]:
    """Give each finding a name that survives moving: rule, sentence and ordinal, no line.

    A hidden finding counts too, so that hiding one leaves the names of the others.
    """
    seen: dict[tuple[str, str], int] = {}
    for one in sorted(found, key=lambda one: by_place(_finding_of(one))):
        finding = _finding_of(one)
        key = finding.rule, finding.fingerprint or " ".join(finding.sentence.lower().split())
        seen[key] = ordinal = seen.get(key, 0) + 1
        raw = f"{key[0]}\n{key[1]}\n{ordinal}".encode("utf-8", "surrogatepass")
        named = finding._replace(fingerprint=sha256(raw).hexdigest()[:16])
        yield one._replace(finding=named) if isinstance(one, Suppressed) else named


def _finding_of(one: Finding | Suppressed) -> Finding:
    return one.finding if isinstance(one, Suppressed) else one
