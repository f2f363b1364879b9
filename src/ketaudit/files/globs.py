"""Patterns for names of files and folders, matched in time that grows with name and pattern.

``*`` and ``?`` stay inside one name, ``**`` crosses folders.
One regular expression for a whole path would try every way to share the path out among its
``**``; here a pattern is a list of names, walked once, and only names are left to expressions
(:mod:`fnmatch` writes these without backtracking).
"""

import os
import re
from collections.abc import Callable, Iterable, Sequence

Name = Callable[[str], object]  # says whether one name in a path fits
Matcher = Callable[[str], bool]

ANY: Name = lambda _: True  # noqa: E731 - a constant
ACROSS: Name = lambda _: True  # noqa: E731 - stands for ``**``; told from ANY by identity


def matcher(patterns: Iterable[str], root: str) -> Matcher:
    """Make a test of names from patterns that are relative to the folder ``root``.

    A pattern without a slash matches a file or folder of that name anywhere;
    a pattern that matches a folder matches everything in it.
    """
    compiled = [_anywhere(pattern) for pattern in patterns]
    if not compiled:
        return lambda _: False
    top = os.path.abspath(root)

    def matches(name: str) -> bool:
        path = os.path.relpath(os.path.abspath(name), top)
        names = path.replace(os.sep, "/").split("/")
        return any(fits(pattern, names) for pattern in compiled)

    return matches


def is_pattern(path: str) -> bool:
    """Say whether a path holds a wildcard."""
    return "*" in path or "?" in path


def fits(pattern: Sequence[Name], names: Sequence[str]) -> bool:
    """Say whether a pattern matches a whole path, given name by name.

    Only the last ``**`` is ever widened: what an earlier one could still give up, it can take.
    """
    if len(pattern) == 2 and pattern[0] is ACROSS:  # a name anywhere, the commonest of all
        return bool(names and pattern[1](names[-1]))
    at = here = widened = 0
    across = -1
    while here < len(names):
        if at < len(pattern) and pattern[at] is ACROSS:
            across, widened = at, here
            at += 1
        elif at < len(pattern) and pattern[at](names[here]):
            at, here = at + 1, here + 1
        elif across >= 0:
            widened += 1
            at, here = across + 1, widened
        else:
            return False
    return all(name is ACROSS for name in pattern[at:])


def compiled(path: str, glob: Callable[[str], str] = lambda name: name) -> list[Name]:
    """Turn a pattern into tests of names; ``glob`` rewrites each for :mod:`fnmatch`.

    At the end of a pattern ``**`` is everything inside, and so at least one name.
    """
    pieces = path.split("/")
    found = [ACROSS if _crosses(piece) else _name(glob(piece)) for piece in pieces]
    return [*found, ANY] if found[-1] is ACROSS else found


def _crosses(piece: str) -> bool:
    return len(piece) > 1 and not piece.strip("*")


def _anywhere(pattern: str) -> list[Name]:
    """Compile a pattern of the settings; in these a bracket is a bracket."""
    pattern = pattern.removeprefix("./").rstrip("/")
    start = [] if "/" in pattern else [ACROSS]
    return [*start, *compiled(pattern.lstrip("/"), lambda name: name.replace("[", "[[]")), ACROSS]


def _name(glob: str) -> Name:
    """Return the test of one name; a name without wildcards is compared."""
    if not is_pattern(glob) and "[" not in glob:
        return glob.__eq__
    from fnmatch import translate  # noqa: PLC0415 - many patterns are plain names

    return re.compile(translate(glob)).match
