"""Reads a page of any known format into a Document; a parser is imported only when it is needed."""

from ketaudit.document import Document
from ketaudit.errors import ConfigError, did_you_mean
from ketaudit.text import tongues

FORMATS = ("text", "markdown", "html")


def read(
    source: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the public interface
    name: str | None = None,
    language: str | None = None,
) -> Document:
    """Read a page: ``format`` is "text", "markdown" or "html".

    ``language`` is a code; without one the text tells it.
    No page fails to be read, however broken its markup.
    Raises ConfigError for an unknown format.
    """
    document = _read(source, format, name)
    document.language = language or tongues.tell(document.text)
    return document


def _read(source: str, format: str, name: str | None) -> Document:  # noqa: A002
    if format == "text":
        from ketaudit.readers import plain  # noqa: PLC0415 - see the module's first line

        return plain.read(source, name=name)
    if format == "markdown":
        from ketaudit.readers import markdown  # noqa: PLC0415

        return markdown.read(source, name=name)
    if format == "html":
        from ketaudit.readers import html  # noqa: PLC0415

        return html.read(source, name=name)
    known = ", ".join(FORMATS)
    raise ConfigError(
        f"unknown format {format!r}{did_you_mean(format, list(FORMATS))}: use {known}"
    )
