"""Readability: prose that is harder than it needs to be."""
