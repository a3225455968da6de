"""Backups: a copy of the database taken while it serves, and put back without what was erased."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.core.management import call_command
from django.db import connection, connections

from signup.journey.actors import OPERATOR
from signup.journey.erased import remembered
from signup.journey.removing import remove
from signup.models import Application
from signup.writing import writing


class BackupError(Exception):
    """Why a copy was not taken, or not put back, in French."""


def back_up(folder: Path, now: datetime) -> Path:
    """Copy the database into a new file of a folder, readable by its owner only; return it.

    Raises BackupError; then no file is left.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    suffix = "sqlite" if connection.vendor == "sqlite" else "dump"
    file = folder / f"inscriptions-{now:%Y%m%dT%H%M%SZ}.{suffix}"
    draft = file.with_name(f".{file.name}")
    draft.unlink(missing_ok=True)
    try:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("VACUUM INTO %s", [str(draft)])
            _verify(draft)
        else:
            _run("pg_dump", "--format=custom", "--no-owner", f"--file={draft}", _database_name())
        draft.chmod(0o600)
        with draft.open("rb") as stream:
            os.fsync(stream.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    return file


def forget_old(folder: Path, now: datetime, days: int) -> list[Path]:
    """Delete the copies older than that; return them."""
    old = [
        file
        for file in sorted(folder.glob("inscriptions-*"))
        if (now.timestamp() - file.stat().st_mtime) > days * 86400
    ]
    for file in old:
        file.unlink()
    return old


def restore(file: Path) -> int:
    """Put a copy in the place of the database, then remove what had been erased since.

    The service must be stopped. What was there before stays beside, for SQLite. Returns how many
    applications were removed again. Raises BackupError.
    """
    if not file.is_file():
        raise BackupError(f"{file} : ce fichier n’existe pas.")
    if connection.vendor == "sqlite":
        _verify(file)
        _put_in_place(file, Path(str(connection.settings_dict["NAME"])))
    else:
        _run("pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction",
             f"--dbname={_database_name()}", str(file))  # fmt: skip
    connections["default"].close()
    call_command("migrate", verbosity=0, interactive=False)
    removed = 0
    for number in list(remembered()):
        application = Application.objects.filter(pk=number).first()
        if application is not None:
            with writing():
                removed += remove(application, "erased", OPERATOR)
    return removed


def _put_in_place(file: Path, database: Path) -> None:
    connections["default"].close()
    draft = database.with_name(f".{database.name}.restored")
    shutil.copyfile(file, draft)
    draft.chmod(0o600)
    for suffix in ("-wal", "-shm", "-journal"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    if database.exists():
        database.replace(database.with_name(f"{database.name}.avant"))
    draft.replace(database)


def _verify(file: Path) -> None:
    try:
        with sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True) as copy:
            (found,) = copy.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise BackupError(f"{file} : ce n’est pas une copie de la base.") from error
    if found != "ok":
        raise BackupError(f"{file} : copie abîmée.")


def _run(program: str, *arguments: str) -> None:
    try:
        subprocess.run(
            [program, *arguments], env=_environment(), check=True, capture_output=True, text=True
        )
    except FileNotFoundError as error:
        raise BackupError(f"{program} est absent : installer postgresql-client.") from error
    except subprocess.CalledProcessError as error:
        raise BackupError(
            f"{program} a échoué : {error.stderr.strip().splitlines()[-1:]}"
        ) from error


def _database_name() -> str:
    return str(connection.settings_dict["NAME"])


def _environment() -> Mapping[str, str]:
    """Return the environment of PostgreSQL's programs: command lines show no password."""
    told: dict[str, Any] = connection.settings_dict
    names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    return {
        **os.environ,
        **{name: str(told[key]) for name, key in names.items() if told.get(key)},
    }
