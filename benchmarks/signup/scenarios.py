"""Scenarios: load, a rush for few seats, and kills; each returns its figures."""

import asyncio
import random
import threading
import time
from collections import Counter
from typing import Any

from benchmarks.signup import stored
from benchmarks.signup.client import Connection, all_at_once, apply_for, form
from benchmarks.signup.service import Service, running
from benchmarks.signup.smtp import Sink, smtp_server

LOADED, RUSHED = "chargee", "courue"
SEATS = {LOADED: 5, RUSHED: 10}
CONNECTIONS = 16
PEOPLE = 1000
Figures = dict[str, Any]


def path_of(slug: str) -> str:
    """Return where the form of a mission is sent."""
    return f"/inscription/{slug}/"


def load(service: Service, seconds: float) -> Figures:
    """Send forms for so many seconds, mails being delivered meanwhile."""
    peak = 0.0
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.5):
            peak = max(peak, service.memory)

    with smtp_server() as sink:
        service.mail_port = sink.port
        with running(service):
            watcher = threading.Thread(target=watch, daemon=True)
            watcher.start()
            answers = asyncio.run(apply_for(service.port, path_of(LOADED), seconds, CONNECTIONS))
            done.set()
            watcher.join()
            with stored.reading(service):
                kept = stored.addresses()
    return {
        "ready_s": round(service.ready_in, 2),
        "per_second": round(len(answers.acknowledged) / seconds, 1),
        "p50_ms": round(answers.percentile(0.5) * 1000),
        "p99_ms": round(answers.percentile(0.99) * 1000),
        "statuses": answers.statuses,
        "lost": len(set(answers.acknowledged) - kept),
        "mails_sent": len(sink.letters),
        "memory_mb": round(peak, 1),
    }


def rush(service: Service, people: int) -> Figures:
    """Have so many people confirm at the same moment for ten seats."""
    with running(service):
        asyncio.run(_crowd(service, people))
        with stored.reading(service):
            paths = stored.confirm_paths(RUSHED)
        started = time.perf_counter()
        answers = asyncio.run(all_at_once(service.port, paths))
        elapsed = time.perf_counter() - started
        with stored.reading(service):
            found = stored.seats(RUSHED)
    return {
        "people": len(paths),
        "statuses": answers.statuses,
        "all_answered_s": round(elapsed, 2),
        "p99_ms": round(answers.percentile(0.99) * 1000),
        **found,
    }


async def _crowd(service: Service, people: int) -> None:
    """Have so many people apply."""

    async def some(rank: int) -> None:
        connection = Connection(service.port)
        for each in range(rank, people, CONNECTIONS):
            await connection.post(path_of(RUSHED), form(f"r{each}@exemple.org"))
        connection.close()

    await asyncio.gather(*(some(rank) for rank in range(CONNECTIONS)))


def kills(service: Service, times: int) -> Figures:
    """Kill the service under load so many times; nothing acknowledged may be lost."""
    acknowledged: set[str] = set()
    ready: list[float] = []
    chance = random.Random(6)
    with smtp_server() as sink:
        service.mail_port = sink.port
        service.folder.mkdir(parents=True, exist_ok=True)
        for rank in range(times):
            service.start()
            ready.append(service.ready_in)
            killer = threading.Timer(chance.uniform(0.2, 1.0), service.kill)
            killer.start()
            answers = asyncio.run(
                apply_for(service.port, path_of(LOADED), 5, CONNECTIONS, f"k{rank}")
            )
            killer.join()
            acknowledged |= set(answers.acknowledged)
        service.start()
        _wait_for_mails(service, sink)
        with stored.reading(service):
            kept, orphans, whole = (
                stored.addresses(),
                stored.without_mail(),
                stored.is_whole(service),
            )
        service.stop()
    copies = Counter(sink.ids)
    ready.sort()
    return {
        "kills": times,
        "acknowledged": len(acknowledged),
        "lost": len(acknowledged - kept),
        "without_mail": orphans,
        "is_whole": whole,
        "mails": len(copies),
        "mails_twice": sum(count - 1 for count in copies.values()),
        "restart_s": round(ready[len(ready) // 2], 2),
        "slowest_restart_s": round(ready[-1], 2),
    }


def _wait_for_mails(service: Service, sink: Sink, patience: float = 600.0) -> None:
    """Wait until every mail has left."""
    until = time.monotonic() + patience
    with stored.reading(service):
        from signup.mails.sending import next_due

        while next_due() is not None and time.monotonic() < until:
            time.sleep(0.5)
