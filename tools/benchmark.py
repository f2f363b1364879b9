"""Cold start and throughput, each beside a peer in the same run, since machines are noisy.

python tools/benchmark.py [PAGE] [--rounds N]

Whole processes, taking turns; ratios are of the fastest rounds to the fastest `python -c pass`.
textstat is fed our syllable table (it cannot start offline); proselint runs if it is installed.
"""

import argparse
import os
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE = os.path.join(HERE, "..", "examples", "clinic-page.md")
_TEXTSTAT = (
    "import sys; from ketaudit.readability import reference;"
    " reference.scores(open(sys.argv[1], encoding='utf-8').read(), language='en')"
)
_AUDIT = (
    "import sys, ketaudit;"
    " ketaudit.audit(open(sys.argv[1], encoding='utf-8').read(), format='markdown').to_json()"
)


def commands(page: str) -> dict[str, list[str]]:
    """Return the processes to compare."""
    python = sys.executable
    compared = {
        "python -c pass": [python, "-c", "pass"],
        "ketaudit, library": [python, "-c", _AUDIT, page],
        "ketaudit check --format json": [
            *(python, "-m", "ketaudit", "check", "--isolated", "--fail-on", "never"),
            *("--format", "json", page),
        ],
        "ketaudit check": [
            *(python, "-m", "ketaudit", "check", "--isolated", "--fail-on", "never", page),
        ],
        "textstat": [python, "-c", _TEXTSTAT, page],
    }
    proselint = os.path.join(os.path.dirname(python), "proselint")
    if os.path.exists(proselint):
        compared["proselint"] = [proselint, "check", page]
    return compared


def cold_start(page: str, rounds: int) -> None:
    """Time every command ``rounds`` times in turn and print the table."""
    compared = commands(page)
    times: dict[str, list[float]] = {name: [] for name in compared}
    for _ in range(rounds):
        for name, command in compared.items():
            began = time.perf_counter()
            done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            times[name].append(time.perf_counter() - began)
            if done.returncode > 1:  # 1 says that a linter found something
                raise SystemExit(f"{name} failed with status {done.returncode}")
    floor = min(times["python -c pass"])
    print(f"{'whole process':32} {'fastest':>9} {'median':>9} {'ratio':>7}")
    for name, taken in times.items():
        middle = sorted(taken)[len(taken) // 2]
        best = min(taken)
        print(f"{name:32} {best * 1e3:6.0f} ms {middle * 1e3:6.0f} ms {best / floor:6.1f}x")


def throughput(page: str, rounds: int) -> None:
    """Time the page in a warm process, and textstat's formulas on it beside it."""
    import ketaudit  # noqa: PLC0415 - not in the processes that are timed above
    from ketaudit.readability import reference  # noqa: PLC0415

    with open(page, encoding="utf-8") as file:
        text = file.read()
    auditor = ketaudit.Auditor()
    reference.scores(text, language="en")
    ours = _best(lambda: auditor.audit(text, format="markdown"), rounds)
    # textstat remembers texts, so each round gets one of its own.
    texts = iter([text + " Done." * (number + 1) for number in range(rounds)])
    theirs = _best(lambda: reference.scores(next(texts), language="en"), rounds)
    print(f"\n{'warm, one page of ' + str(len(text)) + ' characters':44} {'time':>9} {'MB/s':>6}")
    for name, taken in (("ketaudit, everything on", ours), ("textstat, formulas alone", theirs)):
        print(f"{name:44} {taken * 1e3:6.1f} ms {len(text) / taken / 1e6:6.2f}")


def stages(page: str, rounds: int) -> None:
    """Time each room of a warm audit by itself."""
    from ketaudit import engine  # noqa: PLC0415 - not in the processes that are timed above
    from ketaudit.language.claims import find_claims  # noqa: PLC0415
    from ketaudit.language.claims.weighed import find_weighed  # noqa: PLC0415
    from ketaudit.language.cues import find_cues  # noqa: PLC0415
    from ketaudit.language.hype import find_hype  # noqa: PLC0415
    from ketaudit.language.prose import prose_of  # noqa: PLC0415
    from ketaudit.language.risk.disclosures import find_topics  # noqa: PLC0415
    from ketaudit.language.risk.harms import find_mentions  # noqa: PLC0415
    from ketaudit.language.risk.marks import find_marks  # noqa: PLC0415
    from ketaudit.language.scan import scan  # noqa: PLC0415
    from ketaudit.readability import measure  # noqa: PLC0415
    from ketaudit.readers import read  # noqa: PLC0415

    with open(page, encoding="utf-8") as file:
        text = file.read()
    auditor = engine.Auditor()
    document = read(text, format="markdown")
    scanned = scan(document, auditor.pack)
    cues = find_cues(scanned)
    claims = find_claims(scanned, cues)
    rooms = {
        "read": lambda: read(text, format="markdown"),
        "scan: tokens, sentences, phrases": lambda: scan(document, auditor.pack),
        "cues and scopes": lambda: find_cues(scanned),
        "claims": lambda: find_claims(scanned, cues),
        "claims by weight": lambda: find_weighed(scanned, cues, claims),
        "hype": lambda: find_hype(scanned, cues),
        "risk topics": lambda: find_topics(
            scanned, claims, find_mentions(scanned), find_marks(scanned), owes=True
        ),
        "readability": lambda: measure(prose_of(scanned)),
        "the whole audit": lambda: auditor.audit(text, format="markdown"),
    }
    print(f"\n{'warm, room by room':44} {'time':>9}")
    for name, room in rooms.items():
        print(f"{name:44} {_best(room, rounds) * 1e3:6.2f} ms")


def readability(rounds: int) -> None:
    """Time readability alone on this repository's manual, beside the plainest look at its words."""
    import re  # noqa: PLC0415 - not in the processes that are timed above

    from ketaudit import engine  # noqa: PLC0415
    from ketaudit.language.prose import prose_of  # noqa: PLC0415
    from ketaudit.language.scan import scan  # noqa: PLC0415
    from ketaudit.readability import measure, reference  # noqa: PLC0415
    from ketaudit.readability.counts import count  # noqa: PLC0415
    from ketaudit.readers import read  # noqa: PLC0415

    text = "\n\n".join(_manual())
    prose = prose_of(scan(read(text, format="markdown"), engine.Auditor().pack))
    plain = " ".join([prose.text[start:end] for start, end in prose.sentences])
    words = re.compile(r"\w+")
    ways = {
        "re.findall of \\w+, nothing else": lambda: words.findall(plain),
        "counts of every sentence": lambda: count(prose.text, prose.sentences),
        "readability, everything": lambda: measure(prose),
    }
    print(f"\n{'warm, ' + str(len(plain)) + ' characters of prose':44} {'time':>9} {'MB/s':>6}")
    for name, way in ways.items():
        taken = _best(way, rounds)
        print(f"{name:44} {taken * 1e3:6.1f} ms {len(plain) / taken / 1e6:6.2f}")
    taken = _best(lambda: reference.scores(plain, language="en"), 1)
    print(f"{'textstat, formulas alone':44} {taken * 1e3:6.1f} ms {len(plain) / taken / 1e6:6.2f}")


def _manual() -> list[str]:
    pages = []
    for folder, _, names in sorted(os.walk(os.path.join(HERE, "..", "docs"))):
        for name in sorted(names):
            if name.endswith(".md"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    pages.append(file.read())
    return pages


def _best(call: object, rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        call()  # type: ignore[operator]
        taken.append(time.perf_counter() - began)
    return min(taken)


def main() -> int:
    """Parse the arguments and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", nargs="?", default=PAGE)
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    cold_start(arguments.page, arguments.rounds)
    throughput(arguments.page, arguments.rounds)
    stages(arguments.page, arguments.rounds)
    readability(arguments.rounds)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
