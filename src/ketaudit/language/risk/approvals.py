"""The dated table of approvals (status.toml): what is approved, where, for what, and how old."""

from ketaudit.knowledge.lexicon import Entry

HOME = "us"
"""The place whose facts stand in the plain columns; others carry its name: ``allowed_uk``."""


def allowed(product: Entry, place: str = HOME) -> frozenset[str] | None:
    """Return the uses that a product is approved for, empty for none, None if nothing is known."""
    uses = _column(product, "allowed", place)
    return None if uses is None else frozenset(uses.split()) - {"-"}


def fact(product: Entry, place: str = HOME) -> str:
    """Return the fact as users read it, with the month it was last checked."""
    shown = (_column(product, "shown", place) or "").rstrip(".")
    hedge = ", from general knowledge" if _column(product, "known", place) == "general" else ""
    return f"{shown} (as of {product.attrs['as_of']}{hedge})"


def sources(product: Entry, place: str = HOME) -> tuple[str, ...]:
    """Return the ids of the sources of a fact."""
    if place == HOME:
        return product.sources
    return tuple((_column(product, "sources", place) or "").split())


def months_old(product: Entry, today: str) -> int:
    """Return whole months between the last check and a date, both from their year and month."""
    return _months(today) - _months(product.attrs["as_of"])


def _months(date: str) -> int:
    year, month = date.split("-")[:2]
    return 12 * int(year) + int(month)


def _column(product: Entry, name: str, place: str) -> str | None:
    return product.attrs.get(name if place == HOME else f"{name}_{place}")


def places(product: Entry) -> tuple[str, ...]:
    """Return the places that the table has a fact for, the home first."""
    others = sorted(key.removeprefix("shown_") for key in product.attrs if key[:6] == "shown_")
    return (HOME, *others)
