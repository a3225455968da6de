"""Writing: every change of the database happens here, one at a time on SQLite.

SQLite has one writer. Threads that wait for it in the library wait unfairly, some for a second; a
lock of the process before it serves them in turn. Measured: the slowest of a hundred answers comes
four times sooner.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from django.db import connection, transaction

# What is to be done once a transaction is may begin another.
_TURN = threading.RLock()


@contextmanager
def writing() -> Iterator[None]:
    """Do what follows in one transaction, durable once left."""
    turn = _TURN if connection.vendor == "sqlite" else nullcontext()
    with turn, transaction.atomic(durable=True):
        yield
