"""Claims of benefit: the frames that make them, what excludes one, and how strong it is."""

from ketaudit.language.claims.find import ClaimFrame, find_claims

__all__ = ["ClaimFrame", "find_claims"]
