"""Derivatives: the files made of pictures, kept outside of the output from one build to the next.

A folder holds those of one source, under the check-sum of its bytes: when somebody may no more be
shown, that folder goes.
"""

import os
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_LIFE = 60 * 86_400
_DAY = 86_400


class Derivatives:
    """A folder of derivatives; losing it loses time only."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not exist."""
        self._folder = folder

    def read(self, source: str, name: str) -> bytes | None:
        """Return a derivative of the source of that check-sum, if it is kept."""
        file = self._folder / source / name
        try:
            data = file.read_bytes()
        except OSError:
            return None
        self._mark_used(file.parent)
        return data

    def keep(self, source: str, files: Iterable[tuple[str, bytes]]) -> None:
        """Keep derivatives of a source; on a full disk, they are made again next time."""
        folder = self._folder / source
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            for name, data in files:
                # Another build may be writing the same one: each its own, and the last wins.
                waiting = folder / f".{name}.{os.getpid()}"
                try:
                    waiting.write_bytes(data)
                    waiting.replace(folder / name)
                finally:
                    waiting.unlink(missing_ok=True)

    def forget(self, source: str) -> None:
        """Remove every derivative of a source."""
        shutil.rmtree(self._folder / source, ignore_errors=True)

    def prune(self) -> None:
        """Remove the derivatives of sources that no build has used for two months."""
        with suppress(OSError):
            for entry in os.scandir(self._folder):
                if entry.stat().st_mtime < time.time() - _LIFE:
                    shutil.rmtree(entry.path, ignore_errors=True)

    def _mark_used(self, folder: Path) -> None:
        """Note in the time of the folder that it is used, once a day."""
        with suppress(OSError):
            if folder.stat().st_mtime < time.time() - _DAY:
                os.utime(folder)
