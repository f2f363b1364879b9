"""Measurements against public labelled sets, which stay outside the project."""
