"""The baseline: findings that a team has decided to live with for now, kept in a file.

A finding is known again by its fingerprint, which is made of rule, sentence and ordinal:
moving text keeps it known, changing the sentence does not.
"""

from ketaudit.baseline.entries import NAME, Entry, load, save
from ketaudit.baseline.ledger import Ledger

__all__ = ["NAME", "Entry", "Ledger", "load", "save"]
