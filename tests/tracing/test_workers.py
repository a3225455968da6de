"""Work shared by processes gives what one process alone would give."""

import os
import sys
import threading
from json import loads
from textwrap import dedent

import pytest

from plugins.tracing.workers import shared, worker_count
from tests.tracing.scripts import run

SHARED = """
    import json, os, signal, sys
    from multiprocessing import active_children
    from plugins.tracing.workers import WorkerDied, shared

    os.environ["BUILD_WORKERS"], number = sys.argv[1], int(sys.argv[2])
"""


def shared_by(workers: int, tasks: int, work: str) -> str:
    """Return what is printed by a program whose work is shared."""
    return run(SHARED + work, workers, tasks)


@pytest.mark.parametrize(
    ("wanted", "count"),
    [("1", 1), ("3", 3), *((wrong, None) for wrong in ("", "0", "-2", "deux", "1.5"))],
)
def test_there_are_as_many_workers_as_wanted_or_as_processors(
    monkeypatch: pytest.MonkeyPatch, wanted: str, count: int | None
) -> None:
    monkeypatch.setenv("BUILD_WORKERS", wanted)
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: range(7))

    assert worker_count() == (count or 7)


@pytest.mark.parametrize(
    ("workers", "tasks", "processes"),
    [(1, 500, 1), (2, 500, 2), (3, 500, 3), (8, 500, 8), (8, 39, 1), (8, 60, 3), (8, 0, 0)],
)
def test_the_results_do_not_depend_on_the_number_of_processes(
    workers: int, tasks: int, processes: int
) -> None:
    told = shared_by(
        workers,
        tasks,
        """
    inherited = {task: task * task for task in range(number)}
    results = list(shared(range(number), lambda task: (inherited[task], os.getpid())))
    print(json.dumps([sorted(square for square, _ in results), len({pid for _, pid in results})]))
    """,
    )

    assert loads(told) == [[task * task for task in range(tasks)], processes]


@pytest.mark.parametrize("workers", [1, 3])
def test_an_exception_of_the_work_is_raised_and_no_process_is_left(workers: int) -> None:
    told = shared_by(
        workers,
        300,
        """
    def work(task):
        if task == 123:
            raise ValueError("wrong", task)
        return task

    try:
        list(shared(range(number), work))
    except ValueError as error:
        print(error.args, active_children())
    """,
    )

    assert told == "('wrong', 123) []\n"


def test_an_exception_is_raised_here_with_the_way_it_went_through() -> None:
    told = shared_by(
        3,
        300,
        """
    class Unsendable(Exception):
        def __init__(self, one, other): super().__init__(one)

    def work(task):
        raise Unsendable("wrong", 2)

    try:
        list(shared(range(number), work))
    except Unsendable as error:
        frame = error.__traceback__
        while frame.tb_next: frame = frame.tb_next
        print(error, frame.tb_lineno)
    """,
    )
    line = dedent(SHARED).count("\n") + 6

    assert told == f"wrong {line}\n"


def test_a_worker_that_is_killed_is_told_and_no_process_is_left() -> None:
    told = shared_by(
        3,
        300,
        """
    here = os.getpid()

    def work(task):
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return task

    try:
        list(shared(range(number), work))
    except WorkerDied as error:
        print(error, active_children())
    """,
    )

    assert told == "a worker process ended before its work was done []\n"


def test_whoever_stops_listening_leaves_no_process() -> None:
    told = shared_by(
        3,
        300,
        """
    results = shared(range(number), lambda task: task)
    next(results)
    results.close()
    print(active_children())
    """,
    )

    assert told == "[]\n"


def test_results_larger_than_a_pipe_come_through() -> None:
    told = shared_by(
        2,
        100,
        """
    print({len(result) for result in shared(range(number), lambda task: b"x" * 200_000)})
    """,
    )

    assert told == "{200000}\n"


def done_here() -> bool:
    """Say whether much work is done by this process alone."""
    return {*shared(range(500), lambda task: os.getpid())} == {os.getpid()}


def test_work_is_done_here_when_another_thread_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of the process would wait for ever for what that thread holds."""
    monkeypatch.setenv("BUILD_WORKERS", "3")
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert done_here()
    finally:
        end.set()
        thread.join()


def test_work_is_done_here_on_other_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILD_WORKERS", "3")
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(threading, "active_count", lambda: 1)

    assert done_here()
