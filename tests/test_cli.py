import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ketaudit import Auditor, RuleCrash, __version__
from ketaudit.cli import COMMANDS, main
from ketaudit.rules import RULES

SRC = os.path.join(os.path.dirname(__file__), "..", "src")
BAD = """\
# Ketamine therapy

Ketamine cures depression. It is a miracle breakthrough with no side effects.
"""
FAIR = "Bring a friend who can drive you home, and call us if you have a question.\n"

Run = Callable[..., "Result"]


class Result:
    """What one run gave."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err

    @property
    def data(self) -> dict[str, object]:
        parsed: dict[str, object] = json.loads(self.out)
        return parsed


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def run(here: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    assert here

    def run_main(*args: str, stdin: bytes | None = None) -> Result:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        capfd.readouterr()
        code = main(args)
        return Result(code, *capfd.readouterr())

    return run_main


def write(folder: Path, name: str, text: str | bytes) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


# ---------------------------------------------------------------- the command itself


def test_help_lists_every_command(run: Run) -> None:
    result = run("--help")
    assert result.code == 0
    assert all(f"  {name} " in result.out for name in COMMANDS)


def test_no_command_shows_the_help_and_fails(run: Run) -> None:
    result = run()
    assert (result.code, result.out) == (2, "")
    assert result.err == run("--help").out


def test_version(run: Run) -> None:
    assert run("--version").out == f"ketaudit {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"usage: ketaudit {command} [options]")


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["chekc"], "no command 'chekc' (did you mean 'check'?); see ketaudit --help"),
        (["page.md"], "no command 'page.md'; to audit it, write: ketaudit check page.md"),
        (["check", "--fial-on", "x"], "no option --fial-on (did you mean '--fail-on'?)"),
        (["check", "--fial-on=x"], "no option --fial-on (did you mean '--fail-on'?)"),
        (["check", "--form", "json"], "no option --form (did you mean '--format'?)"),
        (["check", "--format", "jsn"], "--format: must be one of text, json; not 'jsn' (did you"),
        (["check", "--format"], "--format: expected one argument"),
        (["check", "--fail-on", "warn"], "--fail-on: must be one of error, warning, note, never"),
        (["check", "--min-score", "110"], "--min-score: must be a number from 0 to 100, not '110'"),
        (["check", "--min-score", "x"], "--min-score: must be a number from 0 to 100, not 'x'"),
        (["check", "--select", "hype.pufery"], "no rule 'hype.pufery' (did you mean 'hype.puf"),
        (["check", "--ignore", "rsik"], "there is no rule 'rsik' (did you mean 'risk'?)"),
        (["check", "--profile", "uss"], "there is no profile 'uss' (did you mean 'us'?)"),
        (["check", "--readability-engine", "textsat"], "(did you mean 'textstat'?)"),
        (["check", "--select", "hype", "--ignore", "hype"], "--select and --ignore leave no rule"),
        (["check", "--isolated", "--config", "x.toml"], "contradict each other"),
        (["check", "--config", "gone.toml"], "gone.toml: cannot be read: No such file"),
        (["check", "gone.md"], "gone.md: cannot be read: No such file or directory"),
        (["check", "empty"], "nothing to check: no .md, .mdx, .markdown, .html, .htm, .txt, .rst"),
        (["check", "page.md", "--output", "no/such/dir"], "no/such/dir: cannot be written: No suc"),
        (["check", "a\0b.md"], "a\0b.md: cannot be read: embedded null byte"),
        (
            ["explain", "hype.pufery"],
            "no rule, topic or source 'hype.pufery' (did you mean 'hype.p",
        ),
        (["explain", "hype"], "'hype' is a family; explain one of its rules: hype.hyperbole, "),
        (["explain"], "the following arguments are required: RULE; see ketaudit explain --help"),
        (["rules", "--format", "xml"], "--format: must be one of text, json; not 'xml'"),
        (["validate", "gone.json"], "gone.json: cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, here: Path, args: list[str], message: str
) -> None:
    write(here, "page.md", FAIR)
    (here / "empty").mkdir()
    result = run(*args)
    assert result.code == 2
    assert result.err.startswith("ketaudit: error: ")
    assert message in result.err
    assert result.err.count("\n") == 1
    assert "Traceback" not in result.err


# ---------------------------------------------------------------- check: pages


def test_a_bad_page_fails_and_shows_where(run: Run, here: Path) -> None:
    result = run("check", write(here, "page.md", BAD))
    assert (result.code, result.err) == (1, "")
    lines = result.out.splitlines()
    assert lines[0] == "page.md"
    assert any(line.startswith("  3:") and "error" in line for line in lines)
    assert lines[-1].startswith(f"Checked 1 file, 14 words, {len(RULES)} rules, pack core 20")


def test_a_fair_page_passes(run: Run, here: Path) -> None:
    result = run("check", write(here, "page.md", FAIR))
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("nothing to change\n")


def test_json_holds_every_page_in_order(run: Run, here: Path) -> None:
    names = [write(here, name, BAD) for name in ("b.md", "a/c.html", "a.txt")]
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


def test_a_page_is_reported_as_the_library_reports_it(run: Run, here: Path) -> None:
    result = run("check", write(here, "page.md", BAD), "--format", "json")
    report = Auditor().audit(BAD, format="markdown", name="page.md")
    assert json.loads(result.out)["documents"] == [json.loads(report.to_json())]


def test_the_same_bytes_whatever_the_order(run: Run, here: Path) -> None:
    names = [write(here, f"{name}.md", BAD + name) for name in "cab"]
    for form in ("text", "json"):
        first = run("check", *names, "--format", form).out
        assert first == run("check", *reversed(names), "--format", form).out
        assert first == run("check", "--format", form, ".").out
        assert first == run("check", "--format", form).out


def test_options_may_stand_between_paths(run: Run, here: Path) -> None:
    one, two = write(here, "a.md", FAIR), write(here, "b.md", FAIR)
    data = json.loads(run("check", one, "--format", "json", two).out)
    assert data["summary"]["files"] == 2


def test_standard_input_has_a_name_and_a_format(run: Run) -> None:
    page = b"<p>Ketamine is a <b>miracle</b>.</p>"
    result = run("check", "-", "--stdin-filename", "x/page.html", "--format", "json", stdin=page)
    document = json.loads(result.out)["documents"][0]
    assert document["document"]["name"] == "x/page.html"
    assert document["document"]["format"] == "html"
    assert "miracle" in [finding["excerpt"] for finding in document["findings"]]


def test_standard_input_without_a_name_is_text(run: Run) -> None:
    result = run("check", "-", stdin=BAD.encode())
    assert result.code == 1
    assert result.out.startswith("<stdin>\n")


def test_one_unreadable_page_does_not_stop_the_others(run: Run, here: Path) -> None:
    write(here, "a.md", FAIR)
    write(here, "latin.txt", b"caf\xe9")
    write(here, "z.md", BAD)
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
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Auditor.audit

    def crash_on_bad(self: Auditor, text: str, **more: str) -> object:
        if "cures" in text:
            raise RuleCrash("claim.cure-or-guarantee")
        return real(self, text, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Auditor, "audit", crash_on_bad)
    write(here, "a.md", BAD)
    write(here, "b.md", FAIR)
    result = run("check", ".")
    assert result.code == 2
    assert "rule claim.cure-or-guarantee failed on this page" in result.err
    assert "a.md" in result.err
    assert "Checked 1 file" in result.out


@pytest.mark.parametrize(
    "data",
    [
        BAD.encode("utf-8-sig"),
        b"\xff\xfe" + BAD.encode("utf-16-le"),
        BAD.replace("\n", "\r\n").encode(),
        BAD.encode() + b"x" * 9000 + b"\0",
        BAD.encode() + "\u202e\u05e9\u05dc\u05d5\u05dd \U0001f600".encode(),
        BAD.encode() + b"a" * 200_000,
        BAD.encode() + b"<div <p></b>&#xD800;&bogus; [x](y",
    ],
    ids=["bom", "utf-16", "crlf", "late nul", "rtl and emoji", "huge word", "broken markup"],
)
@pytest.mark.parametrize("suffix", ["md", "html", "txt"])
def test_strange_pages_are_audited_with_exact_places(
    run: Run, here: Path, data: bytes, suffix: str
) -> None:
    result = run("check", write(here, f"page.{suffix}", data), "--format", "json")
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


def test_a_byte_order_mark_takes_no_column(run: Run, here: Path) -> None:
    text = "Ketamine is a miracle."
    places = []
    for name, data in (("a.txt", text.encode()), ("b.txt", text.encode("utf-8-sig"))):
        found = run("check", write(here, name, data), "--select", "hype", "--format", "json")
        finding = json.loads(found.out)["documents"][0]["findings"][0]
        places.append((finding["start_line"], finding["start_column"]))
    assert places[0] == places[1]


# ---------------------------------------------------------------- check: nothing to check


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- nothing -->", "***\n"])
def test_no_words_at_all_is_an_error_unless_allowed(run: Run, here: Path, text: str) -> None:
    write(here, "page.md", text)
    result = run("check", ".")
    assert result.code == 2
    assert "nothing to check: the page has no words (--allow-empty lets that pass)" in result.err
    allowed = run("check", ".", "--allow-empty")
    assert (allowed.code, allowed.err) == (0, "")


def test_no_pages_may_be_allowed(run: Run) -> None:
    result = run("check", ".", "--allow-empty", "--format", "json")
    assert result.code == 0
    assert json.loads(result.out)["documents"] == []


def test_an_empty_page_among_others_is_fine(run: Run, here: Path) -> None:
    write(here, "a.md", "")
    write(here, "b.md", FAIR)
    assert run("check", ".").code == 0


# ---------------------------------------------------------------- check: the gate


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "error"], 0),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "note"], 1),
        (["--fail-on", "never"], 0),
        (["--min-score", "0"], 0),
        (["--min-score", "100"], 1),
        (["--min-score", "100", "--fail-on", "never"], 1),
    ],
)
def test_the_gate(run: Run, here: Path, options: list[str], code: int) -> None:
    write(here, "page.md", "Our ketamine clinic is a miracle.")
    assert run("check", ".", "--select", "hype.hyperbole", *options).code == code


def test_the_status_is_never_a_count(run: Run, here: Path) -> None:
    write(here, "page.md", "Ketamine is a miracle cure for depression.\n\n" * 256)
    assert run("check", ".").code == 1


def test_select_and_ignore_take_rules_families_and_lists(run: Run, here: Path) -> None:
    write(here, "page.md", BAD)

    def rules(*options: str) -> set[str]:
        data = json.loads(run("check", ".", "--format", "json", *options).out)
        return {finding["rule"] for finding in data["documents"][0]["findings"]}

    everything = rules()
    hype = {rule for rule in everything if rule.startswith("hype.")}
    assert hype
    assert everything > hype
    assert rules("--select", "hype") == hype
    assert rules("--select", "hype,claim", "--ignore", "claim") == hype
    assert rules("--select", "hype", "--select", "claim", "--ignore", "claim") == hype
    assert rules("--ignore", "hype") == everything - hype
    assert rules("--select", "hype.hyperbole") == {"hype.hyperbole"}


# ---------------------------------------------------------------- check: output


def test_statistics_replace_the_findings(run: Run, here: Path) -> None:
    result = run("check", write(here, "page.md", BAD), "--statistics")
    assert result.code == 1
    assert "hype.hyperbole" in result.out
    assert "miracle" not in result.out


@pytest.mark.parametrize("form", ["text", "json"])
def test_output_goes_to_a_file_and_is_not_audited_next_time(
    run: Run, here: Path, form: str
) -> None:
    write(here, "page.md", BAD)
    expected = run("check", ".", "--format", form).out
    for _ in range(2):
        result = run("check", ".", "--format", form, "--output", "report.txt")
        assert (result.code, result.out) == (1, "")
        assert (here / "report.txt").read_text(encoding="utf-8") == expected


def test_a_page_is_not_overwritten_by_its_report(run: Run, here: Path) -> None:
    write(here, "page.md", BAD)
    assert run("check", "page.md", "--output", "page.md").code == 2
    assert (here / "page.md").read_text() == BAD


def test_colour_is_asked_for_or_refused(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(here, "page.md", BAD)
    assert "\x1b[" not in run("check", ".").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in run("check", ".").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("check", ".").out


def test_width_follows_the_terminal(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, "page.md", BAD * 2)
    monkeypatch.setenv("COLUMNS", "60")
    narrow = run("check", ".").out.splitlines()[:-1]
    assert max(map(len, narrow)) <= 60


# ---------------------------------------------------------------- check: settings


def test_settings_are_found_and_options_win(run: Run, here: Path) -> None:
    write(here, "ketaudit.toml", 'select = ["hype"]\nfail-on = "note"\nexclude = ["old"]\n')
    write(here, "site/page.md", BAD)
    write(here, "site/old/page.md", BAD)
    data = json.loads(run("check", "site", "--format", "json").out)
    assert [d["document"]["name"] for d in data["documents"]] == ["site/page.md"]
    assert {f["family"] for f in data["documents"][0]["findings"]} == {"hype"}
    assert data["summary"]["gate"]["fail_on"] == "note"
    assert run("check", "site", "--fail-on", "never").code == 0
    other = json.loads(run("check", "site", "--select", "claim", "--format", "json").out)
    assert {f["family"] for f in other["documents"][0]["findings"]} == {"claim"}
    isolated = json.loads(run("check", "site", "--isolated", "--format", "json").out)
    assert len(isolated["documents"]) == 2


def test_settings_may_be_named(run: Run, here: Path) -> None:
    write(here, "house/strict.toml", 'fail-on = "never"\n')
    write(here, "page.md", BAD)
    assert run("check", "page.md").code == 1
    assert run("check", "page.md", "--config", "house/strict.toml").code == 0


def test_settings_of_standard_input_are_those_beside_its_name(run: Run, here: Path) -> None:
    write(here, "site/ketaudit.toml", 'fail-on = "never"\n')
    assert run("check", "-", "--stdin-filename", "site/page.md", stdin=BAD.encode()).code == 0
    assert run("check", "-", stdin=BAD.encode()).code == 1


def test_a_typing_error_in_the_settings_names_the_line(run: Run, here: Path) -> None:
    write(here, "ketaudit.toml", 'profile = "us"\nfial-on = "note"\n')
    result = run("check", write(here, "page.md", FAIR))
    assert result.code == 2
    assert result.err == (
        "ketaudit: error: ketaudit.toml:2: fial-on: no such setting (did you mean 'fail-on'?)\n"
    )


def test_a_file_excluded_by_the_settings_is_excluded_when_named(run: Run, here: Path) -> None:
    write(here, "ketaudit.toml", 'exclude = ["old"]\n')
    name = write(here, "old/page.md", BAD)
    assert run("check", name).code == 2
    assert run("check", name, "--allow-empty").code == 0


# ---------------------------------------------------------------- explain and rules


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_is_explained(run: Run, rule: str) -> None:
    result = run("explain", rule)
    assert (result.code, result.err) == (0, "")
    assert rule in result.out


def test_every_reference_of_a_report_can_be_explained(run: Run, here: Path) -> None:
    data = json.loads(run("check", write(here, "page.md", BAD), "--format", "json").out)
    names = {name for f in data["documents"][0]["findings"] for name in f["references"]}
    assert names
    for name in names:
        result = run("explain", name)
        assert result.code == 0
        assert result.out.startswith(f"# {name}\n\n")


def test_the_checklist_and_its_topics_are_explained(run: Run) -> None:
    pack = Auditor().pack
    page = run("explain", "risk.missing-disclosure").out
    assert all(f"**{topic.title}** (`{topic.id}`)" in page for topic in pack.topics)
    topic = pack.topics[0]
    assert f"> {topic.sample}" in run("explain", topic.id).out


def test_rules_are_listed(run: Run) -> None:
    lines = run("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[r.id, str(r.severity)] for r in RULES]
    data = json.loads(run("rules", "--format", "json").out)
    assert [rule["id"] for rule in data] == [rule.id for rule in RULES]
    assert set(data[0]) == {"id", "family", "severity", "since", "summary", "references"}


# ---------------------------------------------------------------- validate


def test_reports_are_valid(run: Run, here: Path) -> None:
    write(here, "page.md", BAD)
    run("check", "page.md", "--format", "json", "--output", "run.json")
    write(here, "one.json", Auditor().audit(BAD).to_json())
    result = run("validate", "run.json", "one.json")
    assert (result.code, result.err) == (0, "")
    assert result.out == "run.json: valid\none.json: valid\n"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.pop("tool"), "run.json: report: 'tool' is a required property"),
        (lambda d: d.update(extra=1), "'extra' was unexpected"),
        (lambda d: d.update(schema_version=9), "run.json: schema_version: 1 was expected"),
        (lambda d: d.update(documents={}), "run.json: documents: {} is not of type 'array'"),
        (
            lambda d: d["documents"][0].pop("claims"),
            "run.json: documents[0]: 'claims' is a required property",
        ),
        (
            lambda d: d["documents"][0]["findings"][0].update(severity="fatal"),
            "run.json: documents[0].findings[0].severity: ",
        ),
    ],
)
def test_what_is_wrong_with_a_report_is_said(
    run: Run, here: Path, change: Callable[[dict[str, object]], object], message: str
) -> None:
    data = run("check", write(here, "page.md", BAD), "--format", "json").data
    change(data)
    result = run("validate", write(here, "run.json", json.dumps(data)))
    assert result.code == 1
    assert message in result.out


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "3", "null", "[" * 100_000, '"x"', "NaN"])
def test_what_is_no_report_is_invalid(run: Run, here: Path, text: str) -> None:
    result = run("validate", write(here, "x.json", text))
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith("x.json: ")


def test_packs_are_compiled(run: Run, here: Path) -> None:
    write(here, "mine/pack.toml", '[pack]\nid = "mine"\nversion = "1"\n')
    write(here, "mine/words.toml", '[lexicon]\nid = "x"\n[[entry]]\nid = "y"\nphrases = ["z"]\n')
    assert run("validate", "mine").out == "mine: valid\n"
    write(here, "mine/words.toml", '[lexicon]\nid = "x"\n[[entry]]\nid = "y"\nphrases = []\n')
    result = run("validate", "mine")
    assert result.code == 1
    assert "words.toml: entry 1 (y)" in result.out


# ---------------------------------------------------------------- as a process


def process(*args: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": SRC, **more}
    command = [sys.executable, "-m", "ketaudit", *args]
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, check=False, timeout=60
    )


def test_the_same_bytes_in_any_locale_and_with_any_hash_seed(here: Path) -> None:
    write(here, "übung.md", BAD + "Für alle — 薬.\n")
    one = process("check", ".", "--format", "json", cwd=here, PYTHONHASHSEED="1")
    two = process(
        "check", ".", "--format", "json", cwd=here, PYTHONHASHSEED="2", PYTHONIOENCODING="latin-1"
    )
    assert one.returncode == two.returncode == 1
    assert one.stdout == two.stdout
    assert json.loads(one.stdout)["documents"][0]["document"]["name"] == "übung.md"


def test_text_survives_a_terminal_that_lacks_letters(here: Path) -> None:
    write(here, "page.md", BAD + "Ketamine is a miracle — 薬.\n")
    result = process("check", ".", cwd=here, PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stderr) == (1, b"")
    assert b"\\u2014" in result.stdout


def test_a_file_name_that_is_no_text_is_reported(here: Path) -> None:
    with open(b"caf\xe9.md", "wb") as file:
        file.write(BAD.encode())
    for form in ("json", "text"):
        result = process("check", ".", "--format", form, cwd=here)
        assert (result.returncode, result.stderr) == (1, b"")
        result.stdout.decode()


def test_a_reader_who_leaves_is_no_error(here: Path) -> None:
    for number in range(40):
        write(here, f"{number}.md", BAD * 20)
    with subprocess.Popen(
        [sys.executable, "-m", "ketaudit", "check", "."],
        cwd=here,
        env={**os.environ, "PYTHONPATH": SRC},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout
        assert child.stderr
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 141


def test_an_interrupt_ends_quietly(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Auditor, "audit", interrupt)
    result = run("check", write(here, "page.md", BAD))
    assert (result.code, result.out, result.err) == (128 + signal.SIGINT, "", "")


HEAVY = {
    *("asyncio", "dataclasses", "importlib.metadata", "importlib.resources", "inspect"),
    *("jsonschema", "logging", "nltk", "pathlib", "shutil", "subprocess", "tempfile"),
    *("textstat", "tomllib", "unittest"),
}


def test_a_check_loads_nothing_heavy(here: Path) -> None:
    write(here, "page.md", BAD)
    code = (
        "import sys; from ketaudit.cli import main;"
        " main(['check', 'page.md', '--format', 'json', '--output', 'out.json']);"
        f" print(*sorted({HEAVY!r} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=here,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([SRC, *sys.path])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "\n"
