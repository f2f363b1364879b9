"""Audit health marketing pages for hype, unhedged claims, missing risks and readability.

>>> import ketaudit
>>> report = ketaudit.audit("Ketamine is a miracle cure for depression.")
>>> [finding.rule for finding in report.findings][:1]
['hype.hyperbole']
"""

from ketaudit._version import __version__
from ketaudit.doors import (
    audit,
    claim_strength,
    cues,
    readability,
    report_from,
    report_schema,
    sentences,
)
from ketaudit.engine import Auditor
from ketaudit.errors import ConfigError, InputError, KetauditError, PackError, RuleCrash
from ketaudit.language.cues import CuePlace
from ketaudit.report import Claim, Disclosure, Finding, Report
from ketaudit.report_readability import Readability
from ketaudit.severity import Severity

__all__ = [
    "Auditor",
    "Claim",
    "ConfigError",
    "CuePlace",
    "Disclosure",
    "Finding",
    "InputError",
    "KetauditError",
    "PackError",
    "Readability",
    "Report",
    "RuleCrash",
    "Severity",
    "__version__",
    "audit",
    "claim_strength",
    "cues",
    "readability",
    "report_from",
    "report_schema",
    "sentences",
]
