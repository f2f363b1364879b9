"""Finds the settings file that holds for a folder."""

import os

OWN, SHARED = "ketaudit.toml", "pyproject.toml"


def find_config(folder: str) -> str | None:
    """Return the nearest config file at or above a folder; the root of a repository ends it."""
    folder = os.path.abspath(folder)
    while True:
        for name in (OWN, SHARED):
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (name == OWN or _mentions_us(path)):
                return path
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = above


def near(path: str) -> str:
    """Return a path as seen from the current folder, if it lies below."""
    here = os.path.join(os.getcwd(), "")
    return os.path.normpath(path).removeprefix(here).replace(os.sep, "/")


def _mentions_us(path: str) -> bool:
    """Say whether a pyproject.toml has our table, without paying for a TOML parser."""
    try:
        with open(path, "rb") as file:
            return b"tool.ketaudit" in file.read()
    except OSError:
        return False
