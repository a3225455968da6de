"""StandingFiles: what stands in the output, and what is known of it without reading it."""

import os
from contextlib import suppress
from pathlib import Path

from plugins.build.obstacles import parents_of
from plugins.tracing.manifest import UNKNOWN, Entry, intact_names, read_manifest
from plugins.tracing.trees import checksum as checksum_of

_ABSENT = (FileNotFoundError, IsADirectoryError, NotADirectoryError)


class StandingFiles:
    """The files of an output folder, as they were when a build began."""

    def __init__(self, folder: Path) -> None:
        """Read the manifest, and look at the state of every file that it tells."""
        self._folder = folder
        self._manifest = read_manifest(folder)
        self._intact = intact_names(folder, self._manifest)

    def names(self) -> set[str]:
        """Return the names of all our files."""
        return set(self._manifest)

    def checksum(self, name: str) -> str:
        """Return the check-sum of a file as an earlier build left it; empty if it is not so."""
        return self._manifest[name][0] if name in self._intact else ""

    def entry(self, name: str) -> Entry:
        """Return what the manifest says of an intact file."""
        return self._manifest[name]

    def holds(self, name: str, data: bytes, checksum: str) -> bool:
        """Say whether a file has those bytes, of that check-sum; it is read if not intact only."""
        if name in self._intact:
            return self.checksum(name) == checksum
        file = self._folder / name
        try:
            return file.stat().st_size == len(data) and file.read_bytes() == data
        except _ABSENT:
            return False

    def learn(self, name: str, checksum: str) -> Entry:
        """Return the entry of a file that is not intact: UNKNOWN without that check-sum."""
        try:
            with (self._folder / name).open("rb") as file:
                # Before it is read: what somebody writes after that has another time.
                state = os.fstat(file.fileno())
                is_same = checksum_of(file.read()) == checksum
        except _ABSENT:
            return UNKNOWN
        return (checksum, state.st_size, state.st_mtime_ns) if is_same else UNKNOWN

    def remove(self, name: str) -> None:
        """Remove a file, and the folders that it leaves empty."""
        # A folder by now, or in a file: somebody else's.
        with suppress(*_ABSENT):
            (self._folder / name).unlink()
        for parent in parents_of(name):
            try:
                (self._folder / parent).rmdir()
            except FileNotFoundError:
                continue  # by a build that was killed before it went further up
            except OSError:
                return  # not empty
