"""What git is told to ignore: .gitignore files, one a folder, and .git/info/exclude.

Written here because the library that reads them (pathspec) takes longer to import than a page
to audit; the tests ask git itself (docs/adr/0018).
"""

import codecs
import os
import re
from collections.abc import Iterator, Sequence

from ketaudit.files.globs import ACROSS, Name, compiled, fits
from ketaudit.values import Value

FILE = ".gitignore"
_CLASSES = {
    "[:alpha:]": "a-zA-Z",
    "[:digit:]": "0-9",
    "[:alnum:]": "a-zA-Z0-9",
    "[:upper:]": "A-Z",
    "[:lower:]": "a-z",
    "[:space:]": " \t",
    "[:punct:]": "!-.:-@[-`{-~",
}


class _Line(Value):
    """One pattern: what it matches, only folders or not, and whether it ignores or keeps."""

    pattern: tuple[Name, ...]
    only_folders: bool
    ignores: bool


class Ignore(Value):
    """The patterns of one file, the last first, and how deep its folder lies in the tree."""

    depth: int
    lines: tuple[_Line, ...]

    def verdict(self, names: Sequence[str], *, folder: bool) -> bool | None:
        """Say whether a path is ignored; None where no pattern speaks of it."""
        names = names[self.depth :]
        for line in self.lines:
            if (folder or not line.only_folders) and fits(line.pattern, names):
                return line.ignores
        return None


Ignores = tuple[Ignore, ...]  # from the root down; the deepest that speaks decides


def as_bytes(name: str) -> str:
    """Return a name as git sees it: for git a letter is a byte, so ``?`` is half an é."""
    return name if name.isascii() else os.fsencode(name).decode("latin-1")


def ignored(ignores: Ignores, names: Sequence[str], *, folder: bool) -> bool:
    """Say whether git ignores a path, given name by name from the root."""
    for ignore in reversed(ignores):
        verdict = ignore.verdict(names, folder=folder)
        if verdict is not None:
            return verdict
    return False


def with_folder(ignores: Ignores, folder: str, depth: int) -> Ignores:
    """Return the patterns that hold inside a folder: those from above, and its own."""
    own = _load(os.path.join(folder, FILE), depth)
    return (*ignores, own) if own else ignores


def from_above(top: str) -> tuple[Ignores, tuple[str, ...]]:
    """Return what holds in a folder from the repository around it, and its path from the root.

    Nothing holds where the folder itself is ignored: who names it wants it searched.
    """
    top = os.path.abspath(top)
    root = _root(top)
    if root is None:
        return (), ()
    names = os.path.relpath(top, root).split(os.sep) if top != root else []
    parts = tuple(map(as_bytes, names))
    exclude = _load(os.path.join(_git_folder(root), "info", "exclude"), 0)
    ignores: Ignores = (exclude,) if exclude else ()
    for depth in range(len(names)):
        ignores = with_folder(ignores, os.path.join(root, *names[:depth]), depth)
        if ignored(ignores, parts[: depth + 1], folder=True):
            return (), parts
    return ignores, parts


def _root(folder: str) -> str | None:
    """Return the root of the repository around a folder, if there is one."""
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _git_folder(root: str) -> str:
    """Return git's own folder; a linked work tree has a file that leads there."""
    folder = os.path.join(root, ".git")
    for pointer, prefix in ((folder, "gitdir:"), ("commondir", "")):
        try:
            with open(os.path.join(folder, pointer), encoding="utf-8") as file:
                target = file.read().removeprefix(prefix).strip()
        except (OSError, ValueError):
            continue
        folder = os.path.join(root if prefix else folder, target)
    return folder


def _load(path: str, depth: int) -> Ignore | None:
    """Read a file of patterns; one that cannot be read says nothing, as in git."""
    try:
        with open(path, "rb") as file:
            text = file.read().removeprefix(codecs.BOM_UTF8).decode("latin-1")
    except OSError:
        return None
    lines = tuple(_lines(text))[::-1]
    return Ignore(depth, lines) if lines else None


def _lines(text: str) -> Iterator[_Line]:
    for raw in text.split("\n"):
        line = _without_trailing_spaces(raw.removesuffix("\r"))
        ignores = not line.startswith("!")
        path = line.removeprefix("!")
        only_folders = path.endswith("/")
        path = path.removesuffix("/")
        # A backslash at the end escapes nothing: git never matches such a pattern.
        if not path or line.startswith("#") or len(path) - len(path.rstrip("\\")) & 1:
            continue
        start = () if "/" in path else (ACROSS,)
        pattern = (*start, *compiled(path.removeprefix("/"), _glob))
        yield _Line(pattern, only_folders, ignores)


def _without_trailing_spaces(line: str) -> str:
    """Cut the spaces that end a line, but not one after a backslash."""
    bare = line.rstrip(" ")
    escaped = len(bare) < len(line) and (len(bare) - len(bare.rstrip("\\"))) & 1
    return f"{bare} " if escaped else bare


def _glob(name: str) -> str:
    """Rewrite one name for fnmatch, which knows neither escapes nor [^ and named classes."""
    for posix, letters in _CLASSES.items():
        name = name.replace(posix, letters)
    name = name.replace("[^", "[!")
    return re.sub(r"\\(.)", lambda found: _literal(found[1]), name)


def _literal(letter: str) -> str:
    return f"[{letter}]" if letter in "*?[" else letter
