"""What not everybody needs, installed by the first command that uses it, then left alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from plugins.editing import environment

DEVELOPMENT_LOCK = "requirements-dev.txt"
FILMS_LOCK = "requirements-films.txt"
NO_NPM = "npm est absent : la validation du HTML ne sera pas faite."
NPM_FAILED = "npm n'a pas pu installer le validateur HTML : sa vérification ne sera pas faite."


def install_development_tools(root: Path) -> None:
    """Add the test and lint tools to the project's environment, once a lock.

    Raises :class:`environment.SetupError`, in French.
    """
    announcement = "Installation des outils de développement (une seule fois)…"
    _install_once(root, DEVELOPMENT_LOCK, "development.stamp", announcement)


def install_film_tools(root: Path) -> None:
    """Add ffmpeg to the project's environment, once a lock; raises as the development tools do."""
    announcement = "Installation de ffmpeg, qui prépare les films (une seule fois)…"
    _install_once(root, FILMS_LOCK, "films.stamp", announcement)


def _install_once(root: Path, lock: str, stamp_name: str, announcement: str) -> None:
    home = environment.folder(root)
    stamp = home / stamp_name
    wanted = environment.digest(root / environment.LOCK, root / lock)
    with environment.exclusive(root):
        if not environment.is_stamped(stamp, wanted):
            print(announcement, flush=True)
            stamp.unlink(missing_ok=True)
            environment.install(home, root / lock)
            stamp.write_text(wanted, encoding="utf-8")


def install_html_validator(root: Path) -> None:
    """Install the locked npm packages, once a lock; without npm or a network, say so and go on.

    The tests that need them are then skipped, or fail when the browser is required.
    """
    npm = shutil.which("npm")
    stamp = root / "node_modules" / "plaidoyer.stamp"
    wanted = environment.digest(root / "package-lock.json")
    with environment.exclusive(root):
        if environment.is_stamped(stamp, wanted):
            return
        if npm is None:
            print(NO_NPM, flush=True)
            return
        print("Installation du validateur HTML (une seule fois)…", flush=True)
        result = subprocess.run([npm, "ci", "--silent"], cwd=root, capture_output=True, check=False)
        if result.returncode == 0:
            stamp.write_text(wanted, encoding="utf-8")
        else:
            print(NPM_FAILED, flush=True)
