"""Tree: the files of a folder and the check-sum of each, read again when their state changes."""

import os
import time
from collections.abc import Mapping
from hashlib import blake2b, file_digest
from io import BufferedReader

Entry = tuple[int, int, int, int, str]
"""Modified and changed (nanoseconds), size (bytes), inode, check-sum: empty when unreadable."""

FOLDER: Entry = (0, 0, 0, 0, "/")
_UNREADABLE: Entry = (0, 0, 0, 0, "")
# A file written while it was being read may keep the time it had: what is so young is not trusted.
_TOO_YOUNG = 2_000_000_000
# A film is not taken into memory to be summed.
_LARGE = 1_000_000


def checksum(data: bytes) -> str:
    """Return the check-sum by which files are told apart: 32 hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def checksum_of_file(file: BufferedReader) -> str:
    """Return the check-sum of a file that is open, which is not taken into memory."""
    return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()


class Tree:
    """What a folder holds, by path from it with slashes; the path of a folder ends with one.

    What is hidden (``.x``) is not of it.
    """

    def __init__(self, root: str, entries: Mapping[str, Entry]) -> None:
        """Take the entries in any order."""
        self.root = root
        self.entries = entries
        self._names: dict[str, list[str]] = {}

    def checksum(self, path: str) -> str:
        """Return the check-sum of a file; empty when there is none, or none to be read."""
        entry = self.entries.get(path)
        return entry[4] if entry and entry is not FOLDER else ""

    def checksums(self) -> set[str]:
        """Return the check-sums of all the files."""
        return {entry[4] for entry in self.entries.values()}

    def is_file(self, path: str) -> bool:
        """Say whether a file stands there, readable or not."""
        return path in self.entries

    def is_closed(self, path: str) -> bool:
        """Say whether a file stands there that cannot be read."""
        return path in self.entries and not self.entries[path][4]

    def is_folder(self, path: str) -> bool:
        """Say whether a folder stands there."""
        return f"{path}/" in self.entries

    def is_open(self, folder: str) -> bool:
        """Say whether a folder stands there that can be read; ``""`` is the root."""
        return self.entries.get(f"{folder}/", FOLDER if not folder else _UNREADABLE) == FOLDER

    def names(self, folder: str) -> list[str]:
        """Return what a folder (``""``, ``recits/x``) holds, sorted; folders end with a slash."""
        if not self._names:
            for path in self.entries:
                above, _, name = path.rstrip("/").rpartition("/")
                if name:
                    self._names.setdefault(above, []).append(path[len(above) + bool(above) :])
            for names in self._names.values():
                names.sort()
        return self._names.get(folder, [])


def scan(root: str, known: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the entries of a folder; ``known`` saves reading the files that have not changed."""
    found: dict[str, Entry] = {}
    old_enough = time.time_ns() - _TOO_YOUNG
    start = len(root) + 1
    folders = [root]
    while folders:
        above = folders.pop()
        try:
            listed = list(os.scandir(above))
        except OSError:
            found[f"{above[start:].replace(os.sep, '/')}/"] = _UNREADABLE
            continue
        for item in listed:
            if item.name[0] == ".":
                continue
            path = item.path[start:].replace(os.sep, "/")
            if _is_folder(item, root):
                found[f"{path}/"] = FOLDER
                folders.append(item.path)
            else:
                found[path] = _entry(item, known.get(path), old_enough)
    return found


def _is_folder(item: "os.DirEntry[str]", root: str) -> bool:
    try:
        # A link to a folder of the tree itself could lead round and round.
        return item.is_dir() and not (item.is_symlink() and _is_inside(item.path, root))
    except OSError:  # a link that leads back to itself
        return False


def _is_inside(path: str, root: str) -> bool:
    real, around = os.path.realpath(path), os.path.realpath(root)
    return real == around or real.startswith(around + os.sep)


def read_entry(path: str) -> Entry:
    """Return the entry of one file."""
    try:
        return _read(path, os.stat(path), time.time_ns() - _TOO_YOUNG)  # noqa: PTH116  # as below
    except OSError:
        return _UNREADABLE


def _entry(item: "os.DirEntry[str]", known: Entry | None, old_enough: int) -> Entry:
    try:
        state = item.stat()
        if known and known[:4] == _seen(state):
            return known
        return _read(item.path, state, old_enough)
    except OSError:
        return _UNREADABLE


def _seen(state: os.stat_result) -> tuple[int, int, int, int]:
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino


def _read(path: str, state: os.stat_result, old_enough: int) -> Entry:
    with open(path, "rb") as file:  # noqa: PTH123  # no Path for each file of a large site
        is_small = state.st_size < _LARGE
        digest = checksum(file.read()) if is_small else checksum_of_file(file)
    is_settled = state.st_mtime_ns < old_enough and state.st_ctime_ns < old_enough
    return (*_seen(state), digest) if is_settled else (0, 0, 0, 0, digest)
