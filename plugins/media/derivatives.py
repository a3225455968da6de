"""Derivatives: the files made of pictures or films, kept outside of the output between builds.

A folder holds those of one source, under the check-sum of its bytes: when somebody may no more be
shown, that folder goes.
"""

import os
import shutil
import time
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LIFE = 60 * 86_400
_DAY = 86_400


class Derivatives:
    """A folder of derivatives; losing it loses time only."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which need not exist."""
        self.folder = folder

    def read(self, source: str, name: str) -> bytes | None:
        """Return a derivative of the source of that check-sum, if it is kept."""
        file = self.folder / source / name
        try:
            data = file.read_bytes()
        except OSError:
            return None
        self._mark_used(file.parent)
        return data

    def file(self, source: str, name: str) -> Path | None:
        """Return the file of a derivative of the source of that check-sum, if it is kept."""
        file = self.folder / source / name
        if not file.is_file():
            return None
        self._mark_used(file.parent)
        return file

    @contextmanager
    def making(self, source: str, name: str) -> Iterator[Path]:
        """Give a file to be written, and keep it as a derivative unless something is raised."""
        folder = self.folder / source
        folder.mkdir(parents=True, exist_ok=True)
        waiting = folder / f".{name}.{os.getpid()}"
        try:
            yield waiting
            waiting.replace(folder / name)
        finally:
            waiting.unlink(missing_ok=True)

    def keep(self, source: str, files: Iterable[tuple[str, bytes]]) -> None:
        """Keep derivatives of a source; on a full disk, they are made again next time."""
        with suppress(OSError):
            for name, data in files:
                # Another build may be writing the same one: each its own, and the last wins.
                with self.making(source, name) as waiting:
                    waiting.write_bytes(data)

    def forget(self, source: str) -> None:
        """Remove every derivative of a source."""
        shutil.rmtree(self.folder / source, ignore_errors=True)

    def prune(self, present: Container[str]) -> None:
        """Remove the derivatives of sources that no build has used for two months.

        Those of a source that is not ``present`` in the content any more have two days: somebody
        may have asked for it to go. What a build that was killed left half made has one.
        """
        with suppress(OSError):
            for entry in os.scandir(self.folder):
                life = _LIFE if entry.name in present else 2 * _DAY
                if entry.stat().st_mtime < time.time() - life:
                    shutil.rmtree(entry.path, ignore_errors=True)
                    continue
                for file in Path(entry.path).glob(".*"):
                    if file.stat().st_mtime < time.time() - _DAY:
                        file.unlink()

    def _mark_used(self, folder: Path) -> None:
        """Note in the time of the folder that it is used, once a day."""
        with suppress(OSError):
            if folder.stat().st_mtime < time.time() - _DAY:
                os.utime(folder)
