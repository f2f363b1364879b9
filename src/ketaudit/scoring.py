"""Scores 0-100 for a page: documented, monotone, and the same for a page twice as long.

Removing a finding never lowers a score; see docs/explanation/scores.md for the reasons behind
each number.
"""

from collections.abc import Sequence

from ketaudit.report import FamilyScores, Finding, Letter, SeverityCounts, Summary
from ketaudit.report_readability import Readability

WEIGHTS = {"risk": 0.40, "claims": 0.30, "hype": 0.20, "readability": 0.10}
"""The share of each family in the overall score."""

SEVERITY_WEIGHT = {"note": 1.0, "warning": 3.0, "error": 9.0}
"""What one finding of each severity weighs."""

HALF = {"hype": 30.0, "claims": 30.0, "risk": 30.0, "readability": 60.0}
"""The weight of findings per 1,000 words at which a family's score has fallen to one half."""

LEAST_WORDS = 250
"""Shorter pages are scored as if they had this many words, or one finding would sink them."""

GRADES_TO_HALF = 8.0
"""School grades above the target at which the readability score has fallen to one half."""

STATUS_POINTS = 10.0
"""Points that each false statement of approval and each promised cure takes off the overall."""

MOST_STATUS_POINTS = 30.0
_STATUS = ("claim.false-approval", "claim.cure-or-guarantee")
_MISSING = "risk.missing-disclosure"
# The one is counted apart; the other must not cost, or naming a risk by its name would.
_UNCOUNTED = (_MISSING, "readability.undefined-jargon")
_LETTERS: tuple[tuple[float, Letter], ...] = ((90.0, "A"), (80.0, "B"), (70.0, "C"), (60.0, "D"))


def summarise(
    findings: Sequence[Finding], *, words: int, core_due: int, readability: Readability
) -> Summary:
    """Return scores, letter and counts.

    ``words`` are those of the page without boilerplate; ``core_due`` is how many core risk topics
    the page owes its readers (0 if it claims no benefit).
    """
    scores = FamilyScores(
        readability=_readability(findings, words, readability),
        hype=_density("hype", findings, words),
        claims=_density("claims", findings, words),
        risk=_risk(findings, words, core_due),
    )
    status = sum(finding.rule in _STATUS for finding in findings) * STATUS_POINTS
    mean = sum(WEIGHTS[name] * value for name, value in zip(scores._fields, scores, strict=True))
    overall = round(max(0.0, mean - min(MOST_STATUS_POINTS, status)), 1)
    rounded = FamilyScores(*(round(value, 1) for value in scores))
    return Summary(overall, letter(overall), rounded, _counts(findings))


def letter(score: float) -> Letter:
    """Return A from 90, B from 80, C from 70, D from 60, else F."""
    return next((name for least, name in _LETTERS if score >= least), "F")


def _density(name: str, findings: Sequence[Finding], words: int) -> float:
    family = "claim" if name == "claims" else name
    weight = sum(
        SEVERITY_WEIGHT[finding.severity]
        for finding in findings
        if finding.family == family and finding.rule not in _UNCOUNTED
    )
    return 100.0 / (1.0 + 1000.0 * weight / max(words, LEAST_WORDS) / HALF[name])


def _risk(findings: Sequence[Finding], words: int, core_due: int) -> float:
    missing = sum(f.rule == _MISSING and f.severity == "error" for f in findings)
    named = 1.0 - min(missing, core_due) / core_due if core_due else 1.0
    return named * _density("risk", findings, words)


def _readability(findings: Sequence[Finding], words: int, readability: Readability) -> float:
    value = readability.grade.value
    excess = max(0.0, value - readability.target_grade) if value is not None else 0.0
    return _density("readability", findings, words) / (1.0 + excess / GRADES_TO_HALF)


def _counts(findings: Sequence[Finding]) -> SeverityCounts:
    severities = [finding.severity for finding in findings]
    return SeverityCounts(*(severities.count(word) for word in ("error", "warning", "note")))
