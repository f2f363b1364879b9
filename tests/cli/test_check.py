import json
import os
from collections.abc import Callable
from typing import Any

import pytest

from ketaudit import Auditor, RuleCrash
from ketaudit.rules import RULES

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]
SRC = os.path.join(os.path.dirname(__file__), "..", "..", "src")


def test_a_bad_page_fails_and_shows_where(run: Run, write: Write, bad: str) -> None:
    result = run("check", write("page.md", bad))
    assert (result.code, result.err) == (1, "")
    lines = result.out.splitlines()
    assert lines[0] == "page.md"
    assert any(line.startswith("  3:") and "error" in line for line in lines)
    assert lines[-1].startswith(f"Checked 1 file, 14 words, {len(RULES)} rules, pack core 20")


def test_a_fair_page_passes(run: Run, write: Write, fair: str) -> None:
    result = run("check", write("page.md", fair))
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("nothing to change\n")


def test_json_holds_every_page_in_order(run: Run, write: Write, bad: str) -> None:
    names = [write(name, bad) for name in ("b.md", "a/c.html", "a.txt")]
    result = run("check", *names, "--format", "json")
    data = json.loads(result.out)
    assert [d["document"]["name"] for d in data["documents"]] == ["a.txt", "a/c.html", "b.md"]
    assert [d["document"]["format"] for d in data["documents"]] == ["text", "html", "markdown"]
    assert data["summary"]["files"] == 3
    assert data["summary"]["counts"] == {
        severity: sum(d["summary"]["counts"][severity] for d in data["documents"])
        for severity in ("error", "warning", "note")
    }
    assert data["summary"]["gate"] == {"fail_on": "error", "min_score": None, "passed": False}


def test_a_page_is_reported_as_the_library_reports_it(run: Run, write: Write, bad: str) -> None:
    result = run("check", write("page.md", bad), "--format", "json")
    report = Auditor().audit(bad, format="markdown", name="page.md")
    assert json.loads(result.out)["documents"] == [json.loads(report.to_json())]


def test_the_same_bytes_whatever_the_order(run: Run, write: Write, bad: str) -> None:
    names = [write(f"{name}.md", bad + name) for name in "cab"]
    for form in ("text", "json"):
        first = run("check", *names, "--format", form).out
        assert first == run("check", *reversed(names), "--format", form).out
        assert first == run("check", "--format", form, ".").out
        assert first == run("check", "--format", form).out


def test_options_may_stand_between_paths(run: Run, write: Write, fair: str) -> None:
    one, two = write("a.md", fair), write("b.md", fair)
    data = json.loads(run("check", one, "--format", "json", two).out)
    assert data["summary"]["files"] == 2


def test_standard_input_has_a_name_and_a_format(run: Run) -> None:
    page = b"<p>Ketamine is a <b>miracle</b>.</p>"
    result = run("check", "-", "--stdin-filename", "x/page.html", "--format", "json", stdin=page)
    document = json.loads(result.out)["documents"][0]
    assert document["document"]["name"] == "x/page.html"
    assert document["document"]["format"] == "html"
    assert "miracle" in [finding["excerpt"] for finding in document["findings"]]


def test_a_name_for_standard_input_asks_for_standard_input(
    run: Run, write: Write, bad: str
) -> None:
    result = run("check", write("a.md", bad), "--stdin-filename", "b.md")
    assert result.code == 2
    assert result.err == (
        "ketaudit: error: --stdin-filename names what - reads: add - to the paths\n"
    )


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_option_that_names_no_rule_does_not_mean_all(
    run: Run, write: Write, bad: str, option: str
) -> None:
    result = run("check", write("a.md", bad), option, " , ")
    assert result.code == 2
    assert f"{option}: names no rule" in result.err


def test_standard_input_without_a_name_is_text(run: Run, bad: str) -> None:
    result = run("check", "-", stdin=bad.encode())
    assert result.code == 1
    assert result.out.startswith("<stdin>\n")


def test_one_unreadable_page_does_not_stop_the_others(
    run: Run, write: Write, bad: str, fair: str
) -> None:
    write("a.md", fair)
    write("latin.txt", b"caf\xe9")
    write("z.md", bad)
    result = run("check", ".", "--format", "json")
    assert result.code == 2
    message = (
        "latin.txt: not UTF-8 at byte 3 (0xE9) in line 1;"
        " save the file as UTF-8 or convert it with iconv -f latin1 -t utf-8"
    )
    assert result.err == f"ketaudit: error: {message}\n"
    data = json.loads(result.out)
    assert [d["document"]["name"] for d in data["documents"]] == ["a.md", "z.md"]
    assert data["summary"]["failures"] == [{"name": "latin.txt", "message": message}]


def test_a_rule_that_crashes_costs_its_page_only(
    run: Run, monkeypatch: pytest.MonkeyPatch, write: Write, bad: str, fair: str
) -> None:
    real = Auditor.audit

    def crash_on_bad(self: Auditor, text: str, **more: str) -> object:
        if "cures" in text:
            raise RuleCrash("claim.cure-or-guarantee")
        return real(self, text, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Auditor, "audit", crash_on_bad)
    write("a.md", bad)
    write("b.md", fair)
    result = run("check", ".")
    assert result.code == 2
    assert "rule claim.cure-or-guarantee failed on this page" in result.err
    assert "a.md" in result.err
    assert "Checked 1 file" in result.out


STRANGE: dict[str, Callable[[str], bytes]] = {
    "bom": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "late nul": lambda text: text.encode() + b"x" * 9000 + b"\0",
    "rtl and emoji": lambda text: text.encode() + "\u202e\u05e9\u05dc \U0001f600".encode(),
    "huge word": lambda text: text.encode() + b"a" * 200_000,
    "broken markup": lambda text: text.encode() + b"<div <p></b>&#xD800;&bogus; [x](y",
}


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
def test_strange_pages_are_audited_with_exact_places(
    run: Run, write: Write, bad: str, *, strange: str, suffix: str
) -> None:
    data = STRANGE[strange](bad)
    result = run("check", write(f"page.{suffix}", data), "--format", "json")
    assert (result.code, result.err) == (1, "")
    encoding = "utf-16" if data[:2] == b"\xff\xfe" else "utf-8"
    source = data.decode(encoding)
    if data[:3] == b"\xef\xbb\xbf" or encoding == "utf-16":
        source = "\ufeff" + source.removeprefix("\ufeff")
    findings = json.loads(result.out)["documents"][0]["findings"]
    assert any("miracle" in finding["excerpt"] for finding in findings)
    for finding in findings:
        assert source[finding["start"] : finding["end"]] == finding["excerpt"]
    assert run("check", f"page.{suffix}").code == 1


def test_a_byte_order_mark_takes_no_column(run: Run, write: Write) -> None:
    text = "Ketamine is a miracle."
    places = []
    for name, data in (("a.txt", text.encode()), ("b.txt", text.encode("utf-8-sig"))):
        found = run("check", write(name, data), "--select", "hype", "--format", "json")
        finding = json.loads(found.out)["documents"][0]["findings"][0]
        places.append((finding["start_line"], finding["start_column"]))
    assert places[0] == places[1]


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- nothing -->", "***\n"])
def test_no_words_at_all_is_an_error_unless_allowed(run: Run, text: str, write: Write) -> None:
    write("page.md", text)
    result = run("check", ".")
    assert result.code == 2
    assert "nothing to check: not one word in the pages (see --allow-empty)" in result.err
    allowed = run("check", ".", "--allow-empty")
    assert (allowed.code, allowed.err) == (0, "")


def test_no_pages_may_be_allowed(run: Run) -> None:
    result = run("check", ".", "--allow-empty", "--format", "json")
    assert result.code == 0
    assert json.loads(result.out)["documents"] == []


def test_an_empty_page_among_others_is_fine(run: Run, write: Write, fair: str) -> None:
    write("a.md", "")
    write("b.md", fair)
    assert run("check", ".").code == 0
