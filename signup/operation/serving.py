"""Serving: the service started by one command, and stopped without dropping anybody."""

import logging
import os
import sqlite3
import sys
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from gunicorn.app.base import BaseApplication

from signup.operation import background, logs
from signup.site import SiteMissing, shell
from signup.syncing import sync

THREADS = 4
LOG = logging.getLogger("signup")


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn with one process of a few threads; on PostgreSQL there may be more processes."""

    def __init__(self, address: str, processes: int) -> None:
        """Take where to listen, ``host:port`` or ``unix:path``."""
        self._address = address
        self._processes = processes
        super().__init__()

    def load_config(self) -> None:
        """Say how to serve."""
        options: dict[str, Any] = {
            "bind": self._address,
            "workers": self._processes,
            "worker_class": "gthread",
            "threads": THREADS,
            "keepalive": 5,
            "timeout": 60,
            "graceful_timeout": 20,
            "limit_request_line": 4094,
            "limit_request_fields": 50,
            "backlog": 1024,
            # Its own lines would tell addresses, of people and of secret links.
            "accesslog": None,
            "loglevel": "warning",
            "logger_class": "signup.operation.logs.Quiet",
            "proc_name": "plaidoyer-signup",
            "post_worker_init": _begin,
            "worker_exit": _end,
            "control_socket_disable": True,
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        """Return the program."""
        from signup.wsgi import application

        return application


_running: list[background.Background] = []


def _begin(worker: object) -> None:
    logs.configure()
    LOG.info("started", extra=versions())
    _running.extend(background.start())


def _end(server: object, worker: object) -> None:
    for thread in _running:
        thread.stop()
    for thread in _running:
        thread.join(timeout=10)


def serve(address: str, processes: int = 1) -> int:
    """Prepare the database and serve until told to stop; return the exit status."""
    try:
        prepare()
    except (SiteMissing, DatabaseError, OSError) as error:
        print(f"Le service d’inscription ne peut pas démarrer : {_told(error)}", file=sys.stderr)
        return 1
    if connection.vendor == "sqlite" and processes != 1:
        print("SQLite n’a qu’un écrivain : un seul processus. PostgreSQL en permet d’autres.")
        processes = 1
    # The processes that serve each open their own.
    connection.close()
    Server(address, processes).run()
    return 0


def prepare() -> None:
    """Bring the database to its present form, and take note of the missions.

    Raises SiteMissing, OSError and DatabaseError.
    """
    if shell().told["sign_up"] is None:
        raise SiteMissing(
            "SIGN_UP est absent de pelicanconf.py : ce site ne prend pas d’inscription."
        )
    settings.CONFIGURATION.places.parent.mkdir(parents=True, exist_ok=True)
    call_command("check", stdout=StringIO())
    call_command("migrate", verbosity=0, interactive=False)
    sync()


def _told(error: Exception) -> str:
    if isinstance(error, SiteMissing):
        return str(error)
    if isinstance(error, OSError):
        return f"{error.filename} : {error.strerror}."
    return f"la base ne répond pas ({type(error).__name__}). Vérifier DATABASE_URL."


def versions() -> dict[str, str]:
    """Return what the service stands on, for logs."""
    return {
        "database": connection.vendor,
        "sqlite": sqlite3.sqlite_version,
        "journal": settings.JOURNAL_MODE,
        "pid": str(os.getpid()),
    }
