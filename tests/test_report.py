"""The report: its contract, its schema, and what holds for any page."""

import json
import os
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ketaudit
from ketaudit.report import Suppressed
from tests.cases import SHARED

PAGE = """# New hope

Ketamine is a game-changer: it **relieves depression** within hours, studies show.
It may cause nausea.

- “I got my life back,” says Ann.
"""
TOP = (
    "schema_version tool document summary readability hype claims disclosures balance findings"
    " suppressed"
).split()
FINDING = (
    "rule family severity confidence message start end start_line start_column end_line end_column"
    " excerpt sentence suggestions related references fingerprint"
).split()

# Words that make every rule look, and characters that break careless ones.
PIECES = st.sampled_from(
    "ketamine may relieves depression cure game-changer not safe “ ” ( ) . ? ! , ; – ’s \n \n\n # -"
    " * | < > &amp; &shy; \u00ad \u200b \x00 \ufeff \ud800 🙂 שלום e\u0301 FDA approved 70 % no"
    " side effects http://x.y --- ``` <b> </b> <!-- --> [a](b) \r\n \u2028 \x0c".split(" ")
)
PAGES = st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200)
FORMATS = st.sampled_from(["text", "markdown", "html"])


def check_places(report: ketaudit.Report, source: str) -> None:
    for finding in report.findings:
        assert source[finding.start : finding.end] == finding.excerpt
        assert finding.start < finding.end
        for related in finding.related:
            assert 0 <= related.start < related.end <= len(source)
    for claim in report.claims:
        assert source[claim.start : claim.end] == claim.text
        for cue in (*claim.hedges, *claim.boosters):
            assert source[cue.start : cue.end] == cue.text
    for disclosure in report.disclosures:
        for place in disclosure.evidence:
            assert source[place.start : place.end] == place.text


def test_keys_stand_in_the_order_of_the_contract() -> None:
    report = ketaudit.audit(PAGE, format="markdown").to_dict()
    assert list(report) == TOP
    assert list(report["findings"][0]) == FINDING


def test_schema_accepts_real_reports_and_refuses_wrong_ones() -> None:
    schema = ketaudit.report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(ketaudit.audit(PAGE, format="markdown").to_json())
    jsonschema.validate(report, schema)
    report["findings"][0]["rule"] = "hype.invented"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema)


def test_schema_describes_suppressed_findings() -> None:
    report = ketaudit.audit(PAGE, format="markdown")
    silenced = Suppressed(report.findings[0], "inline", "agreed with legal", "2027-01-31")
    plain = json.loads(report._replace(suppressed=(silenced,)).to_json())
    jsonschema.validate(plain, ketaudit.report_schema())
    assert list(plain["suppressed"][0]) == [*FINDING, "by", "reason", "expires"]


def test_same_page_same_bytes() -> None:
    first = ketaudit.audit(PAGE, format="markdown").to_json()
    assert first == ketaudit.Auditor().audit(PAGE, format="markdown").to_json()


def test_fingerprints_survive_moving_and_differ() -> None:
    here = ketaudit.audit(PAGE, format="markdown").findings
    moved = ketaudit.audit("Opening hours: 9 to 5.\n\n" + PAGE, format="markdown").findings
    kept = {f.fingerprint for f in here if f.rule.startswith("hype")}
    assert kept <= {f.fingerprint for f in moved}
    assert len({f.fingerprint for f in here}) == len(here)


def test_unknown_names_are_refused_with_a_suggestion() -> None:
    with pytest.raises(ketaudit.ConfigError, match="did you mean 'markdown'"):
        ketaudit.audit(PAGE, format="markdwn")  # type: ignore[arg-type]
    with pytest.raises(ketaudit.ConfigError, match="profile"):
        ketaudit.audit(PAGE, profile="uss")
    with pytest.raises(ketaudit.ConfigError, match=r"did you mean 'hype\.puffery'"):
        ketaudit.Auditor(select=("hype.pufery",))


@pytest.mark.parametrize("page", ["", " ", "\n\n", "\x00", "\ufeff", "#", "<>", "---\n---\n"])
@pytest.mark.parametrize("page_format", ["text", "markdown", "html"])
def test_empty_pages_are_clean(page: str, page_format: str) -> None:
    report = ketaudit.audit(page, format=page_format)  # type: ignore[arg-type]
    assert report.findings == ()
    assert report.summary.score == 100.0
    jsonschema.validate(json.loads(report.to_json()), ketaudit.report_schema())


@settings(deadline=None, max_examples=150)
@given(PAGES, FORMATS)
def test_every_place_is_where_it_says(page: str, page_format: str) -> None:
    report = ketaudit.audit(page, format=page_format)  # type: ignore[arg-type]
    check_places(report, page)


@settings(deadline=None, max_examples=60)
@given(PAGES, FORMATS)
def test_every_report_keeps_the_schema(page: str, page_format: str) -> None:
    report = ketaudit.audit(page, format=page_format)  # type: ignore[arg-type]
    jsonschema.validate(report.to_dict() | {"findings": []}, {"type": "object"})
    plain = json.loads(json.dumps(report.to_dict()))
    assert not list(jsonschema.Draft202012Validator(ketaudit.report_schema()).iter_errors(plain))


@pytest.mark.skipif(not os.path.isdir(SHARED), reason="the labelled pages are kept outside")
def test_places_on_labelled_pages() -> None:
    with open(os.path.join(SHARED, "gold", "dev.json"), encoding="utf-8") as file:
        documents = json.load(file)
    for document in documents:
        check_places(ketaudit.audit(document["text"], format="markdown"), document["text"])


@given(PAGES, FORMATS)
@settings(max_examples=30, deadline=None)
def test_a_report_comes_back_from_its_plain_form(page: str, form: Any) -> None:
    report = ketaudit.audit(page, format=form, name="page")
    silenced = [Suppressed(finding, "inline", None, None) for finding in report.findings[:2]]
    report = report._replace(suppressed=tuple(silenced))
    plain = json.loads(report.to_json())
    assert ketaudit.report_from(plain) == report


@pytest.mark.parametrize("wrong", [{}, [], None, {"schema_version": 2}, {"schema_version": 1}])
def test_what_is_no_report_is_a_value_error(wrong: Any) -> None:
    with pytest.raises(ValueError, match=r"not a report|schema_version"):
        ketaudit.report_from(wrong)
