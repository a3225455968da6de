"""Work shared by processes which inherit everything that was read so far."""

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

WORKERS = "BUILD_WORKERS"
"""The variable of the environment that says how many processes share the work."""

# Below this, starting processes costs more than they save.
_ENOUGH = 40
_CHUNK = 50


class WorkerDied(Exception):
    """A process that shared the work ended before its share was done."""


def worker_count() -> int:
    """Return how many processes share the work: the processors at hand, or ``BUILD_WORKERS``."""
    wanted = os.environ.get(WORKERS, "")
    if wanted.isdigit() and int(wanted):
        return int(wanted)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def shared(
    tasks: Sequence[Task], work: Callable[[Task], Result], enough: int = _ENOUGH
) -> Iterator[Result]:
    """Yield the result of each task, in no order: processes do them once there are enough of both.

    An exception of ``work`` is raised here. Only where a process can be copied safely (Linux, no
    other thread running) is the work shared; elsewhere it is done here, with the same results.
    """
    count = min(worker_count(), len(tasks) // (enough // 2))
    can_fork = sys.platform == "linux" and threading.active_count() == 1
    if count < 2 or not can_fork:
        yield from map(work, tasks)
        return
    size = max(1, min(_CHUNK, len(tasks) // (4 * count)))
    chunks = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    yield from _forked(chunks, work, count)


def _forked(
    chunks: list[Sequence[Task]], work: Callable[[Task], Result], count: int
) -> Iterator[Result]:
    context = get_context("fork")
    links: dict[Connection, int] = {}
    processes = []
    # What is inherited stays shared: the children do not look through it for cycles.
    gc.freeze()
    try:
        for number in range(count):
            here, there = context.Pipe(duplex=False)
            share = range(number, len(chunks), count)
            arguments = (there, here, share, chunks, work)
            process = context.Process(target=_serve, args=arguments, daemon=True)
            process.start()
            there.close()
            processes.append(process)
            links[here] = len(share)
        gc.unfreeze()
        while links:
            for link in wait(list(links)):
                assert isinstance(link, Connection)
                yield from _received(link, chunks, work)
                links[link] -= 1
                if not links[link]:
                    del links[link]
                    link.close()
    finally:
        for process in processes:
            if links:
                process.kill()
            process.join()


def _received(
    link: Connection, chunks: list[Sequence[Task]], work: Callable[[Task], Result]
) -> Iterator[Result]:
    """Yield the results that a process sends; do here, to fail here, what failed there."""
    try:
        number, results = pickle.loads(link.recv_bytes())
    except EOFError:
        raise WorkerDied("a worker process ended before its work was done") from None
    yield from map(work, chunks[number]) if results is None else results


def _serve(
    link: Connection,
    other: Connection,
    share: range,
    chunks: list[Sequence[Task]],
    work: Callable[[Task], Result],
) -> None:
    other.close()
    for number in share:
        try:
            results = [work(task) for task in chunks[number]]
        except Exception:
            # An exception may not bear the journey, and its traceback does not.
            results = None
        link.send_bytes(pickle.dumps((number, results), pickle.HIGHEST_PROTOCOL))
    link.close()
