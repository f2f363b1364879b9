"""Where in a TOML text a table or a key stands, which tomllib does not tell."""

Path = tuple[str | int, ...]
_QUOTES = ('"""', "'''")


class Lines:
    """The lines of a pack's tables and keys, numbered from 1."""

    def __init__(self, text: str) -> None:
        """Read a text that tomllib has accepted."""
        self._lines: dict[Path, int] = {}
        counts: dict[str, int] = {}
        table: Path = ()
        closing = ""
        for number, line in enumerate(text.splitlines(), start=1):
            if closing:
                closing = "" if closing in line else closing
                continue
            bare = line.strip()
            if bare.startswith("[["):
                name = bare[2 : bare.find("]]")].strip(" \"'")
                at = counts[name] = counts.get(name, -1) + 1
                table = (name, at)
                self._lines[table] = number
            elif bare.startswith("[") and "=" not in bare:
                table = (bare[1 : bare.find("]")].strip(" \"'"),)
                self._lines.setdefault(table, number)
            elif "=" in bare and bare[0] not in "#\"'":
                self._lines.setdefault((*table, bare.partition("=")[0].strip()), number)
            closing = next((q for q in _QUOTES if line.count(q) % 2), "")

    def of(self, path: Path) -> int | None:
        """Return the line of a key, or of the nearest table around it."""
        while path:
            line = self._lines.get(path) or self._lines.get((*path, 0))
            if line:
                return line
            path = path[:-1]
        return None
