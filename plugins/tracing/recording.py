"""Recording: what is read while something is made, told by the things read themselves."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Key = tuple[Any, ...]
"""What was read: the name of its source (``document``, ``site``…), then strings or numbers."""

Source = str | tuple[Any, ...]
"""What a file of the output comes from: a path from the project, or what a room makes it of."""


class Frame:
    """Something being made: the keys it has read, the Problems it met, the files it shows.

    ``files`` are sources from the project by their path in the output; ``cache`` keeps, while it is
    being made, what would cost to work out twice.
    """

    __slots__ = ("cache", "files", "keys", "problems")

    def __init__(self) -> None:
        """Start with nothing read."""
        self.keys: set[Key] = set()
        self.problems: set[Any] = set()
        self.files: dict[str, Source] = {}
        self.cache: dict[Any, Any] = {}


_current: ContextVar[Frame | None] = ContextVar("frame", default=None)


def record(*key: Any) -> None:
    """Tell what is being made, if anything is, that it has read that."""
    frame = _current.get()
    if frame is not None:
        frame.keys.add(key)


def current_frame() -> Frame | None:
    """Return what is being made, or None."""
    return _current.get()


@contextmanager
def recording() -> Iterator[Frame]:
    """Record into a new Frame what is read inside the ``with`` block."""
    frame = Frame()
    token = _current.set(frame)
    try:
        yield frame
    finally:
        _current.reset(token)
