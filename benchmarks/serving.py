"""The development servers: from the write of a file to the page that shows it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from benchmarks.measure import Measure, PeakMemory
from benchmarks.peers import Command
from benchmarks.processes import cpu_seconds, megabytes
from benchmarks.site import BenchmarkSite

_POLL = 0.002  # seconds between two requests
_FIRST_BUILD, _REFRESH = 900.0, 300.0  # seconds after which a server is taken for stuck
_NOTICE = 2.0  # seconds within which a server has started on a change
_CALM, _IDLE = 0.5, 0.05  # seconds looked at, and the share of a processor that is idleness
_RESTLESS = 600.0  # seconds after which a server that never rests is measured as it is
_TITLES = 10  # one save in so many is that of a title
_PAGE = "</html>"  # what every page holds
_open = build_opener(ProxyHandler({})).open


class ServerStuck(Exception):
    """A server that ended, or that never showed the change."""


def measure_saves(site: BenchmarkSite, runs: int) -> list[Measure]:
    """Return, for each of ``runs`` edits of a body, the seconds until the page shows it.

    The memory is the most that the server ever held, its first build included, and the same in
    every measure. Raises ServerStuck.
    """
    port = _free_port()
    command = site.peer.serve(site.folder, port)
    if command is None:
        return []
    address = f"http://127.0.0.1:{port}{site.corpus.story(0).address}"
    with _running(command) as server, PeakMemory(server.pid) as peak:
        _warm_up(site, address, server)
        seconds = []
        for _ in range(runs):
            _wait_until_idle(server)
            # The edit has written the file within a millisecond.
            started = time.perf_counter()
            _wait_for(site.edit_body(), address, server, started + _REFRESH)
            seconds.append(time.perf_counter() - started)
    site.is_primed = False
    return [Measure(found, peak.megabytes) for found in seconds]


def memory_by_saves(site: BenchmarkSite, saves: int, every: int) -> Iterator[tuple[int, float]]:
    """Yield how many files were saved so far and the MB that the server then holds.

    One save in ten changes a title, the others a body. Each is shown before the next one comes; the
    server rests before its memory is taken, and now and then between. Raises ServerStuck.
    """
    port = _free_port()
    command = site.peer.serve(site.folder, port)
    if command is None:
        return
    address = f"http://127.0.0.1:{port}{site.corpus.story(0).address}"
    with _running(command) as server:
        _warm_up(site, address, server)
        for number in range(1, saves + 1):
            is_title = not number % _TITLES
            word = site.edit_title().capitalize() if is_title else site.edit_body()
            _wait_for(word, address, server, time.perf_counter() + _REFRESH)
            if is_title or not number % every:
                _wait_until_idle(server)
            if not number % every:
                yield number, megabytes(server.pid)
    site.is_primed = False


@contextmanager
def _running(command: Command) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server in a session of its own, all of which ends with the block."""
    server = subprocess.Popen(
        command.argv,
        cwd=command.cwd,
        env=command.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield server
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _warm_up(site: BenchmarkSite, address: str, server: subprocess.Popen[bytes]) -> None:
    """Return once the server has shown a first change: it is built, and it watches."""
    deadline = time.perf_counter() + _FIRST_BUILD
    while time.perf_counter() < deadline:
        _wait_for(_PAGE, address, server, deadline)
        _wait_until_idle(server)
        word = site.edit_body()
        # A change that came before the watch is missed for good: it is written again.
        time.sleep(_NOTICE)
        _wait_until_idle(server)
        if word.encode() in _page(address):
            return
    raise ServerStuck(f"{site.peer.title} shows no change")


def _wait_for(word: str, address: str, server: subprocess.Popen[bytes], deadline: float) -> None:
    while word.encode() not in _page(address):
        if server.poll() is not None:
            raise ServerStuck(f"the server ended with {server.returncode}")
        if time.perf_counter() > deadline:
            raise ServerStuck(f"{address} does not hold {word!r}")
        time.sleep(_POLL)


def _page(address: str) -> bytes:
    """Return the page; without the server, or without the page, nothing that holds a word."""
    try:
        with _open(address, timeout=_REFRESH) as answer:
            return bytes(answer.read())
    except (HTTPException, OSError, URLError):
        return b""


def _wait_until_idle(server: subprocess.Popen[bytes]) -> None:
    """Return when the server has done nothing for a while: what follows a save is over."""
    deadline = time.perf_counter() + _RESTLESS
    while time.perf_counter() < deadline:
        before = cpu_seconds(server.pid)
        time.sleep(_CALM)
        if cpu_seconds(server.pid) - before < _CALM * _IDLE:
            return


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
