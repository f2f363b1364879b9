"""Audits many pages, in order, in one process or several; a page that fails stops no other."""

import os
from collections import deque
from collections.abc import Callable, Generator, Sequence

from ketaudit.errors import InputError, KetauditError
from ketaudit.files import STDIN
from ketaudit.render.run import Checked, Failure, Outcome
from ketaudit.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future

Outcomes = Generator[Outcome, None, None]
Audit = Callable[[str], Outcome]

_PAGES_A_PROCESS = 16  # a process takes as long to start as a few pages to audit
_AHEAD = 8  # how many pages a process may be ahead of the one shown; bounds the memory


def guarded(audit: Callable[[], Checked], called: str) -> Outcome:
    """Audit one page; whatever goes wrong is an outcome that names the page."""
    try:
        return audit()
    except InputError as error:
        return Failure(called, str(error))
    except KetauditError as error:
        return Failure(called, f"{called}: {error}")
    except MemoryError:
        return Failure(called, f"{called}: too large for the memory of this machine; split it")
    except Exception as error:  # noqa: BLE001 - a bug that one page meets must not cost the others
        return Failure(called, f"{called}: {_bug(error)}")


def outcomes(names: Sequence[str], audit: Audit, jobs: int | None = None) -> Outcomes:
    """Yield the outcome of each page, in the order of the names.

    ``jobs`` is the number of processes; None chooses by the number of pages and of cores.
    ``audit`` is picklable and does not raise; standard input keeps everything in one process.
    Close the generator if you do not exhaust it: that ends the processes.
    """
    jobs = _enough(len(names)) if jobs is None else min(jobs, len(names))
    if jobs < 2 or STDIN in names:
        yield from map(audit, names)
    else:
        yield from _in_processes(deque(names), audit, jobs)


def _enough(pages: int) -> int:
    """Return as many processes as there are cores, or one for a handful of pages."""
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows do not tell
        cores = os.cpu_count() or 1
    return min(cores, pages // _PAGES_A_PROCESS)


def _in_processes(left: deque[str], audit: Audit, jobs: int) -> Outcomes:
    """Keep a window of pages under way; when a process dies, go on with new ones."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only with several
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    under_way: deque[tuple[str, Future[Outcome]]] = deque()
    while left or under_way:
        for name, future in under_way:  # left by processes that died
            yield _again(name, future, audit)
        under_way.clear()
        with ProcessPoolExecutor(jobs, initializer=_end_with_parent) as pool:
            try:
                while left or under_way:
                    while left and len(under_way) < jobs * _AHEAD:
                        under_way.append((left[0], pool.submit(audit, left[0])))
                        left.popleft()
                    yield under_way[0][1].result()
                    under_way.popleft()
            except BrokenProcessPool:
                continue
            finally:
                pool.shutdown(cancel_futures=True)


def _again(name: str, future: "Future[Outcome]", audit: Audit) -> Outcome:
    """Return a page's outcome, from a process of its own if it has none yet."""
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    if future.done() and not future.cancelled() and future.exception() is None:
        return future.result()
    with ProcessPoolExecutor(1, initializer=_end_with_parent) as pool:
        try:
            return pool.submit(audit, name).result()
        except BrokenProcessPool:
            killed = "the process that read it was killed, perhaps for want of memory; split it"
            return Failure(name, f"{name}: {killed}")


def _end_with_parent() -> None:
    """Make this process end when its parent is killed; it would wait for work for ever."""
    import threading  # noqa: PLC0415 - here and below only with several processes
    from multiprocessing import connection, parent_process  # noqa: PLC0415

    parent = parent_process()
    assert parent is not None, "only called in a pool's process"  # noqa: S101

    def watch() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _bug(error: Exception) -> str:
    """Say where ketaudit itself went wrong, for a report to its developers."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    file, line = (
        (os.path.basename(place.tb_frame.f_code.co_filename), place.tb_lineno)
        if place
        else ("?", 0)
    )
    return (
        f"ketaudit failed on this page, please report it: {type(error).__name__}: {error}"
        f" ({file}:{line})"
    )
