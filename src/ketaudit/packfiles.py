"""Packs on disk: the files that settings name, read for a library that reads none."""

import os

from ketaudit.errors import InputError, did_you_mean
from ketaudit.files import read
from ketaudit.knowledge.chosen import Chosen
from ketaudit.knowledge.pack import BUILT_IN
from ketaudit.knowledge.written import Written

SUFFIX = ".toml"


def configured(packs: tuple[str, ...], approved_claims: tuple[str, ...]) -> tuple[Chosen, ...]:
    """Return the packs that settings name: built-in ones as names, files as what is in them.

    Raises InputError for a file that cannot be read and for a folder without packs.
    """
    named = [name if name in BUILT_IN else read_pack(name) for name in packs]
    return (*named, *map(read_pack, approved_claims))


def missing(path: str) -> str | None:
    """Return what is wrong with a path that settings name as a pack, if there is nothing there."""
    name = os.path.basename(path)
    if os.path.exists(path):
        return None
    if name.endswith(SUFFIX):
        return f"there is no file {_near(path)}"
    near = did_you_mean(name, list(BUILT_IN))
    return f"there is no pack {name!r}{near}, and no file {_near(path)}"


def read_pack(path: str) -> tuple[Written, ...]:
    """Return the files of a pack: one file, or the TOML files of a folder in order of name."""
    if not os.path.isdir(path):
        return (Written(_near(path), read(path)),)
    names = sorted(name for name in os.listdir(path) if name.endswith(SUFFIX))
    if not names:
        raise InputError(f"{_near(path)}: no {SUFFIX} file in this folder")
    paths = [os.path.join(path, name) for name in names]
    return tuple(Written(_near(path), read(path)) for path in paths)


def _near(path: str) -> str:
    """Return a path as seen from the current folder, if it lies below."""
    return os.path.normpath(path).removeprefix(os.path.join(os.getcwd(), ""))
