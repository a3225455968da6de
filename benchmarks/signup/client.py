"""Clients: people who send forms, over connections that stay open."""

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

_FORM = {
    "first_name": "Anne",
    "last_name": "Le Goff",
    "phone": "06 99 00 00 00",
    "age_band": "adult",
    "availability": "evenings",
    "message": "Je suis là le soir, et le samedi matin une fois sur deux.",
}


@dataclass
class Answers:
    """What was answered: how many by status, and how long each answer took, in seconds."""

    seconds: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    acknowledged: list[str] = field(default_factory=list)

    def add(self, status: int, seconds: float, name: str) -> None:
        """Take note of an answer."""
        self.seconds.append(seconds)
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if status == 303:
            self.acknowledged.append(name)

    def percentile(self, share: float) -> float:
        """Return the time within which that share of the answers came, in seconds."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


class Connection:
    """One connection to the service."""

    def __init__(self, port: int) -> None:
        """Take where to connect."""
        self._port = port
        self._writer: asyncio.StreamWriter | None = None

    async def post(self, path: str, form: dict[str, str]) -> int:
        """Send a form and return the status of the answer. Raises OSError when none comes."""
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        body = urlencode(form).encode()
        head = (
            f"POST {path} HTTP/1.1\r\nHost: media.example\r\nSec-Fetch-Site: same-origin\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        try:
            self._writer.write(head.encode() + body)
            await self._writer.drain()
            return await self._answer()
        except asyncio.IncompleteReadError as error:
            self.close()
            raise ConnectionResetError from error
        except OSError:
            self.close()
            raise

    async def _answer(self) -> int:
        head = await self._reader.readuntil(b"\r\n\r\n")
        lines = head.decode("latin-1").lower().split("\r\n")
        told = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
        await self._reader.readexactly(int(told.get("content-length", "0")))
        if told.get("connection") == "close":
            self.close()
        return int(lines[0].split()[1])

    def close(self) -> None:
        """Close it; the next form opens another."""
        if self._writer is not None:
            self._writer.close()
        self._writer = None


def form(email: str) -> dict[str, str]:
    """Return a form that somebody fills."""
    return {**_FORM, "email": email}


async def apply_for(
    port: int, path: str, seconds: float, connections: int, prefix: str = "p"
) -> Answers:
    """Send forms as fast as they are answered, each of somebody else; return the answers.

    Who is not answered, because the service died, is left out.
    """
    answers = Answers()
    until = time.perf_counter() + seconds

    async def one(rank: int) -> None:
        connection, count = Connection(port), 0
        while time.perf_counter() < until:
            count += 1
            email = f"{prefix}-{rank}-{count}@exemple.org"
            started = time.perf_counter()
            try:
                status = await connection.post(path, form(email))
            except OSError:
                return
            answers.add(status, time.perf_counter() - started, email)
        connection.close()

    await asyncio.gather(*(one(rank) for rank in range(connections)))
    return answers


async def all_at_once(port: int, paths: Iterable[str]) -> Answers:
    """Press a button on each of these pages at the same moment; return the answers."""
    answers = Answers()

    async def one(path: str) -> None:
        connection = Connection(port)
        started = time.perf_counter()
        try:
            status = await connection.post(path, {})
        except OSError:
            status = 0
        answers.add(status, time.perf_counter() - started, path)
        connection.close()

    await asyncio.gather(*(one(path) for path in paths))
    return answers
