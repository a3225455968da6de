"""Where the time of a build goes, by room and by library."""

import os
import sys
from collections import defaultdict
from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import TypeVar

from plugins.tracing.workers import WORKERS

Result = TypeVar("Result")

_ROOMS = Path(__file__).resolve().parents[1]
_SHOWN = 15


def profiled(work: Callable[[], Result]) -> Result:
    """Do the work in one process and print where its time went; return what it returns."""
    before = os.environ.get(WORKERS)
    os.environ[WORKERS] = "1"
    profile = Profile()
    try:
        result = profile.runcall(work)
    finally:
        if before is None:
            del os.environ[WORKERS]
        else:
            os.environ[WORKERS] = before
    print(profile_table(Stats(profile).stats))  # type: ignore[attr-defined]  # it is there
    return result


def profile_table(stats: dict[tuple[str, int, str], tuple[int, int, float, float, object]]) -> str:
    """Return a table of own seconds by room, longest first; ``stats`` are those of ``pstats``."""
    seconds: dict[str, float] = defaultdict(float)
    for (file, _line, name), (_, _, own, _, _) in stats.items():
        seconds[_place(file, name)] += own
    total = sum(seconds.values()) or 1.0
    lines = [
        f"{place:<28}{_french(spent)} s{spent / total:>7.0%}"
        for place, spent in sorted(seconds.items(), key=lambda item: -item[1])[:_SHOWN]
    ]
    head = "Temps passé, en un seul processus (le profilage ralentit tout) :"
    return "\n".join([head, *lines, f"{'en tout':<28}{_french(total)} s"])


def _french(seconds: float) -> str:
    return f"{seconds:8.2f}".replace(".", ",")


def _place(file: str, name: str) -> str:
    """Return what a function is of: a room, the theme, a library, Python."""
    if file == "~":
        return "Python (fonctions internes)"
    path = Path(file)
    if path.is_relative_to(_ROOMS):
        return f"plugins/{path.relative_to(_ROOMS).parts[0]}"
    if path.suffix == ".html" or "jinja" in name:
        return "gabarits"
    parts = path.parts
    for folder in ("site-packages", "dist-packages"):
        if folder in parts:
            return parts[parts.index(folder) + 1].removesuffix(".py")
    return "Python" if str(path).startswith(sys.base_prefix) or not path.is_absolute() else "autre"
