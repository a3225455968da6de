"""The service as its command starts it, in a folder of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.measure import CommandFailed
from benchmarks.processes import megabytes
from benchmarks.signup.ports import free_port

_START = 60.0


@dataclass
class Service:
    """One service, which may be killed and started again on what it left."""

    folder: Path
    site: Path
    database_url: str
    mail_port: int = 0
    processes: int = 1
    port: int = 0
    ready_in: float = 0.0
    environment: dict[str, str] = field(default_factory=dict)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and return once it is well; ``ready_in`` is then how many seconds that took."""
        self.port = free_port()
        address = f"127.0.0.1:{self.port}"
        command = [sys.executable, "-m", "signup.command", "serve", "--address", address]
        command += ["--processes", str(self.processes)]
        started = time.perf_counter()
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                command,
                env={**os.environ, **self.told()},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        while not self._is_well():
            if self._process.poll() is not None or time.perf_counter() - started > _START:
                raise CommandFailed((self.folder / "log").read_text(encoding="utf-8")[-2000:])
            time.sleep(0.01)
        self.ready_in = time.perf_counter() - started

    def told(self) -> dict[str, str]:
        """Return its settings."""
        mail = f"smtp://127.0.0.1:{self.mail_port}?security=none" if self.mail_port else ""
        return {
            "SIGNUP_DATA": str(self.folder / "data"),
            "SIGNUP_SITE": str(self.site),
            "PLACES_PATH": str(self.folder / "places.json"),
            "DATABASE_URL": self.database_url,
            "SIGNUP_POSTS_PER_HOUR": "0",
            "SIGNUP_HOSTS": "media.example",
            "MAIL_URL": mail,
            "MAIL_FROM": "inscriptions@media.example" if mail else "",
            **self.environment,
        }

    def _is_well(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/health")
            answer = connection.getresponse()
            return answer.status == 200 and json.load(answer)["status"] == "ok"
        except (OSError, ValueError):
            return False
        finally:
            connection.close()

    @property
    def memory(self) -> float:
        """Return what it holds, all its processes together, in MB."""
        return megabytes(self._process.pid) if self._process else 0.0

    def kill(self) -> None:
        """Kill all its processes at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to stop, and wait."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, how)
        self._process.wait()
        self._process = None


@contextmanager
def running(service: Service) -> Iterator[Service]:
    """Start a service, and stop it whatever happens."""
    service.folder.mkdir(parents=True, exist_ok=True)
    try:
        service.start()
        yield service
    finally:
        service.kill()
