"""A PostgreSQL of one's own: started from its binaries in a temporary folder, thrown away after."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.signup.ports import free_port

BINARIES = Path("/usr/lib/postgresql")
_ENVIRONMENT = {"LC_ALL": "C.UTF-8"}
ACCOUNT = "postgres"  # PostgreSQL refuses to run as root


def binary(name: str) -> str:
    """Return the path of a program of PostgreSQL, the newest; raise FileNotFoundError."""
    found = sorted(BINARIES.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    path = str(found[-1]) if found else shutil.which(name)
    if path is None:
        raise FileNotFoundError(f"{name}: install postgresql, version 15 or newer")
    return path


def is_installed() -> bool:
    """Say whether there is one to start."""
    try:
        return bool(binary("initdb"))
    except FileNotFoundError:
        return False


@contextmanager
def postgresql(folder: Path, is_durable: bool = False) -> Iterator[str]:
    """Start one in an empty folder; yield its address, without the name of a database.

    Durable, it waits for the disk as it does in use; tests do without.
    """
    user = ACCOUNT if os.geteuid() == 0 else None
    data = folder / "data"
    folder.mkdir(parents=True)
    if user:
        # The account must reach its folder through those of root.
        for parent in (folder, *folder.parents):
            if parent.stat().st_uid == 0 and parent.stat().st_mode & 0o001 == 0:
                parent.chmod(parent.stat().st_mode | 0o011)
        shutil.chown(folder, user)
    port = free_port()

    def run(name: str, *arguments: str) -> None:
        command = [binary(name), *arguments]
        subprocess.run(
            command,
            user=user,
            cwd=folder,
            check=True,
            capture_output=True,
            env={"LC_ALL": "C.UTF-8"},
        )

    run("initdb", "-D", str(data), "-U", "signup", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=200"
    options += "" if is_durable else " -c fsync=off"
    log = str(folder / "log")
    run("pg_ctl", "start", "-w", "-D", str(data), "-l", log, "-o", options)
    try:
        yield f"postgresql://signup@127.0.0.1:{port}"
    finally:
        run("pg_ctl", "stop", "-m", "immediate", "-D", str(data))
