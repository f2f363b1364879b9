"""Vocabulary as data: packs of phrases, the matcher that finds them, and their sources."""
