import os
import signal
import subprocess
import sys
from multiprocessing import active_children

import pytest

from ketaudit.batch import guarded, outcomes
from ketaudit.errors import InputError, RuleCrash
from ketaudit.render.run import Failure, Outcome

NAMES = [f"page-{number:02}" for number in range(40)]


def echo(name: str) -> Outcome:
    return Failure(name, name)


def dies(name: str) -> Outcome:
    if name in {"page-05", "page-30"}:
        os.kill(os.getpid(), signal.SIGKILL)
    return Failure(name, name)


@pytest.mark.parametrize("jobs", [1, 2, 3, None])
def test_outcomes_come_in_the_order_of_the_names(jobs: int | None) -> None:
    assert [one.name for one in outcomes(NAMES, echo, jobs) if isinstance(one, Failure)] == NAMES


def test_a_page_that_kills_its_process_costs_no_other() -> None:
    found = [one for one in outcomes(NAMES, dies, 2) if isinstance(one, Failure)]
    assert [one.name for one in found] == NAMES
    killed = {one.name: one.message for one in found if one.message != one.name}
    assert list(killed) == ["page-05", "page-30"]
    assert "was killed" in killed["page-05"]


def test_who_stops_listening_stops_the_processes() -> None:
    some = outcomes(NAMES, echo, 2)
    assert next(some) == Failure("page-00", "page-00")
    some.close()
    assert not active_children()


def test_no_process_outlives_the_one_that_started_it() -> None:
    script = (
        "import os, signal; from ketaudit.batch import outcomes\n"
        "next(outcomes(['a', 'b', 'c'], print, 2)); os.kill(os.getpid(), signal.SIGKILL)"
    )
    # Ends only when every process has closed its end of the pipe.
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (InputError("a.md: not UTF-8"), "a.md: not UTF-8"),
        (RuleCrash("hype.puffery"), "a.md: rule hype.puffery failed"),
        (MemoryError(), "a.md: too large"),
        (RecursionError("deep"), "a.md: ketaudit failed on this page, please report it: Recursion"),
        (KeyError("x"), "KeyError: 'x' (test_batch.py:"),
    ],
)
def test_whatever_goes_wrong_names_the_page(error: Exception, said: str) -> None:
    def audit() -> None:
        raise error

    outcome = guarded(audit, "a.md")  # type: ignore[arg-type]
    assert isinstance(outcome, Failure)
    assert said in outcome.message
