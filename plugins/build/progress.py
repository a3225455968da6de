"""Progress: one line on the terminal when a build lasts."""

import sys
import time

_PATIENCE, _PACE = 2.0, 0.1


class Progress:
    """Tells how far a build is, once it has lasted two seconds; nothing when nobody watches."""

    def __init__(self) -> None:
        """Start the clock."""
        self._start = time.monotonic()
        self._last = 0.0
        self._stage = ("", 0.0)
        self._is_shown = False

    def __call__(self, what: str, done: int, total: int) -> None:
        """Tell that so many of so many are done: ``Lecture : 1 200 sur 10 000, encore 8 s``."""
        now = time.monotonic()
        if self._stage[0] != what:
            self._stage = (what, now)
        if now - self._start < _PATIENCE or now - self._last < _PACE:
            return
        if not sys.stderr.isatty():
            return
        self._last = now
        left = (now - self._stage[1]) / done * (total - done) if done else 0
        line = f"{what} : {_spaced(done)} sur {_spaced(total)}, encore {left:.0f} s"
        print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)
        self._is_shown = True

    def end(self) -> None:
        """Wipe the line."""
        if self._is_shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            self._is_shown = False


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
