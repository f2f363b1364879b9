"""Which pages and lines differ from where the work began; the only door to git.

Compared are the files as they lie in the work tree, since these are what is audited, with the
commit where HEAD left the branch that is named (the merge base).
"""

import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ketaudit.errors import ConfigError, InputError, did_you_mean
from ketaudit.typed import TYPE_CHECKING
from ketaudit.values import Value

if TYPE_CHECKING:
    from subprocess import Popen

Lines = tuple[range, ...]

# Said on the command line, so that nobody's settings change what is read here.
_GIT = (
    *("git", "--no-pager", "--literal-pathspecs"),
    *("-c", "core.quotePath=false", "-c", "core.fsmonitor=false"),
)
_DIFF = (
    *("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-relative"),
    *("--ignore-submodules=all", "--find-renames", "-l0", "--inter-hunk-context=0"),
    *("--src-prefix=a/", "--dst-prefix=b/", "--diff-algorithm=myers"),
)
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_LETTERS = {
    b"n": b"\n",
    b"t": b"\t",
    b"r": b"\r",
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"v": b"\v",
}


class Change(Value):
    """How a page differs: its path at the base, None if it is new; ``lines`` None for all."""

    before: str | None
    lines: Lines | None

    def touches(self, first: int, last: int) -> bool:
        """Say whether one of the lines from first to last (from 1) was changed."""
        if self.lines is None:
            return True
        at = bisect_right(self.lines, last, key=lambda lines: lines.start)
        return at > 0 and first < self.lines[at - 1].stop


class Changes(Value):
    """The pages that differ from a commit, by name, and how each does."""

    root: str
    base: str
    pages: dict[str, Change]

    def before(self, change: Change) -> bytes | None:
        """Return the bytes of a page at the base; None for a new one."""
        if change.before is None:
            return None
        # Not `git show`, which shows what filters make of a file.
        return _git(self.root, "cat-file", "blob", f"{self.base}:{change.before}")


def changes(ref: str, names: Sequence[str], folder: str) -> Changes:
    """Return which of the pages differ from where HEAD left ``ref``, and in which lines.

    ``folder`` lies in the work tree.  A page that git does not track is new.
    Raises ConfigError for a commit that does not exist, InputError for what git cannot do.
    """
    root = _root(folder)
    base = _base(root, ref)
    changed, deleted = _changed(root, base)
    tracked = set(_paths(_git(root, "ls-files", "-z")))
    pages: dict[str, Change] = {}
    for name in names:
        path = os.path.relpath(os.path.realpath(name), root).replace(os.sep, "/")
        if path in changed:
            pages[name] = changed[path]
        elif path not in (deleted if not os.path.lexists(name) else tracked):
            pages[name] = Change(None, None)
    return Changes(root, base, pages)


def _root(folder: str) -> str:
    """Return the root of the work tree; a hook's GIT_DIR counts from the current folder."""
    if "GIT_DIR" in os.environ:
        folder = os.curdir
    return os.path.realpath(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")).rstrip("\n"))


def _base(root: str, ref: str) -> str:
    """Return the commit where HEAD left a branch."""
    if _commit(root, "HEAD") is None:
        raise InputError("--diff: the repository has no commit yet; leave --diff out")
    if _commit(root, ref) is None:
        heads = _git(root, "for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace")
        near = did_you_mean(ref, heads.splitlines())
        raise ConfigError(
            f"--diff: there is no commit {ref!r}{near}; if it is elsewhere, git fetch it"
        )
    base = _try(root, "merge-base", ref, "HEAD")
    if base is not None:
        return base.decode().strip()
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise InputError(
            f"--diff: the history that {ref!r} and HEAD share was not fetched;"
            " run git fetch --unshallow (on GitHub, fetch-depth: 0)"
        )
    raise InputError(f"--diff: {ref!r} and HEAD have no commit in common; name another")


def _commit(root: str, ref: str) -> bytes | None:
    return _try(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")


def _changed(root: str, base: str) -> tuple[dict[str, Change], set[str]]:
    """Return every file that differs from the base, with how it does, and those deleted."""
    fields = iter(_paths(_git(root, *_DIFF, "--raw", "--numstat", "-z", base)))
    before: dict[str, str | None] = {}
    deleted: set[str] = set()
    opaque: set[str] = set()
    for field in fields:
        if field.startswith(":"):
            status = field.rsplit(" ", 1)[1]
            path = old = next(fields)
            if status[0] in "RC":
                path = next(fields)
            if status == "D":
                deleted.add(path)
            else:
                before[path] = None if status == "A" else old
        else:  # added, deleted, path; of a renamed file both paths follow
            added, _, path = field.split("\t", 2)
            path = path or (next(fields), next(fields))[1]
            if added == "-":
                opaque.add(path)
    return _with_lines(before, opaque, _lines(root, base)), deleted


def _with_lines(
    before: dict[str, str | None], opaque: set[str], lines: dict[str, Lines]
) -> dict[str, Change]:
    """Return the changes; a new page and one without lines for git count whole."""
    return {
        path: Change(old, None if old is None or path in opaque else lines.get(path, ()))
        for path, old in before.items()
    }


def _lines(root: str, base: str) -> dict[str, Lines]:
    """Return the lines added or changed in each file."""
    with _start(root, *_DIFF, "--unified=0", base, quiet=True) as process:
        found: dict[str, list[range]] = {}
        for path, lines in _hunks(process.stdout or ()):
            found.setdefault(path, []).extend(lines)
    if process.returncode:
        raise InputError("--diff: git diff failed")
    return {path: tuple(ranges) for path, ranges in found.items()}


def _hunks(patch: Iterable[bytes]) -> Iterator[tuple[str, list[range]]]:
    """Yield the new path and the new lines of each hunk of a patch without context."""
    path, lines = "", iter(patch)
    for line in lines:
        if line.startswith(b"+++ "):
            path = _path(line[4:].rstrip(b"\n"))
        elif found := _HUNK.match(line):
            removed, start, added = (int(number or 1) for number in found.groups(b"1"))
            yield path, [range(start, start + added)] if added else []
            # What looks like a header here is content; a remark begins with a backslash.
            for _ in range(removed + added):
                while next(lines, b"").startswith(b"\\"):
                    pass


def _path(quoted: bytes) -> str:
    """Return a path from a header; git quotes one with odd characters as C does."""
    path = quoted.removesuffix(b"\t")
    if path.startswith(b'"'):
        path = _ESCAPE.sub(_unescaped, path[1:-1])
    return os.fsdecode(path.removeprefix(b"b/"))


def _unescaped(found: re.Match[bytes]) -> bytes:
    code: bytes = found[1]
    return bytes([int(code, 8)]) if code.isdigit() else _LETTERS.get(code, code)


def _paths(listed: bytes) -> Iterable[str]:
    return map(os.fsdecode, listed.split(b"\0")[:-1])


def _git(folder: str, *args: str) -> bytes:
    """Run git and return what it prints; raise InputError with what it says went wrong."""
    with _start(folder, *args) as process:
        out, error = process.communicate()
    if process.returncode:
        said = error.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        if "not a git repository" in said:
            where = os.path.abspath(folder)
            raise InputError(f"--diff: {where} is not in a git repository; leave --diff out")
        raise InputError(f"--diff: git: {said}")
    return out


def _try(folder: str, *args: str) -> bytes | None:
    """Run git and return what it prints, or None if it says no."""
    with _start(folder, *args) as process:
        out, _ = process.communicate()
    return None if process.returncode else out


def _start(folder: str, *args: str, quiet: bool = False) -> "Popen[bytes]":
    """Start git; ``quiet`` is for a reader of its output alone, whom warnings could block."""
    import subprocess  # noqa: PLC0415 - only where git is asked

    settings = {"LC_ALL": "C", "LANGUAGE": "", "GIT_OPTIONAL_LOCKS": "0", "GIT_DIFF_OPTS": ""}
    try:
        return subprocess.Popen(  # noqa: S603 - no shell; the reference is checked by git
            [*_GIT, "-C", folder, *args],
            env={**os.environ, **settings},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL if quiet else subprocess.PIPE,
        )
    except OSError as error:
        raise InputError(f"--diff needs git, which cannot be run: {error.strerror}") from error
