"""Folders of a site: written by an OutputTree, on a disk that fails or by a process that dies."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from plugins.build.output import OutputTree
from plugins.tracing.manifest import Entry
from plugins.tracing.trees import checksum

Files = Mapping[str, bytes]


class Killed(BaseException):
    """The process is dead: nothing that it still does has an effect."""


def put(folder: Path, files: Files, keeps: bool = False) -> int:
    """Build a site; ``keeps`` when files known to be the same are not made again."""
    tree = OutputTree(folder)
    for name, data in files.items():
        if keeps and tree.checksum(name) == checksum(data):
            tree.keep(name)
        else:
            tree.write(name, data)
    return tree.commit()


def found(folder: Path) -> dict[str, bytes]:
    """Return the files that stand in a folder, without what is hidden."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.relative_to(folder).parts[0].startswith(".")
    }


def clutter(folder: Path) -> list[str]:
    """Return what no good build leaves: empty folders, and what waits."""
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.name.startswith(".plaidoyer-new-") or (path.is_dir() and not any(path.iterdir()))
    ]


def states(folder: Path, files: Files) -> dict[str, Entry]:
    """Return what the manifest must say of those files."""
    entries = {}
    for name, data in files.items():
        state = (folder / name).stat()
        entries[name] = (checksum(data), state.st_size, state.st_mtime_ns)
    return entries


def times(folder: Path) -> dict[str, int]:
    """Return when each thing in a folder, hidden or not, was changed, and the folder itself."""
    return {str(path): path.stat().st_mtime_ns for path in [folder, *folder.rglob("*")]}


@contextmanager
def full_disk(after: int) -> Iterator[None]:
    """Let so many writes, renames and new folders through, and no more."""
    with pytest.MonkeyPatch.context() as patch:
        failing = _Failing(after, lambda: OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
        for name in ("write_bytes", "replace", "mkdir"):
            patch.setattr(Path, name, failing.instead_of(getattr(Path, name)))
        yield


@contextmanager
def death(after: int) -> Iterator[None]:
    """Let so many changes through, then die as of ``kill -9``: nothing is cleared either."""
    with pytest.MonkeyPatch.context() as patch:
        failing = _Failing(after, Killed)
        for name in ("write_bytes", "replace", "mkdir", "unlink", "rmdir"):
            patch.setattr(Path, name, failing.instead_of(getattr(Path, name)))
        patch.setattr(shutil, "rmtree", failing.instead_of(shutil.rmtree))
        yield


class _Failing:
    def __init__(self, left: int, error: Callable[[], BaseException]) -> None:
        self.left = left
        self.error = error

    def instead_of(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def attempt(*args: Any, **options: Any) -> Any:
            if self.left > 0:
                self.left -= 1
                return work(*args, **options)
            if work.__name__ == "write_bytes" and args[0].parent.is_dir():
                # What fails in the middle leaves half a file.
                with args[0].open("wb") as file:
                    file.write(args[1][: len(args[1]) // 2])
            raise self.error()

        return attempt
