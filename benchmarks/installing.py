"""What only the benchmark needs: the peers, installed once a lock, from their own registries."""

import shutil
import subprocess
from pathlib import Path

from plugins.editing import environment

PYTHON_LOCK = "requirements-bench.txt"
_NODE_FILES = ("package.json", "package-lock.json")


class PeerAbsent(Exception):
    """A generator that cannot be installed here; the message says why."""


def install_python_tools(root: Path) -> None:
    """Add the packages of ``requirements-bench.txt`` to the project's environment.

    Raises PeerAbsent when pip cannot.
    """
    home = environment.folder(root)
    stamp = home / "benchmarks.stamp"
    wanted = environment.digest(root / environment.LOCK, root / PYTHON_LOCK)
    with environment.exclusive(root):
        if environment.is_stamped(stamp, wanted):
            return
        print("Installing the packages of the benchmark (once)…", flush=True)
        try:
            environment.install(home, root / PYTHON_LOCK)
        except environment.SetupError as error:
            raise PeerAbsent(str(error)) from error
        stamp.write_text(wanted, encoding="utf-8")


def install_node_peers(root: Path, work: Path) -> None:
    """Install the npm packages of ``benchmarks/peers/`` in ``work``, running none of their scripts.

    Raises PeerAbsent when Node or npm is missing, or when npm fails.
    """
    source = root / "benchmarks" / "peers"
    stamp = work / "node_modules" / "benchmarks.stamp"
    wanted = environment.digest(*(source / name for name in _NODE_FILES))
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        raise PeerAbsent("node and npm are not installed")
    if environment.is_stamped(stamp, wanted):
        return
    print("Installing the npm packages of the benchmark (once)…", flush=True)
    _run_npm(npm, root, source, work)
    stamp.write_text(wanted, encoding="utf-8")


def _run_npm(npm: str, root: Path, source: Path, work: Path) -> None:
    work.mkdir(parents=True, exist_ok=True)
    shutil.copy(root / ".npmrc", work)
    for name in _NODE_FILES:
        shutil.copy(source / name, work)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    result = subprocess.run(
        command, cwd=work, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if result.returncode:
        said = (result.stderr or result.stdout).strip().splitlines()[:3]
        raise PeerAbsent(f"npm ci failed: {' '.join(said) or result.returncode}")
