"""Whose law and whose regulator a page is read against."""

from ketaudit.typed import Literal
from ketaudit.values import Value


class Jurisdiction(Value):
    """A place, the regulator whose approvals count there, and what it says of advertising.

    ``prescription_ads`` to the public are "fair" (allowed with fair balance), "named"
    (name, price and quantity only) or "barred"; ``sources`` are the texts that say so.
    """

    id: str
    title: str
    regulator: str
    prescription_ads: Literal["fair", "named", "barred"]
    sources: tuple[str, ...]


JURISDICTIONS = {
    place.id: place
    for place in (
        Jurisdiction("us", "the United States", "FDA", "fair", ("21CFR202.1", "FTC-HPCG-2022")),
        Jurisdiction("uk", "the United Kingdom", "MHRA", "barred", ("UK-HMR-284", "UK-CAP-12")),
        Jurisdiction("eu", "the European Union", "EMA", "barred", ("EU-2001-83-88",)),
        Jurisdiction("au", "Australia", "TGA", "barred", ("AU-TGA-42DL",)),
        Jurisdiction("ca", "Canada", "Health Canada", "named", ("CA-FDR-C01044",)),
    )
}
