"""Nothing a page holds breaks an audit: cost is linear, places are exact, runs are pure."""

import json
import os
import random
import re
import subprocess
import sys
from bisect import bisect_right
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema.validators import validator_for

import ketaudit
from ketaudit import Auditor
from ketaudit.language.scan import LONGEST, scan
from ketaudit.readers import FORMATS, read
from ketaudit.report import Report

SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(ketaudit.__file__)))
EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "examples")


# ------------------------------------------------------------------ cost

RUN_ON = (
    "ketamine can rapidly relieve severe depression and anxiety in most patients who may feel safe"
    " with no serious side effects such as nausea which is mild and our innovative therapy is fda"
    " approved for depression in 70 % of people seeking relief from pain through antidepressants"
    " although it has shown promise in treating ptsd and does not cause addiction "
)
GROWING = {  # a format, what stands once, and what is repeated
    "a sentence without end": ("text", "", RUN_ON * 20),
    "claims without a stop": ("text", "", "improves mood " * 500),
    "benefits without a stop": ("text", "", "relief from " * 500),
    "hedges without a stop": ("text", "", "may not " * 200),
    "links in one paragraph": ("html", "", "<a href='x'>relieves depression</a> " * 300),
    "lines in one paragraph": ("markdown", "", "relieves pain\n" * 400),
    "quotation marks": ("text", "", '"“' * 3000),
    "headings": ("html", "", "<h2>Ketamine for depression</h2>" * 200),
    "items never closed": ("html", "", "<ul><li>relieves pain" * 200),
    "cells": ("markdown", "|a|b|\n|-|-|\n", "|relieves pain|may cause nausea|\n" * 150),
    "look-alikes": (
        "html",
        "",
        "<p>Ketamine may ease low mood, and it can cause nausea &amp; dizziness.</p>" * 150,
    ),
    "suppressions": (
        "markdown",
        "",
        "<!-- ketaudit: ignore[hype] x --> A miracle. ![a](b) <!-- ketaudit: ignore-start -->\n\n"
        * 50,
    ),
    "ranges in ranges": ("markdown", "", "{/* ketaudit: ignore-start[hype] x */}\n" * 100),
    "suppressions in one paragraph": (
        "html",
        "",
        "a miracle ![a](b) <!-- ketaudit: ignore[hype] x --> " * 100,
    ),
    "comments without end": ("markdown", "ketaudit", "{/* ketaudit: {{!-- {{/* <!-- " * 100),
    "sentences in one line": ("text", "", "Ketamine relieves depression. It may help. " * 100),
}


def lines_run(work: Callable[[], object]) -> int:
    """Count the lines of Python that some work runs: a measure that no other process moves."""
    count = 0

    def trace(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("name", GROWING)
def test_cost_grows_with_length_and_no_faster(name: str, auditor: Auditor) -> None:
    format_, head, body = GROWING[name]

    def audit(times: int) -> Report:
        return auditor.audit(head + body * times, format=format_)  # type: ignore[arg-type]

    audit(2)  # what is remembered for the next page is no cost of this one
    assert lines_run(lambda: audit(2)) <= 2.3 * lines_run(lambda: audit(1))


def test_a_huge_sentence_is_read_in_pieces_that_lose_no_word(auditor: Auditor) -> None:
    page = read(RUN_ON * 30, format="text")
    whole = scan(page, auditor.pack)
    assert len(whole.sentences) > 5
    assert all(s.stop - s.first <= LONGEST for s in whole.sentences)
    said = [word for s in whole.sentences for word in whole.words[s.first : s.stop]]
    assert said == RUN_ON.split() * 30


def test_a_long_sentence_is_cut_behind_a_joint(auditor: Auditor) -> None:
    page = "we open at nine, " * 200
    cut = scan(read(page, format="text"), auditor.pack)
    assert {cut.words[sentence.stop - 1] for sentence in cut.sentences} == {","}


def test_a_finding_quotes_no_more_than_is_near(auditor: Auditor) -> None:
    report = auditor.audit("x" * 50_000 + " ketamine cures depression " + "y" * 50_000)
    assert report.findings
    assert all(len(finding.sentence) <= 2_000 for finding in report.findings)
    assert any("cures depression" in finding.sentence for finding in report.findings)


# ------------------------------------------------------------------ broken pages


def example(name: str) -> str:
    with open(os.path.join(EXAMPLES, name), encoding="utf-8") as file:
        return file.read()


WEB = """<!DOCTYPE html><html lang=en><head><title>Harbour | Calm</title>
<meta name="description" content="Care &amp; calm: a miracle for pain.">
<script type="application/ld+json">{"description": "Ketamine cures all."}</script></head>
<body class="page"><nav><ul><li><a href="/">Home</a></li></ul></nav><main id="content">
<h1>Rapid <em>relief</em> from depression</h1>
<p class="lead">Ketamine&nbsp;works when pills fail&hellip; <b>85%</b> of patients feel better.</p>
<div class="faq"><div role="button">Is it safe?</div><div role="tabpanel" aria-hidden="true">
<p>It is completely safe &mdash; you may feel sick, and your blood pressure
can rise.</p></div></div>
<ul><li>No side effects</li><li>FDA-approved ketamine therapy<li>Results in <i>hours</i></ul>
<blockquote>“It gave me my life back,” Ann said.</blockquote>
<img src=a alt="A woman after relief from pain"><table><tr><th>Harm<td>Nausea<td>1 in 10</table>
<a class="btn btn-primary" href="#">Book today</a></main>
<footer><p>Ketamine is not approved by the FDA for depression, and it can harm the bladder.</p>
<p>© 2026 Harbour. All rights reserved.</p></footer></body></html>
"""
PAGES = {
    "html": (WEB, re.sub(r">\s+<", "><", WEB)),
    "markdown": (example("clinic-page.md"), example("fair-page.md")),
    "text": (re.sub(r"[#*>\[\]]", "", example("clinic-page.md")), "Ketamine cures. It may not."),
}
ODD = (
    "\0|\ud800|\udfff|\ufeff|\u202e|\u200f|e\u0301|\u0301\u0301|👩\u200d⚕\ufe0f|🇬🇧|\r|\r\n|\n\r|\f"
    "|\v|\x1c|\x85|\u2028|\xad|\u200b|\u2060|\ufffe|\U0010ffff|İ|ß|\ufb01|\u0390|עב|\U0001d41c|²|½|١٢%"
    "|\x1b[31m|\t|   |&|&#0;|&#xD800;|&nbsp;|<|</|<p>|</p>|<!--|-->|<script>|</script>|\"|'|“|”|```"
    "|---\n|+++\n|[^1]|{{|}}|{%|<![CDATA[|<td>|<li>|</ul>|<div hidden>|</div>|<h1>|<footer>|..."
    "|?|1.|%|ketamine|cures|not|may|\\|**|FDA-approved|85%|nausea"
).split("|")


def broken(page: str, chance: random.Random) -> str:
    """Cut, splice, shuffle and litter a page."""
    for _ in range(chance.choice((1, 2, 3, 8, 25))):
        page = page or " "
        at = chance.randrange(len(page))
        end = min(len(page), at + chance.choice((1, 5, 40, 400)))
        kind = chance.randrange(8)
        if kind == 0:
            page = page[:at] if chance.random() < 0.3 else page[:at] + page[end:]
        elif kind == 1:
            page = page[:at] + WEB[at % len(WEB) :][:200] + page[end:]
        elif kind == 2:
            page = re.sub(r"<[^>]*>", lambda tag: "" if chance.random() < 0.2 else tag[0], page)
        elif kind == 3:
            letters = list(page[at:end])
            chance.shuffle(letters)
            page = page[:at] + "".join(letters) + page[end:]
        elif kind == 4:
            page = page.replace(chance.choice(" \n.ae<>"), chance.choice(ODD), 9)
        else:
            page = page[:at] + chance.choice(ODD) * chance.choice((1, 1, 3)) + page[at:]
    return page


@pytest.fixture(scope="module")
def check(auditor: Auditor) -> Callable[[str, str], None]:
    schema = ketaudit.report_schema()
    valid = validator_for(schema)(schema)

    def check_report(page: str, format_: str) -> None:
        report = auditor.audit(page, format=format_, name="p")  # type: ignore[arg-type]
        told = report.to_json()
        again = auditor.audit(page, format=format_, name="p")  # type: ignore[arg-type]
        assert told == again.to_json()
        assert [error.message for error in valid.iter_errors(json.loads(told))] == []
        check_places(report, page)

    return check_report


def check_places(report: Report, source: str) -> None:
    """Assert that every place is in the source and says what it is said to say."""
    places = [(claim.start, claim.end, claim.text) for claim in report.claims]
    cues = [place for c in report.claims for place in (*c.hedges, *c.boosters)]
    cues += [place for topic in report.disclosures for place in topic.evidence]
    places += [(place.start, place.end, place.text) for place in cues]
    places += [(f.start, f.end, f.excerpt) for f in report.findings]
    for start, end, text in places:
        assert 0 <= start < end <= len(source)
        assert source[start:end] == text
    reading = report.readability
    bare = [(h.start, h.end) for h in reading.hard_sentences]
    bare += [(j.start, j.end) for j in reading.jargon]
    bare += [(r.start, r.end) for finding in report.findings for r in finding.related]
    assert all(0 <= start < end <= len(source) for start, end in bare)
    begins = [0, *(at + 1 for at, letter in enumerate(source) if letter == "\n")]
    for f in report.findings:
        for offset, line, column in (
            (f.start, f.start_line, f.start_column),
            (f.end, f.end_line, f.end_column),
        ):
            assert line == bisect_right(begins, offset)
            marked = line == 1 and source.startswith("\ufeff")
            assert column == max(1, offset - begins[line - 1] + 1 - marked)
    prints = [finding.fingerprint for finding in report.findings]
    assert len(set(prints)) == len(prints)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("seed", range(20))
def test_a_broken_page_is_audited(
    format_: str, seed: int, check: Callable[[str, str], None]
) -> None:
    chance = random.Random(f"{format_} {seed}")  # noqa: S311 - the same pages every time
    page = chance.choice(PAGES[format_])
    start = chance.randrange(max(1, len(page) - 1200))
    check(broken(page[start : start + 1200], chance), format_)


@pytest.mark.parametrize("format_", FORMATS)
@settings(deadline=None, max_examples=15)
@given(parts=st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=30))
def test_any_text_is_audited(
    format_: str, parts: list[str], check: Callable[[str, str], None]
) -> None:
    check(" ketamine may relieve pain ".join(parts), format_)


# ------------------------------------------------------------------ pages as they are built

SHAPES: dict[str, tuple[str, str, str]] = {
    "Elementor, answers folded": (
        """<div class="elementor-widget-container"><h1 class="elementor-heading-title">Calm</h1>
        <p><span style="font-weight: 400;">It may</span> cause nausea.</p></div>
        <a class="elementor-button-link elementor-button"><span>Start today</span></a>
        <div class="elementor-tab-content" style="display:none">Blood pressure can rise.</div>
        <div role="region" hidden>Do not drive until you have slept.</div>
        <div role="tabpanel" aria-hidden="true">You may see double.</div>
        <div hidden="until-found">It can harm the bladder.</div>""",
        (
            "Calm|It may cause nausea.|Start today|Blood pressure can rise."
            "|Do not drive until you have slept.|You may see double.|It can harm the bladder."
        ),
        "",
    ),
    "React, comments between words": (
        """<div id="__next" data-reactroot=""><h1>Fast<!-- --> relief</h1><p>We help <!-- -->85
        <!-- -->% of callers.</p></div><script id="__NEXT_DATA__" type="application/json">
        {"html":"<p>Cures everything.</p>"}</script><noscript>No script.</noscript>""",
        "Fast relief|We help 85 % of callers.",
        "Cures everything.|No script.",
    ),
    "minified, tags left open": (
        """<title>Min</title><body><h1>Small</h1><p>It lifts mood.<p>It can tire you.<ul><li>One<li>
        Two</ul><a class='btn' href=/x>Call</a><table><tr><th>Harm<th>Rate<tr><td>Nausea<td>1 in 9
        """,
        "Min|Small|It lifts mood.|It can tire you.|One|Two|Call|Harm|Rate|Nausea|1 in 9",
        "",
    ),
    "tables as layout": (
        """<TABLE><TR><TD><A HREF=a>Home</A><TD><CENTER><B>Pain Center</B></CENTER><P>It stops pain.
        <P>You may feel sick.<BR><BR>You may faint.<UL><LI>No needles<LI>No waiting</UL></TABLE>""",
        "Home|Pain Center|It stops pain.|You may feel sick.|You may faint.|No needles|No waiting",
        "",
    ),
    "an e-mail for Outlook": (
        """<!--[if mso]><p>Only Outlook</p><![endif]--><center><table><tr><td class="h1">Dear friend
        </td></tr><tr><td>Ketamine helped.<br>Ask us.</td></tr></table></center>""",
        "Dear friend|Ketamine helped. Ask us.",
        "Only Outlook",
    ),
    "consent tools": (
        """<p>It may help.</p><div id="onetrust-consent-sdk"><p>We store cookies to raise safety,
        and there may be risks for you in it.</p></div><div id="CybotCookiebotDialog">
        Allow all</div>""",
        "It may help.",
        "We store cookies|Allow all",
    ),
    "vector graphics and templates": (
        """<p>Ketamine <svg><title>Logo</title><text>Leaf</text></svg> soothes pain.</p>
        <template><p>Template words.</p></template><canvas>No canvas</canvas>""",
        "Ketamine soothes pain.",
        "Logo|Leaf|Template words.|No canvas",
    ),
    "safety text in footer and aside": (
        """<main><p>Esketamine lifts mood.</p></main>
        <aside id="isi"><h2>Important Safety Information</h2><ul>
        <li>Tell us if you are pregnant.</li><li>Side effects and risks</li></ul></aside>
        <footer class="site-footer"><a>Privacy</a><p>Ketamine is not FDA-approved for depression
        or any other disorder of mood.</p><p>Ours is the leading clinic of its kind in all of
        Rivertown.</p><nav><a>Ketamine side effects, and how we lower the risks for you.</a></nav>
        <div>As with all medicines: It may harm your bladder or liver.</div></footer>
        <div role="contentinfo">If you are in crisis, call or text 988 at any hour.</div>
        <aside class="sidebar">Our new study says that the side effects of it are few.</aside>""",
        (
            "Esketamine lifts mood.|Important Safety Information|Tell us if you are pregnant."
            "|Ketamine is not FDA-approved for depression or any other disorder of mood."
            "|If you are in crisis, call or text 988 at any hour."
            "|It may harm your bladder or liver."
        ),
        "Side effects and risks|Privacy|the leading clinic|how we lower|Our new study",
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_main_text_is_read_once_and_the_frame_is_not(name: str) -> None:
    page, read_, frame = SHAPES[name]
    document = read(page, format="html")
    shown = [b.span.of(document.text) for b in document.blocks if b.kind != "boilerplate"]
    for wanted in read_.split("|"):
        assert "\n".join(shown).count(wanted) == 1, wanted
    for unwanted in filter(None, frame.split("|")):
        assert unwanted not in "\n".join(shown)


def test_a_footer_discloses(auditor: Auditor) -> None:
    page = "<main><p>Ketamine relieves depression.</p></main><footer><p>{}</p></footer>"
    caution = "Ketamine is not FDA-approved for depression, and it can harm your bladder."
    told = auditor.audit(page.format(caution), format="html")
    named = {topic.topic for topic in told.disclosures if topic.status == "disclosed"}
    assert {"off_label", "bladder"} <= named
    assert len(auditor.audit(page.format("Ketamine cures pain."), format="html").claims) == 1


# ------------------------------------------------------------------ purity

AUDIT = """
import sys
sys.path[:0] = {path!r}
import ketaudit, ketaudit.readers.markdown, ketaudit.readers.html
page = {page!r}
FORBIDDEN = ("socket.", "subprocess.", "os.putenv", "os.mkdir", "os.remove", "os.rename")
def refuse(event, args):
    if event.startswith(FORBIDDEN):
        raise RuntimeError(event)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        raise RuntimeError(f"writes {{args[0]}}")
    if event == "open" and not str(args[0]).startswith(tuple({path!r} + [sys.base_prefix])):
        raise RuntimeError(f"reads {{args[0]}}")
sys.dont_write_bytecode = True
sys.addaudithook(refuse)
for format in ("text", "markdown", "html"):
    sys.stdout.write(ascii(ketaudit.audit(page, format=format).to_json()))
"""


def isolated(code: str, *flags: str, folder: str, **environment: str) -> str:
    run = subprocess.run(
        [sys.executable, *flags, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_an_audit_touches_nothing_and_gives_the_same_bytes(tmp_path: Any) -> None:
    import pyromark

    libraries = os.path.dirname(os.path.dirname(os.path.abspath(pyromark.__file__)))
    code = AUDIT.format(path=[SOURCE, libraries], page=WEB + PAGES["markdown"][0])
    os.chmod(tmp_path, 0o500)
    told = {
        isolated(code, "-S", "-I", folder=tmp_path),
        *(isolated(code, "-S", folder=tmp_path, PYTHONHASHSEED=seed) for seed in "012"),
        isolated(code, "-S", folder=tmp_path, LANG="tr_TR.UTF-8", TZ="Asia/Tokyo", COLUMNS="7"),
    }
    assert len(told) == 1
    assert os.listdir(tmp_path) == []


MEMORY = """
import re, sys
sys.path[:0] = {path!r}
import ketaudit
# Not ru_maxrss: it begins with what the parent process had when it started this one.
peak = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
auditor = ketaudit.Auditor()
for number in range(200):
    auditor.audit(f"<p>Case{{number}}wort and {{'ab' * (number % 50)}}q</p>" + {page!r},
                  format="html").to_json()
    if number == 99:
        half = peak()
print(half, peak())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the peak")
def test_two_hundred_pages_need_little_memory(tmp_path: Any) -> None:
    code = MEMORY.format(path=[SOURCE], page=WEB)
    half, whole = map(float, isolated(code, "-S", folder=tmp_path).split())
    assert whole <= 60
    assert whole - half <= 3
