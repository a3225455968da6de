"""OutputTree: the folder of the site, changed all at once when everything has been made."""

import json
import shutil
from pathlib import Path, PurePosixPath

_MANIFEST = ".plaidoyer.json"


class OutputTree:
    """Receives files, then puts those that changed in place.

    New bytes wait in a folder beside the output until ``commit``; a build that fails before leaves
    the output as it was. Only files that an earlier build wrote, told by a manifest, are removed:
    what somebody else put there stays.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder of the site, which need not exist."""
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(f"the output {folder} is a file")
        self.folder = folder
        self._waiting = folder.with_name(f".{folder.name}.new")
        self._names: set[str] = set()
        self._changed: list[str] = []
        shutil.rmtree(self._waiting, ignore_errors=True)

    def write(self, name: str, data: bytes) -> None:
        """Keep a file; raise ValueError when the name was given already or leaves the folder."""
        path = PurePosixPath(name)
        is_inside = path.name and not path.is_absolute() and ".." not in path.parts
        if name in self._names or not is_inside or path.as_posix() != name:
            raise ValueError(f"{name!r} is written twice or outside of the output")
        self._names.add(name)
        current = self.folder / name
        if current.is_file() and current.read_bytes() == data:
            return
        waiting = self._waiting / name
        waiting.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(data)
        self._changed.append(name)

    def commit(self) -> int:
        """Put the new files in place, remove the stale ones; return how many files changed."""
        # First what goes: a file may take the name of a folder, or the other way round.
        stale = self._earlier() - self._names
        for name in stale:
            self._remove(name)
        for name in self._changed:
            target = self.folder / name
            if target.is_dir():
                shutil.rmtree(target)
            target.parent.mkdir(parents=True, exist_ok=True)
            (self._waiting / name).replace(target)
        if self._changed or stale:
            self._remember()
        shutil.rmtree(self._waiting, ignore_errors=True)
        return len(self._changed) + len(stale)

    def _remove(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)
        for parent in (self.folder / name).parents:
            if parent == self.folder or not parent.is_dir() or any(parent.iterdir()):
                break
            parent.rmdir()

    def _earlier(self) -> set[str]:
        try:
            names = json.loads((self.folder / _MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return set()
        return {str(name) for name in names} if isinstance(names, list) else set()

    def _remember(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = self.folder / f"{_MANIFEST}.partial"
        partial.write_text(json.dumps(sorted(self._names), indent=0), encoding="utf-8")
        partial.replace(self.folder / _MANIFEST)

    def __len__(self) -> int:
        """Return how many files the site has."""
        return len(self._names)
