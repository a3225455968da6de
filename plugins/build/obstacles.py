"""Obstacles: what stands in the output where a page must go and is not ours to remove."""

import errno
import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path


def refuse_obstacles(
    folder: Path, coming: Iterable[str], going: Collection[str], names: Collection[str]
) -> None:
    """Raise FileExistsError when a file cannot be put in place.

    ``coming`` are the files to put in the folder once those of ``going`` are removed; ``names`` are
    all the files of the site.
    """
    seen = set()
    for name in coming:
        if (folder / name).is_dir() and not _goes(folder / name, name, going):
            raise _obstacle(folder / name)
        for parent in parents_of(name):
            if parent in seen:
                break
            seen.add(parent)
            if parent in names or (parent not in going and _is_file(folder / parent)):
                raise _obstacle(folder / parent)


def parents_of(name: str) -> Iterator[str]:
    """Yield the folders that a file is in, the nearest first."""
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def _is_file(path: Path) -> bool:
    # Or a link to nothing, in which no folder can be made either.
    return not path.is_dir() and os.path.lexists(path)


def _goes(path: Path, name: str, going: Collection[str]) -> bool:
    """Say whether a folder will be gone once those files are removed: nothing else is in it."""
    within = list(os.scandir(path))
    if not within:
        # Ours when a build was killed after it removed the last file.
        return any(gone.startswith(f"{name}/") for gone in going)
    return all(
        _goes(Path(entry.path), f"{name}/{entry.name}", going)
        if entry.is_dir(follow_symlinks=False)
        else f"{name}/{entry.name}" in going
        for entry in within
    )


def _obstacle(path: Path) -> FileExistsError:
    return FileExistsError(errno.EEXIST, "stands where a page must go", str(path))
