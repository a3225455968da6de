"""OutputTree: the folder of the site, changed all at once when everything has been made."""

import json
import shutil
import time
from pathlib import Path, PurePosixPath
from uuid import uuid4

_MANIFEST = ".plaidoyer.json"
_WAITING = ".plaidoyer-new-"
_AN_HOUR = 3600


class OutputTree:
    """Receives files, then puts those that changed in place.

    New bytes wait in a hidden folder of the output until ``commit``; a build that fails before
    leaves the output as it was. Only files that an earlier build wrote, told by a manifest, are
    removed: what somebody else put there stays.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder of the site, which need not exist."""
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(f"the output {folder} is a file")
        self.folder = folder
        # Of its own: two builds at once do not meet.
        self._waiting = folder / f"{_WAITING}{uuid4().hex[:12]}"
        self._names: set[str] = set()
        self._changed: list[str] = []
        self._forget_killed_builds()

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
        """Put the new files in place, remove the stale ones; return how many files changed.

        Raise FileExistsError, before anything changes, when what somebody else put in the output
        stands in the way of a page.
        """
        earlier = self._earlier()
        stale = earlier - self._names
        self._refuse_obstacles(earlier)
        if self._changed or stale:
            # Killed from here on, the next build still knows every file that one of both wrote.
            self._remember(earlier | self._names)
            # First what goes: a file may take the name of a folder, or the other way round.
            for name in stale:
                self._remove(name)
            for name in self._changed:
                target = self.folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                (self._waiting / name).replace(target)
            self._remember(self._names)
        shutil.rmtree(self._waiting, ignore_errors=True)
        return len(self._changed) + len(stale)

    def _refuse_obstacles(self, earlier: set[str]) -> None:
        for name in self._changed:
            path = self.folder / name
            for file in [path, *path.parents]:
                if file == self.folder:
                    break
                inside = file.relative_to(self.folder).as_posix()
                is_ours = inside in earlier or any(n.startswith(f"{inside}/") for n in earlier)
                if file.exists() and file.is_dir() == (file == path) and not is_ours:
                    shutil.rmtree(self._waiting, ignore_errors=True)
                    raise FileExistsError(17, "stands where a page must go", str(file))

    def _forget_killed_builds(self) -> None:
        """Remove what builds that never ended left waiting, an hour ago or more."""
        for left in self.folder.glob(f"{_WAITING}*"):
            if left.stat().st_mtime < time.time() - _AN_HOUR:
                shutil.rmtree(left, ignore_errors=True)

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

    def _remember(self, names: set[str]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = self._waiting.with_suffix(".manifest")
        partial.write_text(json.dumps(sorted(names), indent=0), encoding="utf-8")
        partial.replace(self.folder / _MANIFEST)

    def __len__(self) -> int:
        """Return how many files the site has."""
        return len(self._names)
