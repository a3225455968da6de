"""Labour: pictures made ready by other processes, which may run out of memory, time or luck.

A picture comes from anywhere, and the libraries that read it are written in C: what it does to its
process must not happen to the build.
"""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from concurrent.futures.process import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

from plugins.media.unreadable import Reason, Unreadable
from plugins.tracing.workers import worker_count

Key = TypeVar("Key")
Result = TypeVar("Result")
Task = tuple[Any, ...]
"""The arguments of one piece of work."""

MEMORY = 1_000_000_000
"""How many bytes a process may take for one picture, besides what it took before."""
SECONDS = 60
"""How much time of a processor one picture may take."""


class LocalExecutor(ProcessPoolExecutor):
    """Processes of this machine, each of which may take so much memory and time, and no more."""

    def __init__(
        self, workers: int | None = None, memory: int = MEMORY, seconds: float = SECONDS
    ) -> None:
        """Take how many; ``memory`` is in bytes, ``seconds`` are those of a processor."""
        self._limits = memory, seconds
        methods = multiprocessing.get_all_start_methods()
        # A process started anew holds little memory, and no lock of a thread of this one.
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        if hasattr(context, "set_forkserver_preload"):
            context.set_forkserver_preload(["__main__", "plugins.media.deriving"])
        super().__init__(workers or worker_count(), context)

    def submit(
        self, work: Callable[..., Result], /, *arguments: Any, **options: Any
    ) -> Future[Result]:
        """Have the work done within limits."""
        return super().submit(_limited, self._limits, work, *arguments, **options)


def _limited(
    limits: tuple[int, float], work: Callable[..., Result], *arguments: Any, **options: Any
) -> Result:
    memory, seconds = limits
    if sys.platform == "win32":
        return work(*arguments, **options)
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    taken = _memory_taken()
    if taken and before[0] == resource.RLIM_INFINITY:
        resource.setrlimit(resource.RLIMIT_AS, (taken + memory, before[1]))
    # The library is not interrupted: past that time the process ends.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return work(*arguments, **options)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, before)


def _memory_taken() -> int:
    """Return the bytes of address space of this process; 0 where it cannot be told."""
    with suppress(OSError):
        import resource

        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * resource.getpagesize()
    return 0


class Labour(Generic[Key, Result]):
    """Does a piece of work for each of many pictures, by an executor that it starts when needed."""

    def __init__(self, executor: Callable[[], Executor], work: Callable[..., Result]) -> None:
        """Take what makes an executor, and the work, which any process can import."""
        self._executor = executor
        self._work = work

    def results(
        self, tasks: Mapping[Key, Callable[[], Task]]
    ) -> Iterator[tuple[Key, Result | Unreadable]]:
        """Yield what came of each task, in no order.

        A task is asked for its arguments when its turn comes, so that few pictures are held at
        once. One whose process dies is tried again, alone; when it dies again the picture is at
        fault, and no other.
        """
        if not tasks:
            return
        suspects: list[Key] = []
        waiting = iter(tasks.items())
        is_over = False
        while not is_over:
            with self._executor() as executor:
                batch: _Batch[Key, Result] = _Batch(executor, self._work)
                yield from batch.run(waiting)
                is_over = not batch.is_broken
                suspects += batch.suspects
        for key in suspects:
            yield key, self._alone(tasks[key])

    def _alone(self, task: Callable[[], Task]) -> Result | Unreadable:
        with self._executor() as executor:
            try:
                return executor.submit(self._work, *task()).result()
            except (BrokenExecutor, MemoryError):
                return Unreadable(Reason.TOO_HEAVY)
            except OSError:
                return Unreadable(Reason.CLOSED)
            except Unreadable as error:
                return error


class _Batch(Generic[Key, Result]):
    """Work given to one executor until none is left, or a process dies."""

    def __init__(self, executor: Executor, work: Callable[..., Result]) -> None:
        self._executor = executor
        self._work = work
        self._given: dict[Future[Result], Key] = {}
        self.is_broken = False
        self.suspects: list[Key] = []

    def run(
        self, waiting: Iterable[tuple[Key, Callable[[], Task]]]
    ) -> Iterator[tuple[Key, Result | Unreadable]]:
        # One task a process, and as many ready before them.
        room = 2 * worker_count()
        for key, task in waiting:
            try:
                arguments = task()
            except OSError:
                yield key, Unreadable(Reason.CLOSED)
                continue
            except Unreadable as error:
                yield key, error
                continue
            self._give(key, arguments)
            if len(self._given) >= room:
                yield from self._done()
            if self.is_broken:
                return
        while self._given and not self.is_broken:
            yield from self._done()

    def _give(self, key: Key, arguments: Task) -> None:
        try:
            self._given[self._executor.submit(self._work, *arguments)] = key
        except BrokenExecutor:
            self._break(key)

    def _done(self) -> Iterator[tuple[Key, Result | Unreadable]]:
        done, _ = wait(self._given, return_when=FIRST_COMPLETED)
        for future in done:
            key = self._given.pop(future)
            try:
                yield key, future.result()
            except Unreadable as error:
                yield key, error
            except (BrokenExecutor, MemoryError):
                self._break(key)
                return

    def _break(self, key: Key) -> None:
        self.is_broken = True
        self.suspects += [key, *self._given.values()]
        self._given.clear()
