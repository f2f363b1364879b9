"""Hype: praise, drama and pressure."""
