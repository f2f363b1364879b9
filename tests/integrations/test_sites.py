"""The sample sites of examples/: their settings choose the pages, and no template code is prose."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.integrations.conftest import EXAMPLES, Shell

SITES: dict[str, tuple[str, set[tuple[str, str]]]] = {
    "hugo": (
        "content/treatments/ketamine.md",
        {("claim.cure-or-guarantee", "cures depression")},
    ),
    "next": (
        "app/ketamine/page.mdx",
        {
            ("hype.hyperbole", "revolutionary"),
            ("claim.durability", "ends depression for good"),
        },
    ),
    "wordpress": (
        "export/ketamine-therapy/index.html",
        {
            ("claim.cure-or-guarantee", "always works"),
            ("hype.hyperbole", "revolution</strong>ary"),
            ("risk.minimised", "completely safe"),
        },
    ),
}


@pytest.fixture(params=SITES)
def audited(request: pytest.FixtureRequest, shell: Shell, site: Path) -> tuple[str, Any]:
    shutil.rmtree(site)
    shutil.copytree(EXAMPLES / request.param, site)
    for name in ("README.md", "content/privacy.md", "export/tag/index.html"):  # no pages
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("Ketamine cures depression.\n")
    done = shell("ketaudit check . --format json --fail-on never")
    assert done.returncode == 0, done.stderr
    return request.param, json.loads(done.stdout)["documents"]


def test_what_is_found_on_a_site(audited: tuple[str, Any]) -> None:
    name, documents = audited
    page, found = SITES[name]
    (report,) = documents
    assert report["document"]["name"] == page
    placed = {
        (finding["rule"], finding["excerpt"])
        for finding in report["findings"]
        if finding["rule"] != "risk.missing-disclosure"
    }
    assert placed == found


def test_a_comment_in_mdx_silences(audited: tuple[str, Any]) -> None:
    name, (report,) = audited
    reasons = [one["reason"] for one in report["suppressed"]]
    assert reasons == (["the name of a podcast that we quote"] if name == "next" else [])
