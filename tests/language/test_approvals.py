"""The dated table of approvals: its places, its age, and what is said of them."""

import pytest

from ketaudit import Auditor
from ketaudit.knowledge.lexicon import Entry
from ketaudit.language.risk.approvals import allowed, fact, months_old, places, sources
from ketaudit.report import Finding

PLACES = ("us", "uk", "eu", "au", "ca")
ACCURATE = "Esketamine (Spravato) is FDA-approved for treatment-resistant depression."
FALSE = "Ketamine is FDA-approved for depression."


def products(auditor: Auditor) -> dict[str, Entry]:
    return {e.id: e for e in auditor.pack.entries if "form" in e.attrs}


def found(page: str, **house: str) -> tuple[Finding, ...]:
    return Auditor(select=("claim.false-approval",), **house).audit(page).findings  # type: ignore[arg-type]


def test_the_table_covers_products_places_forms_and_dates(auditor: Auditor) -> None:
    table = products(auditor)
    assert set(table) == {
        "ketamine", "esketamine", "compounded", "tms", "psilocybin", "mdma", "psychedelic"
    }  # fmt: skip
    assert all(set(places(table[name])) == set(PLACES) for name in ("ketamine", "esketamine"))
    for product in table.values():
        for place in places(product):
            assert allowed(product, place) is not None, (product.id, place)
            assert sources(product, place), (product.id, place)
            assert set(sources(product, place)) <= auditor.pack.sources.keys()
            assert "as of 20" in fact(product, place)


def test_allowed_uses_are_uses_that_the_table_knows(auditor: Auditor) -> None:
    uses = {e.id for e in auditor.pack.entries if e.attrs.get("role") == "use"}
    for product in products(auditor).values():
        for place in places(product):
            assert (allowed(product, place) or set()) <= uses


def test_what_is_known_in_general_only_says_so(auditor: Auditor) -> None:
    table = products(auditor)
    assert "from general knowledge" in fact(table["ketamine"], "au")
    assert "from general knowledge" not in fact(table["ketamine"])


@pytest.mark.parametrize(
    ("today", "months"), [("2026-03-31", 0), ("2026-04-01", 1), ("2027-03-01", 12)]
)
def test_age_is_counted_in_months(today: str, months: int, auditor: Auditor) -> None:
    assert months_old(products(auditor)["ketamine"], today) == months


def test_old_facts_are_a_note_once_a_page() -> None:
    notes = found(f"{ACCURATE} {ACCURATE}", today="2027-04-01")
    assert [f.severity for f in notes] == ["note"]
    assert "last checked in 2026-03, 13 months ago" in notes[0].message
    assert found(ACCURATE, today="2027-03-31") == ()
    assert found(ACCURATE) == ()


def test_a_false_statement_is_told_with_the_age_of_the_facts() -> None:
    severities = {f.severity for f in found(FALSE, today="2030-01-01")}
    assert severities == {"error", "note"}


@pytest.mark.parametrize(
    ("profile", "page", "flagged"),
    [
        ("uk", "Ketamine is approved for depression.", True),
        ("uk", "Esketamine is approved for bipolar disorder.", True),
        ("us", "Esketamine is FDA-approved for suicidal thoughts.", False),
        ("au", "Esketamine is approved for suicidal thoughts.", True),
        ("au", "Esketamine is approved for treatment-resistant depression.", False),
        ("us", "The TGA approved esketamine for suicidal thoughts.", True),
        ("ca", "TMS is approved for tinnitus.", False),
    ],
)
def test_the_place_decides(profile: str, page: str, flagged: bool) -> None:  # noqa: FBT001
    assert bool(found(page, profile=profile)) == flagged


@pytest.mark.parametrize(
    ("page", "severities"),
    [
        ("Ketamine clinic.\n\nOur treatment is FDA-approved.", ["error"]),
        ("Spravato clinic.\n\nOur treatment is FDA-approved.", []),
        ("Ketamine and Spravato.\n\nOur program is approved by the FDA.", []),
        ("Welcome.\n\nOur program is approved by the FDA.", []),
        ("TMS is FDA-approved for depression.", ["note"]),
        ("Is ketamine approved for depression? Yes.", ["error"]),
        ("Is ketamine approved for depression? No.", []),
        ("We use FDA-registered tablets.", ["warning"]),
    ],
)
def test_what_is_approved_is_told_from_the_page(page: str, severities: list[str]) -> None:
    assert [f.severity for f in found(page)] == severities
