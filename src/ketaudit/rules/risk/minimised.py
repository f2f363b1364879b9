"""The rule risk.minimised."""

from collections.abc import Iterator

from ketaudit.language.analysis import Analysis
from ketaudit.language.minimising import Minimising, find_minimising
from ketaudit.rules._rule import Hit, rule
from ketaudit.severity import Severity

_SEVERITIES = {word: Severity(word) for word in ("error", "warning", "note")} if False else {}
