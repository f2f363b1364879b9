"""The only door to jsonschema: checks data from outside and says where it is wrong."""

from ketaudit.errors import did_you_mean
from ketaudit.knowledge.places import Path
from ketaudit.typed import Any
from ketaudit.values import Value


class Problem(Value):
    """One thing that is wrong: the path to it from the top, and what."""

    path: Path
    message: str


def problems(data: Any, schema: dict[str, Any]) -> list[str]:
    """Return what is wrong as "path: message" lines, in order of path; none if it is valid.

    Raises jsonschema.SchemaError for a schema that is itself malformed.
    """
    errors = _validator(schema, check=True).iter_errors(data)
    return sorted(f"{_shown(error.absolute_path)}: {error.message}" for error in errors)


def faults(data: Any, schema: dict[str, Any]) -> list[Problem]:
    """Return what is wrong in words for people who write packs, in order of path.

    ``schema`` is one of ours, and not itself checked.
    """
    errors = _validator(schema, check=False).iter_errors(data)
    found = [fault for error in errors for fault in _faults(error)]
    return sorted(found, key=lambda fault: [str(part).rjust(9, "0") for part in fault.path])


def _validator(schema: dict[str, Any], *, check: bool) -> Any:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - a 70 ms import

    if check:
        Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _faults(error: Any) -> list[Problem]:
    """Say what an error of jsonschema means; a key too many is placed at that key."""
    path = tuple(error.absolute_path)
    rule, value = error.validator_value, error.instance
    if error.validator == "additionalProperties":
        known = list(error.schema["properties"])
        extra = [key for key in value if key not in known]
        return [Problem((*path, k), f"no such key{did_you_mean(k, known)}") for k in extra]
    if error.validator == "type":
        return [Problem(path, f"must be {_KINDS[rule]}, not {_kind(value)}")]
    if error.validator == "enum":
        near = did_you_mean(str(value), [str(word) for word in rule])
        return [Problem(path, f"must be one of {', '.join(map(str, rule))}; not {value!r}{near}")]
    if error.validator == "required":
        missing = next(key for key in rule if key not in value)
        return [Problem(path, f"needs {missing}")]
    if error.validator in ("minLength", "minItems"):
        return [Problem(path, "must not be empty")]
    return [Problem(path, error.message)]


_KINDS = {
    "string": "text",
    "array": "a list",
    "boolean": "true or false",
    "object": "a table",
    "integer": "a whole number",
}


def _kind(value: Any) -> str:
    kinds = {bool: "true or false", str: "text", list: "a list", dict: "a table"}
    return kinds.get(type(value), "a number")


def _shown(parts: Any) -> str:
    """Return a path as people write it: findings[3].start."""
    path = ""
    for part in parts:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.lstrip(".") or "report"
