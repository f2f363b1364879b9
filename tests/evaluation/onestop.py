"""Readability against three levels of the same news: OneStopEnglish (Vajjala and Lučić 2018)."""

import json
import sys

from tools.fit_estimate import excerpt

from ketaudit.readability.estimate import estimate
from tests.evaluation.clear import CLASSICS
from tests.evaluation.corpora import is_available, path_of, rank_correlation

SET = "onestop__data"
LEVELS = ("Ele", "Int", "Adv")


def measure() -> dict[str, tuple[float, float]]:
    """Return Spearman's rho with the level of each formula: over all texts, and within a story.

    The second is the mean over stories, each told at three levels.
    """
    with open(path_of(SET), encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    texts = [excerpt(row["text"], 0, 0) for row in rows]
    levels = [float(LEVELS.index(row["label"])) for row in rows]
    told = {name: [rate(one.tally) or 0.0 for one in texts] for name, rate in CLASSICS.items()}
    told["ketaudit estimate"] = [estimate(one.text, one.tally) or 0.0 for one in texts]
    stories: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        stories.setdefault(row["group"], []).append(at)
    return {
        name: (
            rank_correlation(values, levels),
            sum(
                rank_correlation([values[at] for at in story], [levels[at] for at in story])
                for story in stories.values()
            )
            / len(stories),
        )
        for name, values in told.items()
    }


def main() -> int:
    """Print both figures of each formula."""
    if is_available(SET):
        for name, (over_all, within) in measure().items():
            sys.stdout.write(f"{name:20} Spearman {over_all:6.3f}, within a story {within:6.3f}\n")
    return 0
