"""Run one measurement: ``python -m tests.evaluation NAME``; without a name, list them."""

import sys
from collections.abc import Callable

from tests.evaluation import bioscope, causal, clear, hype_nih, negex, onestop, sentences, syllables

MEASUREMENTS: dict[str, Callable[[], int]] = {
    "bioscope": bioscope.main,
    "causal": causal.main,
    "clear": clear.main,
    "hype_nih": hype_nih.main,
    "negex": negex.main,
    "onestop": onestop.main,
    "sentences": sentences.main,
    "syllables": syllables.main,
}


def main(arguments: list[str]) -> int:
    """Return the exit code of the measurement named, 2 if none of that name exists."""
    if len(arguments) == 1 and arguments[0] in MEASUREMENTS:
        return MEASUREMENTS[arguments[0]]()
    sys.stderr.write("usage: python -m tests.evaluation NAME\n")
    sys.stderr.writelines(f"  {name}\n" for name in sorted(MEASUREMENTS))
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
