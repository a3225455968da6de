"""What the set-up asks of the operating system: Debian's missing parts, locks, pip's complaints.

Standard library only, like :mod:`plugins.editing.environment`, which uses it.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

SHARED_MEMORY = Path("/dev/shm")
PACKAGE = "python3-venv"
MISSING_PACKAGE = f"""Il manque à ce Python de quoi préparer un environnement (venv et ensurepip).
Sous Debian ou Ubuntu, lancer :

    sudo apt install {PACKAGE}

puis relancer la même commande."""

WRONG_HASH = "Un paquet téléchargé n'est pas celui attendu : l'installation est refusée."
NO_SPACE = "Le disque est plein : libérer de la place, puis relancer la même commande."
NO_TRUST = "Le certificat du serveur est refusé : vérifier l'heure de la machine et le proxy."
NO_NETWORK = "Le réseau est injoignable : vérifier la connexion, puis relancer la même commande."
PIP_FAILURES = {
    "DO NOT MATCH THE HASHES": WRONG_HASH,
    "No space left on device": NO_SPACE,
    "CERTIFICATE_VERIFY_FAILED": NO_TRUST,
    "Failed to establish a new connection": NO_NETWORK,
    "Temporary failure in name resolution": NO_NETWORK,
    "ProxyError": NO_NETWORK,
    "timed out": NO_NETWORK,
}
PIP_FAILED = "L'installation des dépendances a échoué."


def can_make_environments() -> bool:
    """Whether this Python has venv and pip to give; Debian keeps them in a package of their own."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def install_missing_package() -> bool:
    """Install Debian's missing package when that needs no question; say whether it worked."""
    prefix = administrator()
    if prefix is None or not shutil.which("apt-get") or sys.base_prefix != "/usr":
        return False
    print(f"Installation du paquet système {PACKAGE}…", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", PACKAGE]):
        subprocess.run([*apt, *command], capture_output=True, check=False)
    return can_make_environments()


def administrator() -> list[str] | None:
    """What to write before a command to run it as root without a password; None when one cannot."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def explain_pip_failure(output: str) -> str:
    """What pip's ``output`` means, in French; failing that, the errors in pip's own words."""
    for sign, explanation in PIP_FAILURES.items():
        if sign in output:
            return explanation
    errors = [f"    {line}" for line in output.splitlines() if line.startswith("ERROR:")]
    return "\n".join([PIP_FAILED, *errors])


def try_lock(file: IO[bytes]) -> bool:
    """Take the system's lock on an open file, without waiting; say whether it is ours."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def folder_in_memory(shared: Path = SHARED_MEMORY, enough: int = 4 * 1024**3) -> Path | None:
    """A folder that writes to no disk and has so many bytes left, if this system has one.

    Tests build thousands of small sites: on a disk, writing them is most of their time.
    """
    if shared.is_dir() and os.access(shared, os.W_OK) and shutil.disk_usage(shared).free >= enough:
        return shared
    return None
