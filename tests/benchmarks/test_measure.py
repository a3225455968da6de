"""Measuring: whole processes with all they start, and failures that are told."""

import sys
from pathlib import Path

import pytest

from benchmarks.measure import CommandFailed, Measure, measure, middle
from benchmarks.peers import Command
from benchmarks.processes import memory_kind, tree

ALLOCATE = "import time; kept = bytearray(b'x' * 80_000_000); time.sleep(0.4)"
IN_A_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {ALLOCATE!r}])"
FAIL = "import sys; print('the reason'); sys.exit(3)"


def python(code: str) -> Command:
    return Command((sys.executable, "-c", code), Path.cwd())


@pytest.mark.skipif(not memory_kind(), reason="this system does not tell the memory of processes")
def test_the_memory_of_a_child_is_seen() -> None:
    assert 80 <= measure(python(IN_A_CHILD)).megabytes < 200


def test_the_whole_of_a_process_is_timed() -> None:
    assert measure(python("import time; time.sleep(0.3)")).seconds >= 0.3


def test_a_command_that_fails_raises_with_what_it_said() -> None:
    with pytest.raises(CommandFailed, match=r"(?s)ended with 3.*the reason"):
        measure(python(FAIL))


def test_a_process_that_has_ended_holds_nothing() -> None:
    assert tree(2**22 + 1) == [2**22 + 1]


def test_the_middle_is_the_median_of_each_figure_apart() -> None:
    found = middle([Measure(3, 10), Measure(1, 30), Measure(2, 20)])

    assert found == Measure(2, 20)
