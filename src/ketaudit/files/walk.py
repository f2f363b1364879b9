"""Finds the pages that paths, folders and patterns stand for."""

import os
from collections.abc import Callable, Iterable, Iterator

from ketaudit.files.globs import Matcher, is_pattern, matcher
from ketaudit.files.text import FORMATS, STDIN, suffix_of
from ketaudit.values import Value

_SKIPPED = frozenset({"node_modules", "venv", "__pycache__", "site-packages"})
_Failures = set[tuple[str, str]]


class Found(Value):
    """The pages found, sorted and each once, and what could not be looked into."""

    names: tuple[str, ...]
    failures: tuple[tuple[str, str], ...]


class Wanted(Value):
    """Which files are pages: ``excluded`` ones never; in a folder those of a known suffix.

    ``include`` narrows a search to what its patterns match, relative to ``root``, and widens it
    to the suffixes that they spell out.
    """

    excluded: Matcher = lambda _: False
    include: tuple[str, ...] = ()
    root: str = os.curdir

    def page(self) -> Matcher:
        """Return the test of a file found in a folder."""
        if not self.include:
            return lambda name: suffix_of(name) in FORMATS
        spelled = set(filter(None, map(suffix_of, self.include)))
        suffixes = FORMATS.keys() | spelled
        included = matcher(self.include, self.root)
        return lambda name: suffix_of(name) in suffixes and included(name)


def find(paths: Iterable[str], wanted: Wanted = Wanted()) -> Found:  # noqa: B008 - a frozen value
    """Return the pages that paths stand for.

    A file counts whatever its suffix; a folder is searched, and so is the folder of a pattern
    such as ``content/**/*.md``, which must match a page.
    A search leaves out hidden names, what git ignores, ``node_modules``, virtual environments
    and linked folders, so that a link cannot lead in circles.
    """
    names: set[str] = set()
    failures: _Failures = set()
    for path in map(_tidy, paths):
        if path != STDIN and os.path.isdir(path):
            names.update(_walk(path, wanted.excluded, wanted.page(), failures))
        elif path != STDIN and is_pattern(path) and not os.path.lexists(path):
            names.update(_matching(path, wanted.excluded, failures))
        elif path == STDIN or not wanted.excluded(path):
            names.add(path)
    return Found(tuple(sorted(names)), tuple(sorted(failures)))


def _matching(pattern: str, excluded: Matcher, failures: _Failures) -> set[str]:
    """Return the pages that a pattern matches; that there is none is a failure."""
    names = pattern.split("/")
    fixed = next(i for i, name in enumerate(names) if is_pattern(name))
    top = "/".join(names[:fixed]) or ("/" if pattern.startswith("/") else os.curdir)
    rest = Wanted(include=("/" + "/".join(names[fixed:]),), root=top)
    found: set[str] = set()
    if os.path.isdir(top):
        found.update(_walk(top, excluded, rest.page(), failures))
    if not found:
        hint = "what is excluded or git-ignored does not count"
        failures.add((pattern, f"{pattern}: no page matches this pattern; {hint}"))
    return found


def _walk(
    top: str, excluded: Matcher, page: Callable[[str], bool], failures: _Failures
) -> Iterator[str]:
    """Yield the pages under a folder; what cannot be listed goes to ``failures``."""
    from ketaudit.files.gitignore import (  # noqa: PLC0415 - only for folders
        FILE,
        as_bytes,
        from_above,
        ignored,
        with_folder,
    )

    ignores, parts = from_above(top)
    folders = [(top, parts, ignores)]
    while folders:
        folder, parts, ignores = folders.pop()
        entries = _listing(folder, failures)
        if any(entry.name == FILE for entry in entries):
            ignores = with_folder(ignores, folder, len(parts))
        for entry in entries:
            name = _tidy(entry.path)
            if entry.name.startswith(".") or excluded(name):
                continue
            deeper = (*parts, as_bytes(entry.name))
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _SKIPPED and not ignored(ignores, deeper, folder=True):
                    folders.append((name, deeper, ignores))
            elif page(name) and _is_file(entry) and not ignored(ignores, deeper, folder=False):
                yield name


def _listing(folder: str, failures: _Failures) -> "list[os.DirEntry[str]]":
    """List a folder; a virtual environment, whatever its name, counts as empty."""
    try:
        with os.scandir(folder) as listing:
            entries = list(listing)
    except OSError as error:
        failures.add((folder, f"{folder}: cannot be listed: {error.strerror}"))
        return []
    return [] if any(entry.name == "pyvenv.cfg" for entry in entries) else entries


def _is_file(entry: "os.DirEntry[str]") -> bool:
    """Say whether to read it: a file, or a dead link, which its author should hear of."""
    return entry.is_file() or not os.path.exists(entry.path)


def _tidy(path: str) -> str:
    """Return the shortest spelling of a path; ``..`` stays, a link may lie before it."""
    tidy = path if ".." in path else os.path.normpath(path)
    if tidy == STDIN != path:
        tidy = os.path.join(os.curdir, tidy)  # a file of that name
    return tidy.replace(os.sep, "/")
