"""Keeps reports in a folder, a file a page, until page, version, pack or settings change."""

import json
import os

from ketaudit.digest import sha256
from ketaudit.errors import InputError
from ketaudit.report import Report
from ketaudit.report_plain import report_from
from ketaudit.values import Value

_IGNORE = "# Made by ketaudit; safe to delete.\n*\n"


class Cache(Value):
    """A folder of reports; ``house`` is the digest of all that they rest on but the pages."""

    folder: str
    house: str

    def find(self, called: str, source: str) -> Report | None:
        """Return the report of a page kept under this name, if nothing has changed since."""
        try:
            with open(self._path(called), encoding="utf-8") as file:
                head, kept = file.readline(), file.readline()
            if head != self._head(called, source):
                return None
            return report_from(json.loads(kept))
        except (OSError, ValueError):  # no entry, or half of one
            return None

    def keep(self, called: str, source: str, report: Report) -> None:
        """Write a report in place of the one kept under this name; readers never see half."""
        path = self._path(called)
        mine = f"{path}.{os.getpid()}"
        text = self._head(called, source) + json.dumps(report.to_dict()) + "\n"
        try:
            with open(mine, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(mine, path)
        except OSError as error:
            raise InputError(f"{self.folder}: cannot keep a report: {error.strerror}") from error

    def _path(self, called: str) -> str:
        return os.path.join(self.folder, _digest(called)[:32] + ".json")

    def _head(self, called: str, source: str) -> str:
        return json.dumps([self.house, called, _digest(source)]) + "\n"


def open_cache(folder: str, *rests_on: object) -> Cache:
    """Return the cache in a folder, made if need be, for reports that rest on these values.

    Raises InputError where the folder cannot be made.
    """
    ignore = os.path.join(folder, ".gitignore")
    try:
        os.makedirs(folder, exist_ok=True)
        if not os.path.exists(ignore):
            with open(ignore, "w", encoding="utf-8") as file:
                file.write(_IGNORE)
    except OSError as error:
        raise InputError(f"{folder}: cannot be a cache: {error.strerror}") from error
    return Cache(folder, _digest(repr(rests_on)))


def _digest(text: str) -> str:
    digest: str = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return digest
