"""A build killed at any moment: the next one makes what a build from nothing would have made."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from tests.incremental.world import World

KILLS = 100
SEED = 20261121


def build_in_a_child(world: World) -> int:
    """Start a build in a process copied from this one, where all is imported, so that most of it is
    the build itself; return the process."""
    process = os.fork()
    if process == 0:
        try:
            world.build()
        finally:
            os._exit(0)
    return process


def build_killed_after(world: World, seconds: float) -> bool:
    """Start a build, kill it after so many seconds, and say whether it was still going on."""
    process = build_in_a_child(world)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def touch(world: World, number: int) -> None:
    """Change the text and the title of every story."""
    for path, data in world.sources.files.items():
        if path.startswith("content/recits/") and path.endswith("index.md"):
            body = data.replace(b"title: ", f"title: {number} ".encode(), 1)
            world.sources.files[path] = body + f"\nEncore {number}.\n".encode()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_whenever_a_build_is_killed_the_next_equals_a_clean_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUILD_WORKERS", "1")
    world = World(tmp_path)
    world.check()
    world.save()
    moments = random.Random(SEED)
    killed = 0
    for number in range(KILLS // 10):
        world.restore()
        touch(world, number)
        started = time.monotonic()
        os.waitpid(build_in_a_child(world), 0)
        length = time.monotonic() - started
        for _ in range(10):
            world.restore()
            touch(world, number)
            killed += build_killed_after(world, moments.uniform(0, length))
            # What waited stays for an hour: somebody else may be at it.
            assert world.build() == world.clean_build()
    assert killed > KILLS // 2
