"""Leading: of all the processes of the service, one sends the mails and one keeps time."""

import fcntl
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection


@contextmanager
def leading(duty: str) -> Iterator[bool]:
    """Yield whether this thread has that duty, until it leaves or its process dies."""
    if connection.vendor == "postgresql":
        with _held_in_database(duty) as held:
            yield held
    else:
        with _held_in_folder(duty) as held:
            yield held


@contextmanager
def _held_in_database(duty: str) -> Iterator[bool]:
    number = zlib.crc32(f"plaidoyer:{duty}".encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        (held,) = cursor.fetchone()
    try:
        yield held
    finally:
        if held and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _held_in_folder(duty: str) -> Iterator[bool]:
    with (settings.CONFIGURATION.data / f".{duty}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
