"""A disk that is full, and files old enough to be trusted."""

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

FullDisk = Callable[[int], AbstractContextManager[None]]


@pytest.fixture
def full_disk() -> FullDisk:
    """Return a context in which no file can grow beyond so many bytes."""

    @contextmanager
    def full(room: int) -> Iterator[None]:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    return full


@pytest.fixture
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make it an hour later than whatever the test writes."""
    moment = time.time_ns() + 3_600_000_000_000
    monkeypatch.setattr("plugins.tracing.trees.time.time_ns", lambda: moment)
