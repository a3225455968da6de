"""The preview's web server: the built files, and news of each build to the open pages."""

import errno
import json
import sys
import threading
import time
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from plugins.editing.companion import Companion
from plugins.editing.ranges import Unsatisfiable, part_of

_OWN = "/__preview/"
_SCRIPT = f'<script src="{_OWN}live.js" defer></script>'.encode()
_HEARTBEAT = 15.0
_CHUNK = 65_536


class News:
    """What the open pages are told: how many builds changed the site, and the last Problems."""

    def __init__(self) -> None:
        """Start with nothing to tell."""
        self.condition = threading.Condition()
        # No two processes tell the same: a page left open over a restart must see a difference.
        # Milliseconds, as JavaScript has no whole number for nanoseconds.
        self.version = time.time_ns() // 1_000_000
        self.problems = ""

    def tell(self, problems: str, is_new: bool) -> None:
        """Tell every page that waits."""
        with self.condition:
            self.problems = problems
            self.version += is_new
            self.condition.notify_all()

    def wait(self, seen: tuple[int, str]) -> tuple[int, str]:
        """Return the news once they differ from what was seen, or after some seconds."""
        with self.condition:
            self.condition.wait_for(lambda: (self.version, self.problems) != seen, _HEARTBEAT)
            return self.version, self.problems


class PreviewServer:
    """Serves a folder on the local machine, in threads, between ``with`` and ``close``."""

    def __init__(self, folder: Path, port: int, companion: Companion | None = None) -> None:
        """Bind the port; raise OSError when it is taken. What is a companion's is handed to it."""
        self.news = News()

        class Handler(_Handler):
            """A handler which knows the news of this server."""

            news = self.news
            beside = companion

            def __init__(self, *args: Any) -> None:
                super().__init__(*args, directory=str(folder))

        self._server = _LocalServer(("127.0.0.1", port), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def port(self) -> int:
        """Return the port bound."""
        return int(self._server.server_address[1])

    def show_site(self, changed: int) -> None:
        """Refresh the open pages when files changed; take away Problems shown before."""
        self.news.tell("", is_new=changed > 0)

    def show_problems(self, problems: str) -> None:
        """Show Problems over the last good page."""
        self.news.tell(problems, is_new=False)

    def close(self) -> None:
        """Stop serving, if that has begun, and free the port."""
        if self._thread.is_alive():
            self._server.shutdown()
        self._server.server_close()

    def __enter__(self) -> Self:
        """Start serving."""
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop serving."""
        self.close()


class _LocalServer(ThreadingHTTPServer):
    allow_reuse_address = sys.platform != "win32"  # there, it would let two servers share a port
    daemon_threads = True


class _Handler(SimpleHTTPRequestHandler):
    news: News
    beside: Companion | None
    extensions_map = {  # noqa: RUF012  # typed so by http.server
        **SimpleHTTPRequestHandler.extensions_map,
        ".avif": "image/avif",
        ".html": "text/html; charset=utf-8",
        ".vtt": "text/vtt; charset=utf-8",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml; charset=utf-8",
    }

    def do_HEAD(self) -> None:
        if self._is_beside():
            self._forward()
        else:
            super().do_HEAD()

    def do_POST(self) -> None:
        if self._is_beside():
            self._forward()
        else:
            self.send_error(HTTPStatus.NOT_IMPLEMENTED)

    def _is_beside(self) -> bool:
        return self.beside is not None and self.beside.answers(urlsplit(self.path).path)

    def _forward(self) -> None:
        assert self.beside is not None
        self.beside.forward(self)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if self._is_beside():
            self._forward()
        elif path == f"{_OWN}events":
            self._events()
        elif path == f"{_OWN}live.js":
            script = (files(__package__) / "live.js").read_bytes()
            self._send(HTTPStatus.OK, script, "text/javascript; charset=utf-8")
        else:
            try:
                self._page()
            except OSError as error:
                if error.errno != errno.ENAMETOOLONG:
                    raise
                self._page_of(None)

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not urlsplit(self.path).path.endswith("/"):
            super().do_GET()
            return
        file = path / "index.html" if path.is_dir() else path
        if file.is_file() and file.suffix != ".html":
            if not self._sent_part(file):
                super().do_GET()
            return
        self._page_of(file if file.is_file() else None)

    def _sent_part(self, file: Path) -> bool:
        """Send the part of a file that is asked for; say whether one is."""
        size = file.stat().st_size
        try:
            part = part_of(self.headers.get("Range", ""), size)
        except Unsatisfiable:
            self.send_response(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            self.send_header("Content-Range", f"bytes */{size}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return True
        if part is None:
            return False
        start, end = part
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Range", f"bytes {start}-{end - 1}/{size}")
        self.send_header("Content-Length", str(end - start))
        self.end_headers()
        with file.open("rb") as data:
            data.seek(start)
            for left in range(end - start, 0, -_CHUNK):
                self.wfile.write(data.read(min(_CHUNK, left)))
        return True

    def _page_of(self, file: Path | None) -> None:
        """Send a page of the site, or the one for what is not there."""
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        page = file or Path(self.directory) / "404.html"
        html = page.read_bytes() if page.is_file() else self._empty()
        html = html.replace(b"</body>", _SCRIPT + b"</body>", 1)
        self._send(status, html, "text/html; charset=utf-8")

    def _empty(self) -> bytes:
        """Return a page for when nothing could be built yet."""
        problems = escape(self.news.problems or "Le site n’est pas encore construit.")
        return (
            '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Prévisualisation</title>'
            f"<body><pre>{problems}</pre></body></html>"
        ).encode()

    def _send(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        # A page loaded before a build must hear of it: it says which build it shows.
        seen = (self.news.version, "")
        try:
            self._event(seen)
            while True:
                seen = self.news.wait(seen)
                self._event(seen)
        except OSError:
            return

    def _event(self, news: tuple[int, str]) -> None:
        data = json.dumps({"version": news[0], "problems": news[1]})
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request: the terminal is for Problems."""
