"""Pagefind, a program that comes in a package: where it is, and one run of it.

Its Python interface waits a tenth of a second for each text: the program is run on a folder.
"""

import shutil
import subprocess
from importlib import import_module
from pathlib import Path

from plugins.search.settling import settle

# Its own search forms, which we do not use; they weigh more than all the rest of a small site.
_UNUSED = ("pagefind-*ui.css", "pagefind-*ui.js", "pagefind-highlight.js")


class IndexingFailed(Exception):
    """Pagefind ended badly; the last line that it printed is the argument."""


def program() -> Path | None:
    """Return the program, from its package or on the path; nothing when it is not installed."""
    try:
        found: Path = import_module("pagefind_bin").get_executable()
    except (ImportError, OSError):
        on_path = shutil.which("pagefind")
        return Path(on_path) if on_path else None
    return found


def index_folder(program: Path, pages: Path, output: Path) -> None:
    """Index the pages of a folder, each language apart, and write the index in another folder.

    The same pages give the same files, byte for byte.
    """
    asked = ("--site", pages, "--output-path", output, "--silent")
    try:
        ended = subprocess.run([program, *asked], capture_output=True, text=True, check=False)
    except OSError as error:
        raise IndexingFailed(error.strerror) from error
    if ended.returncode:
        told = f"{ended.stdout}\n{ended.stderr}".strip().splitlines()
        raise IndexingFailed(told[-1] if told else f"status {ended.returncode}")
    for pattern in _UNUSED:
        for file in output.glob(pattern):
            file.unlink()
    settle(output)
