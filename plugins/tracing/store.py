"""Store: what was made from files, kept under the check-sum of all that it was made from."""

import errno
import os
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.tracing.trees import checksum

_SCHEMA = """
create table if not exists kept
    (key text primary key, seen integer, head blob, fields blob, body blob);
create index if not exists kept_seen on kept (seen);
"""
_PARTS = ("head", "fields", "body")
# From so many on, reading all is quicker than looking each up.
_MANY = 500
# What no build has used for so many days is forgotten.
_LIFE = 60
Parts = Mapping[str, bytes]


def key_of(*what: object) -> str:
    """Return the key of something made from these (strings, numbers, booleans, tuples of them)."""
    return checksum(repr(what).encode())


class Store:
    """A file of blobs in three parts, read one part at a time; any process may share it.

    Losing it loses time only: a store that cannot be opened or written is as good as empty.
    """

    def __init__(self, file: Path) -> None:
        """Take the file, which need not exist."""
        self.folder = file.parent
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._owner = 0
        self._inherited: list[sqlite3.Connection | None] = []

    def part(self, key: str, part: str) -> bytes | None:
        """Return one part of what was kept under a key: ``head``, ``fields`` or ``body``."""
        assert part in _PARTS, part
        try:
            query = f"select {part} from kept where key = ?"
            row = self._open().execute(query, (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else None

    def missing(self, keys: Iterable[str]) -> set[str]:
        """Return those of the keys under which nothing is kept."""
        wanted = set(keys)
        try:
            return wanted.difference(row[0] for row in self._open().execute("select key from kept"))
        except sqlite3.Error:
            return wanted

    def heads(self, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the heads of those of the keys under which something is kept."""
        wanted = set(keys)
        try:
            connection = self._open()
            if len(wanted) < _MANY:
                query = "select key, head from kept where key = ?"
                found = (connection.execute(query, (key,)).fetchone() for key in wanted)
                return dict(row for row in found if row)
            rows = connection.execute("select key, head from kept")
            return {key: head for key, head in rows if key in wanted}
        except sqlite3.Error:
            return {}

    def put(self, kept: Iterable[tuple[str, Parts]], day: int) -> None:
        """Keep things as of that day; raise OSError when it cannot be done, as on a full disk."""
        rows: list[tuple[object, ...]] = [
            (key, day, *(parts.get(part) for part in _PARTS)) for key, parts in kept
        ]
        try:
            self._insert(rows)
        except sqlite3.Error as error:
            if not _is_damage(error):
                raise OSError(errno.EIO, str(error), str(self._file)) from error
            self._start_again()
            self._insert(rows)

    def _insert(self, rows: list[tuple[object, ...]]) -> None:
        connection = self._open()
        with connection:
            connection.executemany("insert or replace into kept values (?, ?, ?, ?, ?)", rows)

    def _start_again(self) -> None:
        """Throw away a store that is damaged: making it again costs time only."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        for suffix in ("", "-wal", "-shm"):
            self._file.with_name(f"{self._file.name}{suffix}").unlink(missing_ok=True)

    def prune(self, used: Iterable[str], day: int) -> None:
        """Forget what has not been used for long before that day; ``used`` is used now."""
        try:
            connection = self._open()
            query = "select key from kept where seen < ?"
            old = {key for (key,) in connection.execute(query, (day - _LIFE,))}
            if not old:
                return
            kept = old.intersection(used)
            with connection:
                connection.executemany(
                    "update kept set seen = ? where key = ?", [(day, key) for key in kept]
                )
                connection.executemany(
                    "delete from kept where key = ?", [(key,) for key in old - kept]
                )
        except sqlite3.Error:
            return

    def _open(self) -> sqlite3.Connection:
        # A connection does not outlive a fork: each process opens its own.
        if self._connection is None or self._owner != os.getpid():
            # Closing the one inherited would end the work of the process that opened it.
            self._inherited.append(self._connection)
            self._connection = None
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._connection = self._sound_connection()
            self._owner = os.getpid()
        return self._connection

    def _sound_connection(self) -> sqlite3.Connection:
        try:
            return self._connect()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not _is_damage(error):
                raise
            self._start_again()
            return self._connect()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._file, timeout=30, check_same_thread=False)
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            connection.executescript(_SCHEMA)
            (page,) = connection.execute("pragma page_size").fetchone()
            if self._file.stat().st_size % page:
                # SQLite would make up the end of a page that was cut short.
                raise sqlite3.DatabaseError("cut short")
        except BaseException:
            connection.close()
            raise
        return connection


def _is_damage(error: Exception) -> bool:
    """Say whether a file is no store of ours, or cut short, or spoilt, and not only busy."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
