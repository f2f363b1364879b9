"""Figures in the documentation that a command computes: accuracy, and scores of sample pages.

The labelled documents are not part of the repository.
Where they are absent a figure is None, and the text that stands is kept.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from typing import Any, Literal

from tools.console import ROOT
from tools.differences import table
from tools.pack_page import PARTS

import ketaudit
from ketaudit.config.written import commented_file
from ketaudit.readability.estimate import model

SHARED = os.path.join(ROOT, "..", "shared")
_DEV = os.path.join(SHARED, "gold", "dev.json")
LABELS = re.compile(r"labels ([0-9a-f]{12})")
"""Which labels a figure was measured on; figures on others are not compared with it."""
_ACCURACY = {
    "hype_span": "hype, to the words",
    "claim_unhedged": "unhedged claims",
    "claim_weak": "weakly hedged claims",
    "claim_hedged": "hedged claims",
    "risk_minimised": "risk played down",
    "disclosure_topics": "risk topics named",
    "approval_misleading": "misleading approval",
}
_SETS = {
    "ud_ewt__dev": "UD English EWT, dev (web)",
    "ud_gum__dev": "UD English GUM, dev (mixed)",
    "pysbd_golden__data": "pySBD golden rules",
}
_HARD = {
    "Ketamine resets the depressed brain in a way that nothing else can.": "unhedged",
    "Booster infusions keep the results going for months at a time.": "unhedged",
    "Pain that ruled you for years ends here.": "unhedged",
    "Our programme gets people off opioids and keeps them off.": "unhedged",
    "No pill comes close to what our infusions do for PTSD.": "unhedged",
    "Our tablets get there in hours.": "unhedged",
    "I'm a dad again instead of a lump under a blanket.": "unhedged",
    "Colour came back into my days with ketamine.": "unhedged",
    "It works in some people. Ketamine relieves depression in them.": "hedged",
    "Larger studies are needed to confirm whether the benefit persists.": "hedged",
    "Most people who feel better need more sessions of ketamine.": "none",
    "Ketamine gave patients no relief from depression in one trial.": "none",
    "Ketamine was no better than placebo for depression.": "none",
}
"""Sentences, one or two, with the strength that a careful reader would give the claim."""
_COMPARED = ("examples/clinic-page.md", "examples/fair-page.md", "tests/pages/leaflet.md")
_FAMILIES = ("risk", "claims", "hype", "readability")


def accuracy() -> str | None:
    """Return precision, recall and F1 on the labelled dev documents."""
    script = os.path.join(SHARED, "gold", "score.py")
    if not (os.path.exists(script) and os.path.exists(_DEV)):
        return None
    scores = json.loads(_python(script, "--json"))
    rows = "".join(_accuracy_row(name, scores[name]) for name in _ACCURACY)
    with open(_DEV, "rb") as file:
        digest = sha256(file.read()).hexdigest()[:12]
    return (
        "| | precision | recall | F1 | labels |\n|---|--:|--:|--:|--:|\n"
        f"{rows}\n{scores['documents']} documents, labels {digest}.\n"
    )


def _accuracy_row(name: str, found: dict[str, float]) -> str:
    labels = found["tp"] + found["fn"]
    values = " | ".join(f"{found[key]:.2f}" for key in ("precision", "recall", "f1"))
    return f"| {_ACCURACY[name]} | {values} | {labels} |\n"


def rules() -> str | None:
    """Return the precision of each rule whose findings the labels can judge."""
    if not os.path.exists(_DEV):
        return None
    with open(_DEV, encoding="utf-8") as file:
        documents = json.load(file)
    tally: dict[str, list[bool]] = {}
    for document in documents:
        for finding in ketaudit.audit(document["text"], format=_format(document)).findings:
            right = _is_right(finding, document)
            if right is not None:
                tally.setdefault(finding.rule, []).append(right)
    rows = "".join(
        f"| `{name}` | {len(judged)} | {sum(judged)} | {sum(judged) / len(judged):.2f} |\n"
        for name, judged in sorted(tally.items())
    )
    return f"| rule | findings | right | precision |\n|---|--:|--:|--:|\n{rows}"


def _format(document: dict[str, Any]) -> Literal["text", "markdown"]:
    return "text" if document["source"] == "seed" else "markdown"


def _is_right(finding: ketaudit.Finding, document: dict[str, Any]) -> bool | None:
    """Say whether the labels bear a finding out; None where they do not speak of it."""

    def overlaps(place: dict[str, Any]) -> bool:
        return bool(finding.start < place["end"] and place["start"] < finding.end)

    touched = [sentence for sentence in document["sentences"] if overlaps(sentence)]
    if finding.family == "hype":
        disputed = any(map(overlaps, document["disputed_hype"]))
        right = any(map(overlaps, document["hype"]))
        return None if disputed and not right else right
    if finding.rule == "claim.false-approval":
        labels = [a["status"] for a in document["approval"] if overlaps(a)]
        return "misleading" in labels if labels else None
    key, wanted = _JUDGED.get(finding.rule, ("", ()))
    found = {sentence[key] for sentence in touched if sentence[key] != "disputed"} if key else set()
    return bool(found & set(wanted)) if found else None


_CLAIMED = ("claim", ("unhedged", "weak", "hedged"))
_JUDGED: dict[str, tuple[str, tuple[str, ...]]] = {
    "risk.minimised": ("safety", ("minimised", "both")),
    "claim.unhedged-efficacy": ("claim", ("unhedged",)),
    "claim.weakly-hedged": ("claim", ("weak",)),
    **dict.fromkeys(
        (
            *("claim.superiority", "claim.universality", "claim.speed", "claim.durability"),
            *("claim.mechanism-as-proof", "claim.contradicted", "claim.cure-or-guarantee"),
            *("claim.unsourced-evidence", "claim.bare-statistic", "claim.testimonial"),
        ),
        _CLAIMED,
    ),
}
"""Which label of a sentence a rule's finding must meet to count as right."""


def sentences() -> str | None:
    """Return how well sentence boundaries agree with three public sets."""
    if not os.path.isdir(os.path.join(SHARED, "data")):
        return None
    lines = _python("-m", "tests.evaluation", "sentences").splitlines()[1:]
    found = [re.match(r"(\S+) +(\S+) +([\d.]+) +[\d.]+ +(.+)", line) for line in lines]
    rows = "".join(
        f"| {_SETS.get(row[1], row[1])} | {row[2]} | {row[3]} | {row[4]} |\n"
        for row in found
        if row
    )
    return f"| set | engine | boundary F1 | texts split exactly |\n|---|---|--:|--:|\n{rows}"


def scores() -> str:
    """Return the scores of the two sample pages and of variants of them."""
    flawed, fair = _sample("clinic-page.md"), _sample("fair-page.md")
    approval = next(line for line in flawed.splitlines() if "FDA-approved" in line)
    risks = fair[fair.index("## What the risks are") : fair.index("## What a visit is like")]
    pages = {
        "[clinic-page.md](../../examples/clinic-page.md)": flawed,
        "the same page twice, one after the other": flawed + "\n" + flawed.split("---\n", 2)[2],
        "without its sentence on FDA approval": flawed.replace(approval + "\n", ""),
        "with the risk sections of the fair page": flawed + "\n" + risks,
        "[fair-page.md](../../examples/fair-page.md)": fair,
    }
    rows = "".join(_score_row(name, page) for name, page in pages.items())
    return f"| page | score | | {' | '.join(_FAMILIES)} |\n|---|--:|---|--:|--:|--:|--:|\n{rows}"


def _score_row(name: str, page: str) -> str:
    summary = ketaudit.audit(page, format="markdown").summary
    families = " | ".join(f"{getattr(summary.scores, family):.0f}" for family in _FAMILIES)
    return f"| {name} | {summary.score:.0f} | {summary.grade} | {families} |\n"


def mistakes() -> str:
    """Return the hard sentences whose claim is judged wrong today."""
    rows = ""
    for sentence, right in _HARD.items():
        claims = ketaudit.audit(sentence).claims
        found = claims[0].strength if claims else "none"
        if found != right:
            rows += f"| {sentence} | {right} | {found} |\n"
    return f"| sentence | should be | is |\n|---|---|---|\n{rows}"


def estimate() -> str:
    """Return the coefficients of the ketaudit estimate."""
    known = model()
    rows = "".join(
        f"| `{name}` | {weight:+.4f} |\n" for name, weight in known.weights._asdict().items()
    )
    groups = sum(map(bool, known.letters))
    return (
        f"| trait | grades for one unit more |\n|---|--:|\n| constant | {known.constant:+.4f} |\n"
        f"{rows}\n"
        f"Usual repetition {known.habit.usual:.4f}, reliability of one segment"
        f" {known.habit.reliability:.4f}; {groups:,} of {len(known.letters):,} letter groups have a"
        " weight.\n"
    )


def differences() -> str:
    """Return why our grades differ from textstat's on three pages."""
    parts = []
    for name in _COMPARED:
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            parts.append(f"## `{name}`\n\n{table(file.read())}")
    return "\n" + "\n".join(parts)


def _sample(name: str) -> str:
    with open(os.path.join(ROOT, "examples", name), encoding="utf-8") as file:
        return file.read()


def _python(*arguments: str) -> str:
    """Return what a Python program prints."""
    path = os.path.join(ROOT, "src")
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def settings() -> str:
    """Return the settings file that says the defaults."""
    return f"```toml\n{commented_file()}```\n"


FIGURES: dict[str, Callable[[], str | None]] = {
    "accuracy": accuracy,
    "rules": rules,
    "sentences": sentences,
    "scores": scores,
    "estimate": estimate,
    "differences": differences,
    "mistakes": mistakes,
    "settings": settings,
    **PARTS,
}
