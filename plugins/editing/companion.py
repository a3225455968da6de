"""Companion: a program that answers beside the preview, at addresses of its own.

The preview hands it what is asked there, so that a whole journey is tried at one address. Which
program it is, whoever starts the preview says.
"""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler

_WAIT = 20.0
_BIGGEST = 1024 * 1024
_OURS = ("connection", "keep-alive", "transfer-encoding", "te", "upgrade", "content-length")
ABSENT = (
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Service absent</title>'
    "<h1>Le service d’inscription ne répond pas</h1>"
    "<p>Le terminal de la prévisualisation dit pourquoi.</p></html>"
)


@dataclass
class Companion:
    """A program, started with ``{port}`` in its command replaced by that where it must listen."""

    command: Sequence[str]
    addresses: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    port: int = 0
    _process: subprocess.Popen[bytes] | None = None

    def answers(self, path: str) -> bool:
        """Say whether that address of the site is its own; one that ends with a slash, a folder."""
        return any(
            path.startswith(address) if address.endswith("/") else path == address
            for address in self.addresses
        )

    def start(self, **environment: str) -> None:
        """Start it once; what it says goes to the same terminal."""
        if self._process is not None and self._process.poll() is None:
            return
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = found.getsockname()[1]
        command = [part.replace("{port}", str(self.port)) for part in self.command]
        told = {**os.environ, **self.environment, **environment}
        self._process = subprocess.Popen(command, env=told)

    def stop(self) -> None:
        """Stop it and wait until it has."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=_WAIT)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def forward(self, handler: BaseHTTPRequestHandler) -> None:
        """Hand a request over and its answer back."""
        length = min(int(handler.headers.get("Content-Length") or 0), _BIGGEST)
        body = handler.rfile.read(length) if length else None
        headers = {n: v for n, v in handler.headers.items() if n.lower() not in _OURS}
        if body is not None:
            headers["Content-Length"] = str(length)
        headers["X-Forwarded-For"] = handler.client_address[0]
        try:
            answer, data = self._asked(handler.command, handler.path, body, headers)
        except (OSError, http.client.HTTPException):
            data = ABSENT.encode()
            handler.send_response(HTTPStatus.BAD_GATEWAY)
            handler.send_header("Content-Type", "text/html; charset=utf-8")
        else:
            handler.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in (*_OURS, "date", "server"):
                    handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(data)

    def _asked(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """Return the answer; a program that is still starting is waited for."""
        until = time.monotonic() + _WAIT
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_WAIT)
            try:
                connection.request(method, path, body, dict(headers))
                answer = connection.getresponse()
                return answer, answer.read()
            except ConnectionRefusedError:
                is_over = self._process is None or self._process.poll() is not None
                if is_over or time.monotonic() > until:
                    raise
                time.sleep(0.1)
            finally:
                connection.close()
