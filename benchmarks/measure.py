"""Measuring a command: a whole process, from its start to its end, and the memory of its tree."""

import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from statistics import median
from types import TracebackType
from typing import Self

from benchmarks.peers import Command
from benchmarks.processes import megabytes

_PERIOD = 0.05  # seconds between two looks at the memory
_LAST_WORDS = 2000  # characters of what a failing command said


class CommandFailed(Exception):
    """A command that did not end well, with the end of what it said."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds of wall clock, and the most memory held at once, in MB."""

    seconds: float
    megabytes: float


class PeakMemory:
    """Watches a process and its descendants between ``with`` and its end."""

    def __init__(self, process: int) -> None:
        """Take the id of a process that runs."""
        self.megabytes = 0.0
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        """Start watching."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop watching; ``megabytes`` is the peak."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while True:
            self.megabytes = max(self.megabytes, megabytes(self._process))
            if self._over.wait(_PERIOD):
                return


def measure(command: Command) -> Measure:
    """Run a command to its end and return what it cost; raise CommandFailed when it failed."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.argv,
            cwd=command.cwd,
            env=command.environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        with PeakMemory(process.pid) as peak:
            status = process.wait()
            seconds = time.perf_counter() - started
        if status:
            said.seek(0)
            words = said.read().decode(errors="replace")[-_LAST_WORDS:]
            raise CommandFailed(f"{' '.join(command.argv)} ended with {status}:\n{words}")
    return Measure(seconds, peak.megabytes)


def middle(measures: list[Measure]) -> Measure:
    """Return the median of the times and the median of the peaks."""
    return Measure(
        median(found.seconds for found in measures), median(found.megabytes for found in measures)
    )
