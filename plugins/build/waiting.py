"""WaitingFiles: new files, in a hidden folder of the output until they take their place."""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from plugins.tracing.manifest import HIDDEN, Entry, hidden_name
from plugins.tracing.trees import checksum as checksum_of
from plugins.tracing.trees import checksum_of_file

_AN_HOUR = 3600
# Of the disks in use, those in FAT count time the most coarsely.
_COARSEST_CLOCK = 2


class WaitingFiles:
    """The files of one build that wait; processes forked from it may add theirs."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the site; nothing is made before a file waits."""
        self._folder = folder
        self._hidden = folder / hidden_name()

    def add(self, name: str, data: bytes) -> None:
        """Make a file wait."""
        file = self._file(name)
        try:
            file.write_bytes(data)
        except FileNotFoundError:
            self._hidden.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def add_copy(self, name: str, source: Path) -> str:
        """Make a copy of a file wait; return its check-sum."""
        self._hidden.mkdir(parents=True, exist_ok=True)
        file = self._file(name)
        shutil.copyfile(source, file)
        with file.open("rb") as data:
            return checksum_of_file(data)

    def entry(self, name: str, checksum: str) -> Entry:
        """Return what the manifest will say of a file: a rename changes neither size nor time."""
        state = self._file(name).stat()
        return (checksum, state.st_size, state.st_mtime_ns)

    def outlast_clock(self) -> None:
        """Return once the clock of the disk, some milliseconds coarse, shows a later time.

        Whatever somebody changes after that bears another time than the files made so far: neither
        the time of change (ctime) nor the bytes need to be looked at.
        """
        self._hidden.mkdir(parents=True, exist_ok=True)
        os.utime(self._hidden)
        start = self._hidden.stat().st_mtime_ns
        deadline = time.monotonic() + _COARSEST_CLOCK
        while self._hidden.stat().st_mtime_ns <= start and time.monotonic() < deadline:
            time.sleep(0.001)
            os.utime(self._hidden)

    def place(self, name: str) -> None:
        """Put a file in its place, over what stands there."""
        file, target = self._file(name), self._folder / name
        try:
            file.replace(target)
        except FileNotFoundError:
            target.parent.mkdir(parents=True, exist_ok=True)
            file.replace(target)

    def discard(self) -> None:
        """Remove all that waits."""
        shutil.rmtree(self._hidden, ignore_errors=True)

    def _file(self, name: str) -> Path:
        # In one folder, whatever the name: making thousands of them takes longer than the files.
        return self._hidden / checksum_of(os.fsencode(name))


def forget_killed_builds(folder: Path) -> None:
    """Remove what builds that never ended left waiting, an hour ago or more."""
    with os.scandir(folder) as entries:
        left = [entry for entry in entries if entry.name.startswith(HIDDEN)]
    for entry in left:
        with suppress(FileNotFoundError):  # another build forgets it too
            if entry.stat().st_mtime > time.time() - _AN_HOUR:
                continue
            if entry.is_dir():
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                Path(entry.path).unlink()
