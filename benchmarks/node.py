"""Node packages, found the way Node finds them: in a ``node_modules`` of a folder above."""

import json
import shutil
from pathlib import Path

from benchmarks.installing import PeerAbsent


def node_command(folder: Path, package: str, script: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a script of a package for the site in ``folder``.

    The script is started by Node itself: npx would add its own start. Raises PeerAbsent.
    """
    return (*node_program(_installed(folder, package) / script), *arguments)


def node_program(script: Path) -> tuple[str, ...]:
    """Return the command that runs a script; raise PeerAbsent without Node."""
    node = shutil.which("node")
    if node is None:
        raise PeerAbsent("node is not installed")
    return (node, str(script))


def version(folder: Path, package: str) -> str:
    """Return the version of a package; raise PeerAbsent when it is not installed."""
    description = (_installed(folder, package) / "package.json").read_text(encoding="utf-8")
    return str(json.loads(description)["version"])


def _installed(folder: Path, package: str) -> Path:
    for place in (folder, *folder.parents):
        found = place / "node_modules" / package
        if found.is_dir():
            return found
    raise PeerAbsent(f"the npm package {package} is not installed")
