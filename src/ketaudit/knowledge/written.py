"""The files of a pack as a team wrote them: parsed, checked, each table with its place."""

from collections.abc import Iterator, Mapping

from ketaudit.errors import PackError
from ketaudit.knowledge.packschema import LEXICON_OF
from ketaudit.knowledge.places import Lines, Path
from ketaudit.typed import Any
from ketaudit.values import Value


class Written(Value):
    """A pack's file as read: what it is called, and its TOML text."""

    name: str
    text: str


class Table(Value):
    """One table of a pack with the file it stands in."""

    file: str
    lines: Lines | None
    kind: str
    number: int
    raw: dict[str, Any]
    lexicon: str

    def where(self, key: str = "") -> str:
        """Return "house.toml:12: hype 'synergy'", the place for an error."""
        path: Path = (self.kind, self.number, key) if key else (self.kind, self.number)
        name = self.raw.get("id") or self.raw.get("term") or self.raw.get("wording")
        called = f" {name!r}" if isinstance(name, str) else f" {self.number + 1}"
        line = self.lines.of(path) if self.lines else None
        return f"{self.file}{f':{line}' if line else ''}: {self.kind}{called}"


def parsed(
    part: Written | Mapping[str, Any], number: int
) -> tuple[str, dict[str, Any], Lines | None]:
    """Return name, data and lines of a file, dates as text."""
    import tomllib  # noqa: PLC0415 - only where a team has a pack

    if not isinstance(part, Written):
        return f"pack {number}", _plain(part), None
    text = part.text.removeprefix("\ufeff")
    try:
        return part.name, _plain(tomllib.loads(text)), Lines(text)
    except RecursionError:
        raise PackError(f"{part.name}: nested too deeply") from None
    except tomllib.TOMLDecodeError as error:
        line = str(error).rpartition("(at line ")[2].partition(",")[0]
        at = f":{line}" if line.isdigit() else ""
        raise PackError(f"{part.name}{at}: not valid TOML: {error}") from error


def _plain(value: Any) -> Any:
    """Turn dates into text, so that a pack is what JSON can say."""
    if isinstance(value, Mapping):
        return {str(key): _plain(below) for key, below in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def tables(
    name: str, data: dict[str, Any], lines: Lines | None, schema: dict[str, Any]
) -> Iterator[Table]:
    """Yield the tables of a file once they are what the schema says."""
    from ketaudit.knowledge.schema import faults  # noqa: PLC0415 - loads jsonschema

    found = faults(data, schema)
    if found:
        raise PackError("\n".join(_said(name, data, lines, fault) for fault in found))
    lexicon = data.get("lexicon", {}).get("id", "")
    for kind, members in data.items():
        if isinstance(members, list):
            for number, raw in enumerate(members):
                yield Table(name, lines, kind, number, raw, LEXICON_OF.get(kind, lexicon))


def _said(name: str, data: dict[str, Any], lines: Lines | None, fault: Any) -> str:
    path = fault.path
    line = lines.of(path) if lines else None
    where = f"{name}{f':{line}' if line else ''}"
    if not path:
        return f"{where}: {fault.message}"
    if len(path) == 1 or not isinstance(path[1], int):
        return f"{where}: {'.'.join(map(str, path))}: {fault.message}"
    raw = data[path[0]][path[1]]
    table = Table(name, lines, path[0], path[1], raw if isinstance(raw, dict) else {}, "")
    called = table.where().partition(": ")[2]
    key = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path[2:])
    return f"{where}: {called}{': ' + key.lstrip('.') if key else ''}: {fault.message}"
