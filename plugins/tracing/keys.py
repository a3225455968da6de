"""Numbers for what is read, so that a hundred thousand reads are remembered in little room.

Most keys are about a text: its path is told apart from the rest of the key, of which there are few.
"""

from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from plugins.tracing.recording import Key

_HERE = "\0"
_LOW = 0xFFFFFFFF


class Keys:
    """Gives a number to each key: that of its path in the upper half, 0 for none.

    The lower half is a check-sum of the rest. Should two keys share a number, it stands for both,
    and a page is made once too often. A process forked from this one gives the same numbers.
    """

    def __init__(self, paths: Iterable[str] = (), rests: Iterable[Key] = ()) -> None:
        """Take the paths and the rests of keys known already, in the order of their numbers."""
        self.paths = list(paths)
        self._numbers = {path: number for number, path in enumerate(self.paths, 1)}
        self._lows: dict[Key, int] = {}
        self._rests: dict[int, list[Key]] = {}
        for rest in rests:
            self._low(rest)

    @property
    def rests(self) -> list[Key]:
        """Return the rests of the keys about a path."""
        return list(self._lows)

    def add_path(self, path: str) -> None:
        """Number a path, unless it has its number."""
        if path not in self._numbers:
            self.paths.append(path)
            self._numbers[path] = len(self.paths)

    def add_rest(self, rest: Key) -> None:
        """Know the rest of a key that another process met."""
        self._low(rest)

    def split(self, key: Key) -> tuple[str, Key]:
        """Return the path that a key is about, empty when it is about none, and its rest."""
        for index, part in enumerate(key):
            if part in self._numbers:
                return part, (*key[:index], _HERE, *key[index + 1 :])
        return "", key

    def number(self, key: Key) -> int:
        """Return the number of a key."""
        path, rest = self.split(key)
        if path:
            return self._numbers[path] << 32 | self._low(rest)
        return low_of(key)

    def about(self, path: str, rest: Key) -> int:
        """Return the number of the key about a path with that rest."""
        return self._numbers[path] << 32 | self._low(rest)

    def keys(self, number: int) -> Iterator[Key]:
        """Yield the keys about a path which have that number: one, or very seldom more."""
        path = self.paths[(number >> 32) - 1]
        for rest in self._rests.get(number & _LOW, ()):
            yield whole(path, rest)

    def _low(self, rest: Key) -> int:
        low = self._lows.get(rest)
        if low is None:
            low = self._lows[rest] = low_of(rest)
            self._rests.setdefault(low, []).append(rest)
        return low


class Seen:
    """Numbers of keys about a path that were met: a byte for each, when a set takes sixty."""

    def __init__(self) -> None:
        """Start with none."""
        self._paths: dict[int, bytearray] = {}

    def add(self, number: int) -> bool:
        """Add a number; say whether it is new."""
        paths = self._paths.setdefault(number & _LOW, bytearray())
        path = number >> 32
        if path >= len(paths):
            paths.extend(bytes(path + 1 - len(paths)))
        is_new = not paths[path]
        paths[path] = 1
        return is_new


def whole(path: str, rest: Key) -> Key:
    """Return the key about a path with that rest."""
    return tuple(path if part == _HERE else part for part in rest)


def low_of(key: Key) -> int:
    """Return the check-sum of a key, of 32 bits."""
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=4).digest())


def packed(numbers: Iterable[int]) -> bytes:
    """Return numbers in the form in which they are kept."""
    return array("Q", numbers).tobytes()


def unpacked(data: bytes) -> "array[int]":
    """Return the numbers kept so."""
    return array("Q", data)
