"""The generator itself as something that builds depend on: its code, its libraries."""

import os
import sys
from pathlib import Path

from plugins.tracing.trees import checksum

_ROOMS = Path(__file__).resolve().parents[1]


def code_checksum() -> str:
    """Return the check-sum of our code, with the versions of Python and of what is installed."""
    parts = [sys.version, *_installed()]
    for folder, folders, files in os.walk(_ROOMS):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(files):
            file = Path(folder) / name
            parts += [file.relative_to(_ROOMS).as_posix(), checksum(file.read_bytes())]
    return checksum("\n".join(parts).encode())


def _installed() -> list[str]:
    """Return the names of installed distributions, which hold their versions, sorted."""
    return sorted(
        entry
        for folder in sys.path
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder)  # noqa: PTH112
        for entry in os.listdir(folder)  # noqa: PTH208  # names are all that is wanted
        if entry.endswith(".dist-info")
    )
