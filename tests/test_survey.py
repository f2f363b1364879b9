"""The survey: what is counted over pages, and that published figures have sources."""

from itertools import permutations

import pytest

from ketaudit import Auditor
from ketaudit.survey import PUBLISHED, Survey, Surveyed, survey

PRAISE = "Ketamine relieves depression. It is a miracle, non-addictive, and FDA-approved for PTSD."
FAIR = (
    "Ketamine may ease depression in some people. It is used off-label. You may feel sick, your"
    " blood pressure can rise, it can harm the bladder, and some people become addicted."
)
HOURS = "We open at nine and close at five."


@pytest.fixture
def pages(auditor: Auditor) -> dict[str, Surveyed]:
    return {
        page: Surveyed(auditor.audit(page), auditor.conditions(page))
        for page in (PRAISE, FAIR, HOURS)
    }


def counts(found: Survey) -> dict[str, int | float | None]:
    return {m.id: m.median if m.count is None else m.count for m in found.measures}


def test_each_measure_counts_the_pages_that_show_it(pages: dict[str, Surveyed]) -> None:
    assert counts(survey([pages[PRAISE]])) == {
        "names-no-risk": 1,
        "abuse": 0,
        "bladder": 0,
        "blood-pressure": 0,
        "off-label": 0,
        "false-approval": 1,
        "non-addictive": 1,
        "hyperbole": 1,
        "grade": pages[PRAISE].report.readability.grade.value,
        "conditions": 1,
    }


def test_a_fair_page_is_counted_for_what_it_names(pages: dict[str, Surveyed]) -> None:
    found = counts(survey([pages[FAIR]]))
    named = ("abuse", "bladder", "blood-pressure", "off-label")
    failings = ("names-no-risk", "false-approval", "non-addictive", "hyperbole")
    assert [found[name] for name in named] == [1, 1, 1, 1]
    assert [found[name] for name in failings] == [0, 0, 0, 0]


def test_shares_are_of_all_pages(pages: dict[str, Surveyed]) -> None:
    found = survey(pages.values())
    shares = {m.id: found.share(m) for m in found.measures}
    assert (found.pages, found.claiming) == (3, 2)
    assert shares["abuse"] == pytest.approx(1 / 3)
    assert shares["grade"] is None


def test_no_page_is_no_error() -> None:
    found = survey([])
    assert found.pages == 0
    assert all(found.share(measure) is None for measure in found.measures)
    assert counts(found)["grade"] is None


def test_the_order_of_pages_does_not_matter(pages: dict[str, Surveyed]) -> None:
    found = [survey(order) for order in permutations(pages.values())]
    assert all(one == found[0] for one in found)


def test_every_published_figure_has_a_source_and_adds_up(auditor: Auditor) -> None:
    for figure in (figure for figures in PUBLISHED.values() for figure in figures):
        assert figure.source in auditor.pack.sources
        if figure.count is not None and figure.percent is not None:
            assert figure.percent == pytest.approx(100 * figure.count / figure.of, abs=0.6)


def test_published_figures_stand_beside_measures_that_exist() -> None:
    assert PUBLISHED.keys() <= {measure.id for measure in survey([]).measures}
