"""Manifest: the files that builds wrote in an output folder, and the state each was left in.

Read before Pelican is imported, to know in a moment that there is nothing to do: only the standard
library is imported here.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

Entry = tuple[str, int, int]
"""Check-sum, size (bytes) and modified time (nanoseconds) of a file."""

# No time of change (ctime): every file of a copy that a host restored would pass for changed. A
# build puts a file in place later than the time it bears, so nobody changes it within that time.
UNKNOWN: Entry = ("", 0, 0)
"""A file of ours, whatever it now holds."""

HIDDEN = ".plaidoyer-new-"
"""How the name of everything that waits in the output begins."""

_MANIFEST = ".plaidoyer.json"
_JOURNAL = ".plaidoyer-changing.json"
_COLUMNS = ("names", "checksums", "sizes", "times")
_TYPES = [{str}, {str}, {int}, {int}]


def read_manifest(folder: Path) -> dict[str, Entry]:
    """Return the entry of every file by its name, with slashes; none when it cannot be read.

    What a build was changing when it was killed is ours, in a state unknown.
    """
    try:
        told = json.loads((folder / _MANIFEST).read_bytes())
        entries = _entries_of(told)
    except (OSError, ValueError, KeyError, TypeError):
        entries = {}
    return entries | dict.fromkeys(_read_journal(folder), UNKNOWN)


def _read_journal(folder: Path) -> list[str]:
    try:
        names = json.loads((folder / _JOURNAL).read_bytes())
    except (OSError, ValueError):
        return []
    return names if isinstance(names, list) and {*map(type, names)} <= {str} else []


def announce_changes(folder: Path, names: Iterable[str]) -> None:
    """Remember, until a manifest is written, which files come, change or go.

    Much less to write than a manifest, when few of many files do.
    """
    names = sorted({*_read_journal(folder), *names})
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder, _JOURNAL, json.dumps(names))


def _entries_of(told: object) -> dict[str, Entry]:
    if isinstance(told, list):
        # Written by the versions that knew names only.
        return dict.fromkeys(told, UNKNOWN) if {*map(type, told)} == {str} else {}
    if not isinstance(told, dict):
        return {}
    # By columns: twice as fast to read as a list for each file.
    names, *states = columns = [told[column] for column in _COLUMNS]
    if [{*map(type, column)} for column in columns] != _TYPES:
        return {}
    return dict(zip(names, zip(*states, strict=True), strict=True))


def write_manifest(folder: Path, entries: Mapping[str, Entry]) -> None:
    """Remember those files and no others; what was there stays whole until the new is.

    Not forced to the disk: a killed process loses nothing that it wrote. When the power fails, a
    page cut short has another size than here; a manifest lost with it costs a longer build, and the
    pages that are no more stay as if they were somebody else's, until the folder is deleted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder, _MANIFEST, _text_of(entries))
    (folder / _JOURNAL).unlink(missing_ok=True)


def _write(folder: Path, name: str, text: str) -> None:
    waiting = folder / f"{hidden_name()}.json"
    try:
        waiting.write_bytes(text.encode())
        waiting.replace(folder / name)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise


def _text_of(entries: Mapping[str, Entry]) -> str:
    names = sorted(entries)
    states = zip(*map(entries.__getitem__, names), strict=True) if names else ([], [], [])
    columns = zip(_COLUMNS, (names, *states), strict=True)
    return "{\n" + ",\n".join(f'"{name}": {json.dumps(cells)}' for name, cells in columns) + "\n}\n"


def hidden_name() -> str:
    """Return a name for what waits, of its own: two builds at once do not meet."""
    return f"{HIDDEN}{os.urandom(6).hex()}"


def intact_names(folder: Path, manifest: Mapping[str, Entry]) -> set[str]:
    """Return the files that stand in the folder as the manifest says."""
    root = f"{folder}/"
    return {name for name, entry in manifest.items() if _is_intact(root, name, entry)}


def is_whole(folder: Path, manifest: Mapping[str, Entry]) -> bool:
    """Say whether every file of the manifest stands as it says; an empty one is no site."""
    root = f"{folder}/"
    return bool(manifest) and all(_is_intact(root, *item) for item in manifest.items())


def _is_intact(root: str, name: str, entry: Entry) -> bool:
    if entry == UNKNOWN:
        return False
    try:
        # By name: a walk opens each folder as well, and takes up to four times as long.
        state = os.stat(root + name)  # noqa: PTH116 - with a Path, twice as long again
    except (OSError, ValueError):  # a ValueError for a damaged name
        return False
    return state.st_size == entry[1] and state.st_mtime_ns == entry[2]
