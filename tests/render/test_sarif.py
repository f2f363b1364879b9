"""SARIF against its schema, the words of its specification, and what GitHub keeps of it."""

import json
import os
import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.cases import REPOSITORY

import ketaudit
from ketaudit.describe import sarif_rule
from ketaudit.knowledge.pack import core_pack
from ketaudit.render import Style
from ketaudit.render.run import Checked, Failure, Gate, Run, Where
from ketaudit.render.sarif import render
from ketaudit.report import Finding, Related, Suppressed
from ketaudit.rules import RULES
from ketaudit.severity import Severity

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]

SCHEMA = os.path.join(REPOSITORY, "..", "shared", "data", "sarif-schema-2.1.0.json")
SOURCE = "Zu früh.\r\nA miracle 薬 \U0001f600 cure,\r\nsaid twice."


def log(one: Run) -> dict[str, Any]:
    """Return the one run of a log, held to the schema where that is at hand."""
    data = json.loads("".join(render(one, Style())))
    if os.path.exists(SCHEMA):
        import jsonschema

        with open(SCHEMA, encoding="utf-8") as file:
            jsonschema.Draft7Validator(json.load(file)).validate(data)
    assert data["version"] == "2.1.0"
    assert len(data["runs"]) == 1
    made: dict[str, Any] = data["runs"][0]
    return made


def everything(finding: MakeFinding, page: MakePage, run: MakeRun) -> Run:
    related = (Related(SOURCE.index("twice"), len(SOURCE) - 1, "said again here"),)
    found = finding(SOURCE, "cure", related=related, references=("FTC-HPCG-2022",))
    silenced = finding(SOURCE, "miracle", severity="error", fingerprint="e" * 16)
    suppressed = (
        Suppressed(silenced, "inline", "a quotation", "2027-01-31"),
        Suppressed(finding(SOURCE, "twice"), "baseline", None, None),
    )
    return run(
        page(SOURCE, found, suppressed=suppressed, name="a b/ü#1.md"),
        Failure("x.md", "x.md: not UTF-8"),
        where=Where("/home/me/site/content", "/home/me/site"),
    )


def test_a_result_is_whole(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    results = log(everything(finding, page, run))["results"]
    artifact = {"uri": "content/a%20b/%C3%BC%231.md", "uriBaseId": "%SRCROOT%"}
    assert results[1] == {
        "ruleId": "hype.hyperbole",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "No treatment does this."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {
                        "startLine": 2,
                        "startColumn": 15,
                        "endLine": 2,
                        "endColumn": 19,
                        "charOffset": 24,
                        "charLength": 4,
                        "snippet": {"text": "cure"},
                    },
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "said again here"},
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {
                        "startLine": 3,
                        "startColumn": 6,
                        "endLine": 3,
                        "endColumn": 11,
                        "charOffset": 36,
                        "charLength": 5,
                        "snippet": {"text": "twice"},
                    },
                },
            }
        ],
        "partialFingerprints": {
            "primaryLocationLineHash": "ffffffffffffffff:1",
            "ketaudit/v1": "ffffffffffffffff",
        },
        "properties": {"confidence": "high", "references": ["FTC-HPCG-2022"]},
        "suppressions": [],
    }


def test_what_was_silenced_is_there_with_its_reason(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    results = log(everything(finding, page, run))["results"]
    assert [result["suppressions"] for result in results] == [
        [
            {
                "kind": "inSource",
                "justification": "a quotation",
                "properties": {"by": "inline", "expires": "2027-01-31"},
            }
        ],
        [],
        [
            {
                "kind": "external",
                "justification": "known since the baseline was written",
                "properties": {"by": "baseline", "expires": None},
            }
        ],
    ]


def test_a_page_that_failed_is_a_notification(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    assert log(everything(finding, page, run))["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {
                    "level": "error",
                    "message": {"text": "not UTF-8"},
                    "locations": [
                        {
                            "physicalLocation": {
                                "artifactLocation": {
                                    "uri": "content/x.md",
                                    "uriBaseId": "%SRCROOT%",
                                }
                            }
                        }
                    ],
                }
            ],
        }
    ]


def test_findings_are_no_failure_of_the_tool(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    found = finding(SOURCE, "cure", severity="error")
    made = log(run(page(SOURCE, found), gate=Gate(Severity.NOTE, 99.0)))
    assert made["invocations"] == [
        {"executionSuccessful": True, "toolExecutionNotifications": []},
    ]


def test_an_empty_run_is_whole(run: MakeRun) -> None:
    made = log(run())
    assert made["results"] == []
    assert made["columnKind"] == "unicodeCodePoints"
    assert made["automationDetails"] == {"id": "ketaudit/us/"}


def test_a_page_outside_of_the_repository_has_a_whole_address(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    one = page(SOURCE, finding(SOURCE, "cure"), name="/tmp/caf\udce9 %.md")  # noqa: S108 - no file
    made = log(run(one, where=Where("/site", "/site")))
    place = made["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///tmp/caf%E9%20%25.md"}


def test_a_byte_order_mark_is_no_character(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "\ufeffA miracle."
    made = log(run(page(source, finding(source, "miracle"))))
    region = made["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["charOffset"]) == (3, 2)


def test_a_place_as_long_as_a_page_is_not_quoted(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "word " * 400
    made = log(run(page(source, finding(source, source))))
    region = made["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["charLength"] == 2000
    assert "snippet" not in region


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_described_within_the_limits_of_github(rule: Any) -> None:
    described = sarif_rule(rule, core_pack())
    assert described["id"] == rule.id
    assert re.fullmatch(r"([A-Z][a-z]+)+", described["name"])
    assert 0 < len(described["shortDescription"]["text"]) <= 1024
    assert 0 < len(described["fullDescription"]["text"]) <= 1024
    assert described["help"]["markdown"].startswith(f"# {rule.id}\n")
    assert bool(rule.references) == ("Sources:\n- " in described["help"]["text"])
    assert bool(rule.references) == described.get("helpUri", "").startswith("https://")
    assert described["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert len(described["properties"]["tags"]) <= 10
    assert described["properties"]["problem.severity"] in {"error", "warning", "recommendation"}


def test_a_real_page_is_valid_and_its_places_are_right(run: MakeRun) -> None:
    with open(os.path.join(REPOSITORY, "examples", "clinic-page.md"), encoding="utf-8") as file:
        source = file.read()
    report = ketaudit.audit(source, format="markdown", name="examples/clinic-page.md")
    lines = source.split("\n")
    results = log(run(Checked(report, source)))["results"]
    assert len(results) == len(report.findings)
    for result in results:
        region = result["locations"][0]["physicalLocation"]["region"]
        at, text = region["charOffset"], region["snippet"]["text"]
        assert source[at : at + region["charLength"]] == text
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == text
    names = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    assert len(set(names)) == len(names)
