"""How often a page is taken for the kind that it is: pages of our own, and the labelled ones."""

import json
import os
import re
from collections import Counter

import pytest
from tests.cases import REPOSITORY

from ketaudit import Auditor

PAGES = os.path.join(REPOSITORY, "tests", "language", "kinds.txt")
LABELLED = os.path.join(REPOSITORY, "..", "shared", "gold", "dev.json")
RIGHT = 24
"""Pages of our own told right, as docs/explanation/disclosures.md says."""
LEAST = {("pr", "service"): 22, ("seed", "blog"): 3}
"""Labelled pages told right: releases of clinics and companies, articles of clinics."""


def pages() -> list[tuple[str, str]]:
    with open(PAGES, encoding="utf-8") as file:
        parts = file.read().split("\n=== ")[1:]
    return [(kind, page) for kind, page in (part.split("\n", 1) for part in parts)]


def test_pages_of_our_own_tell_their_kind(auditor: Auditor) -> None:
    told = [(kind, auditor.audit(page, format="markdown").document) for kind, page in pages()]
    wrong = [(kind, document.kind, document.purpose) for kind, document in told]
    wrong = [line for line in wrong if line[0] != line[1]]
    assert len(told) - len(wrong) >= RIGHT, wrong
    assert Counter(kind for kind, _ in told) == dict.fromkeys(
        ("service", "blog", "news", "leaflet"), 6
    )


@pytest.mark.skipif(not os.path.exists(LABELLED), reason="the labelled pages are not here")
def test_labelled_pages_tell_their_kind(auditor: Auditor) -> None:
    with open(LABELLED, encoding="utf-8") as file:
        documents = json.load(file)
    told = Counter(
        (re.split(r"[-0-9]+", d["doc"])[1], auditor.audit(d["text"], format="text").document.kind)
        for d in documents
    )
    seen = {(name, str(kind)): count for (name, kind), count in told.items()}
    assert all(seen[pair] >= least for pair, least in LEAST.items()), told
