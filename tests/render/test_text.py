from collections.abc import Callable

import pytest

from ketaudit.render import Style
from ketaudit.render.run import Checked, Failure, Gate, Run
from ketaudit.render.text import render
from ketaudit.report import Finding
from ketaudit.report_readability import GradeBand
from ketaudit.severity import Severity

MakeFinding = Callable[..., Finding]
MakePage = Callable[..., Checked]
MakeRun = Callable[..., Run]


def text_of(one: Run, style: Style) -> str:
    return "".join(render(one, style))


SENTENCE = "Our infusions are a breakthrough that cures depression in a single week, for good."
SOURCE = f"# Ketamine\n\n{SENTENCE}\n"


def found(finding: MakeFinding) -> list[Finding]:
    missing = [
        finding(
            SOURCE,
            "cures",
            sentence=SENTENCE,
            rule="risk.missing-disclosure",
            severity=severity,
            message=message,
            suggestions=("Some wording.",),
            references=references,
        )
        for severity, message, references in (
            ("warning", "A benefit is claimed, but relapse is missing: Many relapse.", ("B-2",)),
            ("error", "A benefit is claimed, but misuse is missing: It is known.", ("A-1",)),
        )
    ]
    return [
        finding(
            SOURCE,
            "breakthrough",
            sentence=SENTENCE,
            message="Readers take it for proven.",
            suggestions=("a newer treatment", "leave it out"),
            references=("SCHWITZER",),
        ),
        finding(
            SOURCE,
            "cures",
            sentence=SENTENCE,
            rule="claim.cure-or-guarantee",
            severity="error",
            message="No treatment cures everyone.",
        ),
        *missing,
    ]


REPORT = """\
page.md

  3:21  warning  hype.hyperbole
    Our infusions are a breakthrough that cures depression in a…
                        ^^^^^^^^^^^^
    Readers take it for proven.
    better: a newer treatment
    sources: SCHWITZER

  3:39  error  claim.cure-or-guarantee
    …are a breakthrough that cures depression in a single week, for…
                             ^^^^^
    No treatment cures everyone.

  3:39  error  risk.missing-disclosure
    …are a breakthrough that cures depression in a single week, for…
                             ^^^^^
    A benefit is claimed, but …
    error    misuse is missing; say: Some wording.
    warning  relapse is missing; say: Some wording.
    why: ketaudit explain risk.missing-disclosure
    sources: B-2, A-1

  Score    82 of 100, grade B (readability 90, hype 80.5, claims 70,
           risk 88)
  Reading  US school grade 11.2 (9.8 to 12.5); the goal is 8
  Claims   1 unhedged, 2 weakly hedged
  Risks    named: nausea
           only hinted at: sedation
           missing: blood pressure

Checked 1 file, 16 words, 1 rule, pack core 2026.11: 2 errors, 2 warnings
"""


def test_a_whole_report(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    one = page(
        SOURCE,
        *found(finding),
        strengths=("unhedged", "weak", "weak"),
        topics={
            "nausea": ("disclosed", False),
            "sedation": ("generic", True),
            "blood_pressure": ("missing", True),
            "liver": ("missing", False),
        },
    )
    assert text_of(run(one), Style(width=70)) == REPORT


def test_one_rule_at_one_place_without_a_shared_opening(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    twice = [finding(SOURCE, "cures", message=message) for message in ("One", "Another", "One")]
    lines = text_of(run(page(SOURCE, *twice)), Style()).splitlines()
    assert lines[5:9] == [
        "    warning  One",
        "    warning  Another",
        "    warning  One",
        "    why: ketaudit explain hype.hyperbole",
    ]


def test_what_is_said_again_is_said_once_with_its_places(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "miracle\n" * 25
    found = [
        finding(source, "miracle", start=at, sentence="miracle", references=("SCHWITZER",))
        for at in range(0, len(source), 8)
    ]
    other = finding(source, "miracle", start=8, sentence="miracle", message="Another thing.")
    lines = text_of(run(page(source, *found, other)), Style()).splitlines()
    places = ", ".join(f"{line}:1" for line in range(2, 22))
    assert lines[2:13] == [
        "  1:1  warning  hype.hyperbole",
        "    miracle",
        "    ^^^^^^^",
        "    No treatment does this.",
        f"    also at: {places[:87]}",
        f"    {places[88:]} and 4 more",
        "    sources: SCHWITZER",
        "",
        "  2:1  warning  hype.hyperbole",
        "    miracle",
        "    ^^^^^^^",
    ]
    assert lines[-1].endswith("26 warnings")


def test_unexplained_words_are_one_list(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    source = "The NMDA receptor and\nneuroplasticity are a miracle."
    plain = {"NMDA receptor": "a docking place on a nerve cell", "neuroplasticity": "change"}
    words = [
        finding(
            source,
            term,
            rule="readability.undefined-jargon",
            severity="note",
            suggestions=(easier,),
            references=("PEMAT",),
        )
        for term, easier in plain.items()
    ]
    one = page(source, words[0], finding(source, "miracle"), words[1])
    lines = text_of(run(one), Style(width=50)).splitlines()
    assert lines[2] == "  2:23  warning  hype.hyperbole"
    assert lines[7:14] == [
        "  note  readability.undefined-jargon",
        "    1:5  NMDA receptor    a docking place on a",
        "                          nerve cell",
        "    2:1  neuroplasticity  change",
        "    say them in plain words, or explain them",
        "    sources: PEMAT",
        "",
    ]


def test_every_line_fits_the_terminal(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    for width in (40, 57, 80, 200):
        lines = text_of(run(page(SOURCE, *found(finding))), Style(width=width)).splitlines()
        assert all(len(line) <= width for line in lines[:-1])


def shown(one: Run, width: int = 100) -> list[str]:
    """Return the quotation and its carets."""
    lines = text_of(one, Style(width=width)).splitlines()
    return lines[3:5]


@pytest.mark.parametrize("width", [40, 60, 100])
def test_carets_stand_under_the_excerpt(
    finding: MakeFinding, page: MakePage, run: MakeRun, width: int
) -> None:
    quotation, carets = shown(run(page(SOURCE, *found(finding))), width)
    at = carets.index("^")
    assert quotation[at:].startswith("breakthrough")
    assert carets.strip() == "^" * len("breakthrough")


def test_of_two_equal_words_the_right_one_is_marked(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "Amazing staff and amazing, amazing care."
    one = finding(source, "amazing", start=source.rindex("amazing"))
    quotation, carets = shown(run(page(source, one)))
    assert carets.index("^") == quotation.rindex("amazing")


def test_wide_letters_push_the_carets(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    source = "薬は miracle e\u0301t cure."
    quotation, carets = shown(run(page(source, finding(source, "miracle"))))
    assert quotation.strip() == source
    assert carets == " " * (4 + 5) + "^" * 7


def test_markup_inside_a_sentence_is_shown_as_written(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "<p>Other.</p>\n<p>A true <b>break&shy;through</b> in\ncare.</p><p>Next.</p>"
    one = finding(source, "break&shy;through", sentence="A true break\u00adthrough in care.")
    quotation, carets = shown(run(page(source, one)))
    assert quotation == "    A true <b>break&shy;through</b> in care."
    assert carets == " " * 14 + "^" * 17


def test_an_excerpt_wider_than_the_terminal_is_cut(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "word " * 60 + "end."
    quotation, carets = shown(run(page(source, finding(source, source))), 60)
    assert quotation.endswith("word…")
    assert len(quotation) <= 60
    assert len(carets) == len(quotation)


def test_colour_marks_the_excerpt_and_needs_no_carets(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    text = text_of(run(page(SOURCE, *found(finding))), Style(colour=True))
    assert "\x1b[1;4mbreakthrough\x1b[0m" in text
    assert "\x1b[1;31merror\x1b[0m" in text
    assert "^" not in text


def test_a_page_cannot_send_commands_to_the_terminal(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    source = "A \x1b]0;title\x07 miracle\x1b[2J."
    one = finding(source, "miracle", message="\x1b[31m", suggestions=("\x1b[0m",))
    assert "\x1b" not in text_of(run(page(source, one, name="\x1b.md")), Style())


def test_a_clean_page_among_others_takes_one_line(page: MakePage, run: MakeRun) -> None:
    text = text_of(run(page("a b", name="a.md"), page("c", name="b.md", score=97.5)), Style())
    families = " (readability 90, hype 80.5, claims 70, risk 88)"
    assert text.splitlines() == [
        f"a.md  nothing to change; 82 of 100, grade B{families}",
        "",
        f"b.md  nothing to change; 97.5 of 100, grade B{families}",
        "",
        "Checked 2 files, 3 words, 1 rule, pack core 2026.11: nothing to change",
    ]


def test_a_score_below_the_minimum_is_said(page: MakePage, run: MakeRun) -> None:
    text = text_of(run(page("a", score=60.0), gate=Gate(Severity.ERROR, 70)), Style())
    assert "60 of 100, grade B" in text
    assert "below the minimum of 70" in " ".join(text.split())


def test_reading_without_a_grade_says_why(page: MakePage, run: MakeRun) -> None:
    one = page("a", grade=GradeBand(None, None, None), reasons=("fewer than 100 words",))
    assert "  Reading  no grade: fewer than 100 words\n" in text_of(run(one), Style())


def test_a_rough_grade_says_so(page: MakePage, run: MakeRun) -> None:
    text = text_of(run(page("a", reasons=("half of it is lists",))), Style())
    assert "the goal is 8; a rough figure: half of it is lists" in text


def test_a_page_without_name_has_one(page: MakePage, run: MakeRun) -> None:
    assert text_of(run(page("a", name=None)), Style()).startswith("<text>\n")


def test_statistics_count_by_rule(finding: MakeFinding, page: MakePage, run: MakeRun) -> None:
    one = page(SOURCE, *found(finding), *[finding(SOURCE, "single")] * 10)
    assert text_of(run(one), Style(statistics=True)).splitlines() == [
        "11  warning  hype.hyperbole",
        " 1  error    claim.cure-or-guarantee",
        " 1  error    risk.missing-disclosure",
        " 1  warning  risk.missing-disclosure",
        "",
        "Checked 1 file, 16 words, 1 rule, pack core 2026.11: 2 errors, 12 warnings",
    ]


def test_statistics_of_many_pages_say_on_how_many_and_which_is_worst(
    finding: MakeFinding, page: MakePage, run: MakeRun
) -> None:
    twice = [finding(SOURCE, word, severity="error") for word in ("cures", "week")]
    pages = [
        page(SOURCE, *twice, name="a.md", score=40.5),
        page(SOURCE, twice[0], finding(SOURCE, "week", rule="hype.puffery"), name="b.md"),
    ]
    lines = text_of(run(*pages), Style(statistics=True)).splitlines()
    assert lines[:-1] == [
        "3  error    hype.hyperbole  on 2 pages",
        "1  warning  hype.puffery    on 1 page",
        "",
        "Lowest score: 40.5 of 100, grade B: a.md",
        "",
    ]


def test_statistics_of_nothing(page: MakePage, run: MakeRun) -> None:
    text = text_of(run(page("a")), Style(statistics=True))
    assert text == "Checked 1 file, 1 word, 1 rule, pack core 2026.11: nothing to change\n"


def test_no_pages_and_failures_are_in_the_last_line(run: MakeRun) -> None:
    text = text_of(run(Failure("a.md", "a.md: broken")), Style())
    assert text == "Checked 0 files, 0 words, 1 rule, pack core 2026.11: 1 file not audited\n"


def test_the_time_is_told_where_there_is_a_clock(page: MakePage, run: MakeRun) -> None:
    text = text_of(run(page("a")), Style(clock=lambda: 61.24))
    assert text.endswith("1 rule, pack core 2026.11 in 61.2 s: nothing to change\n")
