"""Silences findings where the author of a page asks for it, and notes what is wrong in asking."""

from ketaudit.suppress.apply import FAMILY, Names, Silenced, silence
from ketaudit.suppress.directive import Directive, Judged

__all__ = ["FAMILY", "Directive", "Judged", "Names", "Silenced", "silence"]
