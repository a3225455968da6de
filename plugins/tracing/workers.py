"""Work shared by processes which inherit everything that was read so far."""

import gc
import os
import pickle
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from selectors import EVENT_READ, DefaultSelector
from typing import Generic, TypeVar

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
    """Do the work with ``count`` processes, this one among them: it holds all the memory anyway."""
    waiting = iter(range(len(chunks)))
    helpers = []
    # What is inherited stays shared: the children do not look through it for cycles.
    gc.freeze()
    try:
        for _ in range(count - 1):
            helpers.append(_Helper(chunks, work, waiting))
        gc.unfreeze()
        with DefaultSelector() as selector:
            for helper in helpers:
                selector.register(helper.link, EVENT_READ, helper)
            for number in waiting:
                for task in chunks[number]:
                    yield work(task)
                    for ready, _ in selector.select(0):
                        yield from ready.data.results()
            while any(helper.has_work for helper in helpers):
                for ready, _ in selector.select():
                    yield from ready.data.results()
    finally:
        # The last first: each inherited the links of those before it, which stay open till it ends.
        for helper in reversed(helpers):
            helper.end()


class _Helper(Generic[Task, Result]):
    """A process that does chunks of the work, and always has a second one before it."""

    def __init__(
        self,
        chunks: list[Sequence[Task]],
        work: Callable[[Task], Result],
        waiting: Iterator[int],
    ) -> None:
        """Start it; ``waiting`` are the numbers of the chunks that nobody does yet."""
        self._chunks, self._work, self._waiting = chunks, work, waiting
        self._given = 0
        context = get_context("fork")
        self.link, there = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(there, self.link, chunks, work), daemon=True
        )
        self._process.start()
        there.close()
        for _ in range(2):
            self._give()

    @property
    def has_work(self) -> bool:
        """Say whether results are still to come."""
        return self._given > 0

    def results(self) -> Iterator[Result]:
        """Yield those of a chunk, which have come; do here, to fail here, what failed there."""
        try:
            number, results = pickle.loads(self.link.recv_bytes())
        except (EOFError, ConnectionError):
            raise WorkerDied("a worker process ended before its work was done") from None
        self._given -= 1
        self._give()
        yield from map(self._work, self._chunks[number]) if results is None else results

    def end(self) -> None:
        """End the process, at once if it still has work."""
        self.link.close()
        if self.has_work:
            self._process.kill()
        self._process.join()

    def _give(self) -> None:
        number = next(self._waiting, None)
        if number is None:
            return
        self._given += 1
        # A process that died is told when its results are missed.
        with suppress(ConnectionError):
            self.link.send(number)


def _serve(
    link: Connection,
    other: Connection,
    chunks: list[Sequence[Task]],
    work: Callable[[Task], Result],
) -> None:
    other.close()
    # The end of the link is that of the work.
    with suppress(EOFError, ConnectionError):
        while True:
            number = link.recv()
            try:
                results = [work(task) for task in chunks[number]]
            except Exception:
                # An exception may not bear the journey, and its traceback does not.
                results = None
            link.send_bytes(pickle.dumps((number, results), pickle.HIGHEST_PROTOCOL))
