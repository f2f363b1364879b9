"""The only door to jsonschema: checks data from outside and says where it is wrong."""

from typing import Any


def problems(data: Any, schema: dict[str, Any]) -> list[str]:
    """Return what is wrong as "path: message" lines, in order of path; none if it is valid.

    Raises jsonschema.SchemaError for a schema that is itself malformed.
    """
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - a 70 ms import

    Draft202012Validator.check_schema(schema)
    errors = Draft202012Validator(schema).iter_errors(data)
    return sorted(f"{_path(error.absolute_path)}: {error.message}" for error in errors)


def _path(parts: Any) -> str:
    """Return a path as people write it: findings[3].start."""
    path = ""
    for part in parts:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.lstrip(".") or "report"
