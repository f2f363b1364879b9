"""House styles: their names, what they change, and with whose words."""

import pytest

import ketaudit
from ketaudit import Auditor, ConfigError
from ketaudit.language.jurisdiction import JURISDICTIONS
from ketaudit.language.purpose import KINDS
from ketaudit.profile import KIND_STYLES, STYLES, profile_named
from ketaudit.rules import RULES

NAMES = [*JURISDICTIONS, *KINDS, *(f"{a}-{b}" for a in JURISDICTIONS for b in KINDS)]
CLAIM = "We offer ketamine. It relieves depression."
STORY = "We offer ketamine. “After three infusions I got my life back,” says Ann."


def severities(page: str, profile: str) -> dict[str, str]:
    return {f.rule: f.severity for f in ketaudit.audit(page, profile=profile).findings}


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_a_profile(name: str) -> None:
    report = ketaudit.audit(CLAIM, profile=name)
    assert report.tool.profile == name
    place, _, kind = name.partition("-") if "-" in name else ("us", "", name)
    if kind in KINDS:
        assert report.document.kind == kind
    assert profile_named(name).jurisdiction.id in (place, name)


@pytest.mark.parametrize(
    ("name", "kind", "message"),
    [
        ("nwes", None, r"there is no profile 'nwes' \(did you mean 'news'\?\)"),
        ("uk-new", None, r"there is no profile 'uk-new' \(did you mean 'uk-news'\?\)"),
        ("news-uk", None, "there is no profile 'news-uk'"),
        ("", None, "there is no profile '': there are us, uk, .*, leaflet, or two of them"),
        ("zzz", None, "there is no profile 'zzz': there are us, uk, eu, au, ca, service, blog"),
        ("us", "zzz", "there is no kind of page 'zzz': there are service, blog, news, leaflet"),
        ("us", "leaflt", r"there is no kind of page 'leaflt' \(did you mean 'leaflet'\?\)"),
        ("uk-news", "blog", "the profile 'uk-news' is for news, and the kind of page is 'blog'"),
    ],
)
def test_other_names_are_refused(name: str, kind: str | None, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Auditor(profile=name, page_kind=kind)


def test_a_kind_may_be_named_apart() -> None:
    report = Auditor(profile="uk", page_kind="news").audit(CLAIM)
    assert (report.tool.profile, report.document.kind) == ("uk-news", "news")


@pytest.mark.parametrize("place", ["uk", "eu", "au", "ca"])
def test_prescription_medicines_are_not_promoted_outside_the_us(place: str) -> None:
    rule = "claim.prescription-promotion"
    assert severities(CLAIM, place)[rule] == "error"
    named = severities("We offer ketamine infusions.", place).get(rule)
    assert named == (None if place == "ca" else "warning")
    assert rule not in severities("We offer a talk with a psychiatrist.", place)
    assert rule not in severities("TMS relieves depression. Book now.", place)
    assert rule not in severities(CLAIM, "us")
    sources = JURISDICTIONS[place].sources
    found = [f for f in ketaudit.audit(CLAIM, profile=place).findings if f.rule == rule]
    assert [f.references for f in found] == [sources]


def test_pressure_is_graver_where_doctors_are_told_to_put_none() -> None:
    page = "Hurry, only two places left. Book before Friday."
    severity = {p: severities(page, p).get("hype.pressure") for p in ("us", "uk")}
    assert severity == {"us": "warning", "uk": "error"}


def test_severities_follow_the_place_and_the_kind() -> None:
    for profile, severity in {"us": "warning", "au": "error", "news": "note"}.items():
        (finding,) = Auditor(profile=profile, select=("claim.testimonial",)).audit(STORY).findings
        assert finding.severity == severity
        assert ("AU-NATIONAL-LAW-133" in finding.references) == (profile == "au")


@pytest.mark.parametrize(
    ("name", "grade"),
    [("us", 8.0), ("uk", 6.0), ("au", 7.0), ("leaflet", 6.0), ("au-leaflet", 6.0), ("ca-blog", 8)],
)
def test_reading_targets(name: str, grade: float) -> None:
    assert ketaudit.audit(CLAIM, profile=name).readability.target_grade == grade


def test_naming_the_risks_does_not_ask_for_easier_reading() -> None:
    page = "Ketamine may help some people. "
    risks = "It can harm the bladder, raise blood pressure, be misused, cause nausea or sedation."
    kinds = {ketaudit.audit(text).document.kind for text in (page, page + risks)}
    assert kinds == {"blog", "leaflet"}
    targets = {ketaudit.audit(text).readability.target_grade for text in (page, page + risks)}
    assert targets == {8.0}


def test_no_advice_to_call_an_american_number_abroad() -> None:
    for place in ("uk", "eu", "au"):
        topics = {t.id: t for t in Auditor(profile=place).pack.topics}
        assert "988" not in topics["crisis_care"].sample
        assert "FDA" not in topics["off_label"].sample


def test_what_a_profile_changes_has_a_source(auditor: Auditor) -> None:
    known = auditor.pack.sources.keys()
    for place in JURISDICTIONS.values():
        assert set(place.sources) <= known
        assert place.sources
    for style in (*STYLES.values(), *KIND_STYLES.values()):
        assert style.grade is None or style.sources
        for change in style.changes:
            assert change.rule in {rule.id for rule in RULES}
            assert change.sources
            assert set(change.sources) <= known
