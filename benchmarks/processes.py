"""A process and all that it started, as Linux tells of them: their memory and their work.

Memory is the sum of proportional set sizes (PSS): what several processes share is counted once.
Where the system does not tell it, resident sizes (RSS) are summed, which counts it several times.
"""

import os
import re
from pathlib import Path

_PROC = Path("/proc")
_PSS = re.compile(rb"^Pss: +(\d+) kB", re.MULTILINE)
_RSS = re.compile(rb"^VmRSS:\s+(\d+) kB", re.MULTILINE)
_KILO, _MEGA = 1024, 1_000_000


def memory_kind() -> str:
    """Return how memory is counted here: ``PSS``, ``RSS``, or nothing when it cannot be."""
    own = _PROC / "self"
    if (own / "smaps_rollup").is_file():
        return "PSS"
    return "RSS" if (own / "status").is_file() else ""


def tree(root: int) -> list[int]:
    """Return the process of that id and its descendants; those that just ended are left out."""
    found = [root]
    for process in found:  # it grows while it is read
        for thread in _entries(_PROC / str(process) / "task"):
            found += map(int, _read(thread / "children").split())
    return found


def megabytes(root: int) -> float:
    """Return the memory of a process and its descendants together, in MB of a million bytes."""
    return sum(map(_kilobytes, tree(root))) * _KILO / _MEGA


def cpu_seconds(root: int) -> float:
    """Return the processor time that a process and its descendants have used, the ended too."""
    ticks = 0
    for process in tree(root):
        # After the name, which may hold anything between its parentheses, come the numbers.
        fields = _read(_PROC / str(process) / "stat").rpartition(b")")[2].split()
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def _kilobytes(process: int) -> int:
    folder = _PROC / str(process)
    match = _PSS.search(_read(folder / "smaps_rollup")) or _RSS.search(_read(folder / "status"))
    return int(match[1]) if match else 0


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
