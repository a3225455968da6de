"""Forgetting: what no build has needed for long leaves the cache."""

import os
import time
from contextlib import suppress
from pathlib import Path

_LIFE = 60 * 86_400


def forget_old_files(folder: Path) -> None:
    """Remove the files of a folder that were written two months ago or more.

    States of outputs that are no more, templates compiled before they were changed: what is still
    needed of them is made again in a moment.
    """
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.is_file() and entry.stat().st_mtime < time.time() - _LIFE:
                Path(entry.path).unlink(missing_ok=True)
