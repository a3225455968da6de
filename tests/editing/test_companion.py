"""A program beside the preview: it answers at its own addresses, as if it were the site."""

import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from plugins.editing.companion import Companion
from plugins.editing.server import PreviewServer

PROGRAM = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        told = f"{self.command} {self.path} {body.decode()} {self.headers['X-Forwarded-For']}"
        self.send_response(303)
        self.send_header("Location", "/inscription/merci/")
        self.send_header("Content-Length", str(len(told.encode())))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(told.encode())
    do_GET = do_HEAD = do_POST
    def log_message(self, *_): pass

HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


@pytest.fixture
def companion() -> Iterator[Companion]:
    """Return a companion, stopped after the test."""
    made = Companion([sys.executable, "-c", PROGRAM, "{port}"], ("/inscription/", "/places.json"))
    yield made
    made.stop()


@pytest.fixture
def preview(tmp_path: Path, companion: Companion) -> Iterator[PreviewServer]:
    """Return a preview with a companion."""
    (tmp_path / "index.html").write_text("<body>Le site</body>", encoding="utf-8")
    with PreviewServer(tmp_path, 0, companion) as server:
        yield server


def asked(server: PreviewServer, method: str, path: str, body: str = "") -> tuple[int, str, str]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(method, path, body.encode() or None)
    answer = connection.getresponse()
    told = answer.status, answer.getheader("Location", ""), answer.read().decode()
    connection.close()
    return told


def test_what_is_its_own_is_handed_over_whole(preview: PreviewServer, companion: Companion) -> None:
    companion.start()

    assert asked(preview, "POST", "/inscription/x/?a=b", "nom=é") == (
        303,
        "/inscription/merci/",
        "POST /inscription/x/?a=b nom=é 127.0.0.1",
    )
    assert asked(preview, "HEAD", "/inscription/x/")[0] == 303
    assert asked(preview, "GET", "/places.json")[0] == 303


def test_the_site_answers_the_rest(preview: PreviewServer, companion: Companion) -> None:
    companion.start()

    assert "Le site" in asked(preview, "GET", "/")[2]
    assert asked(preview, "GET", "/places.json/autre")[0] == 404
    assert asked(preview, "POST", "/")[0] == 501


def test_one_that_is_not_there_is_said_to_be_absent(preview: PreviewServer) -> None:
    status, _, words = asked(preview, "GET", "/inscription/x/")

    assert status == 502
    assert "ne répond pas" in words


def test_it_is_stopped_and_started_again(preview: PreviewServer, companion: Companion) -> None:
    companion.start()
    first = companion.port
    companion.start()
    assert companion.port == first

    companion.stop()
    companion.start()

    assert asked(preview, "GET", "/inscription/")[0] == 303
