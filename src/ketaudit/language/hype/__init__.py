"""Hype in context: which words of praise praise, here."""

from ketaudit.language.hype.find import HypeHit, find_hype

__all__ = ["HypeHit", "find_hype"]
