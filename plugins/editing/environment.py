"""The project's own Python environment, the folder ``.venv``, made by the first command.

Standard library only: this runs on a bare Python, before anything is installed. The environment is
made from ``requirements.txt``, from the interpreter and for one place; a stamp records the three,
so that a changed lock, an upgraded Python, a moved folder or an interrupted set-up makes it again,
and anything else costs nothing. What the person at the keyboard reads is French.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn

from plugins.editing import system

LOCK = "requirements.txt"
STAMP = "plaidoyer.stamp"
UNPREPARED = """L'environnement n'a pas pu être préparé.
Fermer les autres commandes du projet, vérifier la place et les droits, puis relancer.
"""
WHO_AM_I = "import sys; print(sys.implementation.cache_tag, sys.prefix, sep='\\n')"


class SetupError(Exception):
    """What stopped the set-up, in French, with what to do about it."""


def enter(root: Path, argv: list[str]) -> None:
    """Return inside a ready environment; from anywhere else, make it ready and start again in it.

    ``argv`` is the script and its arguments. Exits with status 1 when the set-up fails.
    """
    if not is_ready(root):
        try:
            with exclusive(root):
                if not is_ready(root):
                    create(root)
        except SetupError as error:
            sys.exit(str(error))
        except (OSError, subprocess.CalledProcessError) as error:
            sys.exit(f"{UNPREPARED}{error}")
        except KeyboardInterrupt:
            sys.exit("\nPréparation interrompue : la prochaine commande la reprendra.")
    elif is_inside(root):
        return
    restart(interpreter(folder(root)), argv)


def folder(root: Path) -> Path:
    """Where the environment of the project in ``root`` lives."""
    return root.resolve() / ".venv"


def interpreter(environment: Path, system_name: str = os.name) -> Path:
    """The Python of an environment; ``system_name`` is ``nt`` on Windows."""
    if system_name == "nt":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def is_inside(root: Path) -> bool:
    """Whether this very process runs in the project's environment."""
    return folder(root).is_dir() and folder(root).samefile(sys.prefix)


def is_ready(root: Path) -> bool:
    """Whether the environment works and holds exactly what the lock asks for."""
    return is_stamped(folder(root) / STAMP, signature(root))


def signature(root: Path) -> str:
    """What the environment is made from; empty when its interpreter is missing or broken."""
    home = folder(root)
    version, _, prefix = ask(interpreter(home), WHO_AM_I).partition("\n")
    if not prefix or not home.samefile(prefix):
        return ""
    return "\n".join([digest(root / LOCK), version, str(home)])


def ask(python: Path, code: str) -> str:
    """What ``code`` prints under ``python``; empty when it cannot run."""
    command = [str(python), "-X", "utf8", "-c", code]
    try:
        answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return answer.stdout.strip()


def digest(*files: Path) -> str:
    """A fingerprint of the files' contents, in order."""
    content = b"\0".join(file.read_bytes() for file in files)
    return hashlib.sha256(content).hexdigest()


def is_stamped(stamp: Path, expected: str) -> bool:
    """Whether ``stamp`` was written for what is ``expected``, which is never nothing."""
    return bool(expected) and stamp.is_file() and stamp.read_text(encoding="utf-8") == expected


def create(root: Path) -> None:
    """Make the environment from nothing, and stamp it once everything is in place."""
    if not (system.can_make_environments() or system.install_missing_package()):
        raise SetupError(system.MISSING_PACKAGE)
    print("Préparation de l'environnement Python (une seule fois)…", flush=True)
    import venv  # only now: some distributions leave it out as well

    home = folder(root)
    (home / STAMP).unlink(missing_ok=True)
    try:
        venv.create(home, clear=True, symlinks=os.name != "nt", with_pip=True)
        install(home, root / LOCK)
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    (home / STAMP).write_text(signature(root), encoding="utf-8")
    if not is_ready(root):
        raise SetupError(
            f"L'environnement {home} ne démarre pas.\n"
            "Retirer les variables PYTHONHOME et PYTHONPATH si elles existent, puis relancer."
        )
    print("Environnement prêt.", flush=True)


def install(environment: Path, lock: Path) -> None:
    """Install the wheels listed in ``lock``, each checked against its hash.

    Wheels only: building a source archive would run code fetched without any hash.
    """
    command = [str(interpreter(environment)), "-m", "pip", "install", "--quiet", "--no-input"]
    command += ["--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
    command += ["--requirement", str(lock)]
    result = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if result.returncode:
        raise SetupError(system.explain_pip_failure(result.stderr + result.stdout))


@contextmanager
def exclusive(root: Path) -> Iterator[None]:
    """Hold the right to change the environment; wait, saying so, while another command has it.

    The system frees the lock when its holder dies, so that a crash never blocks the next run.
    """
    with (root / ".venv.lock").open("a+b") as file:
        if not system.try_lock(file):
            print("Une autre commande prépare l'environnement : attente…", flush=True)
            wait_for(file)
        yield


def wait_for(file: IO[bytes]) -> None:
    """Return once the lock on ``file`` is ours, trying five times a second."""
    while not system.try_lock(file):
        time.sleep(0.2)


def restart(python: Path, argv: list[str], replace: bool = os.name != "nt") -> NoReturn:
    """Run ``argv`` under ``python`` in place of this process, in UTF-8.

    Windows cannot ``replace`` a process: there, wait for the child and pass its status on.
    """
    command = [str(python), *argv]
    variables = {"PYTHONUTF8": "1"} | os.environ
    sys.stdout.flush()
    if replace:
        os.execve(python, command, variables)
    child = subprocess.Popen(command, env=variables)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:
            continue  # the console sends Ctrl-C to the child as well: its answer is what counts


def accept_any_console() -> None:
    """Make French printable everywhere: what a console cannot show becomes ``?``, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
