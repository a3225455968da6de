"""The line that tells how far a long build is, on a terminal that somebody watches."""

import io
from types import SimpleNamespace

import pytest

from plugins.build import progress as progress_module
from plugins.build.progress import Progress

WIPE = "\r\033[K"


class Terminal(io.StringIO):
    """What is written to a terminal."""

    def isatty(self) -> bool:
        """Say that somebody watches."""
        return True

    def lines(self) -> list[str]:
        """Return the lines written one over another."""
        return self.getvalue().split(WIPE)[1:]


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    told = Clock()
    monkeypatch.setattr(progress_module, "time", SimpleNamespace(monotonic=told))
    return told


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    shown = Terminal()
    monkeypatch.setattr(progress_module, "sys", SimpleNamespace(stderr=shown))
    return shown


def test_a_build_of_less_than_two_seconds_says_nothing(clock: Clock, terminal: Terminal) -> None:
    progress = Progress()
    for done in range(1, 20):
        clock.now += 0.1
        progress("Pages", done, 20)
    progress.end()

    assert terminal.getvalue() == ""


def test_a_build_that_lasts_tells_how_far_it_is(clock: Clock, terminal: Terminal) -> None:
    progress = Progress()
    progress("Lecture", 0, 10_000)
    clock.now += 2.5
    progress("Lecture", 2_500, 10_000)

    assert terminal.lines() == ["Lecture : 2\u202f500 sur 10\u202f000, encore 8 s"]


def test_each_stage_is_timed_from_its_own_start(clock: Clock, terminal: Terminal) -> None:
    progress = Progress()
    progress("Lecture", 1, 2)
    clock.now += 100
    progress("Pages", 1, 200)
    clock.now += 1
    progress("Pages", 50, 200)

    assert terminal.lines() == ["Pages : 1 sur 200, encore 0 s", "Pages : 50 sur 200, encore 3 s"]


def test_the_line_is_told_ten_times_a_second_at_most(clock: Clock, terminal: Terminal) -> None:
    progress = Progress()
    clock.now += 10
    for done in range(1, 101):
        clock.now += 0.01
        progress("Pages", done, 100)

    assert 9 <= len(terminal.lines()) <= 11


def test_the_line_is_wiped_in_the_end(clock: Clock, terminal: Terminal) -> None:
    progress = Progress()
    clock.now += 3
    progress("Pages", 1, 2)
    progress.end()
    progress.end()

    assert terminal.lines()[1:] == [""]


def test_nothing_is_told_where_nobody_watches(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(progress_module, "sys", SimpleNamespace(stderr=shown))
    progress = Progress()
    clock.now += 3
    progress("Pages", 1, 2)
    progress.end()

    assert shown.getvalue() == ""


def test_a_first_call_with_nothing_done_is_no_trouble(clock: Clock, terminal: Terminal) -> None:
    progress = Progress()
    clock.now += 3
    progress("Pages", 0, 2)

    assert terminal.lines() == ["Pages : 0 sur 2, encore 0 s"]
