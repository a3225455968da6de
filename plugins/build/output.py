"""OutputTree: the folder of the site, changed all at once when everything has been made."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from plugins.build.obstacles import refuse_obstacles
from plugins.build.standing import StandingFiles
from plugins.build.waiting import WaitingFiles, forget_killed_builds
from plugins.tracing.manifest import UNKNOWN, Entry, announce_changes, read_manifest, write_manifest
from plugins.tracing.trees import checksum as checksum_of

_NO_NAMES = {"", ".", ".."}


class OutputTree:
    """Receives files, then puts those that changed in place.

    New bytes wait in a hidden folder of the output until ``commit``; a build that fails before
    leaves the output as it was. Only files that an earlier build wrote, told by a manifest, are
    removed: what somebody else put there stays. Whenever a build is killed, the manifest knows
    every file of ours and trusts none that may have changed.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder of the site, which need not exist."""
        self._is_new = not folder.exists()
        if not self._is_new and not folder.is_dir():
            raise NotADirectoryError(f"the output {folder} is a file")
        self.folder = folder
        self._standing = StandingFiles(folder)
        self._waiting = WaitingFiles(folder)
        self._entries: dict[str, Entry] = {}
        self._changed: dict[str, str] = {}
        self._unproven: dict[str, str] = {}
        if not self._is_new:
            forget_killed_builds(folder)

    def checksum(self, name: str) -> str:
        """Return the check-sum of a file as an earlier build left it; empty if it is not so."""
        return self._standing.checksum(name)

    def size(self, name: str) -> int:
        """Return the bytes of a file of the site, given by now or left there; 0 if it is not."""
        if self._entries.get(name, UNKNOWN) != UNKNOWN:
            return self._entries[name][1]
        if name in self._changed:
            return self._waiting.entry(name, "")[1]
        return self._standing.entry(name)[1] if self.checksum(name) else 0

    def keep(self, name: str) -> None:
        """Keep a file as it stands; raise ValueError when it is not intact, or given already."""
        self._refuse_name(name)
        if not self.checksum(name):
            raise ValueError(f"{name!r} is not as an earlier build left it")
        self._entries[name] = self._standing.entry(name)

    def write(self, name: str, data: bytes) -> str:
        """Keep a file made now and return its check-sum; raise ValueError as ``adopt`` does."""
        try:
            checksum, is_changed = self.stage(name, data)
        except OSError:
            self.discard()
            raise
        self.adopt(name, checksum, is_changed)
        return checksum

    def copy(self, name: str, file: Path) -> None:
        """Keep a copy of a file, which is not taken into memory; raise as ``write`` does."""
        self._refuse_name(name)
        try:
            checksum = self._waiting.add_copy(name, file)
        except OSError:
            self.discard()
            raise
        self.adopt(name, checksum, checksum != self.checksum(name))

    def stage(self, name: str, data: bytes) -> tuple[str, bool]:
        """Make a file wait unless it stands there; return its check-sum and whether it changed.

        A process forked from this one may do it, and this one then adopt the file.
        """
        self._refuse_name(name)
        checksum = checksum_of(data)
        if self._standing.holds(name, data, checksum):
            return checksum, False
        self._waiting.add(name, data)
        return checksum, True

    def adopt(self, name: str, checksum: str, is_changed: bool) -> None:
        """Take what was staged; raise ValueError for a name given already or out of the folder."""
        self._refuse_name(name)
        self._entries[name] = UNKNOWN
        if is_changed:
            self._changed[name] = checksum
        elif checksum == self.checksum(name):
            self._entries[name] = self._standing.entry(name)
        else:
            self._unproven[name] = checksum

    def commit(self) -> int:
        """Put the new files in place, remove the stale ones; return how many files changed.

        Raise FileExistsError, before anything changes, when what somebody else put in the output
        stands in the way of a page.
        """
        try:
            return self._change_folder()
        finally:
            self.discard()

    def resume(self, expected: Mapping[str, str]) -> bool:
        """Take the site that stands there as it is, when it has those files with those check-sums.

        Say whether it has them, all of them intact, and no other file of ours.
        """
        names = self._standing.names()
        is_as_expected = names == expected.keys() and all(
            self.checksum(name) == checksum for name, checksum in expected.items()
        )
        if is_as_expected:
            self._entries = {name: self._standing.entry(name) for name in names}
        return is_as_expected

    def start_over(self) -> None:
        """Forget that the site was taken as it is: nothing of it is kept yet."""
        self._entries = {}

    def amend(self, files: Mapping[str, bytes]) -> list[str]:
        """Put files in place now, over those of a site that was committed; return what changed.

        The manifest learns of them at ``settle``: a preview has the page before the book-keeping.
        """
        changed = {}
        for name, data in files.items():
            checksum = checksum_of(data)
            if self._entries.get(name, UNKNOWN)[0] != checksum:
                self._waiting.add(name, data)
                changed[name] = checksum
        if not changed:
            return []
        announce_changes(self.folder, changed)
        for name, checksum in changed.items():
            self._entries[name] = self._waiting.entry(name, checksum)
            self._waiting.place(name)
        return list(changed)

    def checksum_now(self, name: str) -> str:
        """Return the check-sum of a file of the site that was committed, and amended since."""
        return self._entries[name][0]

    def settle(self) -> None:
        """Have the manifest tell of what was amended."""
        self._waiting.discard()
        write_manifest(self.folder, self._entries)

    def discard(self) -> None:
        """Forget the files that wait; the output stays as it was."""
        self._waiting.discard()
        if self._is_new:
            with suppress(OSError):  # not empty: a site was put there
                self.folder.rmdir()

    def _change_folder(self) -> int:
        # Read again: another build may have ended since this one began.
        known = read_manifest(self.folder)
        stale = {name for name in known if name not in self._entries and _is_inside(name)}
        refuse_obstacles(self.folder, self._changed, stale, self._entries)
        self._learn_states()
        if self._changed or stale:
            announce_changes(self.folder, [*self._changed, *stale])
            known |= dict.fromkeys([*self._changed, *stale], UNKNOWN)
            # First what goes: a file may take the name of a folder, or the other way round.
            for name in stale:
                self._standing.remove(name)
            for name in self._changed:
                self._waiting.place(name)
        if self._entries != known:
            write_manifest(self.folder, self._entries)
        return len(self._changed) + len(stale)

    def _learn_states(self) -> None:
        """Fill the entries of what changed, and of what stands there with no state known."""
        if self._changed or self._unproven:
            self._waiting.outlast_clock()
        for name, checksum in self._changed.items():
            self._entries[name] = self._waiting.entry(name, checksum)
        for name, checksum in self._unproven.items():
            self._entries[name] = self._standing.learn(name, checksum)

    def _refuse_name(self, name: str) -> None:
        if name in self._entries or not _is_inside(name):
            raise ValueError(f"{name!r} is written twice or outside of the output")

    def __len__(self) -> int:
        """Return how many files the site has."""
        return len(self._entries)


def _is_inside(name: str) -> bool:
    return _NO_NAMES.isdisjoint(name.split("/"))
