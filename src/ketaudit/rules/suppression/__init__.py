"""Suppression: what is wrong with the comments that silence findings."""
