"""Work on pictures is shared, and what happens to a process happens to one picture only."""

import os
import signal
import sys
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from plugins.media.labour import Labour, LocalExecutor, Task
from plugins.media.unreadable import Reason, Unreadable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signals")


def double(number: int) -> int:
    return 2 * number


def refuse_odd(number: int) -> int:
    if number % 2:
        raise Unreadable(Reason.TOO_LARGE, limit=50)
    return number


def die_on_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_once(number: int, mark: str) -> int:
    """End the process the first time that somebody does the work of three."""
    if number == 3 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def fill_memory(number: int) -> int:
    return len(bytearray(number))


def take_time(number: int) -> int:
    end = time.process_time() + number
    while time.process_time() < end:
        pass
    return number


def tasks(*numbers: int) -> dict[int, "partial[Task]"]:
    return {number: partial(tuple, [number]) for number in numbers}


@pytest.mark.parametrize("executor", [LocalExecutor, ThreadPoolExecutor])
def test_any_executor_does_the_work(executor: type[Executor]) -> None:
    labour: Labour[int, int] = Labour(executor, double)

    assert dict(labour.results(tasks(*range(20)))) == {n: 2 * n for n in range(20)}


def test_nothing_is_started_for_nothing() -> None:
    def executor() -> Executor:
        raise AssertionError("nothing was to be done")

    assert dict(Labour(executor, double).results({})) == {}


def test_a_picture_that_is_refused_leaves_the_others_alone() -> None:
    found = dict(Labour(LocalExecutor, refuse_odd).results(tasks(*range(6))))

    assert [found[number] for number in (0, 2, 4)] == [0, 2, 4]
    refused = found[1]
    assert isinstance(refused, Unreadable)
    assert refused.in_french()[0] == "cette image a plus de 50 millions de points."


def test_a_picture_that_kills_its_process_is_told_and_the_others_are_done() -> None:
    found = dict(Labour(LocalExecutor, die_on_three).results(tasks(*range(12))))

    told = found.pop(3)
    assert isinstance(told, Unreadable)
    assert told.reason is Reason.TOO_HEAVY
    assert found == {number: number for number in range(12) if number != 3}


def test_a_picture_whose_process_was_killed_is_tried_again(tmp_path: Path) -> None:
    mark = str(tmp_path / "mark")
    work = {number: partial(tuple, [number, mark]) for number in range(8)}

    found = dict(Labour(LocalExecutor, die_once).results(work))

    assert Path(mark).exists()
    assert found == {number: number for number in range(8)}


def test_a_picture_may_not_take_all_the_memory() -> None:
    found = dict(Labour(LocalExecutor, fill_memory).results(tasks(1000, 3_000_000_000)))

    told = found[3_000_000_000]
    assert isinstance(told, Unreadable)
    assert (found[1000], told.reason) == (1000, Reason.TOO_HEAVY)


def test_a_picture_may_not_take_all_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    found = dict(Labour(partial(LocalExecutor, seconds=1), take_time).results(tasks(0, 30)))

    told = found[30]
    assert isinstance(told, Unreadable)
    assert (found[0], told.reason) == (0, Reason.TOO_HEAVY)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    def absent() -> Task:
        return ((tmp_path / "absent").read_bytes(),)

    found = dict(Labour(LocalExecutor, double).results({1: absent, 2: lambda: (2,)}))

    told = found[1]
    assert isinstance(told, Unreadable)
    assert (told.reason, found[2]) == (Reason.CLOSED, 4)


def test_few_pictures_are_held_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILD_WORKERS", "2")
    asked: list[int] = []

    def task(number: int) -> Task:
        asked.append(number)
        return (number,)

    results = Labour(LocalExecutor, double).results({n: partial(task, n) for n in range(50)})
    next(results)

    assert len(asked) <= 4
    assert len(list(results)) == 49
